import * as vscode from 'vscode';
import { changeCodes, newSidecar } from '../../annotations/edit.ts';
import { withCodes } from '../../codebook/check.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { nameOf } from '../../text/uri.ts';
import { changeLabel } from '../../ui/changeLabels.ts';
import { HumanError } from '../../ui/humanError.ts';
import { annotatorName } from '../annotator.ts';
import { textOf, type ReadoutWithWords } from '../occurrences.ts';
import type { Services } from '../services.ts';
import type { Change } from './change.ts';
import type { ChangeRequest } from './changeRequest.ts';
import { now } from './now.ts';
import { ownSidecar } from './ownSidecar.ts';
import { annotationIn, oneAfterTheOther } from './writeAnnotation.ts';

/**
 * Tags all occurrences of words in readouts, as one change of all their sidecars, or none of them.
 * @param words what the change is called by
 * @param alongside what else is changed with it
 * @returns null when there was nothing to change
 * @throws {HumanError} that names the file because of which nothing was changed
 */
export async function tagOccurrences(
  services: Services,
  readouts: readonly ReadoutWithWords[],
  codes: readonly string[],
  words: string,
  alongside: readonly ChangeRequest[],
): Promise<Change | null> {
  const by = await annotatorName();
  const label = changeLabel(codes.join(', '), words);
  const requests: ChangeRequest[] = [];
  for (const readout of readouts) {
    await assertAsSearched(readout);
    requests.push(await requestFor(services, readout, codes, by, label));
  }
  return services.writer.changeTogether([...requests, ...alongside]);
}

/** A text that has changed may have the words elsewhere. */
async function assertAsSearched({ meeting: { uri }, text }: ReadoutWithWords): Promise<void> {
  if ((await textOf(uri)) !== text)
    throw new HumanError(vscode.l10n.t('{0} changed meanwhile, so nothing was written; try again.', nameOf(uri)));
}

async function requestFor(
  services: Services,
  { meeting, text, annotated, occurrences }: ReadoutWithWords,
  codes: readonly string[],
  by: string,
  label: string,
): Promise<ChangeRequest> {
  const readout = vscode.Uri.parse(meeting.uri);
  const digested = new DigestedText(text);
  const known = services.corpus.corpus.codebookFor(meeting.uri)?.parsed.codes ?? new Map();
  const changes = occurrences.map(({ span, own }): ChangeRequest['edits'] => {
    if (!own) return annotationIn(digested, annotated.readout, span, by, { codes: [...codes] }).edits;
    // The list may have been open for long: what it got meanwhile stays.
    return (sidecar) => changeCodes(sidecar, own.annotation.id, (before) => withCodes(before, codes, known), now());
  });
  return {
    file: await ownSidecar(services.corpus, readout),
    label,
    newFile: () => newSidecar(nameOf(meeting.uri), digested.digest),
    edits: oneAfterTheOther(changes),
  };
}
