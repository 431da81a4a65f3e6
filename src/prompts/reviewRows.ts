import * as vscode from 'vscode';
import type { FoundState } from '../anchoring/resolve.ts';
import { speakerAt } from '../corpus/annotatedReadouts.ts';
import type { AnnotatedReadout } from '../corpus/placedAnnotation.ts';
import type { CodePointRange } from '../text/digestedText.ts';
import { wordDifference, type WordRun } from '../text/wordDifference.ts';
import { wrap } from '../text/wrap.ts';
import type { Review } from '../workspace/writing/decision.ts';
import type { KeyRow } from './keyPicker.ts';

/** What a person decides about an annotation that is under review. */
export type ReviewAct =
  | { readonly type: 'confirm' | 'choose'; readonly range: CodePointRange }
  | { readonly type: 'keep' | 'reattach' | 'delete' | 'next' };

/** A row of the review; without an act the words as they were annotated, which are only read. */
type ReviewRow = KeyRow<ReviewAct>;

/** The place to which an act attaches the annotation; null for one that leaves it or takes it elsewhere. */
export function placeOf(act: ReviewAct | null): CodePointRange | null {
  return act && 'range' in act ? act.range : null;
}

/** About how many letters fit beside each other in VS Code's list. */
const COLUMNS = 76;
/** How many lines of the annotated words, and of each difference, are shown at the most. */
const MOST_LINES = 6;
/** How many words of a stretch that is the same are shown on each side of its middle. */
const SAME_WORDS = 4;

/**
 * The rows of the review of one annotation: its words as they were annotated, wrapped; each place that they may be at
 * today with what differs there; and what else can be done.
 * @param selected the words that are selected in the readout
 */
export function reviewRows(
  review: Review,
  { readout }: AnnotatedReadout,
  selected: string | null,
): (ReviewRow | vscode.QuickPickItem)[] {
  const { exact } = review.placed.annotation.target;
  const places = placesOf(review);
  return [
    heading(vscode.l10n.t('as annotated')),
    ...lines(exact).map((line) => reading(line)),
    ...(places.length > 0 ? [heading(vscode.l10n.t('today'))] : []),
    ...places.flatMap((place, index) => placeRows(review, readout, place, index)),
    heading(places.length > 0 ? vscode.l10n.t('or') : vscode.l10n.t('nothing in the text is like these words')),
    ...otherRows(selected),
  ];
}

interface PlaceToday extends CodePointRange {
  readonly text: string;
  readonly state: FoundState;
  /** Whether it was found, and so only needs a word of the person. */
  readonly isFound: boolean;
}

function placesOf({ placed: { resolution } }: Review): PlaceToday[] {
  const candidates = resolution.candidates.map((candidate) => ({ ...candidate, isFound: false }));
  if (!resolution.range) return candidates;
  const { range, text, state } = resolution;
  return [{ ...range, text, state, isFound: true }, ...candidates];
}

function placeRows(
  { document, today, placed }: Review,
  readout: AnnotatedReadout['readout'],
  place: PlaceToday,
  index: number,
): ReviewRow[] {
  const { isFound, text, start, end } = place;
  const act: ReviewAct = { type: isFound ? 'confirm' : 'choose', range: { start, end } };
  const at = today.toUtf16(place).start;
  const number = String(index + 1);
  const shownKey = isFound ? 'c' : number;
  const speaker = speakerAt(readout, at);
  const line = document.positionAt(at).line + 1;
  const where = speaker ? vscode.l10n.t('Line {0} · {1}', line, speaker) : vscode.l10n.t('Line {0}', line);
  const isSame = place.state !== 'changed';
  const [first = '', ...further] = isSame
    ? [sameWordsIn(document.getText(), at)]
    : lines(differenceInWords(placed.annotation.target.exact, text));
  return [
    {
      label: `[${shownKey}] ${where}`,
      description: isSame ? vscode.l10n.t('the same words') : vscode.l10n.t('the words differ'),
      detail: first,
      act,
      keys: isFound ? ['c', number] : [number],
      alwaysShow: true,
    },
    ...further.map((each) => ({ ...reading(each), act })),
  ];
}

/** Where the same words stand more than once, what stands before them tells the places apart. */
function sameWordsIn(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 60), at).trim();
  const before = near.slice(near.search(/\s\S/) + 1).replace(/\s+/g, ' ');
  return before ? vscode.l10n.t('after “…{0}”', before) : vscode.l10n.t('at the start of the text');
}

function otherRows(selected: string | null): ReviewRow[] {
  const row = (key: string, type: 'keep' | 'reattach' | 'delete' | 'next', label: string, description: string) => ({
    label: `[${key}] ${label}`,
    description,
    act: { type },
    keys: [key],
    alwaysShow: true,
  });
  return [
    row(
      'k',
      'keep',
      vscode.l10n.t('Keep as Orphan'),
      vscode.l10n.t('the words are gone; they are not looked for again'),
    ),
    row(
      'r',
      'reattach',
      vscode.l10n.t('Re-attach to Selection'),
      selected ? vscode.l10n.t('to “{0}”', selected) : vscode.l10n.t('to words that you select in the text'),
    ),
    row('d', 'delete', vscode.l10n.t('Delete Annotation'), ''),
    row('n', 'next', vscode.l10n.t('Next'), vscode.l10n.t('decides nothing')),
  ];
}

/**
 * What became of some words, as a person reads it and hears it: what differs is in brackets and named; long stretches
 * that are the same are shortened.
 */
export function differenceInWords(old: string, now: string): string {
  const runs = wordDifference(old, now);
  return runs.map((run, index) => runInWords(run, index === 0, index === runs.length - 1)).join(' ');
}

function runInWords(run: WordRun, isFirst: boolean, isLast: boolean): string {
  if (run.type === 'changed') {
    if (!run.come) return vscode.l10n.t('[gone: {0}]', run.gone);
    if (!run.gone) return vscode.l10n.t('[new: {0}]', run.come);
    return vscode.l10n.t('[was: {0}; now: {1}]', run.gone, run.come);
  }
  const words = run.words.split(' ');
  const before = isFirst ? 0 : SAME_WORDS;
  const after = isLast ? 0 : SAME_WORDS;
  if (words.length <= before + after + 1) return run.words;
  return [...words.slice(0, before), '…', ...(after ? words.slice(-after) : [])].join(' ');
}

function lines(text: string): string[] {
  const wrapped = wrap(text, COLUMNS);
  return wrapped.length <= MOST_LINES ? wrapped : [...wrapped.slice(0, MOST_LINES - 1), `${wrapped[MOST_LINES - 1]}…`];
}

function heading(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function reading(label: string): ReviewRow {
  return { label, act: null, keys: [], alwaysShow: true };
}
