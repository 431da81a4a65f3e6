import * as vscode from 'vscode';
import { countingVerdicts, suggestedCodes, type Standing } from '../../annotations/reviews.ts';
import { sentenceAt } from '../../corpus/annotatedReadouts.ts';
import { meetingName } from '../../corpus/meeting.ts';
import { needsReview, standing, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { threadOf, type ThreadEntry } from '../../corpus/thread.ts';
import type { Readout } from '../../reading/model.ts';
import { DigestedText } from '../../text/digestedText.ts';
import { nameOf } from '../../text/uri.ts';
import { momentInWords } from '../../ui/datesInWords.ts';
import { annotationLabel, dateInWords, standingName } from '../../ui/labels.ts';
import { pageLine, pageText } from '../../ui/pageText.ts';
import { reasonInWords } from '../../ui/reasons.ts';
import { stateText } from '../../ui/states.ts';
import { verdictInWords } from '../../ui/thread.ts';
import { isMine, isOwn, nameInSettings } from '../../workspace/annotator.ts';
import { referTo, type AnnotationReference } from '../../workspace/documents/references.ts';
import type { Services } from '../../workspace/services.ts';
import { tidyNote } from '../../workspace/writing/notes.ts';
import type { AnnotationAct, Button, Said, ShownAnnotation } from '../protocol.ts';
import { codeText } from './codeText.ts';
import { hasGit } from '../../workspace/git.ts';
import { quoteOf } from './quote.ts';

/** How many places that words could be at are shown. */
const MOST_CANDIDATES = 5;

/** All that is shown of an annotation of a readout, as it is now; null where it is not there, or out of sight. */
export function shownAnnotation(
  services: Services,
  document: vscode.TextDocument,
  { sidecar, id }: AnnotationReference,
): ShownAnnotation | null {
  const { annotations, readout } = services.documents.read(document);
  const found = annotations.find((each) => each.annotation.id === id && each.sidecar === sidecar);
  if (!found || !services.shown.filter()(found)) return null;
  const placed = services.shown.withReviewsInSight()(found);
  const uri = document.uri.toString();
  const { annotation } = placed;
  const codebook = services.corpus.corpus.codebookFor(uri);
  const come = standing(placed);
  const label = pageLine(annotationLabel(placed));
  const place = stateText(placed);
  return {
    type: 'annotation',
    annotation: referTo(uri, placed),
    announcement: [label, standingName(come), pageLine(annotation.by), place].filter(Boolean).join(', '),
    where: whereOf(services, document, placed),
    quote: quoteOf(placed, document.getText(), readout.sentences),
    place,
    candidates: place === '' ? [] : candidatesOf(placed, document),
    codes: annotation.codes.map((path) => codeText(path, codebook)),
    speaker: speakerOf(document, readout, placed),
    note: tidyNote(annotation.note ?? ''),
    isOwn: isOwn(placed),
    status: { standing: come, name: standingName(come), why: whyOf(placed, come) },
    said: threadOf(placed).map(saidOf),
    hidden: hiddenInWords(found.reviews.length - placed.reviews.length),
    made: madeBy(placed),
    buttons: buttonsOf(placed),
    hasHistory: hasGit(document.uri),
  };
}

function whereOf({ corpus }: Services, document: vscode.TextDocument, { span }: PlacedAnnotation): string {
  const uri = document.uri.toString();
  const meeting = corpus.corpus.meeting(uri);
  return [
    pageLine(meeting ? meetingName(meeting) : nameOf(uri)),
    meeting?.date ? dateInWords(meeting.date) : '',
    span ? lineInWords(document, span.start) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function lineInWords(document: vscode.TextDocument, offset: number): string {
  return vscode.l10n.t('line {0}', document.positionAt(offset).line + 1);
}

function candidatesOf({ resolution }: PlacedAnnotation, document: vscode.TextDocument): ShownAnnotation['candidates'] {
  const today = new DigestedText(document.getText());
  return resolution.candidates.slice(0, MOST_CANDIDATES).map((candidate) => ({
    line: lineInWords(document, today.toUtf16(candidate).start),
    text: pageLine(candidate.text),
  }));
}

/** Who the annotation says speaks, or is read to, and why. */
function speakerOf(
  document: vscode.TextDocument,
  readout: Readout,
  { annotation: { speaker }, span }: PlacedAnnotation,
): ShownAnnotation['speaker'] {
  const sentence = span && sentenceAt(readout, span.start);
  const voice = sentence?.second && sentence.second.start <= span!.start ? sentence.second : sentence;
  const name = speaker ?? voice?.speaker?.name;
  if (!voice) return name === undefined ? null : { name: pageLine(name), why: '' };
  return {
    name: name === undefined ? vscode.l10n.t('Nobody speaks here.') : pageLine(name),
    why: pageLine(reasonInWords(document, readout, voice)),
  };
}

/** By which part of the rule of `docs/review.md` an annotation has come so far. */
function whyOf({ reviews }: PlacedAnnotation, come: Standing): string {
  const judges = countingVerdicts(reviews).length;
  if (judges === 0) return vscode.l10n.t('Nobody has judged it: its annotator says so.');
  if (come === 'disputed') return vscode.l10n.t('Those who judged it differ.');
  return judges === 1
    ? vscode.l10n.t('By the verdict of the one who judged it.')
    : vscode.l10n.t('All {0} who judged it say so.', judges);
}

function saidOf({ by, created, text, ...judged }: ThreadEntry): Said {
  return {
    by: pageLine(by),
    when: momentInWords(created),
    verdict: pageLine(verdictInWords(judged)),
    text: pageText(text),
  };
}

function hiddenInWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? vscode.l10n.t('1 review is out of sight: Show Annotations Of… shows it.')
    : vscode.l10n.t('{0} reviews are out of sight: Show Annotations Of… shows them.', count);
}

function madeBy({ annotation: { by, created, modified } }: PlacedAnnotation): string {
  return [
    pageLine(by),
    momentInWords(created),
    modified && modified !== created ? vscode.l10n.t('changed {0}', momentInWords(modified)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What can be done with the annotation as it is. */
function buttonsOf(placed: PlacedAnnotation): Button<AnnotationAct>[] {
  const { annotation, reviews, resolution } = placed;
  const by = nameInSettings();
  const isJudged = isMine(placed)
    ? annotation.status !== 'open'
    : reviews.some((review) => review.by === by && review.verdict !== undefined);
  const isSuggested = suggestedCodes(reviews).length > 0;
  const isToReview = needsReview(placed) || resolution.state === 'moved';
  const offered: [isOffered: boolean, act: AnnotationAct, label: string][] = [
    [isOwn(placed) && isToReview, 'reviewUnclear', vscode.l10n.t('Review Place…')],
    [true, 'accept', vscode.l10n.t('Accept')],
    [true, 'reject', vscode.l10n.t('Reject')],
    [isJudged, 'reopen', vscode.l10n.t('Reopen')],
    [true, 'recode', vscode.l10n.t('Re-code…')],
    [isOwn(placed) && isSuggested, 'takeSuggestedCodes', vscode.l10n.t('Take Suggested Codes')],
    [isOwn(placed), 'deleteAnnotation', vscode.l10n.t('Delete')],
  ];
  return offered.flatMap(([isOffered, act, label]) => (isOffered ? [{ act, label }] : []));
}
