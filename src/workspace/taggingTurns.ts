import * as vscode from 'vscode';

/** The context key under which letters go to the tagging that is under way, and not into the text. */
const TAGGING = 'readouts.tagging';
/**
 * How long after the last tagging a key is still kept out of the text, in milliseconds: it may be a stray one, or one
 * for a tagging of which the window has not told yet. A click into the text ends it.
 */
const STRAY_KEYS = 1500;

/** Keys that are no text, as the key bindings hand them on. */
export const ENTER = '\n';
export const BACKSPACE = '\b';
export const ESCAPE = '\u001b';

/** Stands before a key that was pressed with Shift, where the keyboard's layout would make another character of it. */
export const SHIFT = '\u21e7';

/** What is typed for a turn: keys until one is a code's, keys until it is over, or none. */
type Wants = 'code' | 'keys' | 'nothing';

/** One tagging, from its key to its code. What is typed before it can ask for a code waits for it. */
export class Turn {
  readonly #waiting: string[] = [];
  #take: ((key: string) => void) | null = null;
  /** Whether what is typed next can be no code's own key any more: a filter has begun. */
  #isFiltered = false;
  readonly #wants: Wants;
  /** Whether it has its code: what is typed from now on is for another. */
  #isClosed = false;
  /** Whether it has been handed all that was typed ahead, and waits for the person. */
  isAsking = false;

  constructor(wants: Wants) {
    this.#wants = wants;
  }

  /** Whether something was typed before it could ask. */
  get isTypedAhead(): boolean {
    return this.#waiting.length > 0;
  }

  /**
   * @param isCode whether the key is a code's own: without Shift, before a filter, it ends the tagging
   * @returns false where the key is for none of it
   */
  type(key: string, isCode: boolean): boolean {
    if (this.#isClosed || this.#wants === 'nothing') return false;
    const isTick = key.startsWith(SHIFT) || key !== key.toLowerCase();
    this.#isClosed = this.#wants === 'code' && isCode && !isTick && !this.#isFiltered;
    this.#isFiltered ||= !isTick;
    if (this.#take) this.#take(key);
    else this.#waiting.push(key);
    return true;
  }

  /** It has its code. */
  close(): void {
    this.#isClosed = true;
  }

  /** Hands on what was typed ahead, and what is typed from now on. */
  takeKeys(take: (key: string) => void): void {
    this.#take = take;
    for (const key of this.#waiting.splice(0)) take(key);
  }
}

interface Queued {
  readonly turn: Turn;
  run(): Promise<void>;
  /** Ends it without having run. */
  drop(): void;
}

/**
 * Taggings and moves in the order in which they were typed. A person types on before the window has answered: each key
 * counts for the tagging it was typed for, each tagging for the place to which the moves before it lead.
 */
export class TaggingTurns implements vscode.Disposable {
  readonly #queue: Queued[] = [];
  #now: Queued | null = null;
  #strayTimer: ReturnType<typeof setTimeout> | undefined;
  /** The editor in which a person has selected words since the last tagging. */
  #selectedIn: vscode.TextEditor | null = null;
  readonly #selections = vscode.window.onDidChangeTextEditorSelection(({ kind, textEditor, selections }) => {
    // What a command of ours has selected, such as a view's row, nobody has chosen to tag.
    this.#selectedIn = kind === undefined || selections.every(({ isEmpty }) => isEmpty) ? null : textEditor;
    if (kind === vscode.TextEditorSelectionChangeKind.Mouse && !this.#now) this.#end();
  });

  /** Whether a person has selected words in an editor and has not tagged since: a code's key alone may tag them. */
  isSelectedToTag(editor: vscode.TextEditor): boolean {
    return this.#selectedIn === editor && !editor.selection.isEmpty;
  }

  /**
   * Tags when its turn comes. While a code is being asked for, another tagging is not begun.
   * @param typed the key that begins it, a code's own; undefined where another key does
   */
  tag(run: (turn: Turn) => Promise<void>, typed?: string): Promise<void> {
    const turn = new Turn('code');
    if (typed !== undefined) turn.type(typed, true);
    return this.#ask(turn, run);
  }

  /** The same where not a code is asked for but something in the text: the keys are for it until it is over. */
  askInText(run: (turn: Turn) => Promise<void>): Promise<void> {
    return this.#ask(new Turn('keys'), run);
  }

  /** Does what asks for no code, such as a move, when its turn comes; not while a code is being asked for. */
  inOrder(run: () => Promise<void>): Promise<void> {
    return this.#inTurn(new Turn('nothing'), run);
  }

  /**
   * A key that was typed in the text, or too late into a list that is closing: it is for the latest tagging.
   * @param isCode whether it is a code's own
   * @returns whether there is one that still wants a key
   */
  type(key: string, isCode: boolean): boolean {
    const latest = this.#queue.at(-1) ?? this.#now;
    return latest?.turn.type(key, isCode) ?? false;
  }

  /** A tagging was handed all typed ahead for it, and waits for the person: what was begun after it is void. */
  asks(turn: Turn): void {
    turn.isAsking = true;
    for (const each of this.#queue.splice(0)) each.drop();
  }

  #ask(turn: Turn, run: (turn: Turn) => Promise<void>): Promise<void> {
    clearTimeout(this.#strayTimer);
    void vscode.commands.executeCommand('setContext', TAGGING, true);
    return this.#inTurn(turn, () => run(turn));
  }

  #inTurn(turn: Turn, work: () => Promise<void>): Promise<void> {
    if (this.#now?.turn.isAsking) return Promise.resolve();
    this.#selectedIn = null;
    return new Promise((resolve, reject) => {
      this.#queue.push({ turn, run: () => work().then(resolve, reject), drop: resolve });
      if (!this.#now) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      this.#now = next;
      await next.run();
    }
    this.#now = null;
    clearTimeout(this.#strayTimer);
    this.#strayTimer = setTimeout(() => this.#end(), STRAY_KEYS);
  }

  #end(): void {
    clearTimeout(this.#strayTimer);
    void vscode.commands.executeCommand('setContext', TAGGING, false);
  }

  dispose(): void {
    this.#selections.dispose();
    clearTimeout(this.#strayTimer);
  }
}
