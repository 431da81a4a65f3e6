import * as vscode from 'vscode';
import { withCodesInstead } from '../codebook/check.ts';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes } from '../prompts/codePicker.ts';
import { wordsCovered } from '../prompts/codeQuestion.ts';
import { createCodes } from '../prompts/newCodes.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import { replaceCodes } from '../workspace/writing/tagging.ts';
import { registerCommand } from './register.ts';

/** *Swap Code*: another code in the place of one, of the annotation at the cursor or in the view. */
export function registerSwapCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'swapCode', (argument, selected) => {
    services.annotationsView.mustBeOne(selected);
    return services.turns.tag((turn) => swapCode(services, argument, turn));
  });
}

async function swapCode(services: Services, argument: unknown, turn: Turn): Promise<void> {
  const { readout, placed } = await chosenOwnAnnotation(services, argument);
  const { annotation } = placed;
  const old = await oneOf(annotation.codes);
  const codebook = await codebookOrCreate(services, readout);
  const covered = wordsCovered(readout, placed.span, annotation.target.exact);
  const question = { title: vscode.l10n.t('Instead of {0}', old), before: [], covered };
  const { codes, created } = await pickCodes(services, codebook, question, turn);
  if (codes.length === 0) return;
  await createCodes(services, codebook, created);
  const known = services.corpus.corpus.codebookFor(readout.toString())?.parsed.codes ?? new Map();
  const swapped = withCodesInstead(annotation.codes, old, codes, known);
  await replaceCodes(services, readout, placed, swapped, vscode.l10n.t('{0} instead of {1}', codes.join(', '), old));
}

async function oneOf(codes: readonly string[]): Promise<string> {
  if (codes.length === 0) throw new HumanError(vscode.l10n.t('This annotation has no code yet; tag it first.'));
  if (codes.length === 1) return codes[0]!;
  const rows = codes.map((label) => ({ label, code: label }));
  return (await pickOne(rows, { title: vscode.l10n.t('Which code is to be swapped?') })).code;
}
