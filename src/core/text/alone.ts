/** A copy that stands alone: what is cut from a text keeps all of it in memory. */
export function alone(text: string): string {
  return ` ${text}`.slice(1);
}
