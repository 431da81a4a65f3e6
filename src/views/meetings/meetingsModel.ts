import * as vscode from 'vscode';
import { counterparts, taggedStatements, type Meeting, type StatementSummary } from '../../corpus/meeting.ts';
import { speakersOf } from '../../corpus/speakers.ts';
import type { WorkspaceCorpus } from '../../workspace/files/workspaceCorpus.ts';
import { dateInWords, KIND_ICONS, kindName } from '../../ui/labels.ts';
import type { MeetingsContext } from '../contextValues.ts';
import { revealReadout } from '../rowCommands.ts';
import type { Redrawn, TreeModel } from '../view.ts';
import { MeetingGroups, type MeetingRow, type MonthRow, type YearRow } from './meetingGroups.ts';

export interface SpeakerRow {
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
    const speaker: SpeakerRow = { type: 'speaker', parent, name, collective, statements: rows };
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
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(vscode.env.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

function meetingItem({ meeting }: MeetingRow): vscode.TreeItem {
  const who =
    counterparts(meeting)
      .map(({ name }) => name)
      .join(', ') || meeting.title;
  const tagged = taggedStatements(meeting).length;
  const count = `${tagged}/${meeting.statements.length}`;
  const item = new vscode.TreeItem(
    who,
    meeting.statements.length ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `meeting:${meeting.uri}`;
  item.resourceUri = vscode.Uri.parse(meeting.uri);
  item.description = [shortDate(meeting.date), count, meeting.place].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(KIND_ICONS[meeting.kind]);
  item.contextValue = 'meeting' satisfies MeetingsContext;
  item.tooltip = meetingTooltip(meeting, tagged);
  item.command = revealReadout(meeting.uri);
  item.accessibilityInformation = {
    label: vscode.l10n.t(
      '{0}, {1}, {2}, {3} of {4} statements tagged',
      who,
      kindName(meeting.kind),
      dateInWords(meeting.date),
      tagged,
      meeting.statements.length,
    ),
  };
  return item;
}

/** The date without its year, which the level above shows. */
function shortDate(date: string | null): string | null {
  const day = date?.match(/^[\dX]{4}-(\d\d-\d\d)$/)?.[1];
  return day ?? date;
}

function meetingTooltip(meeting: Meeting, tagged: number): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(meeting.title);
  tooltip.appendMarkdown('\n\n');
  tooltip.appendText(
    [kindName(meeting.kind), dateInWords(meeting.date), meeting.place, meeting.publisher].filter(Boolean).join(' · '),
  );
  for (const { name, titles, country } of meeting.participants) {
    tooltip.appendMarkdown('\n\n- ');
    tooltip.appendText([name, titles.join(', '), country].filter(Boolean).join(' — '));
  }
  tooltip.appendMarkdown('\n\n');
  tooltip.appendText(vscode.l10n.t('{0} of {1} statements tagged', tagged, meeting.statements.length));
  return tooltip;
}

function speakerItem({ parent, name, collective, statements: { length: count } }: SpeakerRow): vscode.TreeItem {
  const label = name ?? vscode.l10n.t('Without a speaker');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `speaker:${parent.meeting.uri}:${name}`;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(collective ? 'organization' : name ? 'account' : 'dash');
  item.contextValue = 'speaker' satisfies MeetingsContext;
  item.accessibilityInformation = {
    label: `${label}, ${count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count)}`,
  };
  return item;
}

function statementItem({ parent, statement, index }: StatementRow): vscode.TreeItem {
  const { meeting } = parent.parent;
  const tagged = taggedStatements(meeting).some((each) => each === meeting.statements[index]);
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
