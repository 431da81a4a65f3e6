import * as vscode from 'vscode';
import { touches } from '../../corpus/meeting.ts';
import { mentionAt, mentionsOf, sourceAt } from '../../corpus/people.ts';
import type { Readout } from '../../reading/model.ts';
import { toRange } from '../../ui/ranges.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';

/** All mentions of the person at the cursor, whatever their form; the introduction stands out. */
export function registerDocumentHighlight({ documents }: Services): vscode.Disposable {
  const provider: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights(document, position) {
      const readout = documents.get(document)?.readout;
      if (!readout) return undefined;
      const highlights = highlightsAt(readout, document.offsetAt(position));
      // An answer of no width, for without one VS Code marks every other "the" in the text.
      if (!highlights) return [new vscode.DocumentHighlight(new vscode.Range(position, position))];
      return highlights.map(({ kind, ...span }) => new vscode.DocumentHighlight(toRange(document, span), kind));
    },
  };
  return vscode.languages.registerDocumentHighlightProvider(READOUT_SELECTOR, provider);
}

/** null where nobody is mentioned. */
function highlightsAt(readout: Readout, offset: number) {
  const mention = mentionAt(readout, offset);
  if (mention) {
    const { introduction } = readout.participants[mention.participant]!;
    return mentionsOf(readout, mention.participant).map(({ start, end }) => {
      const introduces = introduction && touches({ start, end }, introduction);
      return { start, end, kind: introduces ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read };
    });
  }
  const collective = sourceAt(readout, offset)?.speaker;
  if (!collective) return null;
  const sources = readout.statements.flatMap(({ speaker, source }) =>
    source && speaker?.name === collective.name ? [source] : [],
  );
  return sources.map((source) => ({ ...source, kind: vscode.DocumentHighlightKind.Read }));
}
