import * as vscode from 'vscode';
import { edtfInWords } from '../../ui/datesInWords.ts';
import { touches } from '../../corpus/meeting.ts';
import type { DateMention, Readout } from '../../reading/model.ts';
import { bold, code } from '../../ui/markdown.ts';

/** Which day a mention of a date stands for, and what it was counted from; as Markdown. */
export function describeDate(readout: Readout, mention: DateMention): string {
  const resolved = mention.edtf
    ? `${bold(edtfInWords(mention.edtf))} (${code(mention.edtf)})`
    : vscode.l10n.t('The text says too little to tell which date this is.');
  return [resolved, ...(hangsOnTheMeeting(readout, mention) ? meetingDate(readout) : [])].join('\n\n');
}

function hangsOnTheMeeting({ dateSpan }: Readout, mention: DateMention): boolean {
  const isMeetingDate = dateSpan !== null && touches(dateSpan, mention);
  return (
    isMeetingDate ||
    mention.edtf === null ||
    mention.edtf.startsWith('XXXX') ||
    !['absolute', 'stamp', 'year-in-name', 'duration'].includes(mention.type)
  );
}

function meetingDate({ date, dateSource }: Readout): string[] {
  if (date === null || dateSource === null)
    return [vscode.l10n.t('The text gives no date of the meeting; *Correct Meeting* states one.')];
  const words = edtfInWords(date);
  const from = {
    lead: vscode.l10n.t('The first paragraph gives the date of the meeting: {0}.', words),
    title: vscode.l10n.t('The title gives the date of the meeting: {0}.', words),
    'page-line': vscode.l10n.t('A line of the page gives the date of the meeting: {0}.', words),
    person: vscode.l10n.t('A person stated the date of the meeting: {0}.', words),
  }[dateSource];
  return date.startsWith('XXXX')
    ? [from, vscode.l10n.t('The text gives no year; *Correct Meeting* states it.')]
    : [from];
}
