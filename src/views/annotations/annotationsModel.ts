import type * as vscode from 'vscode';
import type { FoundAnnotation } from '../../corpus/annotationFacets.ts';
import { matcherOf } from '../../corpus/annotationFilter.ts';
import type { CodebookEntry } from '../../corpus/knownFiles.ts';
import { needsReview, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { ownAnnotator, waitsForMeNow } from '../../workspace/annotator.ts';
import { referTo } from '../../workspace/documents/references.ts';
import type { ExpectedAnnotations } from '../../workspace/documents/expectedAnnotations.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import type { AnnotationsArrangement } from '../../workspace/annotationsArrangement.ts';
import type { ShownAnnotations } from '../../workspace/shownAnnotations.ts';
import type { Redrawn, TreeModel } from '../view.ts';
import { AnnotationGroupRows, type GroupRow } from './annotationGroupRows.ts';
import { AnnotatedMeetings, type AnnotationCounts } from './annotatedMeetings.ts';
import { valueName } from '../../ui/facets.ts';
import { annotationItem, groupItem, meetingItem, reviewItem, tooltipOf } from './annotationItems.ts';
import { MeetingAnnotationRows } from './meetingAnnotationRows.ts';
import { rowId, type AnnotationRow, type AnnotationsRow, type ReviewRow } from './annotationsRows.ts';

/** What the view asks how it is arranged. */
type Arrangement = Pick<AnnotationsArrangement, 'grouping' | 'filter'>;

const REVIEW: ReviewRow = { type: 'review' };

/** Above that many meetings they stand there folded, since each row of an open level costs. */
const FOLDED_ABOVE = 50;
/** The same of annotations in groups. */
const FOLDED_ABOVE_ROWS = 200;

/** *Annotations*: what is to be reviewed first, then the others under their meetings, or in groups of another kind. */
export class AnnotationsModel implements TreeModel<AnnotationsRow> {
  readonly #corpus: WorkspaceCorpus;
  readonly #arrangement: Arrangement;
  readonly #meetings: AnnotatedMeetings;
  /** null where the meetings are the groups. */
  #groups: AnnotationGroupRows | null = null;
  readonly #belowMeetings: MeetingAnnotationRows;
  #common = '';

  constructor(
    corpus: WorkspaceCorpus,
    shown: Pick<ShownAnnotations, 'seen'>,
    arrangement: Arrangement,
    expected: Pick<ExpectedAnnotations, 'of'>,
  ) {
    this.#corpus = corpus;
    this.#arrangement = arrangement;
    this.#belowMeetings = new MeetingAnnotationRows(expected);
    this.#meetings = new AnnotatedMeetings(corpus.corpus, () => ({
      seen: shown.seen(),
      matches: matcherOf(arrangement.filter),
      waits: waitsForMeNow(),
    }));
    this.#regroup();
  }

  /** Takes over that other annotations are listed now, or in other groups. */
  arrangeAgain(): void {
    this.#meetings.filterAgain();
    this.#regroup();
  }

  get counts(): AnnotationCounts {
    return this.#meetings.counts;
  }

  prepare(): Promise<void> {
    return this.#corpus.loaded();
  }

  update(readouts: readonly string[]): Redrawn<AnnotationsRow> {
    const before = this.#common;
    this.#common = commonFingerprint(this.#corpus.corpus.codebooks);
    const meetings = this.#meetings.update(readouts);
    const groups = readouts.length > 0 ? this.#groups?.arrange(this.#meetings.meetings) : [];
    if (meetings === 'all' || groups === 'all' || this.#common !== before) return 'all';
    const redrawn = this.#groups ? groups! : meetings.flatMap((row) => this.#belowMeetings.redrawn(row));
    return meetings.length > 0 && this.review > 0 ? [REVIEW, ...redrawn] : redrawn;
  }

  get roots(): readonly AnnotationsRow[] {
    return [...(this.review > 0 ? [REVIEW] : []), ...(this.#groups ?? this.#meetings).rows];
  }

  childrenOf(row: AnnotationsRow): readonly (GroupRow | AnnotationRow)[] {
    switch (row.type) {
      case 'review':
        return this.#meetings.rows.flatMap(({ meeting, review }) =>
          review > 0
            ? annotationRows(
                row,
                meeting.annotations.filter(needsReview).map((placed) => ({ meeting, placed })),
              )
            : [],
        );
      case 'meeting':
        return this.#belowMeetings.below(row);
      case 'group':
        return row.parts.length > 0 ? row.parts : annotationRows(row, row.found);
      case 'annotation':
        return [];
    }
  }

  parentOf(row: AnnotationsRow): AnnotationsRow | undefined {
    return row.type === 'annotation' || row.type === 'group' ? (row.parent ?? undefined) : undefined;
  }

  /** Whether annotations of a readout are listed. */
  has(readout: string): boolean {
    return this.#meetings.find(readout) !== undefined;
  }

  /** The row of an annotation, the first where it has several; or that of the meeting, where meetings have rows. */
  find(readout: string, id?: string): AnnotationsRow | undefined {
    const meeting = this.#meetings.find(readout);
    if (!meeting || !id) return this.#groups ? undefined : meeting;
    const placed = meeting.meeting.annotations.find(({ annotation }) => annotation.id === id);
    if (!placed) return undefined;
    const parent = needsReview(placed) ? REVIEW : this.#groups ? this.#groups.find(placed) : meeting;
    return parent && this.#annotationsBelow(parent).find((row) => row.id === id && row.readout === readout);
  }

  /**
   * Takes over that an annotation is being written, or is no more. @returns its row, if that looks otherwise now and
   * can be drawn anew alone, as it can below its meeting
   */
  updateExpected(readout: string, placed: PlacedAnnotation): readonly AnnotationRow[] {
    const meeting = this.#groups ? undefined : this.#meetings.find(readout);
    return meeting ? this.#belowMeetings.updateExpected(meeting, placed) : [];
  }

  /** All rows of annotations, in the order in which they stand in the view. */
  get annotationRows(): readonly AnnotationRow[] {
    return this.roots.flatMap((root) => this.#annotationsBelow(root));
  }

  /** The rows to go on with where some go: those behind them, then those before, then those at the top. */
  near(rows: readonly AnnotationRow[]): readonly AnnotationsRow[] {
    const going = new Set(rows.map(rowId));
    const [first] = rows;
    if (!first) return [];
    const siblings = this.childrenOf(first.parent);
    const at = siblings.findIndex((row) => going.has(rowId(row)));
    const { roots } = this;
    const top = roots.indexOf(rootOf(first));
    return [
      ...siblings.slice(at + 1).filter((row) => !going.has(rowId(row))),
      ...siblings.slice(0, Math.max(at, 0)).reverse(),
      ...roots.slice(top + 1),
      ...roots.slice(0, Math.max(top, 0)).reverse(),
    ];
  }

  /** The first of some rows that is listed; of those at the top, what stands first below it. */
  firstListed(rows: readonly AnnotationsRow[]): AnnotationsRow | undefined {
    const { roots } = this;
    const below = new Map<AnnotationsRow, ReadonlySet<string>>();
    const found = rows.find((row) => {
      if (row.type !== 'annotation') return roots.includes(row);
      const { parent } = row;
      if (!roots.includes(rootOf(parent))) return false;
      const ids = below.get(parent) ?? new Set(this.childrenOf(parent).map(rowId));
      below.set(parent, ids);
      return ids.has(rowId(row));
    });
    return found && (found.type === 'annotation' ? found : (this.#annotationsBelow(found)[0] ?? found));
  }

  itemOf(row: AnnotationsRow): vscode.TreeItem {
    switch (row.type) {
      case 'review':
        return reviewItem(this.review);
      case 'meeting':
        return meetingItem(row.meeting, this.#meetings.count > FOLDED_ABOVE);
      case 'group':
        return groupItem(
          row,
          this.#corpus.corpus,
          row.parent !== null || (this.#groups?.count ?? 0) > FOLDED_ABOVE_ROWS,
        );
      case 'annotation':
        return annotationItem(row, this.#corpus.corpus.codebookFor(row.readout));
    }
  }

  tooltipOf(row: AnnotationsRow): vscode.MarkdownString | undefined {
    return row.type === 'annotation' ? tooltipOf(row) : undefined;
  }

  /** How many annotations are to be reviewed. */
  get review(): number {
    return this.#meetings.review;
  }

  #regroup(): void {
    const { grouping } = this.#arrangement;
    const { corpus } = this.#corpus;
    this.#groups =
      grouping === 'meeting' ? null : new AnnotationGroupRows(grouping, (value) => valueName(grouping, value, corpus));
    this.#groups?.arrange(this.#meetings.meetings);
  }

  #annotationsBelow(row: AnnotationsRow): readonly AnnotationRow[] {
    return this.childrenOf(row).flatMap((child) =>
      child.type === 'annotation' ? [child] : this.#annotationsBelow(child),
    );
  }
}

/** The row at the top that a row is below, or is. */
function rootOf(row: AnnotationsRow): AnnotationsRow {
  if (row.type === 'annotation') return rootOf(row.parent);
  return row.type === 'group' && row.parent ? rootOf(row.parent) : row;
}

function annotationRows(parent: AnnotationRow['parent'], found: readonly FoundAnnotation[]): AnnotationRow[] {
  return found.map(({ meeting, placed }) => ({
    type: 'annotation',
    parent,
    ...referTo(meeting.uri, placed),
    meeting,
    placed,
  }));
}

/** What the rows of all meetings hang on: the colours of the codes, and which annotations are the person's own. */
function commonFingerprint(codebooks: readonly CodebookEntry[]): string {
  const colours = codebooks.map(({ uri, parsed }) => [
    uri,
    [...parsed.codes.values()].map(({ path, code }) => [path, code.color]),
  ]);
  return JSON.stringify([ownAnnotator(), colours]);
}
