import * as vscode from 'vscode';
import { suggestedCodes } from '../annotations/reviews.ts';
import type { Status } from '../annotations/schema.ts';
import { withCodes } from '../codebook/check.ts';
import { nameOf } from '../text/uri.ts';
import { HumanError, showError } from '../ui/humanError.ts';
import { countAnnotations, standingName } from '../ui/labels.ts';
import { tellInStatusBar } from '../ui/messages.ts';
import { askLine } from '../ui/questions.ts';
import { isOwn } from '../workspace/annotator.ts';
import type { AnnotationPlace } from '../workspace/documents/annotationPlace.ts';
import { referTo, type AnnotationReference } from '../workspace/documents/references.ts';
import type { Services } from '../workspace/services.ts';
import type { Turn } from '../workspace/taggingTurns.ts';
import {
  deleteMany,
  writeCodesOfMany,
  writeOwnCodes,
  writeReplies,
  writeStatusOfMany,
  type ManyChanged,
} from '../workspace/writing/manyAnnotations.ts';
import { chosenAnnotations } from './chosenAnnotation.ts';
import { codebookOrCreate } from './codebookOrCreate.ts';
import { pickCodes } from './codePicker.ts';
import { createCodes } from './newCodes.ts';
import { offerUndo } from './undo.ts';

/** How long the status bar tells that nothing was to be changed, in milliseconds. */
const MESSAGE_STAYS = 5000;

/** Accepts, rejects or reopens several annotations, and says so with a way to take it back. */
export async function judgeMany(
  services: Services,
  references: readonly AnnotationReference[],
  status: Status,
): Promise<void> {
  const places = await chosenAnnotations(services, references);
  const label = (count: number) => vscode.l10n.t('{0}: {1}', standingName(status), countAnnotations(count));
  const done = (count: number) =>
    ({
      accepted: vscode.l10n.t('Accepted {0}.', countAnnotations(count)),
      rejected: vscode.l10n.t('Rejected {0}.', countAnnotations(count)),
      open: vscode.l10n.t('Reopened {0}.', countAnnotations(count)),
    })[status];
  tellDone(services, await writeStatusOfMany(services, places, status, label), done);
}

/**
 * Asks for the codes of several annotations and gives them these: of the codes that all of them have, those that are
 * unticked go; those that are ticked come; the others that one has stay.
 */
export async function recodeMany(
  services: Services,
  references: readonly AnnotationReference[],
  turn: Turn,
): Promise<void> {
  const places = await chosenAnnotations(services, references);
  const codebook = await codebookOrCreate(services, places[0]!.readout);
  const other = places.find(
    ({ readout }) => services.corpus.corpus.codebookFor(readout.toString())?.uri !== codebook.uri,
  );
  if (other)
    throw new HumanError(
      vscode.l10n.t(
        'Another codebook holds for {0} than for the first; select annotations of one codebook.',
        nameOf(other.readout.toString()),
      ),
    );
  const [first, ...others] = places.map(({ placed }) => placed.annotation.codes);
  const common = first!.filter((code) => others.every((codes) => codes.includes(code)));
  const title = vscode.l10n.t('Codes of {0}; what only some of them have stays', countAnnotations(places.length));
  const { codes, created } = await pickCodes(services, codebook, { title, before: common, covered: null }, turn);
  // While the list was open, their codes may have become others.
  const now = await chosenAnnotations(services, references);
  await createCodes(services, codebook, created);
  const isKept = (code: string) => codes.includes(code) || !common.includes(code);
  const recode = (before: readonly string[]) => withCodes(before.filter(isKept), codes, codebook.parsed.codes);
  const label = (count: number) => vscode.l10n.t('{0}: {1}', vscode.l10n.t('Re-code'), countAnnotations(count));
  tellDone(services, await writeCodesOfMany(services, now, recode, label), (count) =>
    vscode.l10n.t('Re-coded {0}.', countAnnotations(count)),
  );
}

/** Asks for a reply and gives it to several annotations. */
export async function replyToMany(services: Services, references: readonly AnnotationReference[]): Promise<void> {
  const places = await chosenAnnotations(services, references);
  const text = await askLine({
    title: vscode.l10n.t('Reply to {0}', countAnnotations(places.length)),
    prompt: vscode.l10n.t('Each of them gets this reply.'),
  });
  if (!text?.trim()) throw new vscode.CancellationError();
  const label = (count: number) => vscode.l10n.t('{0}: {1}', vscode.l10n.t('Reply'), countAnnotations(count));
  tellDone(services, await writeReplies(services, places, text.trim(), label), (count) =>
    vscode.l10n.t('Replied to {0}.', countAnnotations(count)),
  );
}

/**
 * Gives annotations of the person's own the codes that are suggested for them. Where reviewers suggest different ones,
 * and where nobody does, an annotation stays as it is.
 * @throws {HumanError} where that is so of all
 */
export async function takeSuggestedOfMany(
  services: Services,
  references: readonly AnnotationReference[],
): Promise<void> {
  const places = await chosenAnnotations(services, references);
  const suggested = places.flatMap((place) => {
    const codes = isOwn(place.placed) ? suggestedCodes(place.placed.reviews) : [];
    return codes.length === 1 ? [{ place, codes: codes[0]! }] : [];
  });
  if (suggested.length === 0)
    throw new HumanError(
      vscode.l10n.t('Nothing was changed: for none of these annotations of yours do reviewers suggest the same codes.'),
    );
  const label = (count: number) =>
    vscode.l10n.t('{0}: {1}', vscode.l10n.t('Take Suggested Codes'), countAnnotations(count));
  tellDone(services, await writeOwnCodes(services, suggested, label), (count) =>
    vscode.l10n.t('Took the suggested codes of {0} of {1}.', count, countAnnotations(places.length)),
  );
}

/** Deletes several annotations, all of them or none. @throws {HumanError} where the person does not write to all */
export async function deleteSeveral(services: Services, references: readonly AnnotationReference[]): Promise<void> {
  const places = await chosenAnnotations(services, references);
  const own = places.filter(({ placed }) => isOwn(placed));
  if (own.length < places.length) throw notAllOwn(services, places, own);
  const label = (count: number) => vscode.l10n.t('{0}: {1}', vscode.l10n.t('Delete'), countAnnotations(count));
  tellDone(services, await deleteMany(services, places, label), (count) =>
    vscode.l10n.t('Deleted {0}.', countAnnotations(count)),
  );
}

function notAllOwn(
  services: Services,
  places: readonly AnnotationPlace[],
  own: readonly AnnotationPlace[],
): HumanError {
  const others = places.filter((place) => !own.includes(place));
  const name = nameOf(others[0]!.placed.sidecar);
  const message = vscode.l10n.t(
    'Nothing was deleted: {0} of {1} are not yours to change, the first of them in {2}.',
    others.length,
    countAnnotations(places.length),
    name,
  );
  const references = own.map(({ readout, placed }) => referTo(readout.toString(), placed));
  const title = vscode.l10n.t('Delete the Other {0}', own.length);
  return new HumanError(message, {
    remedies:
      own.length > 0
        ? [
            {
              title,
              run: () => deleteSeveral(services, references).catch((error: unknown) => showError(error, services.log)),
            },
          ]
        : [],
  });
}

/** Not awaited: the message stays until the person closes it, and the command is over. */
function tellDone(services: Services, changed: ManyChanged | null, done: (count: number) => string): void {
  if (changed) void offerUndo(services, done(changed.count), changed.change);
  else tellInStatusBar(vscode.l10n.t('They are so already; nothing was changed.'), MESSAGE_STAYS);
}
