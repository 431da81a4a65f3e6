import * as vscode from 'vscode';
import { edtfInWords } from '../../ui/datesInWords.ts';
import { workspaceSymbol } from '../../ui/languageItems.ts';
import { rootInWords } from '../../ui/roots.ts';
import type { Meeting } from '../../corpus/meeting.ts';
import { people, isSameParticipant, type Person } from '../../corpus/people.ts';
import { doneUnlessCancelled } from './cancellation.ts';
import type { Services } from '../../workspace/services.ts';

/** Meetings and people of the workspace by name; the first search reads the workspace. */
export function registerWorkspaceSymbols({ corpus }: Services): vscode.Disposable {
  let known: readonly Person[] | null = null;
  const provider: vscode.WorkspaceSymbolProvider = {
    async provideWorkspaceSymbols(query, token) {
      if (!(await doneUnlessCancelled(corpus.loaded(), token))) return [];
      const { meetings } = corpus.corpus;
      known ??= people(meetings);
      return [
        ...meetings.filter(({ title }) => fits(title, query)).map(meetingSymbol),
        ...known.filter(({ name }) => fits(name, query)).map(personSymbol),
      ];
    },
  };
  return vscode.Disposable.from(
    corpus.onDidChange(() => (known = null)),
    vscode.languages.registerWorkspaceSymbolProvider(provider),
  );
}

/** The letters of the query stand in the name in their order; VS Code ranks what is left. */
function fits(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s/g, '')) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function meetingSymbol(meeting: Meeting): vscode.SymbolInformation {
  const { uri, date, place } = meeting;
  const about = [date && edtfInWords(date), place, rootInWords(uri)].filter(Boolean).join(', ');
  const top = new vscode.Position(0, 0);
  return workspaceSymbol(
    meeting.title,
    about,
    vscode.SymbolKind.Event,
    new vscode.Location(vscode.Uri.parse(meeting.uri), top),
  );
}

/** A person stands where the newest of their meetings introduces them. */
function personSymbol(person: Person): vscode.SymbolInformation {
  const [newest] = person.meetings;
  const count =
    person.meetings.length === 1 ? vscode.l10n.t('1 meeting') : vscode.l10n.t('{0} meetings', person.meetings.length);
  const about = [person.country, count].filter(Boolean).join(', ');
  const { line, character } = newest!.participants.find((participant) => isSameParticipant(participant, person))
    ?.introducedAt ?? { line: 0, character: 0 };
  const place = new vscode.Location(vscode.Uri.parse(newest!.uri), new vscode.Position(line, character));
  return workspaceSymbol(person.name, about, vscode.SymbolKind.Class, place);
}
