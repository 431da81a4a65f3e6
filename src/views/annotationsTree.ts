import * as vscode from 'vscode';
import type { CodebookEntry } from '../corpus/corpus.ts';
import type { Meeting } from '../corpus/meeting.ts';
import type { PlacedAnnotation } from '../corpus/placement.ts';
import { newestFirst } from '../corpus/queries.ts';
import { isOwn } from '../editor/annotator.ts';
import { annotationLabel, type AnnotationPlace } from '../editor/place.ts';
import type { Services } from '../editor/services.ts';
import { countAnnotations, dateInWords, KIND_ICONS } from './labels.ts';
import { counterparts } from '../corpus/meeting.ts';

/** The states that a person has to look at, with what the view says of them. */
const REVIEW_STATES = ['changed', 'ambiguous', 'orphan'] as const;

export interface ReviewItem {
  readonly type: 'review';
}

export interface AnnotatedMeetingItem {
  readonly type: 'meeting';
  readonly meeting: Meeting;
}

export interface AnnotationItem extends AnnotationPlace {
  readonly type: 'annotation';
  readonly parent: AnnotatedMeetingItem | ReviewItem;
}

export type AnnotationsItem = ReviewItem | AnnotatedMeetingItem | AnnotationItem;

/** Whether a person has to decide what an annotation means in today's text. */
export function needsReview({ annotation, resolution }: PlacedAnnotation): boolean {
  return annotation.target.orphan !== true && (REVIEW_STATES as readonly string[]).includes(resolution.state);
}

