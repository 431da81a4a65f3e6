import * as vscode from 'vscode';
import { counterparts, taggedStatements, type Meeting, type StatementSummary } from '../corpus/meeting.ts';
import { byYear } from '../corpus/queries.ts';
import { speakersOf, type SpeakerTurns } from '../corpus/speakers.ts';
import { groupBy } from '../corpus/groupBy.ts';
import type { Services } from '../editor/services.ts';
import { dateInWords, KIND_ICONS, kindName } from './labels.ts';

/** Above that many meetings a year is divided into months, since each item of an open level costs. */
const MONTHS_ABOVE = 200;

export interface YearItem {
  readonly type: 'year';
  readonly year: string | null;
  readonly meetings: readonly Meeting[];
}

export interface MonthItem {
  readonly type: 'month';
  readonly year: YearItem;
  /** `2021-08`, or null where the date names no month. */
  readonly month: string | null;
  readonly meetings: readonly Meeting[];
}

export interface MeetingItem {
  readonly type: 'meeting';
  readonly parent: YearItem | MonthItem;
  readonly meeting: Meeting;
}

export interface SpeakerItem {
  readonly type: 'speaker';
  readonly parent: MeetingItem;
  readonly turns: SpeakerTurns;
}

export interface StatementItem {
  readonly type: 'statement';
  readonly parent: SpeakerItem;
  readonly statement: StatementSummary;
}

export type MeetingsItem = YearItem | MonthItem | MeetingItem | SpeakerItem | StatementItem;

/** *Meetings*: years, meetings, speakers, statements. */
export class MeetingsTree implements vscode.TreeDataProvider<MeetingsItem>, vscode.Disposable {
  readonly #services: Services;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #years: YearItem[] | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Shows the corpus as it is now. */
  refresh(): void {
    this.#years = null;
    this.#changed.fire(undefined);
  }

  getParent(item: MeetingsItem): MeetingsItem | undefined {
    return item.type === 'year' ? undefined : item.type === 'month' ? item.year : item.parent;
  }

  async getChildren(item?: MeetingsItem): Promise<MeetingsItem[]> {
    if (item) return childrenOf(item);
    await this.#services.corpus.loaded();
    return this.#roots();
  }

  /** The item of a readout, or undefined when it is none that is listed. */
  find(uri: string): MeetingItem | undefined {
    const year = this.#roots().find(({ meetings }) => meetings.some((meeting) => meeting.uri === uri));
    if (!year) return undefined;
    const children = childrenOf(year);
    const meetings = children.flatMap((child) => (child.type === 'month' ? childrenOf(child) : [child]));
    return meetings.find((child): child is MeetingItem => child.type === 'meeting' && child.meeting.uri === uri);
  }

  getTreeItem(item: MeetingsItem): vscode.TreeItem {
    switch (item.type) {
      case 'year':
        return groupItem(`year:${item.year}`, item.year ?? vscode.l10n.t('Year unknown'), item.meetings);
      case 'month':
        return groupItem(`month:${item.year.year}:${item.month}`, monthName(item.month), item.meetings);
      case 'meeting':
        return meetingTreeItem(item);
      case 'speaker':
        return speakerTreeItem(item);
      case 'statement':
        return statementTreeItem(item);
    }
  }

  #roots(): YearItem[] {
    this.#years ??= [...byYear(this.#services.corpus.corpus.meetings)].map(([year, meetings]): YearItem => ({ type: 'year', year, meetings }));
    return this.#years;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function childrenOf(item: MeetingsItem): MeetingsItem[] {
  switch (item.type) {
    case 'year':
      if (item.meetings.length <= MONTHS_ABOVE) return item.meetings.map((meeting) => ({ type: 'meeting', parent: item, meeting }));
      return [...groupBy(item.meetings, ({ date }) => date?.match(/^\d{4}-(?:0[1-9]|1[0-2])/)?.[0] ?? null)].map(([month, meetings]) => ({
        type: 'month',
        year: item,
        month,
        meetings,
      }));
    case 'month':
      return item.meetings.map((meeting) => ({ type: 'meeting', parent: item, meeting }));
    case 'meeting':
      return speakersOf(item.meeting).map((turns) => ({ type: 'speaker', parent: item, turns }));
    case 'speaker':
      return item.turns.statements.map((statement) => ({ type: 'statement', parent: item, statement }));
    case 'statement':
      return [];
  }
}

