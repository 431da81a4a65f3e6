import * as vscode from 'vscode';
import type { TypedLevel } from '../codebook/typedCode.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { nameOf } from '../text/uri.ts';
import type { CodeItem } from './codeItems.ts';
import { pathInWords } from './newCodes.ts';

/** What is typed without the `/` or the space that begins a filter. */
export function filterText(typed: string): string {
  return typed.trim().replace(/^\//, '');
}

/** Whether VS Code lists an item under a filter, in lower case. */
export function isFoundBy({ code, label, description, detail }: CodeItem, filter: string): boolean {
  return code === null || [label, description, detail].some((text) => text?.toLowerCase().includes(filter));
}

/** As VS Code sorts the items whose label has what is typed. */
export function byLabel(a: CodeItem, b: CodeItem): number {
  return a.label.localeCompare(b.label, undefined, { numeric: true });
}

/** The selection with one more code; of an exclusive code's children it replaces the other. */
export function withCode(selection: readonly CodeItem[], item: CodeItem, { parsed }: CodebookEntry): CodeItem[] {
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

/** What the list says of a code that would be made. */
export function titleOfNew(levels: readonly TypedLevel[], { uri }: CodebookEntry): string {
  const path = pathInWords(levels);
  return levels.some(({ id }) => id === null)
    ? vscode.l10n.t('Enter makes the code “{0}” in {1}; its id is asked for', path, nameOf(uri))
    : vscode.l10n.t('Enter makes the code {0} in {1}', path, nameOf(uri));
}
