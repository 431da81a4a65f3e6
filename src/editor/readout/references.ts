import * as vscode from 'vscode';
import { touches } from '../../corpus/meeting.ts';
import { mentionAt, mentionsOf, statementsOf } from '../../corpus/people.ts';
import { doneUnlessCancelled } from './cancellation.ts';
import { toRange } from '../../ui/ranges.ts';
import { READOUT_SELECTOR } from '../../workspace/documents/language.ts';
import type { Services } from '../../workspace/services.ts';

/** All mentions of a person in the readout, and the person's statements in the other readouts of the workspace. */
export function registerReferences({ documents, corpus }: Services): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const readout = documents.get(document)?.readout;
      const mention = readout && mentionAt(readout, document.offsetAt(position));
      if (!mention) return [];
      const person = readout.participants[mention.participant]!;
      const here = mentionsOf(readout, mention.participant)
        .filter((each) => includeDeclaration || !person.introduction || !touches(each, person.introduction))
        .map((each) => new vscode.Location(document.uri, toRange(document, each)));
      if (!(await doneUnlessCancelled(corpus.loaded(), token))) return here;
      const elsewhere = corpus.corpus.meetings
        .filter(({ uri }) => uri !== document.uri.toString())
        .flatMap((meeting) =>
          statementsOf(meeting, person).map(
            ({ from, to }) =>
              new vscode.Location(
                vscode.Uri.parse(meeting.uri),
                new vscode.Range(from.line, from.character, to.line, to.character),
              ),
          ),
        );
      return [...here, ...elsewhere];
    },
  };
  return vscode.languages.registerReferenceProvider(READOUT_SELECTOR, provider);
}
