import * as vscode from 'vscode';
import { typedLevels, type NewCode, type TypedLevel } from '../codebook/typedCode.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { firstWords } from '../ui/changeLabels.ts';
import { newPick, setPrompt, type PickRow } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import type { CodeQuestion } from './codeQuestion.ts';
import { newCodeFrom } from './newCodes.ts';
import { byLabel, filterText, isFoundBy, titleOfNew, withCode } from './codeChoice.ts';
import { isCodeItem, listCodes, type CodeItem, type CodeList } from './codeItems.ts';
import { recentCodes, rememberCodes } from './recentCodes.ts';
import { BACKSPACE, ENTER, ESCAPE, SHIFT, type TaggingTurns, type Turn } from '../workspace/taggingTurns.ts';

/** The context key that is true while the list of codes is not filtered. */
const UNFILTERED = 'readouts.unfiltered';

/** How many code points of words that the list covers are shown in it, at the most. */
const MOST_COVERED = 400;

/** What a person picked. */
export interface PickedCodes {
  /** Those that are to be made among them. */
  readonly codes: readonly string[];
  /** Codes that are to be made. */
  readonly created: readonly NewCode[];
}

/** Codes of the codebook, and one that is typed; null where there is none. */
interface Accepted {
  readonly codes: readonly string[];
  readonly typed: string | null;
}

/**
 * Asks for codes. A code's own key takes it at once; with Shift it is ticked, for several. Space,
 * `/` or a letter that is no code's key begins a filter, for which Enter takes the codes that are ticked, or the one in
 * focus. A filter that no code bears can become a new code. Of an exclusive code's children only one stays ticked.
 * @param turn what is typed ahead for this question
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function pickCodes(
  services: Services,
  codebook: CodebookEntry,
  question: CodeQuestion,
  turn: Turn,
): Promise<PickedCodes> {
  const accepted = await new Promise<Accepted>((resolve, reject) => {
    const list = listCodes(codebook, question.before, recentCodes(services), question.suggested);
    const picker = new CodePicker(services.turns, turn, codebook, list, question, resolve);
    picker.show(() => reject(new vscode.CancellationError()));
  });
  const created = accepted.typed === null ? [] : [await newCodeFrom(codebook, accepted.typed)];
  const codes = [...accepted.codes, ...created.map(({ path }) => path)];
  void rememberCodes(services, codes);
  return { codes, created };
}

/**
 * The quick pick of codes. Its items are set once: the window tells of ticks and focus by an item's number, and what it
 * tells late, because the person types faster than this host answers, must not mean another code.
 */
class CodePicker {
  readonly #picker = newPick<CodeItem | PickRow>();
  readonly #turns: TaggingTurns;
  readonly #turn: Turn;
  readonly #codebook: CodebookEntry;
  readonly #items: readonly CodeItem[];
  readonly #rows: CodeList['rows'];
  readonly #byKey: ReadonlyMap<string, CodeItem>;
  readonly #question: CodeQuestion;
  readonly #done: (accepted: Accepted) => void;
  #ticked: readonly CodeItem[];
  /** What this picker has put the focus on, and the filter for which it did. */
  #focused: { readonly item: CodeItem | undefined; readonly filter: string } = { item: undefined, filter: '' };
  /** What was typed before the list had the focus; it stands before what is typed in the list. */
  #ahead = '';
  /** What the list's box held when it last told. */
  #seen = '';
  /** What the list's box still holds of keys that were taken. */
  #taken = '';
  #isOver = false;
  #isUnfiltered = false;

  constructor(
    turns: TaggingTurns,
    turn: Turn,
    codebook: CodebookEntry,
    { items, rows }: CodeList,
    question: CodeQuestion,
    done: (accepted: Accepted) => void,
  ) {
    this.#turns = turns;
    this.#turn = turn;
    this.#codebook = codebook;
    this.#items = items;
    this.#rows = rows;
    this.#byKey = new Map(items.flatMap((item) => (item.key ? [[item.key, item] as const] : [])));
    this.#question = question;
    this.#done = done;
    this.#ticked = items.filter(({ code }) => code !== null && question.before.includes(code));
  }

