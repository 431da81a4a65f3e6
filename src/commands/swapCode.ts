import * as vscode from 'vscode';
import { chosenOwnAnnotation } from '../prompts/chosenAnnotation.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes } from '../prompts/codePicker.ts';
import { createCodes } from '../prompts/newCodes.ts';
import { HumanError } from '../ui/humanError.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import { replaceCodes } from '../workspace/writing/tagging.ts';
import { registerCommand } from './register.ts';

/** *Swap Code*: another code in the place of one, of the annotation at the cursor or in the view. */
export function registerSwapCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'swapCode', (argument) =>
    services.turns.tag((turn) => swapCode(services, argument, turn)),
  );
}

async function swapCode(services: Services, argument: unknown, turn: Turn): Promise<void> {
  const { readout, placed } = await chosenOwnAnnotation(services, argument);
  const { annotation } = placed;
  const old = await oneOf(annotation.codes);
  const codebook = await codebookOrCreate(services, readout);
  const { codes, created } = await pickCodes(services, codebook, vscode.l10n.t('Instead of {0}', old), [], turn);
  if (codes.length === 0) return;
  await createCodes(services, codebook, created);
  const swapped = [...new Set(annotation.codes.flatMap((code) => (code === old ? codes : [code])))];
  await replaceCodes(services, placed, swapped, vscode.l10n.t('{0} instead of {1}', codes.join(', '), old));
}

async function oneOf(codes: readonly string[]): Promise<string> {
  if (codes.length === 0) throw new HumanError(vscode.l10n.t('This annotation has no code yet; tag it first.'));
  if (codes.length === 1) return codes[0]!;
  const rows = codes.map((label) => ({ label, code: label }));
  return (await pickOne(rows, { title: vscode.l10n.t('Which code is to be swapped?') })).code;
}
