import * as vscode from 'vscode';
import type { Standing } from '../annotations/reviews.ts';
import { STATUSES, type Status } from '../annotations/schema.ts';
import { standing } from '../corpus/placedAnnotation.ts';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { judgeMany } from '../prompts/manyAnnotations.ts';
import { firstWords } from '../ui/changeLabels.ts';
import { countAnnotations, STANDING_ICONS, standingName } from '../ui/labels.ts';
import { pickOne } from '../ui/questions.ts';
import { isMine } from '../workspace/annotator.ts';
import type { Services } from '../workspace/services.ts';
import { writeStatus } from '../workspace/writing/writeReview.ts';
import { registerCommand } from './register.ts';

/** *Set Status*: open, accepted or rejected; of somebody else's annotation it is a review. */
export function registerSetStatus(services: Services): vscode.Disposable {
  return registerCommand(services, 'setStatus', async (argument, selected) => {
    const several = services.annotationsView.several(selected);
    if (several) {
      const title = vscode.l10n.t('Status of {0}', countAnnotations(several.length));
      await judgeMany(services, several, (await pickOne(statusRows(null), { title })).status);
      return;
    }
    const place = await chosenAnnotation(services, argument);
    const { placed } = place;
    const now = standing(placed);
    const words = firstWords(placed.annotation.target.exact, 60);
    const title = isMine(placed)
      ? vscode.l10n.t('Status of “{0}”', words)
      : vscode.l10n.t('Your review of “{0}” by {1}', words, placed.annotation.by);
    await writeStatus(services, place, (await pickOne(statusRows(now), { title })).status);
  });
}

function statusRows(now: Standing | null) {
  return STATUSES.map((status) => ({
    icon: STANDING_ICONS[status],
    label: standingName(status),
    description: status === now ? vscode.l10n.t('now') : '',
    status,
  }));
}

/** *Accept Annotation*. */
export function registerAccept(services: Services): vscode.Disposable {
  return registerStatus(services, 'accept', 'accepted');
}

/** *Reject Annotation*. */
export function registerReject(services: Services): vscode.Disposable {
  return registerStatus(services, 'reject', 'rejected');
}

/** *Reopen Annotation*: takes the person's own verdict back. */
export function registerReopen(services: Services): vscode.Disposable {
  return registerStatus(services, 'reopen', 'open');
}

function registerStatus(services: Services, name: string, status: Status): vscode.Disposable {
  return registerCommand(services, name, async (argument, selected) => {
    const several = services.annotationsView.several(selected);
    if (several) await judgeMany(services, several, status);
    else await writeStatus(services, await chosenAnnotation(services, argument), status);
  });
}
