import * as vscode from 'vscode';
import type { CodebookEntry } from '../../corpus/corpus.ts';
import { counterparts, type Meeting } from '../../corpus/meeting.ts';
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { isOwn, ownAnnotator } from '../../workspace/annotator.ts';
import { annotationLabel } from '../../ui/labels.ts';
import { type AnnotationPlace } from '../../workspace/documents/annotationPlace.ts';
import type { Services } from '../../workspace/services.ts';
import { AnnotatedMeetings, needsReview, type AnnotatedMeetingItem } from './annotatedMeetings.ts';
import { countAnnotations, dateInWords, KIND_ICONS } from '../../ui/labels.ts';

export interface ReviewItem {
  readonly type: 'review';
}

export interface AnnotationItem extends AnnotationPlace {
  readonly type: 'annotation';
  readonly parent: AnnotatedMeetingItem | ReviewItem;
}

export type AnnotationsItem = ReviewItem | AnnotatedMeetingItem | AnnotationItem;

const REVIEW: ReviewItem = { type: 'review' };

/** Above that many meetings they stand there folded, since each item of an open level costs. */
const FOLDED_ABOVE = 50;

/** *Annotations*: what is to be reviewed first, then all of them under their meetings. */
export class AnnotationsTree implements vscode.TreeDataProvider<AnnotationsItem>, vscode.Disposable {
  readonly #services: Services;
  readonly #meetings: AnnotatedMeetings;
  readonly #noted = new Set<string>();
  readonly #changed = new vscode.EventEmitter<AnnotationsItem[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #fingerprint = '';

  constructor(services: Services) {
    this.#services = services;
    this.#meetings = new AnnotatedMeetings(services.corpus.corpus);
  }

  /** Takes note that some readouts have changed, until `draw`. */
  note(readouts: readonly string[]): void {
    for (const uri of readouts) this.#noted.add(uri);
  }

  /** Shows what has changed; what looks as before is not drawn anew. */
  draw(): void {
    const redrawn = this.#takeOver();
    const look = lookOfAll(this.#services.corpus.corpus.codebooks);
    if (redrawn === 'all' || look !== this.#fingerprint) this.#changed.fire(undefined);
    else if (redrawn.length > 0) this.#changed.fire([...(this.review > 0 ? [REVIEW] : []), ...redrawn]);
    this.#fingerprint = look;
  }

  #takeOver(): ReturnType<AnnotatedMeetings['update']> {
    const redrawn = this.#meetings.update([...this.#noted]);
    this.#noted.clear();
    return redrawn;
  }

  getParent(item: AnnotationsItem): AnnotationsItem | undefined {
    return item.type === 'annotation' ? item.parent : undefined;
  }

  async getChildren(item?: AnnotationsItem): Promise<AnnotationsItem[]> {
    if (item?.type === 'annotation') return [];
    if (item?.type === 'meeting') return annotationItems(item.meeting, item, item.meeting.annotations);
    if (item)
      return this.#meetings.items.flatMap(({ meeting, review }) =>
        review > 0 ? annotationItems(meeting, item, meeting.annotations.filter(needsReview)) : [],
      );
    await this.#services.corpus.loaded();
    this.#takeOver();
    return [...(this.review > 0 ? [REVIEW] : []), ...this.#meetings.items];
  }

  /** The item of an annotation, under its meeting; or that of the meeting. */
  find(readout: string, id?: string): AnnotationsItem | undefined {
    const parent = this.#meetings.find(readout);
    if (!parent || !id) return parent;
    return annotationItems(parent.meeting, parent, parent.meeting.annotations).find(
      ({ placed }) => placed.annotation.id === id,
    );
  }

  getTreeItem(item: AnnotationsItem): vscode.TreeItem {
    switch (item.type) {
      case 'review':
        return this.#reviewTreeItem();
      case 'meeting':
        return meetingTreeItem(item.meeting, this.#meetings.count > FOLDED_ABOVE);
      case 'annotation':
        return annotationTreeItem(item, this.#services.corpus.corpus.codebookFor(item.readout.toString()));
    }
  }

  /** Whether there are no annotations. */
  get isEmpty(): boolean {
    return this.#meetings.count === 0;
  }

  /** How many annotations are to be reviewed. */
  get review(): number {
    return this.#meetings.review;
  }

  #reviewTreeItem(): vscode.TreeItem {
    const { review } = this;
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

/** What items of all meetings hang on: the colours of the codes, and which annotations are the person's own. */
function lookOfAll(codebooks: readonly CodebookEntry[]): string {
  const colours = codebooks.map(({ uri, parsed }) => [
    uri,
    [...parsed.codes.values()].map(({ path, code }) => [path, code.color]),
  ]);
  return JSON.stringify([ownAnnotator(), colours]);
}

function annotationItems(
  meeting: Meeting,
  parent: AnnotatedMeetingItem | ReviewItem,
  annotations: readonly PlacedAnnotation[],
): AnnotationItem[] {
  const readout = vscode.Uri.parse(meeting.uri);
  return annotations.map((placed) => ({ type: 'annotation', parent, readout, placed }));
}

function meetingTreeItem(meeting: Meeting, isFolded: boolean): vscode.TreeItem {
  const who =
    counterparts(meeting)
      .map(({ name }) => name)
      .join(', ') || meeting.title;
  const item = new vscode.TreeItem(
    who,
    isFolded ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = `meeting:${meeting.uri}`;
  item.description = [meeting.date, meeting.annotations.length].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(KIND_ICONS[meeting.kind]);
  item.contextValue = 'meeting';
  item.tooltip = meeting.title;
  item.command = { command: '_readouts.reveal', title: vscode.l10n.t('Open'), arguments: [meeting.uri] };
  item.accessibilityInformation = {
    label: [who, dateInWords(meeting.date), countAnnotations(meeting.annotations.length)].join(', '),
  };
  return item;
}

function annotationTreeItem(
  { placed, parent, readout }: AnnotationItem,
  codebook: CodebookEntry | null,
): vscode.TreeItem {
  const { annotation, resolution } = placed;
  const label = annotationLabel(placed);
  const item = new vscode.TreeItem(label);
  const quote = annotation.target.exact.replace(/\s+/g, ' ');
  item.id = `${parent.type}:${placed.sidecar}:${annotation.id}`;
  item.description = [annotation.speaker, `“${quote}”`].filter(Boolean).join(': ');
  item.iconPath = iconOf(placed, codebook);
  item.contextValue = `annotation.${isOwn(placed) ? 'own' : 'other'}.${resolution.state}`;
  item.tooltip = tooltipOf(placed);
  item.command = {
    command: '_readouts.revealAnnotation',
    title: vscode.l10n.t('Open'),
    arguments: [{ readout, placed } satisfies AnnotationPlace],
  };
  item.accessibilityInformation = {
    label: [label, annotation.speaker, quote, needsReview(placed) ? stateText(placed) : ''].filter(Boolean).join(', '),
  };
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
  for (const line of [
    annotation.note,
    `${annotation.by}, ${(annotation.modified ?? annotation.created).slice(0, 10)}`,
    stateText(placed),
  ]) {
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
