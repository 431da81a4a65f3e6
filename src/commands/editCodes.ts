import * as vscode from 'vscode';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes } from '../prompts/codePicker.ts';
import { wordsCovered } from '../prompts/codeQuestion.ts';
import { recodeMany } from '../prompts/manyAnnotations.ts';
import { createCodes } from '../prompts/newCodes.ts';
import { firstWords } from '../ui/changeLabels.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import { replaceCodes } from '../workspace/writing/tagging.ts';
import { registerCommand } from './register.ts';

/** *Edit Codes*: of the annotation at the cursor or in the view, or other codes for all that are selected there. */
export function registerEditCodes(services: Services): vscode.Disposable {
  return registerCommand(services, 'editCodes', (item, selected) => {
    const several = services.annotationsView.several(selected);
    return services.turns.tag((turn) =>
      several ? recodeMany(services, several, turn) : editCodes(services, item, turn),
    );
  });
}

async function editCodes(services: Services, item: unknown, turn: Turn): Promise<void> {
  const { readout, placed } = await chosenOwnAnnotation(services, item);
  const codebook = await codebookOrCreate(services, readout);
  const { annotation } = placed;
  const { exact } = annotation.target;
  const question = {
    title: vscode.l10n.t('Codes of “{0}”', firstWords(exact, 60)),
    before: annotation.codes,
    covered: wordsCovered(readout, placed.span, exact),
  };
  const { codes, created } = await pickCodes(services, codebook, question, turn);
  await createCodes(services, codebook, created);
  await replaceCodes(services, readout, placed, codes);
}
