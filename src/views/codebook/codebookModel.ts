import * as vscode from 'vscode';
import { shortcutOf, type CodeEntry } from '../../codebook/parse.ts';
import { countCodes, type CodeCount, type CodeCounts } from '../../corpus/codeCounts.ts';
import type { CodebookEntry } from '../../corpus/knownFiles.ts';
import { describeCode } from '../../editor/yaml/describe.ts';
import { groupBy } from '../../text/groupBy.ts';
import { codeSwatch, countInWords, deprecationInWords } from '../../ui/codes.ts';
import { shownMarkdown } from '../../ui/shownMarkdown.ts';
import { ownership } from '../../workspace/annotator.ts';
import type { CodebookViewState, CodeFilter } from '../../workspace/codebookView.ts';
import type { CodeReference } from '../../workspace/documents/codeReference.ts';
import type { ShownAnnotations } from '../../workspace/shownAnnotations.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import type { CodebookContext } from '../contextValues.ts';
import { revealCode } from '../rowCommands.ts';
import type { Redrawn, TreeModel } from '../view.ts';

/** A codebook, where there are several. */
export interface CodebookRow {
  readonly type: 'codebook';
  readonly codebook: string;
}

export interface CodeRow extends CodeReference {
  readonly type: 'code';
}

export type CodebookViewRow = CodebookRow | CodeRow;

/** *Codebook*: the codes with their colours, keys and counts; of several codebooks each by itself. */
export class CodebookModel implements TreeModel<CodebookViewRow> {
  readonly #corpus: WorkspaceCorpus;
  readonly #state: CodebookViewState;
  readonly #others: Pick<ShownAnnotations, 'others' | 'countInSight'>;
  readonly #rows = new Map<string, CodebookViewRow>();
  #codebooks: readonly CodebookEntry[] = [];
  /** By codebook. */
  #counts = new Map<string, CodeCounts>();
  /** The paths that are shown, by codebook; null without a filter. */
  #shown: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  #filter: CodeFilter | null = null;
  #fingerprint = '';

  constructor(
    corpus: WorkspaceCorpus,
    state: CodebookViewState,
    shown: Pick<ShownAnnotations, 'others' | 'countInSight'>,
  ) {
    this.#corpus = corpus;
    this.#state = state;
    this.#others = shown;
  }

  prepare(): Promise<void> {
    return this.#corpus.sidecarsLoaded();
  }

  get filter(): CodeFilter | null {
    return this.#filter;
  }

  update(): Redrawn<CodebookViewRow> {
    const { corpus } = this.#corpus;
    this.#filter = this.#state.filter;
    this.#codebooks = corpus.codebooks.filter(({ parsed }) => parsed.codebook);
    const byCodebook = groupBy(corpus.sidecars, ({ uri }) => corpus.codebookFor(uri)?.uri);
    const rule = ownership();
    this.#counts = new Map(this.#codebooks.map(({ uri }) => [uri, countCodes(byCodebook.get(uri) ?? [], rule)]));
    this.#shown = this.#filter === null ? null : new Map(this.#codebooks.map((each) => [each.uri, this.#found(each)]));
    const before = this.#fingerprint;
    const codes = this.#codebooks.map(({ uri, parsed }) => [uri, parsed.codebook, [...this.#counts.get(uri)!]]);
    this.#fingerprint = JSON.stringify([this.#filter, this.#others.others, codes]);
    return this.#fingerprint === before ? [] : 'all';
  }

