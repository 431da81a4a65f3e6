import * as vscode from 'vscode';

/** How long VS Code may take to fetch rows anew, in milliseconds, and how long is waited between two looks at that. */
const FETCHING = 1000;
const BETWEEN_LOOKS = 20;

/** The views whose rows have keys. */
export type KeyedView = 'annotations' | 'codebook' | 'agreement';

/** A row that is selected: its id, which is its own in the view, and what commands are called with. */
export interface KeyedRow {
  readonly id: string;
  readonly row: unknown;
}

/** The rows that are selected, at least one; `isPassed`: the one that keys under way were about, or have led to. */
interface TakenRows {
  readonly rows: readonly KeyedRow[];
  readonly isPassed: boolean;
}

/** A view, as its keys see it. */
export interface KeyedRows {
  /** The rows that are selected, as far as the view has told; while VS Code fetches rows anew it knows of none. */
  selected(): readonly KeyedRow[];
  /** Shows what commands have changed, and resolves when the row to which that leads is chosen. */
  settle(): Promise<void>;
}

/**
 * The keys of the views are taken in turn, each about the row that was selected when it was pressed: VS Code selects
 * that at once (`list.selectAndPreserveFocus` in package.json) and tells of it before it tells of the key. Where keys
 * before it are under way from that row, it is about the one to which they lead, be it by a step or since a row goes:
 * so keys do what they would do more slowly.
 */
export class RowKeys {
  readonly #views = new Map<KeyedView, KeyedRows>();
  #turn: Promise<unknown> = Promise.resolve();
  /** How many keys are under way. */
  #underWay = 0;
  /** The rows that those were about, by their ids, and those to which they have led. */
  readonly #passed = new Set<string>();
  /** The row to which the latest key that is done has led. */
  #ledTo: KeyedRow | null = null;
  /** The rows that the key is about which is being taken. */
  #about: readonly KeyedRow[] = [];
  /** How many keys have selected a row whose own command may still come. */
  #selecting = 0;

  follow(view: KeyedView, rows: KeyedRows): void {
    this.#views.set(view, rows);
  }

  /** What the key is about which is being taken: the view may not have told yet that this is selected. */
  get about(): readonly unknown[] {
    return this.#about.map(({ row }) => row);
  }

  /** A command of a view goes on with another row. */
  leadTo(row: KeyedRow): void {
    this.#ledTo = row;
    if (this.#underWay > 0) this.#passed.add(row.id);
  }

  /**
   * Calls `run` with the rows that a key is about, the one in focus alone or all that are selected, after all keys
   * before it. @throws what `run` throws
   */
  async press(view: KeyedView, run: (rows: readonly unknown[]) => unknown): Promise<void> {
    const rows = this.#views.get(view);
    if (!rows) return;
    const goesOn = this.#underWay > 0;
    const atOnce = this.#take(rows.selected());
    this.#underWay += 1;
    this.#selecting += 1;
    void windowHasSent().then(() => (this.#selecting -= 1));
    const done = this.#turn.then(async () => {
      // A key before it may have led to one meanwhile.
      const selected = atOnce ?? this.#take(await fetched(rows));
      const led = goesOn && (!selected || selected.isPassed) ? this.#ledTo : null;
      this.#ledTo = led;
      this.#about = led ? [led] : (selected?.rows ?? []);
      try {
        await run(this.about);
      } finally {
        await rows.settle();
        this.#about = [];
      }
    });
    this.#turn = done.catch(() => undefined);
    try {
      await done;
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#passed.clear();
    }
  }

  /** Whether a key is under way and the person has gone to a row since that it is not about. */
  isElsewhere({ id }: KeyedRow): boolean {
    return this.#underWay > 0 && !this.#passed.has(id);
  }

  /** Takes note of the rows that a key is about. @returns null where none is */
  #take(rows: readonly KeyedRow[]): TakenRows | null {
    const [one] = rows;
    if (!one) return null;
    const isPassed = rows.length === 1 && this.#passed.has(one.id);
    for (const { id } of rows) this.#passed.add(id);
    return { rows, isPassed };
  }

  /** Resolves when the keys that were pressed until now are done. */
  async done(): Promise<void> {
    await this.#turn;
  }

  /** Whether a key has selected the row whose own command has just come, as it comes by a click. */
  async areSelecting(): Promise<boolean> {
    if (this.#selecting === 0) await windowHasSent();
    return this.#selecting > 0;
  }
}

/** Resolves when all has come that the window sent until now: it answers in order. */
async function windowHasSent(): Promise<void> {
  await vscode.commands.executeCommand('vscode.getEditorLayout');
}

/** The rows that are selected as soon as VS Code knows again which; none after a while in which it knew of none. */
async function fetched(rows: KeyedRows): Promise<readonly KeyedRow[]> {
  const limit = Date.now() + FETCHING;
  while (rows.selected().length === 0 && Date.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  return rows.selected();
}
