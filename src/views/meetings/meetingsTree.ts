import * as vscode from 'vscode';
import { counterparts, taggedStatements, type Meeting, type StatementSummary } from '../../corpus/meeting.ts';
import { speakersOf } from '../../corpus/speakers.ts';
import type { Services } from '../../workspace/services.ts';
import { dateInWords, KIND_ICONS, kindName } from '../../ui/labels.ts';
import { MeetingGroups, type MeetingItem, type MonthItem, type Redrawn, type YearItem } from './meetingGroups.ts';

export interface SpeakerItem {
  readonly type: 'speaker';
  readonly parent: MeetingItem;
  /** null for statements without a speaker. */
  readonly name: string | null;
  readonly collective: boolean;
  readonly statements: readonly StatementItem[];
}

export interface StatementItem {
  readonly type: 'statement';
  readonly parent: SpeakerItem;
  /** As it was when the item was made; its place in the text is asked for when it is opened. */
  readonly statement: StatementSummary;
  /** Which of the meeting's statements it is. */
  readonly index: number;
}

export type MeetingsItem = YearItem | MonthItem | MeetingItem | SpeakerItem | StatementItem;

/** *Meetings*: years, meetings, speakers, statements. */
export class MeetingsTree implements vscode.TreeDataProvider<MeetingsItem>, vscode.Disposable {
  readonly #services: Services;
  readonly #groups: MeetingGroups;
  readonly #noted = new Set<string>();
  readonly #changed = new vscode.EventEmitter<MeetingsItem[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#groups = new MeetingGroups(services.corpus.corpus);
  }

  /** Takes note that some readouts have changed, until `draw`. */
  note(readouts: readonly string[]): void {
    for (const uri of readouts) this.#noted.add(uri);
  }

  /** Shows what has changed; what looks as before is not drawn anew. */
  draw(): void {
    const redrawn = this.#takeOver();
    if (redrawn === 'all') this.#changed.fire(undefined);
    else if (redrawn.length > 0) this.#changed.fire([...redrawn]);
  }

  #takeOver(): Redrawn {
    const redrawn = this.#groups.update([...this.#noted]);
    this.#noted.clear();
    return redrawn;
  }

  getParent(item: MeetingsItem): MeetingsItem | undefined {
    return item.type === 'year' ? undefined : item.type === 'month' ? item.year : item.parent;
  }

  getChildren(item?: MeetingsItem): MeetingsItem[] {
    if (item) return childrenOf(item);
    // Those that are read stand here while the others are: of ten thousand, the first reading takes long.
    void this.#services.corpus.loaded();
    this.#takeOver();
    return this.#groups.years;
  }

  /** Whether there are no meetings. */
  get isEmpty(): boolean {
    return this.#groups.years.length === 0;
  }

  /** The item of a readout, or undefined when it is none that is listed. */
  find(uri: string): MeetingItem | undefined {
    return this.#groups.find(uri);
  }

  getTreeItem(item: MeetingsItem): vscode.TreeItem {
    switch (item.type) {
      case 'year':
        return {
          ...groupItem(item.year ?? vscode.l10n.t('Year unknown'), item.count),
          id: `year:${item.year}`,
          collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
        };
      case 'month':
        return {
          ...groupItem(monthName(item.month), item.count),
          id: `month:${item.year.year}:${item.month}`,
          collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
        };
      case 'meeting':
        return meetingTreeItem(item);
      case 'speaker':
        return speakerTreeItem(item);
      case 'statement':
        return statementTreeItem(item);
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function childrenOf(item: MeetingsItem): MeetingsItem[] {
  switch (item.type) {
    case 'year':
    case 'month':
      return [...item.children];
    case 'meeting':
      return speakerItems(item);
    case 'speaker':
      return [...item.statements];
    case 'statement':
      return [];
  }
}

function speakerItems(parent: MeetingItem): SpeakerItem[] {
  const { meeting } = parent;
  return speakersOf(meeting).map(({ name, collective, statements }) => {
    const items: StatementItem[] = [];
    const speaker: SpeakerItem = { type: 'speaker', parent, name, collective, statements: items };
    for (const statement of statements)
      items.push({ type: 'statement', parent: speaker, statement, index: meeting.statements.indexOf(statement) });
    return speaker;
  });
}

function groupItem(label: string, count: number): vscode.TreeItem {
  const accessible = `${label}, ${count === 1 ? vscode.l10n.t('1 meeting') : vscode.l10n.t('{0} meetings', count)}`;
  return { label, description: String(count), contextValue: 'group', accessibilityInformation: { label: accessible } };
}

function monthName(month: string | null): string {
  if (!month) return vscode.l10n.t('Month unknown');
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(vscode.env.language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

function meetingTreeItem({ meeting }: MeetingItem): vscode.TreeItem {
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
  item.contextValue = 'meeting';
  item.tooltip = meetingTooltip(meeting, tagged);
  item.command = { command: '_readouts.reveal', title: vscode.l10n.t('Open'), arguments: [meeting.uri] };
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

function speakerTreeItem({ parent, name, collective, statements: { length: count } }: SpeakerItem): vscode.TreeItem {
  const label = name ?? vscode.l10n.t('Without a speaker');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `speaker:${parent.meeting.uri}:${name}`;
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(collective ? 'organization' : name ? 'account' : 'dash');
  item.contextValue = 'speaker';
  item.accessibilityInformation = {
    label: `${label}, ${count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count)}`,
  };
  return item;
}

function statementTreeItem({ parent, statement, index }: StatementItem): vscode.TreeItem {
  const { meeting } = parent.parent;
  const tagged = taggedStatements(meeting).some((each) => each === meeting.statements[index]);
  const item = new vscode.TreeItem(statement.snippet);
  item.id = `statement:${meeting.uri}:${index}`;
  item.description = statement.cue;
  item.iconPath = new vscode.ThemeIcon(tagged ? 'tag' : 'comment');
  item.contextValue = 'statement';
  item.tooltip = statement.snippet;
  item.command = { command: '_readouts.reveal', title: vscode.l10n.t('Open'), arguments: [meeting.uri, index] };
  item.accessibilityInformation = {
    label: tagged
      ? vscode.l10n.t('{0}, tagged', statement.snippet)
      : vscode.l10n.t('{0}, not tagged', statement.snippet),
  };
  return item;
}