/** *Annotations*: what is to be reviewed first, then all of them under their meetings. */
export class AnnotationsTree implements vscode.TreeDataProvider<AnnotationsItem>, vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  getParent(item: AnnotationsItem): AnnotationsItem | undefined {
    return item.type === 'annotation' ? item.parent : undefined;
  }

  async getChildren(item?: AnnotationsItem): Promise<AnnotationsItem[]> {
    if (item?.type === 'annotation') return [];
    if (item?.type === 'meeting') return annotationItems(item.meeting, item, item.meeting.annotations);
    await this.#services.corpus.loaded();
    const meetings = this.#annotated();
    if (item) return meetings.flatMap((meeting) => annotationItems(meeting, item, meeting.annotations.filter(needsReview)));
    const review: ReviewItem[] = meetings.some(({ annotations }) => annotations.some(needsReview)) ? [{ type: 'review' }] : [];
    return [...review, ...meetings.map((meeting): AnnotatedMeetingItem => ({ type: 'meeting', meeting }))];
  }

  /** The item of an annotation, under its meeting; or that of the meeting. */
  find(readout: string, id?: string): AnnotationsItem | undefined {
    const meeting = this.#annotated().find(({ uri }) => uri === readout);
    if (!meeting) return undefined;
    const parent: AnnotatedMeetingItem = { type: 'meeting', meeting };
    return id ? annotationItems(meeting, parent, meeting.annotations).find(({ placed }) => placed.annotation.id === id) : parent;
  }

  getTreeItem(item: AnnotationsItem): vscode.TreeItem {
    switch (item.type) {
      case 'review':
        return this.#reviewTreeItem();
      case 'meeting':
        return meetingTreeItem(item.meeting);
      case 'annotation':
        return annotationTreeItem(item, this.#services.corpus.corpus.codebookFor(item.readout.toString()));
    }
  }

  /** How many annotations there are, and how many of them are to be reviewed. */
  counts(): { readonly all: number; readonly review: number } {
    const annotations = this.#annotated().flatMap((meeting) => meeting.annotations);
    return { all: annotations.length, review: annotations.filter(needsReview).length };
  }

  #annotated(): Meeting[] {
    return newestFirst(this.#services.corpus.corpus.meetings.filter(({ annotations }) => annotations.length > 0));
  }

  #reviewTreeItem(): vscode.TreeItem {
    const { review } = this.counts();
    const item = new vscode.TreeItem(vscode.l10n.t('To review'), vscode.TreeItemCollapsibleState.Expanded);
    item.id = 'review';
    item.description = String(review);
    item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    item.contextValue = 'review';
    item.tooltip = vscode.l10n.t('The words of these annotations are no longer in the text as they were.');
    item.accessibilityInformation = { label: vscode.l10n.t('To review, {0}', countAnnotations(review)) };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function annotationItems(meeting: Meeting, parent: AnnotatedMeetingItem | ReviewItem, annotations: readonly PlacedAnnotation[]): AnnotationItem[] {
  const readout = vscode.Uri.parse(meeting.uri);
  return annotations.map((placed) => ({ type: 'annotation', parent, readout, placed }));
}

function meetingTreeItem(meeting: Meeting): vscode.TreeItem {
  const who = counterparts(meeting).map(({ name }) => name).join(', ') || meeting.title;
  const item = new vscode.TreeItem(who, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `meeting:${meeting.uri}`;
  item.description = [meeting.date, meeting.annotations.length].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(KIND_ICONS[meeting.kind]);
  item.contextValue = 'meeting';
  item.tooltip = meeting.title;
  item.command = { command: '_readouts.reveal', title: vscode.l10n.t('Open'), arguments: [meeting.uri] };
  item.accessibilityInformation = { label: [who, dateInWords(meeting.date), countAnnotations(meeting.annotations.length)].join(', ') };
  return item;
}

function annotationTreeItem({ placed, parent, readout }: AnnotationItem, codebook: CodebookEntry | null): vscode.TreeItem {
  const { annotation, resolution } = placed;
  const label = annotationLabel(placed);
  const item = new vscode.TreeItem(label);
  const quote = annotation.target.exact.replace(/\s+/g, ' ');
  item.id = `${parent.type}:${placed.sidecar}:${annotation.id}`;
  item.description = [annotation.speaker, `“${quote}”`].filter(Boolean).join(': ');
  item.iconPath = iconOf(placed, codebook);
  item.contextValue = `annotation.${isOwn(placed) ? 'own' : 'other'}.${resolution.state}`;
  item.tooltip = tooltipOf(placed);
  item.command = { command: '_readouts.revealAnnotation', title: vscode.l10n.t('Open'), arguments: [{ readout, placed } satisfies AnnotationPlace] };
  item.accessibilityInformation = { label: [label, annotation.speaker, quote, needsReview(placed) ? stateText(placed) : ''].filter(Boolean).join(', ') };
  return item;
}

function iconOf(placed: PlacedAnnotation, codebook: CodebookEntry | null): vscode.ThemeIcon {
  if (needsReview(placed)) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  const { annotation } = placed;
  const color = colorOf(annotation.codes, codebook);
  if (annotation.status === 'accepted') return new vscode.ThemeIcon('pass', color);
  if (annotation.status === 'rejected') return new vscode.ThemeIcon('circle-slash', color);
  return new vscode.ThemeIcon(annotation.codes.length ? 'tag' : 'note', color);
}

/** The colour of the first code that has one, or of a code above it. An icon takes colours of the theme only, no #rrggbb. */
function colorOf(codes: readonly string[], codebook: CodebookEntry | null): vscode.ThemeColor | undefined {
  for (const path of codes) {
    for (let entry = codebook?.parsed.codes.get(path); entry; entry = codebook?.parsed.codes.get(entry.parent ?? '')) {
      const { color } = entry.code;
      if (color && !color.startsWith('#')) return new vscode.ThemeColor(`charts.${color}`);
    }
  }
  return undefined;
}

/** What is said of an annotation whose words are not where they were. */
export function stateText({ resolution }: PlacedAnnotation): string {
  return {
    exact: '',
    moved: vscode.l10n.t('The words have moved.'),
    changed: vscode.l10n.t('The wording has changed; confirm it, or choose another place.'),
    ambiguous: vscode.l10n.t('The words fit more than one place; choose one.'),
    orphan: vscode.l10n.t('The words are no longer in the text.'),
  }[resolution.state];
}

function tooltipOf(placed: PlacedAnnotation): vscode.MarkdownString {
  const { annotation } = placed;
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(`“${annotation.target.exact}”`);
  for (const line of [annotation.note, `${annotation.by}, ${(annotation.modified ?? annotation.created).slice(0, 10)}`, stateText(placed)]) {
    if (!line) continue;
    tooltip.appendMarkdown('\n\n');
    tooltip.appendText(line);
  }
  for (const reply of annotation.replies) {
    tooltip.appendMarkdown('\n\n- ');
    tooltip.appendText(`${reply.by}: ${reply.text}`);
  }
  return tooltip;
}
