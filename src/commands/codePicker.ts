import * as vscode from 'vscode';
import type { CodebookEntry } from '../corpus/corpus.ts';
import type { Services } from '../editor/services.ts';

const RECENT = 'recentCodes';
const RECENT_LENGTH = 20;
/** A key that is followed by no other for so long (milliseconds) is a code's own key, and not the start of a filter. */
const KEY_PAUSE = 450;

/** What a person picked: codes of the codebook, and paths of codes that are to be made. */
export interface PickedCodes {
  readonly codes: readonly string[];
  readonly created: readonly string[];
}

interface CodeItem extends vscode.QuickPickItem {
  readonly code: string;
  readonly isNew: boolean;
  /** One key that takes the code; empty where it has none. */
  readonly key: string;
}

/**
 * Asks for codes: recently used first, type to filter, Enter takes those that are ticked, or the one in focus.
 * A code's own key takes it, unless more is typed right after; with Shift it is ticked, for several. A filter that no
 * code bears is offered as a new code. Of an exclusive code's children only one stays ticked.
 * @param before the codes that are ticked at the start
 * @throws {vscode.CancellationError} when the person leaves
 */
export function pickCodes(services: Services, codebook: CodebookEntry, title: string, before: readonly string[]): Promise<PickedCodes> {
  return new Promise((resolve, reject) => {
    const picker = new CodePicker(codebook, codeItems(services, codebook, before), before, (chosen) => {
      const codes = chosen.map(({ code }) => code);
      void remember(services, codes);
      resolve({ codes, created: chosen.filter(({ isNew }) => isNew).map(({ code }) => code) });
    });
    picker.show(title, () => reject(new vscode.CancellationError()));
  });
}

/** The quick pick of codes. VS Code's own filter would not put the focus on a match, so it filters by itself. */
class CodePicker {
  readonly #picker = vscode.window.createQuickPick<CodeItem>();
  readonly #codebook: CodebookEntry;
  readonly #items: readonly CodeItem[];
  readonly #byKey: ReadonlyMap<string, CodeItem>;
  readonly #isNewChoice: boolean;
  readonly #done: (chosen: readonly CodeItem[]) => void;
  #ticked: readonly CodeItem[];
  #filter = '';
  #keyTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(codebook: CodebookEntry, items: readonly CodeItem[], before: readonly string[], done: (chosen: readonly CodeItem[]) => void) {
    this.#codebook = codebook;
    this.#items = items;
    this.#byKey = new Map(items.flatMap((item) => (item.key ? [[item.key, item] as const] : [])));
    this.#isNewChoice = before.length === 0;
    this.#done = done;
    this.#ticked = items.filter((item) => before.includes(item.code));
  }

  show(title: string, cancelled: () => void): void {
    const picker = this.#picker;
    picker.title = title;
    picker.canSelectMany = true;
    picker.placeholder = this.#byKey.size
      ? vscode.l10n.t("A code's key [ ] takes it (with Shift: ticks it); or type to filter")
      : vscode.l10n.t('Type to filter; Enter takes the codes that are ticked, or the one in focus');
    picker.onDidChangeValue((typed) => this.#typed(typed));
    picker.onDidChangeSelection((selection) => this.#selected(selection));
    picker.onDidAccept(() => this.#accept());
    picker.onDidHide(() => {
      clearTimeout(this.#keyTimer);
      picker.dispose();
      cancelled();
    });
    this.#list();
    picker.show();
  }

  /** Shows the codes that the filter leaves, the first of them in focus. */
  #list(): void {
    const words = this.#filter.toLowerCase().split(/\s+/).filter(Boolean);
    const matching = this.#items.filter((item) => words.every((word) => searchText(item).includes(word)));
    const path = newCodePath(this.#filter, this.#codebook);
    const keyed = this.#byKey.get(this.#filter);
    const items = keyed ? [keyed, ...matching.filter((item) => item !== keyed)] : path ? [...matching, newCodeItem(path)] : matching;
    this.#picker.items = items;
    this.#picker.selectedItems = this.#ticked.filter((item) => items.includes(item));
    this.#picker.activeItems = items.slice(0, 1);
  }

  #typed(typed: string): void {
    clearTimeout(this.#keyTimer);
    const pressed = this.#filter === '' ? this.#byKey.get(typed.toLowerCase()) : undefined;
    this.#filter = typed;
    if (pressed && typed !== typed.toLowerCase()) return this.#toggle(pressed);
    this.#list();
    if (pressed) this.#keyTimer = setTimeout(() => this.#finish(withCode(this.#ticked, pressed, this.#codebook)), KEY_PAUSE);
  }

  #toggle(item: CodeItem): void {
    this.#ticked = this.#ticked.includes(item) ? this.#ticked.filter((other) => other !== item) : withCode(this.#ticked, item, this.#codebook);
    this.#filter = '';
    this.#picker.value = '';
    this.#list();
  }

  #selected(selection: readonly CodeItem[]): void {
    const shown = this.#ticked.filter((item) => this.#picker.items.includes(item));
    const added = selection.filter((item) => !shown.includes(item));
    const removed = shown.filter((item) => !selection.includes(item));
    if (added.length + removed.length === 0) return;
    const kept = this.#ticked.filter((item) => !removed.includes(item));
    this.#ticked = added.reduce((codes, item) => withCode(codes, item, this.#codebook), kept);
    this.#picker.selectedItems = this.#ticked.filter((item) => this.#picker.items.includes(item));
  }

  #accept(): void {
    const [inFocus] = this.#picker.activeItems;
    const takesFocus = inFocus && !this.#ticked.includes(inFocus) && (this.#filter.trim() !== '' || (this.#isNewChoice && this.#ticked.length === 0));
    this.#finish(takesFocus ? withCode(this.#ticked, inFocus, this.#codebook) : this.#ticked);
  }

  #finish(chosen: readonly CodeItem[]): void {
    this.#done(chosen);
    this.#picker.hide();
  }
}

