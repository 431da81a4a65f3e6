import * as vscode from 'vscode';
import { codePathFrom } from '../codebook/codePath.ts';
import type { CodebookEntry } from '../corpus/corpus.ts';
import { nameOf } from '../text/uri.ts';
import { newPick, type PickRow } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { isCodeItem, listCodes, type CodeItem, type CodeList } from './codeItems.ts';
import { BACKSPACE, ENTER, ESCAPE, type TaggingTurns, type Turn } from '../workspace/taggingTurns.ts';

const RECENT = 'recentCodes';
const RECENT_LENGTH = 20;

/** What a person picked: codes of the codebook, and paths of codes that are to be made. */
export interface PickedCodes {
  readonly codes: readonly string[];
  readonly created: readonly string[];
}

/**
 * Asks for codes. A code's own key takes it at once; with Shift it is ticked, for several. Space,
 * `/` or a letter that is no code's key begins a filter, for which Enter takes the codes that are ticked, or the one in
 * focus. A filter that no code bears can become a new code. Of an exclusive code's children only one stays ticked.
 * @param before the codes that are ticked at the start
 * @param turn what is typed ahead for this question
 * @throws {vscode.CancellationError} when the person leaves
 */
export function pickCodes(
  services: Services,
  codebook: CodebookEntry,
  title: string,
  before: readonly string[],
  turn: Turn,
): Promise<PickedCodes> {
  return new Promise((resolve, reject) => {
    const list = listCodes(codebook, before, recentCodes(services));
    const picker = new CodePicker(services.turns, turn, codebook, list, before, (picked) => {
      void remember(services, picked.codes);
      resolve(picked);
    });
    picker.show(title, () => reject(new vscode.CancellationError()));
  });
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
  readonly #isNewChoice: boolean;
  readonly #done: (picked: PickedCodes) => void;
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
  #title = '';

  constructor(
    turns: TaggingTurns,
    turn: Turn,
    codebook: CodebookEntry,
    { items, rows }: CodeList,
    before: readonly string[],
    done: (picked: PickedCodes) => void,
  ) {
    this.#turns = turns;
    this.#turn = turn;
    this.#codebook = codebook;
    this.#items = items;
    this.#rows = rows;
    this.#byKey = new Map(items.flatMap((item) => (item.key ? [[item.key, item] as const] : [])));
    this.#isNewChoice = before.length === 0;
    this.#done = done;
    this.#ticked = items.filter(({ code }) => code !== null && before.includes(code));
  }

  show(title: string, cancelled: () => void): void {
    const picker = this.#picker;
    this.#title = title;
    picker.canSelectMany = true;
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.placeholder = this.#byKey.size
      ? vscode.l10n.t("A code's key [ ] takes it, with Shift ticks it; Space, then letters: filter")
      : vscode.l10n.t('Type to filter; Enter takes the codes that are ticked, or the one in focus');
    picker.items = this.#rows;
    picker.selectedItems = this.#ticked;
    this.#focusOnBest();
    picker.onDidChangeValue((value) => this.#valueChanged(value));
    picker.onDidChangeSelection((selection) => this.#selected(selection.filter(isCodeItem)));
    picker.onDidAccept(() => this.#accept());
    picker.onDidHide(() => {
      this.#isOver = true;
      this.#turn.isAsking = false;
      picker.dispose();
      cancelled();
    });
    this.#turn.takeKeys((key) => this.#keyAhead(key));
    if (this.#isOver) return;
    this.#turns.asks(this.#turn);
    picker.show();
  }

  /** A key that was typed before the list had the focus. */
  #keyAhead(key: string): void {
    if (this.#isOver) return;
    if (key === ENTER) return this.#accept();
    if (key === ESCAPE) return this.#picker.hide();
    const before = this.#typed;
    this.#ahead = key === BACKSPACE ? this.#ahead.slice(0, -1) : this.#ahead + key;
    this.#changed(before);
  }

  #valueChanged(value: string): void {
    // The list is closing: what is typed into it is meant for the tagging that comes next.
    if (this.#isOver) {
      if (value.startsWith(this.#seen)) for (const key of value.slice(this.#seen.length)) this.#turns.type(key);
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

  #changed(before: string): void {
    const pressed = before === '' ? this.#byKey.get(this.#typed.toLowerCase()) : undefined;
    if (!pressed) return this.#focusOnBest();
    const isShifted = this.#typed !== this.#typed.toLowerCase();
    this.#ahead = '';
    this.#taken = this.#seen;
    if (!isShifted) return this.#finish(withCode(this.#ticked, pressed, this.#codebook));
    this.#picker.value = '';
    this.#tick(
      this.#ticked.includes(pressed)
        ? this.#ticked.filter((other) => other !== pressed)
        : withCode(this.#ticked, pressed, this.#codebook),
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
    const path = item?.code === null ? newCodePath(this.#filter, this.#codebook) : null;
    this.#picker.title = path
      ? vscode.l10n.t('Enter makes the code {0} in {1}', path, nameOf(this.#codebook.uri))
      : this.#title;
  }

  /** What is typed, in lower case, without the `/` or the space that begins it. */
  get #filter(): string {
    return filterText(this.#typed).toLowerCase();
  }

  /**
   * The item that Enter takes while the person has moved the focus nowhere else; typing on keeps it while it is found.
   */
  #best(): CodeItem | undefined {
    const filter = this.#filter;
    const { item: focused, filter: before } = this.#focused;
    if (focused && before && filter.startsWith(before) && isFoundBy(focused, filter)) return focused;
    const codes = this.#items.filter(({ code }) => code !== null);
    const labelled = codes.filter(({ label }) => label.toLowerCase().includes(filter));
    const found =
      this.#byKey.get(filter) ??
      (filter ? labelled.sort(byLabel)[0] : codes[0]) ??
      codes.find((item) => isFoundBy(item, filter));
    return found ?? (newCodePath(filter, this.#codebook) ? this.#items.at(-1) : undefined);
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
      this.#filter !== '' || (this.#isNewChoice && this.#ticked.length === 0) || this.#active?.code === null;
    const item = takesFocus ? this.#inFocus() : undefined;
    if (!item || this.#ticked.includes(item)) this.#finish(this.#ticked);
    else if (item.code !== null || newCodePath(this.#filter, this.#codebook))
      this.#finish(withCode(this.#ticked, item, this.#codebook));
    else this.#picker.title = vscode.l10n.t('Type the path of the new code first, such as stance/abstain');
  }

  #finish(chosen: readonly CodeItem[]): void {
    const path = newCodePath(filterText(this.#typed), this.#codebook);
    const created = path && chosen.some(({ code }) => code === null) ? [path] : [];
    this.#isOver = true;
    this.#turn.isAsking = false;
    this.#done({ codes: [...chosen.flatMap(({ code }) => code ?? []), ...created], created });
    this.#picker.hide();
  }
}

function filterText(typed: string): string {
  return typed.trim().replace(/^\//, '');
}

/** Whether VS Code lists an item under a filter, in lower case. */
function isFoundBy({ code, label, description, detail }: CodeItem, filter: string): boolean {
  return code === null || [label, description, detail].some((text) => text?.toLowerCase().includes(filter));
}

/** As VS Code sorts the items whose label has what is typed. */
function byLabel(a: CodeItem, b: CodeItem): number {
  return a.label.localeCompare(b.label, undefined, { numeric: true });
}

/** The selection with one more code; of an exclusive code's children it replaces the other. */
function withCode(selection: readonly CodeItem[], item: CodeItem, { parsed }: CodebookEntry): CodeItem[] {
  const rivals = exclusiveAncestors(item.code ?? '', parsed.codes);
  return [
    ...selection.filter(
      (other) => other !== item && !rivals.some((ancestor) => other.code?.startsWith(`${ancestor}/`)),
    ),
    item,
  ];
}

function exclusiveAncestors(path: string, codes: CodebookEntry['parsed']['codes']): string[] {
  const segments = path.split('/');
  return segments
    .map((_, index) => segments.slice(0, index).join('/'))
    .filter((ancestor) => codes.get(ancestor)?.code.exclusive === true);
}

/** What was typed as the path of a new code; null when it is none, or there is such a code. */
function newCodePath(typed: string, { parsed }: CodebookEntry): string | null {
  const path = codePathFrom(typed.trim());
  return path === null || path.length < 2 || parsed.codes.has(path) ? null : path;
}

function recentCodes(services: Services): readonly string[] {
  return services.extension.workspaceState.get<readonly string[]>(RECENT, []);
}

async function remember(services: Services, codes: readonly string[]): Promise<void> {
  const recent = [...codes, ...recentCodes(services).filter((code) => !codes.includes(code))].slice(0, RECENT_LENGTH);
  await services.extension.workspaceState.update(RECENT, recent);
}