  get roots(): readonly CodebookViewRow[] {
    const [only] = this.#codebooks;
    if (this.#codebooks.length === 1) return this.#codesBelow(only!, null);
    return this.#codebooks.map(({ uri }) => this.#row({ type: 'codebook', codebook: uri }));
  }

  /** How many codes match the filter. */
  get found(): number {
    const matches = this.#codebooks.map((each) =>
      [...each.parsed.codes.values()].filter((code) => this.#isFound(each, code)),
    );
    return matches.flat().length;
  }

  childrenOf(row: CodebookViewRow): readonly CodebookViewRow[] {
    const codebook = this.#codebookOf(row);
    return codebook ? this.#codesBelow(codebook, row.type === 'code' ? row.code : null) : [];
  }

  parentOf(row: CodebookViewRow): CodebookViewRow | undefined {
    const codebook = row.type === 'code' ? this.#codebookOf(row) : undefined;
    if (row.type !== 'code' || !codebook) return undefined;
    const parent = codebook.parsed.codes.get(row.code)?.parent ?? null;
    if (parent !== null) return this.find(row.codebook, parent);
    return this.#codebooks.length > 1 ? this.#row({ type: 'codebook', codebook: row.codebook }) : undefined;
  }

  /** The row of a code; undefined where it is not shown. */
  find(codebook: string, code: string): CodebookViewRow | undefined {
    const entry = this.#codebooks.find(({ uri }) => uri === codebook);
    return entry?.parsed.codes.has(code) ? this.#row({ type: 'code', codebook, code }) : undefined;
  }

  itemOf(row: CodebookViewRow): vscode.TreeItem {
    const codebook = this.#codebookOf(row);
    const entry = row.type === 'code' ? codebook?.parsed.codes.get(row.code) : undefined;
    if (codebook && row.type === 'code' && entry) return this.#codeItem(codebook, row, entry);
    return codebookItem(row, codebook);
  }

  #codeItem(codebook: CodebookEntry, row: CodeRow, entry: CodeEntry): vscode.TreeItem {
    const { path, code, depth, deprecation } = entry;
    const key = shortcutOf(entry);
    const state = deprecation && deprecationInWords(deprecation);
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const isOpen = depth === 0 || this.#shown !== null;
    const hasBelow = this.#codesBelow(codebook, path).length > 0;
    const count = this.#countOf(codebook, path);
    const item = new vscode.TreeItem(code.name, hasBelow ? (isOpen ? Expanded : Collapsed) : None);
    item.id = keyOf(row);
    item.description = [key && `[${key}]`, countInShort(count), state && `· ${state}`].filter(Boolean).join(' ');
    item.iconPath = codeSwatch(entry, codebook.parsed.codes);
    item.contextValue = (deprecation ? 'code.deprecated' : 'code') satisfies CodebookContext;
    item.tooltip = shownMarkdown(describeCode(entry));
    item.command = revealCode(row);
    item.accessibilityInformation = {
      label: [
        code.name,
        path,
        state,
        countInWords(count),
        key && vscode.l10n.t('key {0}', key),
        code.definition?.trim() || vscode.l10n.t('without definition'),
      ]
        .filter(Boolean)
        .join(', '),
    };
    return item;
  }

  #codesBelow(codebook: CodebookEntry, path: string | null): CodebookViewRow[] {
    const shown = this.#shown?.get(codebook.uri);
    return [...codebook.parsed.codes.values()]
      .filter((entry) => entry.parent === path && (shown?.has(entry.path) ?? true))
      .map((entry) => this.#row({ type: 'code', codebook: codebook.uri, code: entry.path }));
  }

  #found(codebook: CodebookEntry): ReadonlySet<string> {
    const paths = new Set<string>();
    for (const entry of codebook.parsed.codes.values()) {
      if (!this.#isFound(codebook, entry)) continue;
      for (let up: CodeEntry | undefined = entry; up; up = codebook.parsed.codes.get(up.parent ?? ''))
        paths.add(up.path);
    }
    return paths;
  }

  #isFound(codebook: CodebookEntry, { path, code }: CodeEntry): boolean {
    if (this.#filter === 'unused') return this.#countOf(codebook, path).all === 0;
    return this.#filter === 'undefined' && !code.definition?.trim();
  }

  /** Of who does not see what all others coded, the person's own count alone. */
  #countOf({ uri }: CodebookEntry, path: string): CodeCount {
    return this.#others.countInSight(this.#counts.get(uri)?.get(path));
  }

  #codebookOf({ codebook }: CodebookViewRow): CodebookEntry | undefined {
    return this.#codebooks.find(({ uri }) => uri === codebook);
  }

  /** The one object that stands for a row. */
  #row(row: CodebookViewRow): CodebookViewRow {
    const key = keyOf(row);
    const known = this.#rows.get(key) ?? row;
    this.#rows.set(key, known);
    return known;
  }
}

function keyOf(row: CodebookViewRow): string {
  return row.type === 'code' ? `${row.codebook}#${row.code}` : row.codebook;
}

function codebookItem({ codebook }: CodebookViewRow, entry: CodebookEntry | undefined): vscode.TreeItem {
  const where = vscode.workspace.asRelativePath(vscode.Uri.parse(codebook));
  const name = entry?.parsed.codebook?.name ?? where;
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  item.id = codebook;
  item.description = where;
  item.iconPath = new vscode.ThemeIcon('book');
  item.contextValue = 'codebook' satisfies CodebookContext;
  item.tooltip = where;
  item.accessibilityInformation = { label: vscode.l10n.t('codebook {0}, {1}', name, where) };
  return item;
}

/** `3/22`: the person's own, and all; one number where both are the same. */
function countInShort({ own, all }: CodeCount): string {
  return own === all ? String(all) : `${own}/${all}`;
}
