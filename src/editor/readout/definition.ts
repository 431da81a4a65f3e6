import * as vscode from 'vscode';
import { mentionAt, sourceAt } from '../../corpus/people.ts';
import type { Readout } from '../../reading/model.ts';
import type { Span } from '../../text/span.ts';
import { toRange } from '../../ui/ranges.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';

/** From a mention of a speaker to where the text introduces them; from "the two sides" to each of them. */
export function registerDefinition({ documents }: Services): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    provideDefinition(document, position) {
      const readout = documents.get(document)?.readout;
      if (!readout) return null;
      const found = speakersAt(readout, document.offsetAt(position));
      return found?.participants.flatMap((participant): vscode.LocationLink[] => {
        const { introduction } = readout.participants[participant]!;
        return introduction
          ? [
              {
                targetUri: document.uri,
                targetRange: toRange(document, introduction),
                originSelectionRange: toRange(document, found.span),
              },
            ]
          : [];
      });
    },
  };
  return vscode.languages.registerDefinitionProvider(READOUT_SELECTOR, provider);
}

/** Who is mentioned at an offset, as indices into the participants. */
function speakersAt(
  readout: Readout,
  offset: number,
): { readonly span: Span; readonly participants: readonly number[] } | null {
  const mention = mentionAt(readout, offset);
  if (mention) return { span: mention, participants: [mention.participant] };
  const statement = sourceAt(readout, offset);
  if (statement?.speaker?.type !== 'collective') return null;
  const { members } = statement.speaker;
  return {
    span: statement.source,
    participants: members
      .map((name) => readout.participants.findIndex((each) => each.name === name))
      .filter((index) => index >= 0),
  };
}
