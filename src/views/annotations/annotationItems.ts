import * as vscode from 'vscode';
import type { Standing } from '../../annotations/reviews.ts';
import { colourOf } from '../../codebook/colours.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { CodebookEntry } from '../../corpus/knownFiles.ts';
import { meetingName, type Meeting } from '../../corpus/meeting.ts';
import { needsReview, standing, type PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import { threadOf } from '../../corpus/thread.ts';
import { edtfInShort, edtfInWords } from '../../ui/datesInWords.ts';
import { FACET_ICONS, valueName } from '../../ui/facets.ts';
import {
  annotationLabel,
  countAnnotations,
  dateInWords,
  KIND_ICONS,
  STANDING_ICONS,
  standingName,
} from '../../ui/labels.ts';
import { escapeMarkdown, joinMarkdown, md, paragraphs } from '../../ui/markdown.ts';
import { rootInWords } from '../../ui/roots.ts';
import { shownMarkdown } from '../../ui/shownMarkdown.ts';
import { stateIcon, stateName, stateText } from '../../ui/states.ts';
import { standingSign } from '../../ui/swatch.ts';
import { saidInWords } from '../../ui/thread.ts';
import { isOwn } from '../../workspace/annotator.ts';
import { annotationContext, type AnnotationsContext } from '../contextValues.ts';
import { revealAnnotation, revealReadout } from '../rowCommands.ts';
import { isSettled } from './annotatedMeetings.ts';
import type { GroupRow } from './annotationGroupRows.ts';
import { rowId, type AnnotationRow } from './annotationsRows.ts';

export function reviewItem(review: number): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('To review'), vscode.TreeItemCollapsibleState.Expanded);
  item.id = 'review';
  item.description = String(review);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'review' satisfies AnnotationsContext;
  item.tooltip = vscode.l10n.t('The words of these annotations are no longer in the text as they were.');
  item.accessibilityInformation = { label: vscode.l10n.t('To review, {0}', countAnnotations(review)) };
  return item;
}

export function meetingItem(meeting: Meeting, isFolded: boolean): vscode.TreeItem {
  const who = meetingName(meeting);
  const settled = meeting.annotations.filter(isSettled).length;
  const waiting = meeting.annotations.length - settled;
  const review = waiting > 0 ? vscode.l10n.t('{0} to review', waiting) : '';
  const item = new vscode.TreeItem(who, settled > 0 ? collapsible(isFolded) : vscode.TreeItemCollapsibleState.None);
  item.id = `meeting:${meeting.uri}`;
  const root = rootInWords(meeting.uri);
  item.description = [meeting.date && edtfInShort(meeting.date), settled, review, root].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(KIND_ICONS[meeting.kind]);
  item.contextValue = 'meeting' satisfies AnnotationsContext;
  item.tooltip = meeting.title;
  item.command = revealReadout(meeting.uri);
  item.accessibilityInformation = {
    label: [who, dateInWords(meeting.date), countAnnotations(settled), review, root].filter(Boolean).join(', '),
  };
  return item;
}

function collapsible(isFolded: boolean): vscode.TreeItemCollapsibleState {
  return isFolded ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded;
}

export function groupItem(row: GroupRow, corpus: Pick<Corpus, 'meeting'>, isFolded: boolean): vscode.TreeItem {
  const { facet, value, found } = row;
  const name = valueName(facet, value, corpus);
  const item = new vscode.TreeItem(name, collapsible(isFolded));
  item.id = rowId(row);
  item.description = String(found.length);
  item.iconPath = new vscode.ThemeIcon(facet === 'status' ? STANDING_ICONS[value as Standing] : FACET_ICONS[facet]);
  item.contextValue = 'group' satisfies AnnotationsContext;
  item.accessibilityInformation = { label: `${name}, ${countAnnotations(found.length)}` };
  return item;
}

