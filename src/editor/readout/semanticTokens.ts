import * as vscode from 'vscode';
import type { Readout } from '../../reading/model.ts';
import type { Span } from '../../text/span.ts';
import { anyReadoutChange } from './changes.ts';
import { toRange } from '../../ui/ranges.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';

const TOKEN_TYPES = ['speaker', 'date'] as const;
type TokenType = (typeof TOKEN_TYPES)[number];
const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES]);

/** Speakers and dates, exactly as they were read, in the colours of the theme. */
export function registerSemanticTokens({ documents }: Services): vscode.Disposable {
  const provider: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: anyReadoutChange(documents),
    provideDocumentSemanticTokens(document) {
      const annotated = documents.get(document);
      if (!annotated) return null;
      const builder = new vscode.SemanticTokensBuilder(LEGEND);
      for (const token of tokensOf(annotated.readout)) {
        for (const range of lineByLine(document, token)) builder.push(range, token.type);
      }
      return builder.build();
    },
  };
  return vscode.languages.registerDocumentSemanticTokensProvider(READOUT_SELECTOR, provider, LEGEND);
}

/** In text order and without overlaps: a source that holds a mention is one token with it. */
function tokensOf(readout: Readout): (Span & { readonly type: TokenType })[] {
  const sources = readout.statements.flatMap(({ source }) => source ?? []);
  const speakers = joined([...readout.mentions, ...sources]);
  const tokens = [
    ...speakers.map(({ start, end }) => ({ start, end, type: 'speaker' as const })),
    ...joined(readout.dateMentions).map(({ start, end }) => ({ start, end, type: 'date' as const })),
  ];
  tokens.sort((a, b) => a.start - b.start);
  let end = 0;
  return tokens.filter((token) => {
    const free = token.start >= end;
    if (free) end = token.end;
    return free;
  });
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else result.push({ start, end });
  }
  return result;
}

/** A token cannot run over the end of a line. */
function lineByLine(document: vscode.TextDocument, span: Span): vscode.Range[] {
  const range = toRange(document, span);
  const ranges: vscode.Range[] = [];
  for (let line = range.start.line; line <= range.end.line; line++) {
    const part = document.lineAt(line).range.intersection(range);
    if (part && !part.isEmpty) ranges.push(part);
  }
  return ranges;
}
