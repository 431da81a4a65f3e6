/** Something that has a code which is split. */
export interface SplitUse {
  /** The sidecar's URI, and what has the code in it (`holderOf`). */
  readonly file: string;
  readonly holder: string;
  readonly words: string;
  /** Empty where nobody is named. */
  readonly speaker: string;
}

/** Which code each use gets, by sidecar and by what has the code in it. */
export type SplitChoices = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The walk through the uses of a code that is split: which code does each get? Each answer can be taken back. */
export class SplitWalk<Use extends SplitUse> {
  readonly uses: readonly Use[];
  /** A code for each use; null while none is chosen. */
  #chosen: readonly (string | null)[];
  readonly #before: (readonly (string | null)[])[] = [];

  /** @param uses in the order in which they are gone through */
  constructor(uses: readonly Use[]) {
    this.uses = uses;
    this.#chosen = uses.map(() => null);
  }

  /** The first use for which no code is chosen, with its index; null when all are. */
  get next(): { readonly use: Use; readonly index: number } | null {
    const index = this.#chosen.indexOf(null);
    return index < 0 ? null : { use: this.uses[index]!, index };
  }

  /** Those for which no code is chosen and that are alike in something. */
  left(isAlike: (use: Use) => boolean = () => true): readonly Use[] {
    return this.uses.filter((use, index) => this.#chosen[index] === null && isAlike(use));
  }

  /** Chooses a code for some uses; those for which one is chosen keep it. */
  choose(uses: readonly Use[], code: string): void {
    this.#before.push(this.#chosen);
    this.#chosen = this.uses.map((use, index) => this.#chosen[index] ?? (uses.includes(use) ? code : null));
  }

  get canGoBack(): boolean {
    return this.#before.length > 0;
  }

  /** Takes the last answer back, for all uses that it was given for. */
  back(): void {
    this.#chosen = this.#before.pop() ?? this.#chosen;
  }

  get choices(): SplitChoices {
    const byFile = new Map<string, Map<string, string>>();
    this.uses.forEach(({ file, holder }, index) => {
      const code = this.#chosen[index];
      if (code == null) return;
      const inFile = byFile.get(file) ?? new Map<string, string>();
      byFile.set(file, inFile.set(holder, code));
    });
    return byFile;
  }
}

/** Whether words have a word, or several, whole and whatever their case. */
export function hasWord(words: string, typed: string): boolean {
  const parts = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const wanted = parts(typed);
  return wanted.length > 0 && ` ${parts(words).join(' ')} `.includes(` ${wanted.join(' ')} `);
}
