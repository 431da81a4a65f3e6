import * as vscode from 'vscode';
import { threadOf } from '../corpus/thread.ts';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { replyToMany } from '../prompts/manyAnnotations.ts';
import { changeLabel } from '../ui/changeLabels.ts';
import { annotationLabel } from '../ui/labels.ts';
import { askLine } from '../ui/questions.ts';
import { saidInWords } from '../ui/thread.ts';
import type { Services } from '../workspace/services.ts';
import { writeReply } from '../workspace/writing/writeReview.ts';
import { registerCommand } from './register.ts';

/** *Reply*: to an annotation, or to all that are selected in the view, whoever made them. */
export function registerReply(services: Services): vscode.Disposable {
  return registerCommand(services, 'reply', async (argument, selected) => {
    const several = services.annotationsView.several(selected);
    if (several) {
      await replyToMany(services, several);
      return;
    }
    const place = await chosenAnnotation(services, argument);
    const { placed } = place;
    const last = threadOf(placed).at(-1);
    const text = await askLine({
      title: vscode.l10n.t(
        'Reply to {0} by {1}',
        changeLabel(annotationLabel(placed), placed.annotation.target.exact),
        placed.annotation.by,
      ),
      prompt: last ? `${last.by}: ${saidInWords(last)}` : (placed.annotation.note ?? ''),
    });
    if (!text?.trim()) throw new vscode.CancellationError();
    await writeReply(services, place, text.trim());
  });
}
