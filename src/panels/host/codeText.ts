import * as vscode from 'vscode';
import { colourOf } from '../../codebook/colours.ts';
import type { CodeEntry } from '../../codebook/parse.ts';
import type { CodebookEntry } from '../../corpus/knownFiles.ts';
import { deprecationInWords } from '../../ui/codes.ts';
import { pageLine, pageText } from '../../ui/pageText.ts';
import type { CodeText, Field } from '../protocol.ts';

/** A code of an annotation, with what the codebook says of it. @param codebook null where none holds */
export function codeText(path: string, codebook: CodebookEntry | null): CodeText {
  const codes = codebook?.parsed.codes ?? new Map<string, CodeEntry>();
  const entry = codes.get(path);
  const missing = codebook ? vscode.l10n.t('not in the codebook') : vscode.l10n.t('there is no codebook');
  const deprecated = entry?.deprecation ? deprecationInWords(entry.deprecation) : '';
  return {
    name: pageLine(entry?.code.name ?? path),
    path,
    colour: colourOf(path, codes),
    state: entry ? deprecated : missing,
    fields: entry ? fieldsOf(entry) : [],
  };
}

function fieldsOf({ code }: CodeEntry): Field[] {
  const { definition, include, exclude, examples = [] } = code;
  const said: [label: string, text: string | undefined][] = [
    [vscode.l10n.t('Definition'), definition],
    [vscode.l10n.t('Include'), include],
    [vscode.l10n.t('Exclude'), exclude],
  ];
  return [
    ...said.flatMap(([label, text]) => (text?.trim() ? [{ label, texts: [pageText(text)], isList: false }] : [])),
    ...(examples.length > 0
      ? [{ label: vscode.l10n.t('Examples'), texts: examples.map((each) => `“${pageText(each)}”`), isList: true }]
      : []),
  ];
}
