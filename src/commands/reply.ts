import * as vscode from 'vscode';
import { addReply } from '../annotations/edit.ts';
import { askLine } from '../ui/questions.ts';
import { annotatorName } from '../workspace/annotator.ts';
import { changeLabel } from '../ui/changeLabels.ts';
import { annotationLabel } from '../ui/labels.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';
import { now } from '../workspace/writing/now.ts';

/** *Reply*: to an annotation. */
export function registerReply(services: Services): vscode.Disposable {
  return registerCommand(services, 'reply', async (argument) => {
    const { placed } = await chosenOwnAnnotation(services, argument);
    const by = await annotatorName();
    const text = await askLine({
      title: vscode.l10n.t('Reply to “{0}”', annotationLabel(placed)),
      prompt: placed.annotation.note ?? '',
    });
    if (!text?.trim()) throw new vscode.CancellationError();
    const reply = { by, created: now(), text: text.trim() };
    await services.writer.change({
      file: vscode.Uri.parse(placed.sidecar),
      label: changeLabel(vscode.l10n.t('Reply'), placed.annotation.target.exact),
      edits: (sidecar) => addReply(sidecar, placed.annotation.id, reply),
    });
  });
}
