import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/**
 * What a person does when VS Code asks: picks the item whose label holds the words, types (after something else has
 * happened), presses a button, or leaves.
 */
export type Answer =
  | { readonly pick: string }
  | { readonly type: string; readonly after?: () => unknown }
  | { readonly press: string; readonly typed?: string }
  | 'leave';

/** What VS Code asked and told while something ran. */
export interface Dialogue {
  /** The title of each quick pick and input box, and what stood in it. */
  readonly questions: { readonly title: string; readonly value: string; readonly items: readonly string[] }[];
  /** What each input box said below itself. */
  readonly prompts: string[];
  /** What was said in messages and in the status bar. */
  readonly messages: string[];
}

type Shown = Record<string, unknown>;

/**
 * Runs something with answers to what VS Code asks, in order. Input boxes and messages cannot be answered from inside
 * VS Code, so the answers stand in for its window; what is typed must please the input box's own validation.
 */
export async function answering(answers: readonly Answer[], run: (soFar: Dialogue) => unknown): Promise<Dialogue> {
  const dialogue: Dialogue = { questions: [], prompts: [], messages: [] };
  const left = [...answers];
  const next = (title: string): Answer => left.shift() ?? assert.fail(`There is no answer to “${title}”`);
  const tell = (message: string, ...buttons: unknown[]) => {
    dialogue.messages.push(message);
    const answer = left[0];
    if (typeof answer !== 'object' || !('press' in answer)) return Promise.resolve(undefined);
    assert.ok(buttons.includes(answer.press), `“${message}” has no button “${answer.press}”`);
    left.shift();
    return Promise.resolve(answer.press);
  };
  const restore = replace({
    showQuickPick: async (
      given: readonly vscode.QuickPickItem[] | Thenable<readonly vscode.QuickPickItem[]>,
      { title = '', canPickMany = false }: vscode.QuickPickOptions,
    ) => {
      const items = await given;
      dialogue.questions.push({ title, value: '', items: items.map(({ label }) => label) });
      const answer = next(title);
      if (answer === 'leave') return undefined;
      assert.ok('pick' in answer, `“${title}” is a quick pick`);
      const item =
        items.find(({ label }) => label.includes(answer.pick)) ?? assert.fail(`“${title}” has no “${answer.pick}”`);
      return canPickMany ? [item] : item;
    },
    showInputBox: ({ title = '', value = '', prompt = '', validateInput }: vscode.InputBoxOptions) => {
      dialogue.questions.push({ title, value, items: [] });
      dialogue.prompts.push(prompt);
      const answer = next(title);
      if (answer === 'leave') return Promise.resolve(undefined);
      assert.ok('type' in answer, `“${title}” is an input box`);
      assert.ok(!validateInput?.(answer.type), `“${title}” does not take “${answer.type}”`);
      return Promise.resolve(answer.type);
    },
    createInputBox: () => inputBox(dialogue, next),
    showErrorMessage: tell,
    showWarningMessage: tell,
    showInformationMessage: tell,
    setStatusBarMessage: (message: string) => {
      dialogue.messages.push(message);
      return new vscode.Disposable(() => undefined);
    },
  });
  try {
    await run(dialogue);
  } finally {
    restore();
  }
  assert.deepEqual(left, [], 'every answer was asked for');
  return dialogue;
}

/** An input box that the person answers as soon as it shows; `press` is one of its buttons. */
function inputBox(dialogue: Dialogue, next: (title: string) => Answer): Shown {
  const [accepted, hidden, triggered] = [1, 2, 3].map(() => new vscode.EventEmitter<unknown>());
  const box = {
    title: '',
    value: '',
    prompt: '',
    buttons: [] as readonly vscode.QuickInputButton[],
    onDidAccept: accepted!.event,
    onDidHide: hidden!.event,
    onDidTriggerButton: triggered!.event,
    dispose: () => undefined,
    show: async () => {
      dialogue.questions.push({ title: box.title, value: box.value, items: [] });
      dialogue.prompts.push(box.prompt);
      const answer = next(box.title);
      if (answer === 'leave') return hidden!.fire(undefined);
      if ('press' in answer) {
        box.value = answer.typed ?? box.value;
        const button = box.buttons.find(({ tooltip }) => tooltip === answer.press);
        return triggered!.fire(button ?? assert.fail(`“${box.title}” has no button “${answer.press}”`));
      }
      assert.ok('type' in answer, `“${box.title}” is an input box`);
      await answer.after?.();
      box.value = answer.type;
      accepted!.fire(undefined);
    },
  };
  return box;
}

/** A message that stays until the test presses one of its buttons, while the person goes on with other things. */
export interface HeldMessage {
  readonly text: string;
  press(button: string): void;
}

/** Runs something that shows a message of information, and leaves the message open. */
export async function holdingMessage(run: () => unknown): Promise<HeldMessage> {
  const held: HeldMessage[] = [];
  const restore = replace({
    showInformationMessage: (text: string, ...buttons: unknown[]) =>
      new Promise((resolve) => {
        const press = (button: string) => {
          assert.ok(buttons.includes(button), `“${text}” has no button “${button}”`);
          resolve(button);
        };
        held.push({ text, press });
      }),
  });
  try {
    await run();
  } finally {
    restore();
  }
  assert.equal(held.length, 1, 'one message was shown');
  return held[0]!;
}

/**
 * Calls a command, takes what has the focus in the first of its lists, and leaves the one after them.
 * @param accepted how many lists are not left
 * @returns how many lists were shown
 */
export async function leavingAfter(accepted: number, command: string): Promise<number> {
  let shown = 0;
  const { createQuickPick } = vscode.window;
  const restore = replace({
    createQuickPick: () => {
      shown++;
      return createQuickPick.call(vscode.window);
    },
  });
  try {
    let done = false;
    const run = vscode.commands.executeCommand(command).then(() => (done = true));
    while (!done) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const key = shown > accepted ? 'closeQuickOpen' : 'acceptSelectedQuickOpenItem';
      if (!done) await vscode.commands.executeCommand(`workbench.action.${key}`);
    }
    await run;
  } finally {
    restore();
  }
  return shown;
}

/**
 * Runs something of which a message tells how far it has come, and cancels it there.
 * @param share from what share of it on, 0 to 1
 * @returns what the message said
 */
export async function cancellingAt(share: number, run: () => unknown): Promise<string> {
  let title = '';
  const restore = replace({
    withProgress: (options: vscode.ProgressOptions, work: (...args: unknown[]) => unknown) => {
      const source = new vscode.CancellationTokenSource();
      let done = 0;
      title = options.title ?? '';
      const report = ({ increment = 0 }: { readonly increment?: number }) => {
        done += increment;
        if (done >= share * 100) source.cancel();
      };
      return work({ report }, source.token);
    },
  });
  try {
    await run();
  } finally {
    restore();
  }
  return title;
}

/** Puts functions in the place of those of `vscode.window`. @returns what puts those back */
function replace(functions: Shown): () => void {
  const window = vscode.window as unknown as Shown;
  const before = Object.fromEntries(Object.keys(functions).map((name) => [name, window[name]]));
  Object.assign(window, functions);
  return () => Object.assign(window, before);
}