  show(cancelled: () => void): void {
    const picker = this.#picker;
    picker.canSelectMany = true;
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.placeholder = this.#byKey.size
      ? vscode.l10n.t("A code's key [ ] takes it, with Shift ticks it; Space, then letters: filter")
      : vscode.l10n.t('Type to filter; Enter takes the codes that are ticked, or the one in focus');
    picker.items = this.#rows;
    picker.selectedItems = this.#ticked;
    this.#focusOnBest();
    this.#explain(this.#focused.item);
    picker.onDidChangeActive(() => this.#explain(this.#active));
    picker.onDidChangeValue((value) => this.#valueChanged(value));
    picker.onDidChangeSelection((selection) => this.#selected(selection.filter(isCodeItem)));
    picker.onDidAccept(() => this.#accept());
    picker.onDidHide(() => {
      this.#isOver = true;
      this.#turn.isAsking = false;
      this.#tellUnfiltered(false);
      picker.dispose();
      cancelled();
    });
    this.#turn.takeKeys((key) => this.#keyAhead(key));
    if (this.#isOver) return;
    this.#turns.asks(this.#turn);
    this.#tellUnfiltered(true);
    picker.show();
  }

  /** A key that was typed before the list had the focus. */
  #keyAhead(key: string): void {
    if (this.#isOver) return;
    if (key === ENTER) return this.#accept();
    if (key === ESCAPE) return this.#picker.hide();
    if (key.startsWith(SHIFT)) return this.#shifted(key.slice(SHIFT.length));
    const before = this.#typed;
    this.#ahead = key === BACKSPACE ? this.#ahead.slice(0, -1) : this.#ahead + key;
    this.#changed(before);
  }

  #valueChanged(value: string): void {
    // The list is closing: what is typed into it is meant for the text, and what comes next there.
    if (this.#isOver) {
      const keys = value.startsWith(this.#seen) ? value.slice(this.#seen.length) : '';
      for (const key of keys) void vscode.commands.executeCommand('readouts.byKey', { type: key });
      this.#seen = value;
      return;
    }
    const before = this.#typed;
    this.#seen = value;
    if (!value.startsWith(this.#taken)) this.#taken = '';
    this.#changed(before);
  }

  /** What the person has typed to filter by, as it stands. */
  get #typed(): string {
    return this.#ahead + this.#seen.slice(this.#taken.length);
  }

  /** While there is no filter, keys with Shift are codes' own (package.json), whatever character they make. */
  #tellUnfiltered(isUnfiltered: boolean): void {
    if (this.#isUnfiltered === isUnfiltered) return;
    this.#isUnfiltered = isUnfiltered;
    void vscode.commands.executeCommand('setContext', UNFILTERED, isUnfiltered);
  }

  #changed(before: string): void {
    const pressed = before === '' ? this.#byKey.get(this.#typed.toLowerCase()) : undefined;
    if (!pressed) {
      this.#tellUnfiltered(this.#typed === '');
      return this.#focusOnBest();
    }
    const isShifted = this.#typed !== this.#typed.toLowerCase();
    this.#ahead = '';
    this.#taken = this.#seen;
    if (!isShifted) return this.#finish(withCode(this.#ticked, pressed, this.#codebook));
    this.#picker.value = '';
    this.#toggle(pressed);
  }

  /** A key that was pressed with Shift, of which the keyboard would make another character. */
  #shifted(key: string): void {
    const pressed = this.#typed === '' ? this.#byKey.get(key) : undefined;
    if (pressed) this.#toggle(pressed);
  }

  #toggle(item: CodeItem): void {
    this.#tick(
      this.#ticked.includes(item)
        ? this.#ticked.filter((other) => other !== item)
        : withCode(this.#ticked, item, this.#codebook),
    );
    this.#focusOnBest();
  }

  #selected(selection: readonly CodeItem[]): void {
    const added = selection.filter((item) => item.code !== null && !this.#ticked.includes(item));
    // A person ticks one at a time: more are the box that ticks all, which nobody means of codes.
    if (added.length > 1) return this.#tick(this.#ticked);
    const kept = this.#ticked.filter((item) => selection.includes(item));
    const ticked = added.reduce((codes, item) => withCode(codes, item, this.#codebook), kept);
    if (ticked.length === selection.length) this.#ticked = ticked;
    else this.#tick(ticked);
  }

  #tick(items: readonly CodeItem[]): void {
    this.#ticked = items;
    this.#picker.selectedItems = items;
  }

  #focusOnBest(): void {
    const item = this.#best();
    this.#focused = { item, filter: this.#filter };
    this.#picker.activeItems = item ? [item] : [];
    const levels = item?.code === null ? this.#newCode : null;
    this.#picker.title = levels ? titleOfNew(levels, this.#codebook) : this.#question.title;
  }

  /** Below the box stand the words that the list covers, and what a code is for where its row is too short for it. */
  #explain(item: CodeItem | undefined): void {
    const { covered } = this.#question;
    const quote = covered === null ? '' : `“${firstWords(covered, MOST_COVERED)}”`;
    setPrompt(this.#picker, [quote, item?.guide ?? ''].filter(Boolean).join(' · '));
  }

  /** What is typed, in lower case, without the `/` or the space that begins it. */
  get #filter(): string {
    return filterText(this.#typed).toLowerCase();
  }

  /** The code that is typed and that the codebook does not have; null where that is none. */
  get #newCode(): readonly TypedLevel[] | null {
    const typed = filterText(this.#typed);
    // One letter may be a code's key.
    return /^\p{ASCII}?$/u.test(typed) ? null : typedLevels(typed, this.#codebook.parsed.codes);
  }

  /**
   * The item that Enter takes while the person has moved the focus nowhere else; typing on keeps it while it is found.
   */
  #best(): CodeItem | undefined {
    const filter = this.#filter;
    const { item: focused, filter: before } = this.#focused;
    if (focused && before && filter.startsWith(before) && isFoundBy(focused, filter)) return focused;
    const codes = this.#items.filter(({ code }) => code !== null);
    const labelled = codes.filter(({ label }) => label.toLowerCase().includes(filter)).sort(byLabel);
    const found =
      this.#byKey.get(filter) ??
      (filter ? (labelled.find(({ isDeprecated }) => !isDeprecated) ?? labelled[0]) : codes[0]) ??
      codes.find((item) => isFoundBy(item, filter));
    return found ?? (this.#newCode ? this.#items.at(-1) : undefined);
  }

  /**
   * The item in focus where the person put it, else the best: the window may tell of the focus late, for an earlier
   * filter.
   */
  #inFocus(): CodeItem | undefined {
    const active = this.#active;
    return active && active !== this.#focused.item && isFoundBy(active, this.#filter) ? active : this.#best();
  }

  get #active(): CodeItem | undefined {
    return this.#picker.activeItems.find(isCodeItem);
  }

  #accept(): void {
    const takesFocus =
      this.#filter !== '' ||
      (this.#question.before.length === 0 && this.#ticked.length === 0) ||
      this.#active?.code === null;
    const item = takesFocus ? this.#inFocus() : undefined;
    if (!item || this.#ticked.includes(item)) this.#finish(this.#ticked);
    else if (item.code !== null || this.#newCode) this.#finish(withCode(this.#ticked, item, this.#codebook));
    else this.#picker.title = vscode.l10n.t('Type the path of the new code first, such as stance/abstain');
  }

  #finish(chosen: readonly CodeItem[]): void {
    const isNew = this.#newCode !== null && chosen.some(({ code }) => code === null);
    this.#isOver = true;
    this.#turn.isAsking = false;
    this.#turn.close();
    this.#done({ codes: chosen.flatMap(({ code }) => code ?? []), typed: isNew ? filterText(this.#typed) : null });
    this.#picker.hide();
  }
}
