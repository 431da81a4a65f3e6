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

/** One tagging, from its key to its code. What is typed before it can ask for a code waits for it. */
export class Turn {
  readonly #waiting: string[] = [];
  #take: ((key: string) => void) | null = null;
  /** Whether it has been handed all that was typed ahead, and waits for the person. */
  isAsking = false;

  type(key: string): void {
    if (this.#take) this.#take(key);
    else this.#waiting.push(key);
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
  readonly #clicks = vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
    if (kind === vscode.TextEditorSelectionChangeKind.Mouse && !this.#now) this.#end();
  });

  /** Tags when its turn comes. While a code is being asked for, another tagging is not begun. */
  tag(run: (turn: Turn) => Promise<void>): Promise<void> {
    clearTimeout(this.#strayTimer);
    void vscode.commands.executeCommand('setContext', TAGGING, true);
    const turn = new Turn();
    return this.#inTurn(turn, () => run(turn));
  }

  /** Does what asks for no code, such as a move, when its turn comes; not while a code is being asked for. */
  inOrder(run: () => Promise<void>): Promise<void> {
    return this.#inTurn(new Turn(), run);
  }

  /**
   * A key that was typed in the text, or too late into a list that is closing: it is for the latest tagging.
   * @returns whether there is one
   */
  type(key: string): boolean {
    const latest = this.#queue.at(-1) ?? this.#now;
    latest?.turn.type(key);
    return latest !== null;
  }

  /** A tagging was handed all typed ahead for it, and waits for the person: what was begun after it is void. */
  asks(turn: Turn): void {
    turn.isAsking = true;
    for (const each of this.#queue.splice(0)) each.drop();
  }

  #inTurn(turn: Turn, work: () => Promise<void>): Promise<void> {
    if (this.#now?.turn.isAsking) return Promise.resolve();
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
    this.#clicks.dispose();
    clearTimeout(this.#strayTimer);
  }
}