function searchText({ code, label, description, detail }: CodeItem): string {
  return [code, label, description, detail].join(' ').toLowerCase();
}

function codeItems(services: Services, codebook: CodebookEntry, before: readonly string[]): CodeItem[] {
  const recent = recentCodes(services);
  const rank = (code: string) => (recent.includes(code) ? recent.indexOf(code) : RECENT_LENGTH);
  const known = [...codebook.parsed.codes.values()];
  const leaves = known.filter((entry) => !known.some((other) => other.parent === entry.path));
  const items = leaves.map(({ path, code }): CodeItem => ({
    code: path,
    isNew: false,
    key: code.key?.toLowerCase() ?? '',
    alwaysShow: true,
    label: code.key ? `[${code.key}] ${path}` : path,
    description: code.name,
    ...(code.definition ? { detail: code.definition } : {}),
  }));
  const unknown = before.filter((code) => !codebook.parsed.codes.has(code) || !leaves.some(({ path }) => path === code));
  const others = unknown.map((code): CodeItem => ({ code, isNew: false, key: '', alwaysShow: true, label: code, description: codebook.parsed.codes.get(code)?.code.name ?? vscode.l10n.t('not in the codebook') }));
  return [...others, ...items].sort((a, b) => rank(a.code) - rank(b.code));
}

/** The selection with one more code; of an exclusive code's children it replaces the other. */
function withCode(selection: readonly CodeItem[], item: CodeItem, { parsed }: CodebookEntry): CodeItem[] {
  const rivals = exclusiveAncestors(item.code, parsed.codes);
  return [...selection.filter(({ code }) => code !== item.code && !rivals.some((ancestor) => code.startsWith(`${ancestor}/`))), item];
}

function exclusiveAncestors(path: string, codes: CodebookEntry['parsed']['codes']): string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index).join('/')).filter((ancestor) => codes.get(ancestor)?.code.exclusive === true);
}

/** What was typed as the path of a new code; null when it is none, or there is such a code. */
function newCodePath(typed: string, { parsed }: CodebookEntry): string | null {
  const path = typed
    .trim()
    .toLowerCase()
    .split('/')
    .map((segment) => segment.trim().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''))
    .join('/');
  return path.length < 2 || path.split('/').some((segment) => segment === '') || parsed.codes.has(path) ? null : path;
}

function newCodeItem(path: string): CodeItem {
  return { code: path, isNew: true, key: '', label: vscode.l10n.t('$(add) New code “{0}”', path), description: vscode.l10n.t('is added to the codebook'), alwaysShow: true };
}

function recentCodes(services: Services): readonly string[] {
  return services.extension.workspaceState.get<readonly string[]>(RECENT, []);
}

async function remember(services: Services, codes: readonly string[]): Promise<void> {
  const recent = [...codes, ...recentCodes(services).filter((code) => !codes.includes(code))].slice(0, RECENT_LENGTH);
  await services.extension.workspaceState.update(RECENT, recent);
}
