import * as vscode from 'vscode';

/** What a test answers to one question: the label of a row, rows to tick, words to type, the Back button, or Enter alone. */
export type Reply =
  | string
  | { readonly tick: readonly string[] }
  | { readonly type: string }
  | { readonly press: 'back' | 'accept' };

interface Question {
  readonly title: string | undefined;
  readonly step: number | undefined;
  readonly of: number | undefined;
  readonly labels: readonly string[];
  readonly message: string | undefined;
}

/**
 * Answers the quick picks and input boxes that a command shows, in their order, through the real
 * widgets: rows are made active and accepted as the Enter key does. Gives what was asked.
 */
export async function answering<T>(
  replies: readonly Reply[],
  run: () => Thenable<T>,
): Promise<{ result: T; asked: Question[] }> {
  const asked: Question[] = [];
  const left = [...replies];
  const { createQuickPick, createInputBox } = vscode.window;
  const replace = (name: 'createQuickPick' | 'createInputBox', value: unknown): void => {
    Object.defineProperty(vscode.window, name, { value, configurable: true, writable: true });
  };
  replace('createQuickPick', () => {
    const pick = createQuickPick<vscode.QuickPickItem>();
    const back = listen(pick);
    const show = pick.show.bind(pick);
    pick.show = () => {
      show();
      const reply = left.shift();
      asked.push({
        title: pick.title,
        step: pick.step,
        of: pick.totalSteps,
        labels: pick.items.map((item) => item.label),
        message: undefined,
      });
      void answer(async () => {
        if (reply === undefined) return pick.hide();
        if (typeof reply === 'object' && 'press' in reply) {
          await (reply.press === 'back' ? back.press() : accept());
          return;
        }
        if (typeof reply === 'object' && 'type' in reply) return pick.hide();
        const wanted = typeof reply === 'string' ? [reply] : reply.tick;
        const items = pick.items.filter((item) => wanted.some((label) => item.label.includes(label)));
        if (items.length < wanted.length)
          throw new Error(
            `No row ${wanted.join(', ')} in the answers to ${asked.length}: ${JSON.stringify(asked)}`,
          );
        if (typeof reply === 'object') pick.selectedItems = items;
        else pick.activeItems = items.slice(0, 1);
        await settled(100); // what was set reaches the widget a moment later
        await accept();
      });
    };
    return pick;
  });
  replace('createInputBox', () => {
    const input = createInputBox();
    const back = listen(input);
    const show = input.show.bind(input);
    input.show = () => {
      show();
      void answer(async () => {
        let reply = left.shift();
        // words that are refused leave the box open, and the next reply is typed into it
        while (typeof reply === 'object' && 'type' in reply) {
          input.value = reply.type;
          await settled(100);
          await accept();
          const message = typeof input.validationMessage === 'string' ? input.validationMessage : undefined;
          asked.push({ title: input.title, step: input.step, of: input.totalSteps, labels: [], message });
          if (message === undefined) return;
          reply = left.shift();
        }
        if (typeof reply === 'object' && 'press' in reply) return back.press();
        if (reply === undefined) return input.hide();
        asked.push({
          title: input.title,
          step: input.step,
          of: input.totalSteps,
          labels: [],
          message: undefined,
        });
        await accept();
      });
    };
    return input;
  });
  let failed: unknown;
  const answer = async (reply: () => unknown): Promise<void> => {
    await settled(150);
    try {
      await reply();
    } catch (error) {
      failed = error;
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
  };
  try {
    const result = await run();
    if (failed !== undefined) throw failed;
    return { result, asked };
  } finally {
    replace('createQuickPick', createQuickPick);
    replace('createInputBox', createInputBox);
  }
}

/** Lets a test press Back: the widget has no command for its buttons. */
function listen(input: { onDidTriggerButton: vscode.Event<vscode.QuickInputButton> }): { press(): void } {
  const listeners: ((button: vscode.QuickInputButton) => unknown)[] = [];
  Object.defineProperty(input, 'onDidTriggerButton', {
    value: (listener: (button: vscode.QuickInputButton) => unknown) => {
      listeners.push(listener);
      return new vscode.Disposable(() => undefined);
    },
  });
  return { press: () => listeners.forEach((listener) => listener(vscode.QuickInputButtons.Back)) };
}

function accept(): Thenable<unknown> {
  return vscode.commands
    .executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    .then(() => settled(100));
}

export function settled(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until a thing is so. */
export async function until<T>(
  what: string,
  check: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 8000;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`It did not come to this: ${what}`);
    await settled(50);
  }
}
