import * as vscode from 'vscode';
import { updateAnnotation } from '../annotations/edit.ts';
import { STATUSES } from '../annotations/schema.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { changeLabel } from '../ui/changeLabels.ts';
import { STATUS_ICONS, statusName } from '../ui/labels.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { now } from '../workspace/writing/now.ts';
import { registerCommand } from './register.ts';

/** *Set Status*: open, accepted or rejected. */
export function registerSetStatus(services: Services): vscode.Disposable {
  return registerCommand(services, 'setStatus', async (argument) => {
    const { placed } = await chosenOwnAnnotation(services, argument);
    const picked = await pickOne(
      STATUSES.map((status) => ({
        icon: STATUS_ICONS[status],
        label: statusName(status),
        description: status === placed.annotation.status ? vscode.l10n.t('now') : '',
        status,
      })),
      { title: vscode.l10n.t('Status of the annotation') },
    );
    if (picked.status === placed.annotation.status) return;
    await services.writer.change({
      file: vscode.Uri.parse(placed.sidecar),
      label: changeLabel(statusName(picked.status), placed.annotation.target.exact),
      edits: (text) => updateAnnotation(text, placed.annotation.id, { status: picked.status, modified: now() }),
    });
  });
}
