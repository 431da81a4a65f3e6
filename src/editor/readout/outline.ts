import * as vscode from 'vscode';
import { edtfInWords } from '../../ui/datesInWords.ts';
import { summarise, type ReadoutSummary, type StatementSummary } from '../../corpus/meeting.ts';
import { nameOf } from '../../text/uri.ts';
import { documentSymbol } from '../../ui/languageItems.ts';
import { onReadoutChange } from './changes.ts';
import { toRange } from '../../ui/ranges.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';

/** The outline of a readout: the meeting, who takes the floor in turn, and what they said. */
export function registerOutline({ documents }: Services): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols(document) {
      const readout = documents.get(document)?.readout;
      if (!readout || readout.kind === 'not-a-readout') return [];
      const summary = summarise(document.getText(), readout);
      const title = readout.title ? toRange(document, readout.title) : document.lineAt(0).range;
      const meeting = meetingSymbol(document, summary, title);
      meeting.children = turnsOf(summary.statements).map(turnSymbol);
      return [meeting];
    },
  };
  const register = () =>
    vscode.languages.registerDocumentSymbolProvider(READOUT_SELECTOR, provider, { label: vscode.l10n.t('Readout') });
  let registration = register();
  return vscode.Disposable.from(
    { dispose: () => registration.dispose() },
    // VS Code keeps an outline until the text changes; it asks a provider that is new for another one.
    onReadoutChange(documents, (isSameText) => {
      if (!isSameText) return;
      registration.dispose();
      registration = register();
    }),
  );
}

function meetingSymbol(
  document: vscode.TextDocument,
  summary: ReadoutSummary,
  title: vscode.Range,
): vscode.DocumentSymbol {
  const name = summary.title || nameOf(document.uri.toString());
  const detail = [summary.date && edtfInWords(summary.date), summary.place].filter(Boolean).join(', ');
  const whole = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  return documentSymbol(name, detail, vscode.SymbolKind.Event, whole, title);
}

/** Statements that follow one another and have one speaker. */
function turnsOf(statements: readonly StatementSummary[]): StatementSummary[][] {
  const turns: StatementSummary[][] = [];
  for (const statement of statements) {
    const turn = turns.at(-1);
    if (turn && turn[0]!.speaker?.name === statement.speaker?.name) turn.push(statement);
    else turns.push([statement]);
  }
  return turns;
}

function turnSymbol(turn: readonly StatementSummary[]): vscode.DocumentSymbol {
  const [first] = turn;
  if (turn.length === 1) return statementSymbol(first!);
  const name = first!.speaker?.name ?? vscode.l10n.t('No source named');
  const detail = vscode.l10n.t('{0} statements', turn.length);
  const range = rangeOf(first!).union(rangeOf(turn.at(-1)!));
  const symbol = documentSymbol(
    name,
    detail,
    vscode.SymbolKind.Class,
    range,
    new vscode.Range(range.start, range.start),
  );
  symbol.children = turn.map(statementSymbol);
  return symbol;
}

function statementSymbol(statement: StatementSummary): vscode.DocumentSymbol {
  const range = rangeOf(statement);
  return documentSymbol(statementName(statement), statement.snippet, vscode.SymbolKind.String, range, range);
}

function statementName({ speaker, cue }: StatementSummary): string {
  const verb = cue.replace(/\s+/g, ' ');
  if (!speaker) return verb ? vscode.l10n.t('{0} (no source named)', verb) : vscode.l10n.t('No source named');
  return verb ? vscode.l10n.t('{0} {1}', speaker.name, verb) : vscode.l10n.t('{0}, continued', speaker.name);
}

function rangeOf({ from, to }: StatementSummary): vscode.Range {
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
