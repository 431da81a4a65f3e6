import * as vscode from 'vscode';
import type { Disagreement } from '../analysis/agreement/disagreements.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes } from '../prompts/codePicker.ts';
import { wordsCovered } from '../prompts/codeQuestion.ts';
import { createCodes } from '../prompts/newCodes.ts';
import { firstWords } from '../ui/changeLabels.ts';
import { HumanError } from '../ui/humanError.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import { adjudicate, type Choice } from '../workspace/writing/adjudicating.ts';
import { registerCommand } from './register.ts';

/** How long the status bar says what was decided, in milliseconds. */
const MESSAGE_STAYS = 5000;

/** *Take First Coding*: where one gave a code and the other none, it is right. */
export function registerTakeFirst(services: Services): vscode.Disposable {
  return registerChoice(services, 'takeFirstCoding', 'first');
}

/** *Take Second Coding*: where the second gave no code, none is right. */
export function registerTakeSecond(services: Services): vscode.Disposable {
  return registerChoice(services, 'takeSecondCoding', 'second');
}

/** *Take Both Codings*. */
export function registerTakeBoth(services: Services): vscode.Disposable {
  return registerChoice(services, 'takeBothCodings', 'both');
}

/** *Take Neither Coding*. */
export function registerTakeNeither(services: Services): vscode.Disposable {
  return registerChoice(services, 'takeNeitherCoding', 'neither');
}

/** *Take Other Codes…*: a third coding, of the words that are selected or of the first one’s. */
export function registerTakeOtherCodes(services: Services): vscode.Disposable {
  return registerCommand(services, 'takeOtherCodes', (argument) =>
    services.turns.tag((turn) => takeOtherCodes(services, services.comparing.disagreement(argument), turn)),
  );
}

function registerChoice(services: Services, name: string, choice: Choice): vscode.Disposable {
  // In order: a key that comes before the last one is done is for the disagreement to which that goes on.
  return registerCommand(services, name, (argument) =>
    services.turns.inOrder(async () => {
      const disagreement = services.comparing.disagreement(argument);
      if (choice === 'both' && !disagreement.other)
        throw new HumanError(vscode.l10n.t('There is one coding here: take the first, or the second, which is none.'));
      await decide(services, disagreement, choice);
    }),
  );
}

async function takeOtherCodes(services: Services, disagreement: Disagreement, turn: Turn): Promise<void> {
  const codebook = await codebookOrCreate(services, vscode.Uri.parse(disagreement.readout));
  const { exact } = disagreement.one.placed.annotation.target;
  const question = {
    title: vscode.l10n.t('Codes that “{0}” should have', firstWords(exact, 60)),
    before: [],
    covered: wordsCovered(vscode.Uri.parse(disagreement.readout), disagreement.one.placed.span, exact),
  };
  const { codes, created } = await pickCodes(services, codebook, question, turn);
  if (codes.length === 0) return;
  await createCodes(services, codebook, created);
  await decide(services, disagreement, { codes });
}

/** Decides, says so, and goes on to the next disagreement. */
async function decide(services: Services, disagreement: Disagreement, choice: Choice): Promise<void> {
  const { comparing } = services;
  const chooseNext = comparing.leave(disagreement);
  const what = await adjudicate(services, disagreement, choice);
  const all = comparing.comparison?.disagreements.length ?? 0;
  const progress = vscode.l10n.t('{0} of {1} decided', all - comparing.open.length, all);
  tellInStatusBar(vscode.l10n.t('{0}; {1}', what, progress), MESSAGE_STAYS, 'law');
  await chooseNext();
}