export function annotationItem(row: AnnotationRow, codebook: CodebookEntry | null): vscode.TreeItem {
  const { placed, parent, meeting } = row;
  const { annotation, resolution } = placed;
  const label = annotationLabel(placed);
  const quote = annotation.target.exact.replace(/\s+/g, ' ');
  const isBelowMeeting = parent.type === 'meeting';
  const where = isBelowMeeting ? '' : meetingName(meeting);
  const date = isBelowMeeting ? '' : dateInWords(meeting.date);
  const item = new vscode.TreeItem(labelOf(placed, label, quote));
  item.id = rowId(row);
  item.description = isBelowMeeting
    ? ''
    : [where, meeting.date && edtfInShort(meeting.date)].filter(Boolean).join(' · ');
  item.iconPath = iconOf(placed, codebook);
  item.contextValue = annotationContext(isOwn(placed), resolution.state) satisfies AnnotationsContext;
  item.command = revealAnnotation(row);
  item.accessibilityInformation = {
    label: [label, annotation.speaker, quote, where, date, ...accessibleDetails(placed, label)]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

/**
 * What the row of an annotation shows, as far as there is room. VS Code finds a row by its first 128 characters, so
 * that the words come last.
 */
function labelOf(placed: PlacedAnnotation, label: string, quote: string): string {
  const { annotation } = placed;
  const come = standing(placed);
  const replies = replyCount(placed);
  const note = annotation.note && label !== annotation.note.trim() ? '¶' : '';
  const marks = [note, replies > 0 ? `↩${replies}` : ''].filter(Boolean).join(' ');
  const said = [annotation.speaker, `“${quote}”`].filter(Boolean).join(': ');
  return [label, stateName(placed), come === 'open' ? '' : standingName(come), marks, annotation.by, said]
    .filter(Boolean)
    .join(' · ');
}

function replyCount(placed: PlacedAnnotation): number {
  return threadOf(placed).filter(({ text }) => text !== '').length;
}

/** What the row of an annotation tells by its icon and its tooltip, for those who hear it. */
function accessibleDetails(placed: PlacedAnnotation, label: string): string[] {
  const { by, note = '' } = placed.annotation;
  const replies = replyCount(placed);
  const noteLine = note.trim().replace(/\s+/g, ' ');
  return [
    stateName(placed),
    standingName(standing(placed)),
    vscode.l10n.t('by {0}', by),
    noteLine && noteLine !== label ? vscode.l10n.t('note: {0}', noteLine) : '',
    replies === 0 ? '' : replies === 1 ? vscode.l10n.t('1 reply') : vscode.l10n.t('{0} replies', replies),
  ];
}

/** Where its place is unclear, how; else the colour of its first code, with the sign of how far it has come. */
function iconOf(placed: PlacedAnnotation, codebook: CodebookEntry | null): vscode.TreeItem['iconPath'] {
  const icon = stateIcon(placed);
  const warning = needsReview(placed) ? new vscode.ThemeColor('list.warningForeground') : undefined;
  if (icon) return new vscode.ThemeIcon(icon, warning);
  const come = standing(placed);
  const [code] = placed.annotation.codes;
  if (code !== undefined) return standingSign(colourOf(code, codebook?.parsed.codes ?? new Map()), come);
  return new vscode.ThemeIcon(come === 'open' ? 'note' : STANDING_ICONS[come]);
}

/** What is shown of an annotation when the mouse rests on its row. */
export function tooltipOf({ placed }: AnnotationRow): vscode.MarkdownString {
  const { annotation } = placed;
  const { target, note = '', by, created, modified } = annotation;
  const parts = [
    `“${target.exact}”`,
    note.trim(),
    `${by}, ${edtfInWords((modified ?? created).slice(0, 10))}`,
    stateText(placed),
  ].map(escapeMarkdown);
  const answers = threadOf(placed).map((entry) => md`- ${escapeMarkdown(`${entry.by}: ${saidInWords(entry)}`)}`);
  return shownMarkdown(paragraphs([...parts, joinMarkdown(answers, '\n')]));
}
