import * as vscode from 'vscode';
import { colourOf } from '../codebook/colours.ts';
import { shortcutOf } from '../codebook/parse.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { codeSwatch, nameAndState } from '../ui/codes.ts';
import { pickRow, type PickRow } from '../ui/questions.ts';
import { swatch } from '../ui/swatch.ts';

/** A code in the list, or the row that makes a new one. */
export interface CodeItem extends PickRow {
  /** Null: a new code, of the path that is typed. */
  readonly code: string | null;
  /** One key that takes the code; empty where it has none. */
  readonly key: string;
  /** What it is for and not for, where that is more than its row has room for; empty else. */
  readonly guide: string;
  readonly isDeprecated: boolean;
}

/** About how many letters of what a code means fit into its row. */
const ROOM = 80;

/** The list of codes. */
export interface CodeList {
  /** All of them in the order in which they stand, the row for a new code last. */
  readonly items: readonly CodeItem[];
  /** The same with the headings of their groups, which no code is meant by. */
  readonly rows: readonly (CodeItem | PickRow)[];
}

/** A code that the words may have, and why. */
export interface SuggestedCode {
  readonly code: string;
  readonly reason: string;
}

/** How many recently used codes stand in a group of their own. */
const MOST_RECENT = 5;

/**
 * Codes in groups: those that the annotation has, those that are suggested, those used last, then the facets as the
 * codebook has them, so that each stands where it stood before; those that are deprecated last, without their keys.
 * @param before the codes that are ticked at the start
 * @param recent the codes used last, the latest first
 */
export function listCodes(
  codebook: CodebookEntry,
  before: readonly string[],
  recent: readonly string[],
  suggested: readonly SuggestedCode[] = [],
): CodeList {
  const { codes } = codebook.parsed;
  const known = [...codes.values()];
  const leaves = known.filter((entry) => !known.some((other) => other.parent === entry.path)).map(({ path }) => path);
  const isInUse = (code: string) => codes.get(code)?.deprecation === null;
  const seen = suggested.filter(({ code }) => isInUse(code) && !before.includes(code));
  const first = [...before, ...seen.map(({ code }) => code)];
  const others = leaves.filter((code) => !first.includes(code));
  const usedLast = recent.filter((code) => others.includes(code) && isInUse(code)).slice(0, MOST_RECENT);
  const rest = others.filter((code) => isInUse(code) && !usedLast.includes(code));
  const item = (code: string) => codeItem(codebook, code);
  const groups = [
    { name: vscode.l10n.t('has it'), items: before.map(item) },
    {
      name: vscode.l10n.t('seen before'),
      items: seen.map(({ code, reason }) => codeItem(codebook, code, reason)),
    },
    { name: vscode.l10n.t('used last'), items: usedLast.map(item) },
    ...[...new Set(rest.map(facetOf))].map((facet) => ({
      name: codes.get(facet)?.code.name ?? facet,
      items: rest.filter((code) => facetOf(code) === facet).map(item),
    })),
    { name: vscode.l10n.t('deprecated'), items: others.filter((code) => !isInUse(code)).map(item) },
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

function codeItem({ parsed }: CodebookEntry, path: string, reason?: string): CodeItem {
  const entry = parsed.codes.get(path);
  const code = entry?.code;
  const key = (entry && shortcutOf(entry)) ?? '';
  const detail = inOneLine([reason, code?.definition, ...(code ? usesOf(code) : [])]);
  return pickRow({
    code: path,
    key: key.toLowerCase(),
    guide: code && detail && detail.length > ROOM ? inOneLine([path, ...usesOf(code)]) : '',
    label: key ? `[${key}] ${path}` : path,
    isDeprecated: Boolean(entry?.deprecation),
    description: entry ? nameAndState(entry) : vscode.l10n.t('not in the codebook'),
    iconPath: entry ? codeSwatch(entry, parsed.codes) : swatch(colourOf(path, parsed.codes)),
    ...(detail ? { detail } : {}),
  });
}

function newCodeItem({ uri }: CodebookEntry): CodeItem {
  return pickRow({
    code: null,
    key: '',
    guide: '',
    isDeprecated: false,
    icon: 'add',
    label: vscode.l10n.t('New Code'),
    description: vscode.l10n.t(
      'of the path that is typed; it is added to {0}',
      vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    ),
    alwaysShow: true,
  });
}

/** What a code is for and not for. */
function usesOf({
  include,
  exclude,
}: {
  readonly include?: string | undefined;
  readonly exclude?: string | undefined;
}): readonly (string | undefined)[] {
  return [include && vscode.l10n.t('for: {0}', include), exclude && vscode.l10n.t('not for: {0}', exclude)];
}

function inOneLine(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part ? [part.trim().replace(/\s+/g, ' ')] : [])).join(' · ');
}
