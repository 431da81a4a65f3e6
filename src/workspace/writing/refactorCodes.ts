import * as vscode from 'vscode';
import { parseCodebook } from '../../codebook/parse.ts';
import {
  isRecoded,
  keepsPaths,
  leftMentioning,
  pathMap,
  recodeSidecar,
  refactorCodebook,
  subjectCode,
  type Refactoring,
} from '../../codebook/refactor.ts';
import { applyEdits } from '../../text/edits.ts';
import { refactoringInWords } from '../../ui/refactorings.ts';
import type { Services } from '../services.ts';
import type { Change } from './change.ts';
import { editsOf, textNow, type ChangeRequest } from './changeRequest.ts';
import { renameLastCodes } from './lastCodes.ts';
import { inTheWay, sidecarsUsing } from './codeUses.ts';

/** What a refactoring would change. */
export interface RefactoringPlan {
  readonly codebook: vscode.Uri;
  readonly refactoring: Refactoring;
  /** What it is called, as a change. */
  readonly label: string;
  /** The codebook first, unless it stays as it is, then each sidecar whose codes change. */
  readonly requests: readonly ChangeRequest[];
  readonly sidecars: number;
  /** How many annotations get other codes. */
  readonly annotations: number;
  /** The codes that go on mentioning one that goes. */
  readonly left: readonly string[];
}

/** @throws {HumanError} where it cannot be done, with the file that is in the way */
export async function planRefactoring(
  services: Services,
  codebook: vscode.Uri,
  refactoring: Refactoring,
): Promise<RefactoringPlan> {
  const label = refactoringInWords(refactoring);
  const ofCodebook: ChangeRequest = { file: codebook, label, edits: (text) => refactorCodebook(text, refactoring) };
  const text = await textNow(codebook);
  const isCodebookKept = editsOf(ofCodebook, text).length === 0;
  const using = keepsPaths(refactoring)
    ? []
    : await sidecarsUsing(services, codebook, subjectCode(refactoring), inTheWay);
  const recoded = ({ parsed: { sidecar } }: (typeof using)[number]) => ({
    annotations: sidecar.annotations.filter((each) => isRecoded(each, refactoring)),
    reviews: sidecar.reviews.filter((each) => isRecoded(each, refactoring)),
  });
  const touched = using.filter((each) => Object.values(recoded(each)).some((those) => those.length > 0));
  const ofSidecars = touched.map(({ uri }): ChangeRequest => ({
    file: uri,
    label,
    edits: (sidecar) => recodeSidecar(sidecar, refactoring, uri.toString()),
  }));
  return {
    codebook,
    refactoring,
    label,
    requests: [...(isCodebookKept ? [] : [ofCodebook]), ...ofSidecars],
    sidecars: ofSidecars.length,
    annotations: touched.flatMap((each) => recoded(each).annotations).length,
    left: leftMentioning(refactoring, parseCodebook(text).codes),
  };
}

/** What a file is and what it would be. */
export async function textsOf(request: ChangeRequest): Promise<{ readonly before: string; readonly after: string }> {
  const before = await textNow(request.file);
  return { before, after: applyEdits(before, editsOf(request, before)) };
}

/**
 * Has a person consent to what a plan changes, and changes it: in all files or in none.
 * @param consent asks; rejects where the person leaves
 * @returns null when there was nothing to change
 * @throws {HumanError} that names the file because of which nothing was changed
 */
export async function refactorCodes(
  services: Services,
  plan: RefactoringPlan,
  consent: (plan: RefactoringPlan) => Promise<void>,
): Promise<Change | null> {
  let isOutdated = false;
  const following = services.corpus.onDidChange(() => (isOutdated = true));
  try {
    await consent(plan);
  } finally {
    following.dispose();
  }
  // Another annotation may have the code by now.
  const { requests } = isOutdated ? await planRefactoring(services, plan.codebook, plan.refactoring) : plan;
  const change = await services.writer.changeTogether(requests);
  if (change) await renameLastCodes(services, pathMap(plan.refactoring));
  return change;
}
