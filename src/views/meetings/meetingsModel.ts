import * as vscode from 'vscode';
import { meetingName, type Meeting, type StatementSummary } from '../../corpus/meeting.ts';
import { speakersOf } from '../../corpus/speakers.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import { edtfInWords, edtfOfYearInShort } from '../../ui/datesInWords.ts';
import { countAnnotations, dateInWords, KIND_ICONS, kindName } from '../../ui/labels.ts';
import { rootInWords } from '../../ui/roots.ts';
import { progressInWords } from '../../ui/units.ts';
import { escapeMarkdown, joinMarkdown, md, paragraphs } from '../../ui/markdown.ts';
import { shownMarkdown } from '../../ui/shownMarkdown.ts';
import type { MeetingsContext } from '../contextValues.ts';
import type { PersonReference } from '../../workspace/documents/references.ts';
import { revealReadout } from '../rowCommands.ts';
import type { Redrawn, TreeModel } from '../view.ts';
import { isTagged, progressOf, type Progress } from './progress.ts';
import { MeetingGroups, type MeetingRow, type MonthRow, type YearRow } from './meetingGroups.ts';

/** Where it is a single person, a `PersonReference` too. */
export interface SpeakerRow extends Partial<PersonReference> {
  readonly type: 'speaker';
  readonly parent: MeetingRow;
  /** null for statements without a speaker. */
  readonly name: string | null;
  readonly collective: boolean;
  readonly statements: readonly StatementRow[];
}

export interface StatementRow {
  readonly type: 'statement';
  readonly parent: SpeakerRow;
  /** As it was when the row was made; its place in the text is asked for when it is opened. */
  readonly statement: StatementSummary;
  /** Which of the meeting's statements it is. */
  readonly index: number;
}

export type MeetingsRow = YearRow | MonthRow | MeetingRow | SpeakerRow | StatementRow;

/** *Meetings*: years, months where there are many, meetings, speakers, statements. */
export class MeetingsModel implements TreeModel<MeetingsRow> {
  readonly #corpus: WorkspaceCorpus;
  readonly #groups: MeetingGroups;

  constructor(corpus: WorkspaceCorpus) {
    this.#corpus = corpus;
    this.#groups = new MeetingGroups(corpus.corpus);
  }

  prepare(): Promise<void> {
    // Those that are read stand there while the others are read: of ten thousand, the first reading takes long.
    void this.#corpus.loaded();
    return Promise.resolve();
  }

  update(readouts: readonly string[]): Redrawn<MeetingsRow> {
    return this.#groups.update(readouts);
  }

  get roots(): readonly MeetingsRow[] {
    return this.#groups.years;
  }

  parentOf(row: MeetingsRow): MeetingsRow | undefined {
    return row.type === 'year' ? undefined : row.type === 'month' ? row.year : row.parent;
  }

  /** The row of a readout, or undefined when it is none that is listed. */
  find(uri: string): MeetingRow | undefined {
    return this.#groups.find(uri);
  }

  childrenOf(row: MeetingsRow): readonly MeetingsRow[] {
    switch (row.type) {
      case 'year':
      case 'month':
        return row.children;
      case 'meeting':
        return speakerRows(row);
      case 'speaker':
        return row.statements;
      case 'statement':
        return [];
    }
  }

  itemOf(row: MeetingsRow): vscode.TreeItem {
    switch (row.type) {
      case 'year':
        return {
          ...groupItem(row.year ?? vscode.l10n.t('Year unknown'), row.count),
          id: `year:${row.year}`,
          collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
        };
      case 'month':
        return {
          ...groupItem(monthName(row.month), row.count),
          id: `month:${row.year.year}:${row.month}`,
          collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
        };
      case 'meeting':
        return meetingItem(row);
      case 'speaker':
        return speakerItem(row);
      case 'statement':
        return statementItem(row);
    }
  }
}

function speakerRows(parent: MeetingRow): SpeakerRow[] {
  const { meeting } = parent;
  return speakersOf(meeting).map(({ name, collective, statements }) => {
    const rows: StatementRow[] = [];
    const person = name === null || collective ? {} : { readout: meeting.uri, person: name };
    const speaker: SpeakerRow = { type: 'speaker', parent, name, collective, statements: rows, ...person };
    for (const statement of statements)
      rows.push({ type: 'statement', parent: speaker, statement, index: meeting.statements.indexOf(statement) });
    return speaker;
  });
}

