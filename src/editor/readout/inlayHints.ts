import * as vscode from 'vscode';
import { edtfInShort, edtfInWords } from '../../ui/datesInWords.ts';
import { reasonInWords } from '../../ui/reasons.ts';
import { yearOf } from '../../corpus/queries.ts';
import type { DateMention, Readout, Statement } from '../../reading/model.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';

/** What the text leaves unsaid: whom a paragraph without a source continues, and the date that "last month" was. */
export function registerInlayHints({ documents }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range) {
      const readout = documents.get(document)?.readout;
      if (!readout) return [];
      const settings = vscode.workspace.getConfiguration('readouts.inlayHints', document);
      const hints = [
        ...(settings.get('speakers', true) ? speakerHints(document, readout) : []),
        ...(settings.get('dates', true) ? dateHints(document, readout) : []),
      ];
      return hints.filter(({ position }) => range.contains(position));
    },
  };
  return vscode.Disposable.from(
    changed,
    documents.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('readouts.inlayHints')) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(READOUT_SELECTOR, provider),
  );
}

function speakerHints(document: vscode.TextDocument, readout: Readout): vscode.InlayHint[] {
  const { statements } = readout;
  return statements.flatMap((statement, index) => {
    if (!continuesSpeaker(statement) || statements[index - 1]?.paragraph === statement.paragraph) return [];
    const { name } = statement.speaker;
    const hint = new vscode.InlayHint(document.positionAt(statement.start), `${name}:`, vscode.InlayHintKind.Parameter);
    hint.paddingRight = true;
    hint.tooltip = reasonInWords(document, readout, readout.sentences[statement.sentences.first]!);
    return [hint];
  });
}

function continuesSpeaker(
  statement: Statement,
): statement is Statement & { readonly speaker: NonNullable<Statement['speaker']> } {
  return statement.speaker !== null && statement.source === null && statement.cue === null;
}

function dateHints(document: vscode.TextDocument, { dateMentions }: Readout): vscode.InlayHint[] {
  const text = document.getText();
  return dateMentions.flatMap((mention) => {
    if (!mention.edtf || !leavesUnsaid(mention, text)) return [];
    const hint = new vscode.InlayHint(
      document.positionAt(mention.end),
      `= ${edtfInShort(mention.edtf)}`,
      vscode.InlayHintKind.Type,
    );
    hint.paddingLeft = true;
    hint.tooltip = `${edtfInWords(mention.edtf)} (${mention.edtf})`;
    return [hint];
  });
}

/** Relative words, and days or months whose year stands elsewhere. */
function leavesUnsaid({ type, edtf, start, end }: DateMention, text: string): boolean {
  if (/\d{4}/.test(text.slice(start, end))) return false;
  return type === 'relative' || (type === 'absolute' && yearOf(edtf) !== null);
}
