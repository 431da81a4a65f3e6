import * as vscode from 'vscode';
import { hasCode } from '../codebook/refactor.ts';
import { meetingName } from '../corpus/meeting.ts';
import { newestFirst } from '../corpus/queries.ts';
import { chosenCode } from '../prompts/chosenCode.ts';
import { edtfInShort } from '../ui/datesInWords.ts';
import { HumanError } from '../ui/humanError.ts';
import { countAnnotations } from '../ui/labels.ts';
import { pickOne } from '../ui/questions.ts';
import { reveal } from '../workspace/documents/reveal.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

/** How many annotations are listed: nobody looks through more. */
const MOST = 1000;

/**
 * *Show Annotations of Code*: a list of those that have it, or one below it, the newest first; one is gone to. It is no
 * filter of the view *Annotations*: a look from the codebook ends with Escape, whereas a filter stays, replaces the one
 * that the person chose there, and does not tell the codes of two codebooks apart.
 */
export function registerShowCodeAnnotations(services: Services): vscode.Disposable {
  return registerCommand(services, 'showCodeAnnotations', async (argument) => {
    const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Annotations of which code?'));
    await services.corpus.loaded();
    const { corpus } = services.corpus;
    const ruled = newestFirst(corpus.meetings).filter(({ uri }) => corpus.codebookFor(uri)?.uri === codebook.uri);
    const isShown = services.shown.filter();
    const found = ruled.flatMap((meeting) =>
      meeting.annotations
        .filter((placed) => hasCode(placed.annotation, entry.path) && isShown(placed))
        .map((placed) => ({ meeting, placed })),
    );
    if (found.length === 0) throw new HumanError(vscode.l10n.t('No annotation has “{0}”.', entry.path));
    const rows = found.slice(0, MOST).map(({ meeting, placed }) => {
      const { target, speaker, codes, by } = placed.annotation;
      return {
        label: target.exact.replace(/\s+/g, ' '),
        description: [speaker, by].filter(Boolean).join(' · '),
        detail: [meetingName(meeting), meeting.date && edtfInShort(meeting.date), codes.join(', ')]
          .filter(Boolean)
          .join(' · '),
        meeting,
        placed,
      };
    });
    const all = countAnnotations(found.length);
    const { meeting, placed } = await pickOne(rows, {
      title:
        found.length > MOST
          ? vscode.l10n.t('“{0}”: the newest {1} of {2}', entry.path, MOST, all)
          : vscode.l10n.t('“{0}”: {1}', entry.path, all),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    await reveal(vscode.Uri.parse(meeting.uri), placed.span);
  });
}
