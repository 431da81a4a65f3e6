import * as vscode from 'vscode';
import { isWithin, parentOf } from '../../codebook/codePath.ts';
import { moveBelow } from '../../prompts/refactoring.ts';
import { HumanError, showError } from '../../ui/humanError.ts';
import { isCodeReference } from '../../workspace/documents/codeReference.ts';
import type { Services } from '../../workspace/services.ts';
import type { CodebookViewRow } from './codebookModel.ts';

/** VS Code's own name for what is dragged out of the view. */
const DRAGGED = 'application/vnd.code.tree.readouts.codebook';

/** A code that is dragged onto another one stands below it; one that is dragged to where no row is, at the top. */
export function dragCodes(services: Services): vscode.TreeDragAndDropController<CodebookViewRow> {
  return {
    dragMimeTypes: [DRAGGED],
    dropMimeTypes: [DRAGGED],
    handleDrag([row], data) {
      if (row?.type === 'code') data.set(DRAGGED, new vscode.DataTransferItem(row));
    },
    async handleDrop(target, data) {
      const dragged: unknown = data.get(DRAGGED)?.value;
      try {
        if (isCodeReference(dragged)) await drop(services, dragged, target);
      } catch (error) {
        if (!(error instanceof vscode.CancellationError)) void showError(error, services.log);
      }
    },
  };
}

async function drop(
  services: Services,
  { codebook, code }: { readonly codebook: string; readonly code: string },
  target: CodebookViewRow | undefined,
): Promise<void> {
  if (target && target.codebook !== codebook)
    throw new HumanError(vscode.l10n.t('“{0}” stays in its codebook: drop it on a code there.', code));
  const above = target?.type === 'code' ? target.code : null;
  // Dropped where it stands, or on what goes with it.
  if (above === parentOf(code) || (above !== null && isWithin(above, code))) return;
  await moveBelow(services, codebook, code, above);
}
