import * as vscode from 'vscode';
import type { CodebookEntry } from '../corpus/corpus.ts';
import type { Services } from '../workspace/services.ts';

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
  /** Null: a new code, of the path that is typed. */
  readonly code: string | null;
  /** One key that takes the code; empty where it has none. */
  readonly key: string;
}

/**
 * Asks for codes: recently used first, type to filter, Enter takes those that are ticked, or the one in focus.
 * A code's own key takes it, unless more is typed right after; with Shift it is ticked, for several. A filter that no
 * code bears can become a new code. Of an exclusive code's children only one stays ticked.
 * @param before the codes that are ticked at the start
 * @throws {vscode.CancellationError} when the person leaves
 */
export function pickCodes(
  services: Services,
  codebook: CodebookEntry,
  title: string,
  before: readonly string[],
): Promise<PickedCodes> {
  return new Promise((resolve, reject) => {
    const picker = new CodePicker(codebook, codeItems(services, codebook, before), before, (picked) => {
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
  readonly #picker = vscode.window.createQuickPick<CodeItem>();
  readonly #codebook: CodebookEntry;
  readonly #items: readonly CodeItem[];
  readonly #byKey: ReadonlyMap<string, CodeItem>;
  readonly #isNewChoice: boolean;
  readonly #done: (picked: PickedCodes) => void;
  #ticked: readonly CodeItem[];
  /** What this picker has put the focus on, and the filter for which it did. */
  #focused: { readonly item: CodeItem | undefined; readonly filter: string } = { item: undefined, filter: '' };
  #keyTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    codebook: CodebookEntry,
    items: readonly CodeItem[],
    before: readonly string[],
    done: (picked: PickedCodes) => void,
  ) {
    this.#codebook = codebook;
    this.#items = items;
    this.#byKey = new Map(items.flatMap((item) => (item.key ? [[item.key, item] as const] : [])));
    this.#isNewChoice = before.length === 0;
    this.#done = done;
    this.#ticked = items.filter(({ code }) => code !== null && before.includes(code));
  }

  show(title: string, cancelled: () => void): void {
    const picker = this.#picker;
    picker.title = title;
    picker.canSelectMany = true;
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.placeholder = this.#byKey.size
      ? vscode.l10n.t("A code's key [ ] takes it (with Shift: ticks it); or type to filter")
      : vscode.l10n.t('Type to filter; Enter takes the codes that are ticked, or the one in focus');
    picker.items = this.#items;
    picker.selectedItems = this.#ticked;
    this.#focusOnBest();
    picker.onDidChangeValue((typed) => this.#typed(typed));
    picker.onDidChangeSelection((selection) => this.#selected(selection));
    picker.onDidAccept(() => this.#accept());
    picker.onDidHide(() => {
      clearTimeout(this.#keyTimer);
      picker.dispose();
      cancelled();
    });
    picker.show();
  }

  #typed(typed: string): void {
    clearTimeout(this.#keyTimer);
    const pressed = this.#focused.filter === '' ? this.#byKey.get(typed.toLowerCase()) : undefined;
    if (pressed && typed !== typed.toLowerCase()) {
      this.#picker.value = '';
      this.#tick(
        this.#ticked.includes(pressed)
          ? this.#ticked.filter((other) => other !== pressed)
          : withCode(this.#ticked, pressed, this.#codebook),
      );
    } else if (pressed) {
      this.#keyTimer = setTimeout(() => this.#finish(withCode(this.#ticked, pressed, this.#codebook)), KEY_PAUSE);
    }
    this.#focusOnBest();
  }

  #selected(selection: readonly CodeItem[]): void {
    const added = selection.filter((item) => item.code !== null && !this.#ticked.includes(item));
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
  }

  /** What is typed, in lower case. */
  get #filter(): string {
    return this.#picker.value.trim().toLowerCase();
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
    const [active] = this.#picker.activeItems;
    return active && active !== this.#focused.item && isFoundBy(active, this.#filter) ? active : this.#best();
  }

  #accept(): void {
    const takesFocus =
      this.#filter !== '' ||
      (this.#isNewChoice && this.#ticked.length === 0) ||
      this.#picker.activeItems[0]?.code === null;
    const item = takesFocus ? this.#inFocus() : undefined;
    if (!item || this.#ticked.includes(item)) this.#finish(this.#ticked);
    else if (item.code !== null || newCodePath(this.#filter, this.#codebook))
      this.#finish(withCode(this.#ticked, item, this.#codebook));
    else this.#picker.title = vscode.l10n.t('Type the path of the new code first, such as stance/abstain');
  }

  #finish(chosen: readonly CodeItem[]): void {
    const path = newCodePath(this.#picker.value, this.#codebook);
    const created = path && chosen.some(({ code }) => code === null) ? [path] : [];
    this.#done({ codes: [...chosen.flatMap(({ code }) => code ?? []), ...created], created });
    this.#picker.hide();
  }
}

/** Whether VS Code lists an item under a filter, in lower case. */
function isFoundBy({ code, label, description, detail }: CodeItem, filter: string): boolean {
  return code === null || [label, description, detail].some((text) => text?.toLowerCase().includes(filter));
}

/** As VS Code sorts the items whose label has what is typed. */
function byLabel(a: CodeItem, b: CodeItem): number {
  return a.label.localeCompare(b.label, undefined, { numeric: true });
}

function codeItems(services: Services, codebook: CodebookEntry, before: readonly string[]): CodeItem[] {
  const recent = recentCodes(services);
  const rank = ({ code }: CodeItem) => (code !== null && recent.includes(code) ? recent.indexOf(code) : RECENT_LENGTH);
  const known = [...codebook.parsed.codes.values()];
  const leaves = known.filter((entry) => !known.some((other) => other.parent === entry.path));
  const items = leaves.map(({ path, code }): CodeItem => ({
    code: path,
    key: code.key?.toLowerCase() ?? '',
    label: code.key ? `[${code.key}] ${path}` : path,
    description: code.name,
    ...(code.definition ? { detail: code.definition } : {}),
  }));
  const unknown = before.filter(
    (code) => !codebook.parsed.codes.has(code) || !leaves.some(({ path }) => path === code),
  );
  const others = unknown.map((code): CodeItem => ({
    code,
    key: '',
    label: code,
    description: codebook.parsed.codes.get(code)?.code.name ?? vscode.l10n.t('not in the codebook'),
  }));
  const newCode: CodeItem = {
    code: null,
    key: '',
    label: vscode.l10n.t('$(add) New Code'),
    description: vscode.l10n.t('of the path that is typed; it is added to the codebook'),
    alwaysShow: true,
  };
  return [...[...others, ...items].sort((a, b) => rank(a) - rank(b)), newCode];
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
  const path = typed
    .trim()
    .toLowerCase()
    .split('/')
    .map((segment) =>
      segment
        .trim()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, ''),
    )
    .join('/');
  return path.length < 2 || path.split('/').some((segment) => segment === '') || parsed.codes.has(path) ? null : path;
}

function recentCodes(services: Services): readonly string[] {
  return services.extension.workspaceState.get<readonly string[]>(RECENT, []);
}

async function remember(services: Services, codes: readonly string[]): Promise<void> {
  const recent = [...codes, ...recentCodes(services).filter((code) => !codes.includes(code))].slice(0, RECENT_LENGTH);
  await services.extension.workspaceState.update(RECENT, recent);
}
