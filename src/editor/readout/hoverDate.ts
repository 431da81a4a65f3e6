import { edtfInWords } from '../../ui/datesInWords.ts';
import { touches } from '../../corpus/meeting.ts';
import type { DateMention, Readout } from '../../reading/model.ts';
import { bold, code, escapeMarkdown, md, paragraphs, type Markdown } from '../../ui/markdown.ts';
import { t } from '../../ui/shownMarkdown.ts';

/** Which day a mention of a date stands for, and what it was counted from. */
export function describeDate(readout: Readout, mention: DateMention): Markdown {
  const resolved = mention.edtf
    ? md`${bold(edtfInWords(mention.edtf))} (${code(mention.edtf)})`
    : t('The text says too little to tell which date this is.');
  return paragraphs([resolved, ...(hangsOnTheMeeting(readout, mention) ? meetingDate(readout) : [])]);
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

function meetingDate({ date, dateSource }: Readout): Markdown[] {
  if (date === null || dateSource === null)
    return [t('The text gives no date of the meeting; *Correct Meeting* states one.')];
  const words = escapeMarkdown(edtfInWords(date));
  const from = {
    lead: t('The first paragraph gives the date of the meeting: {0}.', words),
    title: t('The title gives the date of the meeting: {0}.', words),
    'page-line': t('A line of the page gives the date of the meeting: {0}.', words),
    person: t('A person stated the date of the meeting: {0}.', words),
  }[dateSource];
  return date.startsWith('XXXX') ? [from, t('The text gives no year; *Correct Meeting* states it.')] : [from];
}
