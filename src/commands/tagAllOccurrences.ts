import * as vscode from 'vscode';
import { chosenAnnotation } from '../prompts/chosenAnnotation.ts';
import { codebookOrCreate } from '../prompts/codebookOrCreate.ts';
import { pickCodes, type PickedCodes } from '../prompts/codePicker.ts';
import { wordsCovered } from '../prompts/codeQuestion.ts';
import { additionOf } from '../prompts/newCodes.ts';
import { pickOccurrences } from '../prompts/occurrencePicker.ts';
import { offerUndo } from '../prompts/undo.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import type { Span } from '../text/span.ts';
import { firstWords } from '../ui/changeLabels.ts';
import { HumanError } from '../ui/humanError.ts';
import { withProgress } from '../ui/messages.ts';
import { annotatorName } from '../workspace/annotator.ts';
import {
  activeReadout,
  annotationsChosen,
  chosenSpan,
  isOn,
  type ActiveReadout,
} from '../workspace/documents/activeReadout.ts';
import { isAnnotationReference } from '../workspace/documents/references.ts';
import { findWords, MOST_PLACES, type FoundWords, type ReadoutWithWords } from '../workspace/occurrences.ts';
import type { Services } from '../workspace/services.ts';
import type { ChangeRequest } from '../workspace/writing/changeRequest.ts';
import { tagOccurrences } from '../workspace/writing/tagOccurrences.ts';
import { registerCommand } from './register.ts';

/** The words that are looked for, and what they have where they were chosen. */
interface Chosen {
  readonly readout: vscode.Uri;
  readonly words: string;
  /** Where they are in the readout; null where that is not known. */
  readonly span: Span | null;
  readonly codes: readonly string[];
}

/** *Tag All Occurrences*: of the selected words, or of an annotation's, in every readout of the folder. */
export function registerTagAllOccurrences(services: Services): vscode.Disposable {
  return registerCommand(services, 'tagAllOccurrences', async (argument) => {
    const chosen = await chosenWords(services, argument);
    if (!/[\p{L}\p{N}]/u.test(chosen.words)) throw noWords();
    const codebook = await codebookOrCreate(services, chosen.readout);
    await annotatorName();
    const { codes, created } = await askCodes(services, codebook, chosen);
    if (codes.length === 0) return;
    const additions: ChangeRequest[] = [];
    for (const code of created) additions.push(await additionOf(codebook, code));
    const found = await search(services, codebook, chosen.words, codes);
    const quote = firstWords(chosen.words, 60);
    if (found.readouts.length === 0) throw nothingLeft(found, quote);
    if (found.isTooMuch) throw tooMuch(quote);
    const title = vscode.l10n.t('Tag “{0}” with {1}', quote, codes.join(', '));
    const readouts = inSightFirst(await pickOccurrences(title, found), chosen.readout);
    if (readouts.length === 0) return;
    const change = await tagOccurrences(services, readouts, codes, chosen.words, additions);
    // Not awaited: the message stays until the person closes it, and the command is over.
    if (change) void offerUndo(services, tagged(readouts, codes), change);
  });
}

async function chosenWords(services: Services, argument: unknown): Promise<Chosen> {
  if (isAnnotationReference(argument)) {
    const { readout, placed } = await chosenAnnotation(services, argument);
    return { readout, words: placed.annotation.target.exact, span: placed.span, codes: placed.annotation.codes };
  }
  const active = await activeReadout(services);
  return wordsAt(active);
}

/** The selected words; without any, those of the annotation at the cursor, or of the unit. */
function wordsAt(active: ActiveReadout): Chosen {
  const { document, editor } = active;
  const [annotation] = annotationsChosen(active);
  const span = editor.selection.isEmpty && annotation?.span ? annotation.span : chosenSpan(active);
  const codes = annotation && isOn(annotation, span) ? annotation.annotation.codes : [];
  return { readout: document.uri, words: document.getText().slice(span.start, span.end), span, codes };
}

/** The codes of the annotation are ticked. What is typed after them is for the list of occurrences. */
async function askCodes(
  services: Services,
  codebook: CodebookEntry,
  { readout, words, span, codes }: Chosen,
): Promise<PickedCodes> {
  const title = vscode.l10n.t('Tag all occurrences of “{0}”', firstWords(words, 60));
  let picked: PickedCodes = { codes: [], created: [] };
  await services.turns.tag(async (turn) => {
    const covered = turn.isTypedAhead ? null : wordsCovered(readout, span, words);
    picked = await pickCodes(services, codebook, { title, before: codes, covered }, turn);
  });
  return picked;
}

/** @throws {vscode.CancellationError} when the person ends the search */
async function search(
  services: Services,
  codebook: CodebookEntry,
  words: string,
  codes: readonly string[],
): Promise<FoundWords> {
  await services.corpus.loaded();
  await services.writer.settled();
  const message = vscode.l10n.t('Looking for “{0}”', firstWords(words, 60));
  return withProgress(message, async (report, token) => {
    const found = await findWords(services, codebook.uri, words, codes, report, token);
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    return found;
  });
}

function nothingLeft({ tagged }: FoundWords, quote: string): HumanError {
  return new HumanError(
    tagged > 0
      ? vscode.l10n.t('Wherever “{0}” stands, you have tagged it so already: {1} places.', quote, tagged)
      : vscode.l10n.t('“{0}” stands in no readout of this folder as whole words.', quote),
  );
}

function noWords(): HumanError {
  return new HumanError(vscode.l10n.t('Select the words that are to be tagged wherever they stand.'));
}

function tooMuch(quote: string): HumanError {
  return new HumanError(
    vscode.l10n.t('“{0}” stands in more than {1} places; select more of its words.', quote, MOST_PLACES),
  );
}

/** An undo asks about the readout in sight. */
function inSightFirst(readouts: readonly ReadoutWithWords[], inSight: vscode.Uri): readonly ReadoutWithWords[] {
  const isInSight = ({ meeting }: ReadoutWithWords) => meeting.uri === inSight.toString();
  return [...readouts.filter(isInSight), ...readouts.filter((readout) => !isInSight(readout))];
}

function tagged(readouts: readonly ReadoutWithWords[], codes: readonly string[]): string {
  const places = readouts.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  if (places === 1) return vscode.l10n.t('{0} on 1 place.', codes.join(', '));
  return readouts.length === 1
    ? vscode.l10n.t('{0} on {1} places in 1 readout.', codes.join(', '), places)
    : vscode.l10n.t('{0} on {1} places in {2} readouts.', codes.join(', '), places, readouts.length);
}