function groupItem(label: string, count: number): vscode.TreeItem {
  const accessible = `${label}, ${count === 1 ? vscode.l10n.t('1 meeting') : vscode.l10n.t('{0} meetings', count)}`;
  const contextValue = 'group' satisfies MeetingsContext;
  return { label, description: String(count), contextValue, accessibilityInformation: { label: accessible } };
}

function monthName(month: string | null): string {
  if (!month) return vscode.l10n.t('Month unknown');
  return edtfInWords(month);
}

function meetingItem({ meeting }: MeetingRow): vscode.TreeItem {
  const who = meetingName(meeting);
  const progress = progressOf(meeting);
  const item = new vscode.TreeItem(
    who,
    meeting.statements.length ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `meeting:${meeting.uri}`;
  item.resourceUri = vscode.Uri.parse(meeting.uri);
  item.description = [
    meeting.date && edtfOfYearInShort(meeting.date),
    `${progress.tagged}/${progress.total}`,
    meeting.place,
    meeting.kind === 'not-a-readout' && kindName(meeting.kind),
    rootInWords(meeting.uri),
  ]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(KIND_ICONS[meeting.kind]);
  item.contextValue = 'meeting' satisfies MeetingsContext;
  item.tooltip = meetingTooltip(meeting, progress);
  item.command = revealReadout(meeting.uri);
  item.accessibilityInformation = {
    label: accessibleName(meeting, who, progress),
  };
  return item;
}

/** All that the row shows by its place, icon and tooltip, for those who hear it. */
function accessibleName(meeting: Meeting, who: string, progress: Progress): string {
  const { kind, date, annotations, participants } = meeting;
  const names = participants.map(({ name }) => name);
  const parts = [
    who,
    kindName(kind),
    dateInWords(date),
    progressInWords(progress.unit, progress.tagged, progress.total),
    annotations.length > 0 ? countAnnotations(annotations.length) : '',
    names.length > 1 ? vscode.l10n.t('participants: {0}', names.join(', ')) : '',
    rootInWords(meeting.uri),
  ];
  return parts.filter(Boolean).join(', ');
}

function meetingTooltip(meeting: Meeting, progress: Progress): vscode.MarkdownString {
  const { title, kind, date, place, publisher, participants } = meeting;
  const people = participants.map(
    ({ name, titles, country }) =>
      md`- ${escapeMarkdown([name, titles.join(', '), country].filter(Boolean).join(' — '))}`,
  );
  return shownMarkdown(
    paragraphs([
      escapeMarkdown(title),
      kind === 'not-a-readout'
        ? escapeMarkdown(
            vscode.l10n.t('Not read: its language, or its form, is not known. Its sentences can be tagged.'),
          )
        : escapeMarkdown([kindName(kind), dateInWords(date), place, publisher].filter(Boolean).join(' · ')),
      joinMarkdown(people, '\n'),
      escapeMarkdown(progressInWords(progress.unit, progress.tagged, progress.total)),
    ]),
  );
}

function speakerItem({ parent, name, collective, person, statements: { length: count } }: SpeakerRow): vscode.TreeItem {
  const label = name ?? vscode.l10n.t('Without a speaker');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `speaker:${parent.meeting.uri}:${name}`;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(collective ? 'organization' : name ? 'account' : 'dash');
  item.contextValue = (person === undefined ? 'speaker' : 'person') satisfies MeetingsContext;
  item.accessibilityInformation = {
    label: `${label}, ${count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count)}`,
  };
  return item;
}

function statementItem({ parent, statement, index }: StatementRow): vscode.TreeItem {
  const { meeting } = parent.parent;
  const current = meeting.statements[index];
  const tagged = current !== undefined && isTagged(meeting, current);
  const item = new vscode.TreeItem(statement.snippet);
  item.id = `statement:${meeting.uri}:${index}`;
  item.description = statement.cue;
  item.iconPath = new vscode.ThemeIcon(tagged ? 'tag' : 'comment');
  item.contextValue = 'statement' satisfies MeetingsContext;
  item.tooltip = statement.snippet;
  item.command = revealReadout(meeting.uri, index);
  item.accessibilityInformation = {
    label: tagged
      ? vscode.l10n.t('{0}, tagged', statement.snippet)
      : vscode.l10n.t('{0}, not tagged', statement.snippet),
  };
  return item;
}
