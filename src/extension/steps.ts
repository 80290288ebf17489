import * as vscode from 'vscode';

/** The coach pressed Back. */
export const back = Symbol('back');
export type Answer<T> = T | typeof back | undefined;

/** Where a question stands in its row. */
export interface StepAt {
  readonly title: string;
  readonly step: number;
  readonly total: number;
}

/** Asks one question and adds its answer to what is known; `undefined` gives up. */
export type Step<S> = (state: S, at: StepAt) => Promise<Answer<S>>;

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Asks the questions one after the other, with a way back, and gives all answers or undefined. */
export async function askSteps<S>(
  title: string,
  first: S,
  steps: readonly Step<S>[],
): Promise<S | undefined> {
  const states: S[] = [first];
  while (states.length <= steps.length) {
    const step = steps[states.length - 1];
    const state = states.at(-1);
    if (!step || state === undefined) return state;
    const answer = await step(state, { title, step: states.length, total: steps.length });
    if (answer === undefined) return undefined;
    if (answer === back) states.pop();
    else states.push(answer);
    if (states.length === 0) return undefined;
  }
  return states.at(-1);
}

/** A question with given answers. */
export function pickOne<T>(
  at: StepAt,
  options: {
    readonly placeholder: string;
    readonly choices: readonly Choice<T>[];
    readonly active?: T | undefined;
  },
): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.items = options.choices;
  pick.placeholder = options.placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const active = options.choices.filter(
    (choice) => options.active !== undefined && choice.value === options.active,
  );
  if (active.length > 0) pick.activeItems = active;
  return ask(pick, at, () => pick.selectedItems[0]?.value);
}

/** A question with any number of given answers. */
export function pickMany<T>(
  at: StepAt,
  options: {
    readonly placeholder: string;
    readonly choices: readonly Choice<T>[];
    /** The question stays until so many are chosen. */
    readonly least?: number;
  },
): Promise<Answer<readonly T[]>> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.canSelectMany = true;
  pick.items = options.choices;
  pick.placeholder = options.placeholder;
  pick.selectedItems = options.choices.filter((choice) => choice.picked);
  const { least = 0 } = options;
  return ask(pick, at, () =>
    pick.selectedItems.length < least ? undefined : pick.selectedItems.map((item) => item.value),
  );
}

/** A question answered in words; `problem` says what is wrong with them, as they are typed. */
export function askText(
  at: StepAt,
  options: {
    readonly prompt: string;
    readonly value?: string;
    readonly problem: (text: string) => string | undefined;
  },
): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = options.prompt;
  input.value = options.value ?? '';
  const validate = (): string | undefined => {
    const problem = options.problem(input.value.trim());
    input.validationMessage = problem;
    return problem;
  };
  const listener = input.onDidChangeValue(validate);
  const answer = ask(input, at, () => (validate() === undefined ? input.value.trim() : undefined));
  return answer.finally(() => listener.dispose());
}

function ask<T>(
  input: vscode.QuickPick<Choice<unknown>> | vscode.InputBox,
  at: StepAt,
  read: () => T | undefined,
): Promise<Answer<T>>;
function ask<T>(
  input: {
    title: string | undefined;
    step: number | undefined;
    totalSteps: number | undefined;
    ignoreFocusOut: boolean;
    buttons: readonly vscode.QuickInputButton[];
    onDidAccept: vscode.Event<void>;
    onDidHide: vscode.Event<void>;
    onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
    show(): void;
    dispose(): void;
  },
  at: StepAt,
  read: () => T | undefined,
): Promise<Answer<T>> {
  input.title = at.title;
  if (at.total > 1) {
    input.step = at.step;
    input.totalSteps = at.total;
  }
  input.ignoreFocusOut = true;
  if (at.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    const disposables = [
      input.onDidAccept(() => {
        const answer = read();
        if (answer === undefined) return; // nothing chosen, or not valid yet: the question stays
        resolve(answer);
        input.dispose();
      }),
      input.onDidTriggerButton((button) => {
        if (button !== vscode.QuickInputButtons.Back) return;
        resolve(back);
        input.dispose();
      }),
      input.onDidHide(() => {
        resolve(undefined);
        for (const disposable of disposables) disposable.dispose();
        input.dispose();
      }),
    ];
    input.show();
  });
}
