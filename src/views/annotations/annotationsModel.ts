import * as vscode from 'vscode';
import type { CodebookEntry } from '../../corpus/corpus.ts';
import { meetingName, type Meeting } from '../../corpus/meeting.ts';
import { needsReview, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { isOwn, ownAnnotator } from '../../workspace/annotator.ts';
import { referTo, type AnnotationReference } from '../../workspace/documents/references.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import { annotationContext, type AnnotationsContext } from '../contextValues.ts';
import { revealAnnotation, revealReadout } from '../rowCommands.ts';
import type { Redrawn, TreeModel } from '../view.ts';
import { AnnotatedMeetings, type AnnotatedMeetingRow } from './annotatedMeetings.ts';
import { edtfInShort, edtfInWords } from '../../ui/datesInWords.ts';
import { escapeMarkdown, joinMarkdown, md, paragraphs } from '../../ui/markdown.ts';
import { shownMarkdown } from '../../ui/shownMarkdown.ts';
import { stateIcon, stateName, stateText } from '../../ui/states.ts';
import { annotationLabel, countAnnotations, dateInWords, KIND_ICONS, statusName } from '../../ui/labels.ts';

export interface ReviewRow {
  readonly type: 'review';
}

export interface AnnotationRow extends AnnotationReference {
  readonly type: 'annotation';
  readonly parent: AnnotatedMeetingRow | ReviewRow;
  /** As it was when the row was made. */
  readonly placed: PlacedAnnotation;
}

export type AnnotationsRow = ReviewRow | AnnotatedMeetingRow | AnnotationRow;

const REVIEW: ReviewRow = { type: 'review' };

/** Above that many meetings they stand there folded, since each row of an open level costs. */
const FOLDED_ABOVE = 50;

/** *Annotations*: what is to be reviewed first, then the others under their meetings. */
export class AnnotationsModel implements TreeModel<AnnotationsRow> {
  readonly #corpus: WorkspaceCorpus;
  readonly #meetings: AnnotatedMeetings;
  #common = '';

  constructor(corpus: WorkspaceCorpus) {
    this.#corpus = corpus;
    this.#meetings = new AnnotatedMeetings(corpus.corpus);
  }

  prepare(): Promise<void> {
    return this.#corpus.loaded();
  }

  update(readouts: readonly string[]): Redrawn<AnnotationsRow> {
    const before = this.#common;
    this.#common = commonFingerprint(this.#corpus.corpus.codebooks);
    const redrawn = this.#meetings.update(readouts);
    if (redrawn === 'all' || this.#common !== before) return 'all';
    return redrawn.length > 0 && this.review > 0 ? [REVIEW, ...redrawn] : redrawn;
  }

  get roots(): readonly AnnotationsRow[] {
    return [...(this.review > 0 ? [REVIEW] : []), ...this.#meetings.rows];
  }

  childrenOf(row: AnnotationsRow): readonly AnnotationRow[] {
    switch (row.type) {
      case 'review':
        return this.#meetings.rows.flatMap(({ meeting, review }) =>
          review > 0 ? annotationRows(row, meeting, meeting.annotations.filter(needsReview)) : [],
        );
      case 'meeting':
        return annotationRows(row, row.meeting, settledOf(row.meeting));
      case 'annotation':
        return [];
    }
  }

  parentOf(row: AnnotationsRow): AnnotationsRow | undefined {
    return row.type === 'annotation' ? row.parent : undefined;
  }

  /** The row of an annotation, where it stands; or that of the meeting. */
  find(readout: string, id?: string): AnnotationsRow | undefined {
    const meeting = this.#meetings.find(readout);
    if (!meeting || !id) return meeting;
    return [meeting, REVIEW]
      .flatMap((parent) => this.childrenOf(parent))
      .find((row) => row.id === id && row.readout === readout);
  }

  itemOf(row: AnnotationsRow): vscode.TreeItem {
    switch (row.type) {
      case 'review':
        return reviewItem(this.review);
      case 'meeting':
        return meetingItem(row.meeting, this.#meetings.count > FOLDED_ABOVE);
      case 'annotation':
        return annotationItem(row, this.#corpus.corpus.codebookFor(row.readout));
    }
  }

  /** How many annotations are to be reviewed. */
  get review(): number {
    return this.#meetings.review;
  }
}

/** Those of a meeting that nobody has to decide about. */
function settledOf({ annotations }: Meeting): PlacedAnnotation[] {
  return annotations.filter((placed) => !needsReview(placed));
}

function annotationRows(
  parent: AnnotatedMeetingRow | ReviewRow,
  { uri }: Meeting,
  annotations: readonly PlacedAnnotation[],
): AnnotationRow[] {
  return annotations.map((placed) => ({ type: 'annotation', parent, ...referTo(uri, placed), placed }));
}

function reviewItem(review: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('To review'), vscode.TreeItemCollapsibleState.Expanded);
  item.id = 'review';
  item.description = String(review);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'review' satisfies AnnotationsContext;
  item.tooltip = vscode.l10n.t('The words of these annotations are no longer in the text as they were.');
  item.accessibilityInformation = { label: vscode.l10n.t('To review, {0}', countAnnotations(review)) };
  return item;
}

/** What the rows of all meetings hang on: the colours of the codes, and which annotations are the person's own. */
function commonFingerprint(codebooks: readonly CodebookEntry[]): string {
  const colours = codebooks.map(({ uri, parsed }) => [
    uri,
    [...parsed.codes.values()].map(({ path, code }) => [path, code.color]),
  ]);
  return JSON.stringify([ownAnnotator(), colours]);
}

function meetingItem(meeting: Meeting, isFolded: boolean): vscode.TreeItem {
  const who = meetingName(meeting);
  const settled = settledOf(meeting).length;
  const waiting = meeting.annotations.length - settled;
  const review = waiting > 0 ? vscode.l10n.t('{0} to review', waiting) : '';
  const state = isFolded ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
  const item = new vscode.TreeItem(who, settled > 0 ? state : vscode.TreeItemCollapsibleState.None);
  item.id = `meeting:${meeting.uri}`;
  item.description = [meeting.date && edtfInShort(meeting.date), settled, review].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(KIND_ICONS[meeting.kind]);
  item.contextValue = 'meeting' satisfies AnnotationsContext;
  item.tooltip = meeting.title;
  item.command = revealReadout(meeting.uri);
  item.accessibilityInformation = {
    label: [who, dateInWords(meeting.date), countAnnotations(settled), review].filter(Boolean).join(', '),
  };
  return item;
}

function annotationItem(row: AnnotationRow, codebook: CodebookEntry | null): vscode.TreeItem {
  const { placed, parent } = row;
  const { annotation, resolution } = placed;
  const label = annotationLabel(placed);
  const item = new vscode.TreeItem(label);
  const quote = annotation.target.exact.replace(/\s+/g, ' ');
  item.id = `${parent.type}:${placed.sidecar}:${annotation.id}`;
  const said = [annotation.speaker, `“${quote}”`].filter(Boolean).join(': ');
  item.description = [stateName(placed), said].filter(Boolean).join(' · ');
  item.iconPath = iconOf(placed, codebook);
  item.contextValue = annotationContext(isOwn(placed), resolution.state) satisfies AnnotationsContext;
  item.tooltip = tooltipOf(placed);
  item.command = revealAnnotation(row);
  item.accessibilityInformation = {
    label: [label, annotation.speaker, quote, ...accessibleDetails(placed, label)].filter(Boolean).join(', '),
  };
  return item;
}

/** What the row of an annotation tells by its icon and its tooltip, for those who hear it. */
function accessibleDetails(placed: PlacedAnnotation, label: string): string[] {
  const { status, by, note = '', replies } = placed.annotation;
  const noteLine = note.trim().replace(/\s+/g, ' ');
  return [
    stateName(placed),
    statusName(status),
    vscode.l10n.t('by {0}', by),
    noteLine && noteLine !== label ? vscode.l10n.t('note: {0}', noteLine) : '',
    replies.length === 0
      ? ''
      : replies.length === 1
        ? vscode.l10n.t('1 reply')
        : vscode.l10n.t('{0} replies', replies.length),
  ];
}

function iconOf(placed: PlacedAnnotation, codebook: CodebookEntry | null): vscode.ThemeIcon {
  const { annotation } = placed;
  const color = needsReview(placed)
    ? new vscode.ThemeColor('list.warningForeground')
    : colorOf(annotation.codes, codebook);
  const icon = stateIcon(placed);
  if (icon) return new vscode.ThemeIcon(icon, color);
  if (annotation.status === 'accepted') return new vscode.ThemeIcon('pass', color);
  if (annotation.status === 'rejected') return new vscode.ThemeIcon('circle-slash', color);
  return new vscode.ThemeIcon(annotation.codes.length ? 'tag' : 'note', color);
}

/**
 * The colour of the first code that has one, or of a code above it. An icon takes colours of the theme only, no
 * #rrggbb.
 */
function colorOf(codes: readonly string[], codebook: CodebookEntry | null): vscode.ThemeColor | undefined {
  for (const path of codes) {
    for (let entry = codebook?.parsed.codes.get(path); entry; entry = codebook?.parsed.codes.get(entry.parent ?? '')) {
      const { color } = entry.code;
      if (color && !color.startsWith('#')) return new vscode.ThemeColor(`charts.${color}`);
    }
  }
  return undefined;
}

function tooltipOf(placed: PlacedAnnotation): vscode.MarkdownString {
  const { annotation } = placed;
  const { target, note = '', by, created, modified, replies } = annotation;
  const parts = [
    `“${target.exact}”`,
    note.trim(),
    `${by}, ${edtfInWords((modified ?? created).slice(0, 10))}`,
    stateText(placed),
  ].map(escapeMarkdown);
  const answers = replies.map((reply) => md`- ${escapeMarkdown(`${reply.by}: ${reply.text.trim()}`)}`);
  return shownMarkdown(paragraphs([...parts, joinMarkdown(answers, '\n')]));
}
