import { expression, oneOf } from '../../text/expression.ts';
import { verbsOf } from '../words/cueTable.ts';
import { isWhiteSpace } from './lines.ts';

/** A line of so many characters is a paragraph, whatever it says; one that ends without a stop, of so many. */
const SURELY_PROSE = 400;
const LONG_WITHOUT_STOP = 160;
/** So many words and a stop make a sentence. */
const SENTENCE_WORDS = 5;

const SENTENCE_ENDS = '.!?:;…。！？';
const CLOSERS = '"”’»)]';
const FULL_WIDTH_STOP = /[。！？]/;
const INNER_STOP = /(?:\p{Ll}{3}|\d)[.!?]["”’]? \p{Lu}/u;
const LIST_ITEM = /^(?:[•·▪●*–—-]\s|o\s(?=\p{Lu})|\(?\d{1,2}[.)]\s|\d{1,2}\s{1,4}\p{Lu}|\(?[a-z]\)\s)/u;

/** "KATHMANDU, Jan 7: The Minister held a conversation on Thursday": an agency's lead, also without its stop. */
const DATELINE = expression('u')`
  ^\p{Lu}{3}[\p{Lu} .'-]{0,30}, \p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?(?: \([\p{L}\/ -]{2,30}\))?
  \s?[:–—-]{1,2} ?\p{Lu}
`;
const DATELINE_WORDS = 12;

/** "The President agreed." */
const SHORT_SENTENCE = /^(?:They|Both|He|She|The (?:\p{L}{2,20} ){0,2}\p{L}{2,20}) \p{Ll}{2,20}ed(?: \p{L}{2,20})?\.$/u;

/** "The Minister said:", "Speaking afterwards, he added:" above a quotation of its own lines. */
const SHORT_SPEECH = expression('u')`(?:^| )${oneOf(verbsOf('quoting', 'past'))}(?: \p{Ll}{2,20}){0,2}:$`;

/** A paragraph of a quotation, however short. */
const QUOTED = /^["“]\p{Lu}/u;

/** "… their ties.-BNS", "… their ties. (Baynews)", "… -0-": an agency's signature behind the last stop. */
const SIGNED = expression('u')`
  [.!?]["”’]? ?(?:[-–—/.]{1,4} ?(?:\p{Lu}{2,6}(?:[-/]\p{Lu}{2,6})?)?\.?|-0-|\(\p{L}{3,12}\))$
`;
const SIGNATURE_REACH = 24;

/** "… the Council. END", "… by sea. (end) hn.rk": a mark behind the last stop that the text ends (group 1). */
const END_MARK = expression('iu')`
  [.!?"”’)]\s{1,4}(
    (?:\/ENDS?\/|\(ENDS?\)(?: \p{L}{1,4}(?:\.\p{L}{1,4}){0,2})?
    |[-–—] ?ENDS? ?[-–—]|ENDS?|# ?# ?#|\* ?\* ?\*|-30-)\.?
  )$
`;

/** The mark at the end of a line that the text is at its end, as the number of its characters; 0 for none. */
export function endMarkLength(line: string): number {
  return END_MARK.exec(line.slice(-SIGNATURE_REACH))?.[1]?.length ?? 0;
}

/** "… her Polish Counterpart (5.25.)": a day in figures behind a title. */
const DAY_BEHIND = /\((?:\d{1,4}[./-] ?){2,3}\d{0,4}\)$/;

/** Whole sentences, as against a title, a name or a label. The line is trimmed. */
export function isProse(line: string): boolean {
  if (line.length > SURELY_PROSE) return true;
  if (line.endsWith(')') && DAY_BEHIND.test(line.slice(-SIGNATURE_REACH)))
    return isProse(line.slice(0, line.lastIndexOf('(')).trimEnd());
  if (!endsLikeSentence(line) && !SIGNED.test(line.slice(-SIGNATURE_REACH))) return isProseWithoutStop(line);
  return (
    countWords(line, SENTENCE_WORDS) === SENTENCE_WORDS ||
    QUOTED.test(line) ||
    FULL_WIDTH_STOP.test(line) ||
    SHORT_SENTENCE.test(line) ||
    SHORT_SPEECH.test(line)
  );
}

function isProseWithoutStop(line: string): boolean {
  const mark = endMarkLength(line);
  if (mark > 0) return isProse(line.slice(0, -mark).trimEnd());
  return isDated(line) || (line.length > LONG_WITHOUT_STOP && INNER_STOP.test(line));
}

function isDated(line: string): boolean {
  return DATELINE.test(line) && countWords(line, DATELINE_WORDS) === DATELINE_WORDS;
}

/** A bullet or a number opens the line. */
export function isListItem(line: string): boolean {
  const first = line.charCodeAt(0);
  // Most lines begin with a capital.
  return (first < 65 || first > 90) && LIST_ITEM.test(line);
}

/** The number of words in a trimmed line; more than `most` are not counted. */
export function countWords(line: string, most: number): number {
  let words = 0;
  let spaced = true;
  for (let i = 0; i < line.length && words < most; i++) {
    const space = isWhiteSpace(line.charCodeAt(i));
    if (spaced && !space) words++;
    spaced = space;
  }
  return words;
}

/** Whether a stop ends the line, or quotation marks and brackets behind one. */
function endsLikeSentence(line: string): boolean {
  let last = line.length - 1;
  while (last > 0 && CLOSERS.includes(line[last]!)) last--;
  return SENTENCE_ENDS.includes(line[last] ?? ' ');
}
