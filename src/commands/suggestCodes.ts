import * as vscode from 'vscode';
import { countingVerdicts } from '../annotations/reviews.ts';
import { chosenAnnotation, chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes } from '../prompts/codePicker.ts';
import { wordsCovered } from '../prompts/codeQuestion.ts';
import { takeSuggestedOfMany } from '../prompts/manyAnnotations.ts';
import { createCodes } from '../prompts/newCodes.ts';
import { firstWords } from '../ui/changeLabels.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import { isMine } from '../workspace/annotator.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import { replaceCodes } from '../workspace/writing/tagging.ts';
import { writeReview, writeStatus } from '../workspace/writing/writeReview.ts';
import { registerCommand } from './register.ts';

/** *Suggest Other Codes*: a review of somebody else's annotation that says which codes it should have. */
export function registerSuggestCodes(services: Services): vscode.Disposable {
  return registerCommand(services, 'suggestCodes', (argument) =>
    services.turns.tag((turn) => suggestCodes(services, argument, turn)),
  );
}

async function suggestCodes(services: Services, argument: unknown, turn: Turn): Promise<void> {
  const place = await chosenAnnotation(services, argument);
  const { annotation } = place.placed;
  if (isMine(place.placed))
    throw new HumanError(vscode.l10n.t('This annotation is your own: change its codes with Edit Codes.'));
  const codebook = await codebookOrCreate(services, place.readout);
  const { exact } = annotation.target;
  const question = {
    title: vscode.l10n.t('Codes that “{0}” should have', firstWords(exact, 60)),
    before: annotation.codes,
    covered: wordsCovered(place.readout, place.placed.span, exact),
  };
  const { codes, created } = await pickCodes(services, codebook, question, turn);
  if (codes.length === 0) return;
  await createCodes(services, codebook, created);
  const isAsItIs = codes.length === annotation.codes.length && codes.every((code) => annotation.codes.includes(code));
  if (isAsItIs) await writeStatus(services, place, 'accepted');
  else await writeReview(services, place, { verdict: 'revise', codes: [...codes] }, 'revise');
}

/**
 * *Take Suggested Codes*: those that a reviewer says an annotation of the person's own should have, or each of those
 * that are selected in the view.
 */
export function registerTakeSuggestedCodes(services: Services): vscode.Disposable {
  return registerCommand(services, 'takeSuggestedCodes', async (argument, selected) => {
    const several = services.annotationsView.several(selected);
    if (several) {
      await takeSuggestedOfMany(services, several);
      return;
    }
    const { readout, placed } = await chosenOwnAnnotation(services, argument);
    const rows = countingVerdicts(placed.reviews).flatMap(({ codes = [], by, note = '' }) =>
      codes.length > 0
        ? [{ label: codes.join(', '), description: vscode.l10n.t('by {0}', by), detail: note, codes }]
        : [],
    );
    if (rows.length === 0) throw new HumanError(vscode.l10n.t('Nobody has suggested other codes for this annotation.'));
    const { codes } = rows.length === 1 ? rows[0]! : await pickOne(rows, { title: vscode.l10n.t('Whose codes?') });
    await replaceCodes(services, readout, placed, codes);
  });
}
