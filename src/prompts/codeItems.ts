import * as vscode from 'vscode';
import { colourOf } from '../codebook/colours.ts';
import type { CodebookEntry } from '../corpus/corpus.ts';
import { pickRow, type PickRow } from '../ui/questions.ts';

/** A code in the list, or the row that makes a new one. */
export interface CodeItem extends PickRow {
  /** Null: a new code, of the path that is typed. */
  readonly code: string | null;
  /** One key that takes the code; empty where it has none. */
  readonly key: string;
}

/** The list of codes. */
export interface CodeList {
  /** All of them in the order in which they stand, the row for a new code last. */
  readonly items: readonly CodeItem[];
  /** The same with the headings of their groups, which no code is meant by. */
  readonly rows: readonly (CodeItem | PickRow)[];
}

/** How many recently used codes stand in a group of their own. */
const MOST_RECENT = 5;

/**
 * Codes in groups: those that the annotation has, those used last, then the facets as the codebook has them, so that
 * each stands where it stood before.
 * @param before the codes that are ticked at the start
 * @param recent the codes used last, the latest first
 */
export function listCodes(codebook: CodebookEntry, before: readonly string[], recent: readonly string[]): CodeList {
  const { codes } = codebook.parsed;
  const known = [...codes.values()];
  const leaves = known.filter((entry) => !known.some((other) => other.parent === entry.path)).map(({ path }) => path);
  const usedLast = recent.filter((code) => leaves.includes(code) && !before.includes(code)).slice(0, MOST_RECENT);
  const rest = leaves.filter((code) => !before.includes(code) && !usedLast.includes(code));
  const item = (code: string) => codeItem(codebook, code);
  const groups = [
    { name: vscode.l10n.t('has it'), items: before.map(item) },
    { name: vscode.l10n.t('used last'), items: usedLast.map(item) },
    ...[...new Set(rest.map(facetOf))].map((facet) => ({
      name: codes.get(facet)?.code.name ?? facet,
      items: rest.filter((code) => facetOf(code) === facet).map(item),
    })),
    { name: '', items: [newCodeItem(codebook)] },
  ].filter(({ items }) => items.length > 0);
  return {
    items: groups.flatMap(({ items }) => items),
    rows: groups.flatMap(({ name, items }) => [
      pickRow({ label: name, kind: vscode.QuickPickItemKind.Separator }),
      ...items,
    ]),
  };
}

/** Whether a row is more than the heading of a group. */
export function isCodeItem(row: CodeItem | PickRow): row is CodeItem {
  return 'code' in row;
}

function facetOf(code: string): string {
  return code.split('/', 1)[0]!;
}

function codeItem({ parsed }: CodebookEntry, path: string): CodeItem {
  const code = parsed.codes.get(path)?.code;
  const key = code?.key ?? '';
  const detail = code && inOneLine(code);
  return pickRow({
    code: path,
    key: key.toLowerCase(),
    label: key ? `[${key}] ${path}` : path,
    description: code?.name ?? vscode.l10n.t('not in the codebook'),
    iconPath: swatch(path, parsed.codes),
    ...(detail ? { detail } : {}),
  });
}

function newCodeItem({ uri }: CodebookEntry): CodeItem {
  return pickRow({
    code: null,
    key: '',
    icon: 'add',
    label: vscode.l10n.t('New Code'),
    description: vscode.l10n.t(
      'of the path that is typed; it is added to {0}',
      vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    ),
    alwaysShow: true,
  });
}

/** What a code means, and what it is for and not for. */
function inOneLine({
  definition,
  include,
  exclude,
}: {
  readonly definition?: string | undefined;
  readonly include?: string | undefined;
  readonly exclude?: string | undefined;
}): string {
  const parts = [
    definition,
    include && vscode.l10n.t('for: {0}', include),
    exclude && vscode.l10n.t('not for: {0}', exclude),
  ];
  return parts.flatMap((part) => (part ? [part.trim().replace(/\s+/g, ' ')] : [])).join(' · ');
}

/** A square in the code's colour, which the text also has it in. */
function swatch(path: string, codes: CodebookEntry['parsed']['codes']): { light: vscode.Uri; dark: vscode.Uri } {
  const { light, dark } = colourOf(path, codes);
  return { light: square(light), dark: square(dark) };
}

function square(colour: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="3" y="3" width="10" height="10" rx="2" fill="${colour}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