function groupItem(id: string, label: string, meetings: readonly Meeting[]): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(meetings.length);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${meetings.length === 1 ? vscode.l10n.t('1 meeting') : vscode.l10n.t('{0} meetings', meetings.length)}` };
  return item;
}

function monthName(month: string | null): string {
  if (!month) return vscode.l10n.t('Month unknown');
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(vscode.env.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

function meetingTreeItem({ meeting }: MeetingItem): vscode.TreeItem {
  const who = counterparts(meeting).map(({ name }) => name).join(', ') || meeting.title;
  const tagged = taggedStatements(meeting).length;
  const count = `${tagged}/${meeting.statements.length}`;
  const item = new vscode.TreeItem(who, meeting.statements.length ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  item.id = `meeting:${meeting.uri}`;
  item.resourceUri = vscode.Uri.parse(meeting.uri);
  item.description = [shortDate(meeting.date), count, meeting.place].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon(KIND_ICONS[meeting.kind]);
  item.contextValue = 'meeting';
  item.tooltip = meetingTooltip(meeting, tagged);
  item.command = { command: '_readouts.reveal', title: vscode.l10n.t('Open'), arguments: [meeting.uri] };
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, {1}, {2}, {3} of {4} statements tagged', who, kindName(meeting.kind), dateInWords(meeting.date), tagged, meeting.statements.length),
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
  tooltip.appendText([kindName(meeting.kind), dateInWords(meeting.date), meeting.place, meeting.publisher].filter(Boolean).join(' · '));
  for (const { name, titles, country } of meeting.participants) {
    tooltip.appendMarkdown('\n\n- ');
    tooltip.appendText([name, titles.join(', '), country].filter(Boolean).join(' — '));
  }
  tooltip.appendMarkdown('\n\n');
  tooltip.appendText(vscode.l10n.t('{0} of {1} statements tagged', tagged, meeting.statements.length));
  return tooltip;
}

function speakerTreeItem({ parent, turns }: SpeakerItem): vscode.TreeItem {
  const label = turns.name ?? vscode.l10n.t('Without a speaker');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `speaker:${parent.meeting.uri}:${turns.name}`;
  item.description = String(turns.statements.length);
  item.iconPath = new vscode.ThemeIcon(turns.collective ? 'organization' : turns.name ? 'account' : 'dash');
  item.contextValue = 'speaker';
  item.accessibilityInformation = { label: `${label}, ${turns.statements.length === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', turns.statements.length)}` };
  return item;
}

function statementTreeItem({ parent, statement }: StatementItem): vscode.TreeItem {
  const { meeting } = parent.parent;
  const tagged = taggedStatements({ statements: [statement], annotations: meeting.annotations }).length > 0;
  const item = new vscode.TreeItem(statement.snippet);
  item.id = `statement:${meeting.uri}:${statement.start}`;
  item.description = statement.cue;
  item.iconPath = new vscode.ThemeIcon(tagged ? 'tag' : 'comment');
  item.contextValue = 'statement';
  item.tooltip = statement.snippet;
  item.command = { command: '_readouts.reveal', title: vscode.l10n.t('Open'), arguments: [meeting.uri, { from: statement.from, to: statement.to }] };
  item.accessibilityInformation = {
    label: tagged ? vscode.l10n.t('{0}, tagged', statement.snippet) : vscode.l10n.t('{0}, not tagged', statement.snippet),
  };
  return item;
}
