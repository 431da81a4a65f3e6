import * as vscode from 'vscode';
import { meetingName } from '../corpus/meeting.ts';
import { newestFirst } from '../corpus/queries.ts';
import { edtfInShort } from '../ui/datesInWords.ts';
import { pickOne } from '../ui/questions.ts';
import { rootInWords } from '../ui/roots.ts';
import { reveal } from '../workspace/documents/reveal.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** *Find Meeting*: searches all meetings of the workspace by counterpart, title, date and place. */
export function registerFindMeeting(services: Services): vscode.Disposable {
  return registerCommand(services, 'findMeeting', async () => {
    const picked = await pickOne(meetingItems(services), {
      title: vscode.l10n.t('Find Meeting'),
      placeHolder: vscode.l10n.t('Counterpart, title, date or place'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    await reveal(vscode.Uri.parse(picked.uri), null);
  });
}

/** Every meeting, once the workspace is read. */
async function meetingItems(services: Services) {
  await services.corpus.loaded();
  return newestFirst(services.corpus.corpus.meetings).map((meeting) => ({
    label: meetingName(meeting),
    description: [meeting.date && edtfInShort(meeting.date), meeting.place, rootInWords(meeting.uri)]
      .filter(Boolean)
      .join(' · '),
    detail: meeting.title,
    uri: meeting.uri,
  }));
}
