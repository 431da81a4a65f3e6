import * as vscode from 'vscode';
import { sentenceAt } from '../corpus/annotatedReadouts.ts';
import { meetingName } from '../corpus/meeting.ts';
import { nameOf } from '../text/uri.ts';
import { edtfInShort } from '../ui/datesInWords.ts';
import { newPick, pickRow, type PickRow } from '../ui/questions.ts';
import type { FoundWords, Occurrence, ReadoutWithWords } from '../workspace/occurrences.ts';
import { PlacePreview } from './placePreview.ts';

/** How many characters of the sentence stand before the words: few, so that the words are in sight. */
const BEFORE = 24;
const AFTER = 120;

interface OccurrenceRow extends vscode.QuickPickItem {
  readonly found: ReadoutWithWords;
  readonly occurrence: Occurrence;
}

/**
 * Has the person choose which occurrences of words are tagged: all are ticked, and the one in focus is shown in its
 * readout, until the list goes.
 * @throws {vscode.CancellationError} when they leave
 */
export async function pickOccurrences(title: string, found: FoundWords): Promise<readonly ReadoutWithWords[]> {
  const preview = new PlacePreview();
  const picker = newPick<OccurrenceRow | vscode.QuickPickItem>();
  const rows = found.readouts.flatMap(rowsOf);
  const places = rows.filter(isOccurrence);
  picker.title = title;
  picker.placeholder = placeholder(places.length, found.tagged);
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.items = rows;
  picker.selectedItems = places;
  picker.activeItems = places.slice(0, 1);
  picker.onDidChangeValue((value) => {
    // A filter begins with something else.
    if (value.trim() !== '' || value === '') return;
    picker.value = '';
    toggle(picker, picker.activeItems.filter(isOccurrence));
  });
  picker.onDidChangeActive(([row]) => {
    // A readout that has gone is told of when it is to be tagged.
    if (row && isOccurrence(row)) show(preview, row).catch(() => undefined);
  });
  try {
    const chosen = await new Promise<ReadonlySet<Occurrence>>((resolve, reject) => {
      picker.onDidAccept(() =>
        resolve(new Set(picker.selectedItems.filter(isOccurrence).map((row) => row.occurrence))),
      );
      picker.onDidHide(() => reject(new vscode.CancellationError()));
      picker.show();
    });
    return found.readouts.flatMap((readout) => {
      const occurrences = readout.occurrences.filter((each) => chosen.has(each));
      return occurrences.length > 0 ? [{ ...readout, occurrences }] : [];
    });
  } finally {
    picker.dispose();
    await preview.takeBack();
    preview.dispose();
  }
}

function isOccurrence(row: vscode.QuickPickItem): row is PickRow<OccurrenceRow> {
  return 'occurrence' in row;
}

function toggle(picker: vscode.QuickPick<PickRow>, rows: readonly PickRow[]): void {
  const selected = picker.selectedItems;
  picker.selectedItems = [
    ...selected.filter((row) => !rows.includes(row)),
    ...rows.filter((row) => !selected.includes(row)),
  ];
}

async function show(preview: PlacePreview, { found: { meeting }, occurrence }: OccurrenceRow): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(meeting.uri));
  await preview.show(document, occurrence.span);
}

/** A readout as a heading, and the sentence of each occurrence with its words between brackets. */
function rowsOf(found: ReadoutWithWords): PickRow<OccurrenceRow | vscode.QuickPickItem>[] {
  const { meeting, occurrences } = found;
  const heading = [meeting.date && edtfInShort(meeting.date), meetingName(meeting) || nameOf(meeting.uri)];
  return [
    pickRow({ label: heading.filter(Boolean).join(' · '), kind: vscode.QuickPickItemKind.Separator }),
    ...occurrences.map((occurrence) => {
      const codes = occurrence.own?.annotation.codes ?? [];
      return pickRow({
        found,
        occurrence,
        label: inContext(found, occurrence),
        description: codes.length > 0 ? vscode.l10n.t('has {0}', codes.join(', ')) : '',
      });
    }),
  ];
}

function inContext({ text, annotated }: ReadoutWithWords, { span: { start, end } }: Occurrence): string {
  const sentence = sentenceAt(annotated.readout, start) ?? { start, end };
  const from = Math.max(sentence.start, start - BEFORE);
  const to = Math.min(Math.max(sentence.end, end), end + AFTER);
  const before = text
    .slice(from, start)
    .replace(from > sentence.start ? /^\S*\s/ : /^/, from > sentence.start ? '…' : '');
  const after = text.slice(end, to).replace(to < sentence.end ? /\s\S*$/ : /$/, to < sentence.end ? '…' : '');
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ');
}

function placeholder(places: number, tagged: number): string {
  const keys = vscode.l10n.t('Space unticks, Enter tags what is ticked');
  const count = places === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', places);
  if (tagged === 0) return `${count} · ${keys}`;
  const have =
    tagged === 1 ? vscode.l10n.t('1 more has it already') : vscode.l10n.t('{0} more have it already', tagged);
  return `${count} · ${have} · ${keys}`;
}
