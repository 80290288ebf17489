/** Lets others have their turn between two slices of long work, or some milliseconds of turns. */
export function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** How long one slice of work goes on before others get their turn, in milliseconds. */
const sliceMs = 4;
/** An answer to a question takes many turns, here and in the window: most of the time is theirs. */
export const pauseMs = 8;

/** Work that goes on in slices: one at a time between the turns of others, however often it is woken. */
export class Slices {
  readonly #act: (isEnough: () => boolean) => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `act` works until it is told that it is enough, and gives whether there is more to do. */
  constructor(act: (isEnough: () => boolean) => boolean) {
    this.#act = act;
  }

  /** Does a slice now, and goes on for as long as there is more to do. */
  wake(): void {
    this.dispose();
    const until = performance.now() + sliceMs;
    if (this.#act(() => performance.now() > until)) this.#timer = setTimeout(() => this.wake(), pauseMs);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
