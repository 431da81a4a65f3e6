import type { Clause } from '../../clauses/clause.ts';
import type { SecondVoice, Speaker } from '../../model.ts';
import type { SentenceReading } from '../../paragraph.ts';
import { shifted } from '../../../text/span.ts';
import type { ReadLine } from '../readLine.ts';
import type { SecondVerdict } from './verdicts.ts';

/** Somebody else who goes on with a sentence. */
export interface OpenSecond {
  readonly voice: SecondVoice;
  readonly clause: Clause;
  /** Where the statement before it ends; UTF-16 index in the text. */
  readonly until: number;
}

/** The second voice that a sentence of `line` is judged to have. */
export function openSecond(
  { clause, speaker, reason, until }: SecondVerdict,
  { end }: SentenceReading,
  line: ReadLine,
): OpenSecond {
  const voice = { start: clause.subject!.start, end };
  return {
    voice: { ...shifted(voice, line.start), speaker, cue: shifted(clause.cue!, line.start), reason },
    clause: withOwnContent(clause, line),
    until: line.start + until,
  };
}

/** The voice, of whom a person said who it is. */
export function withSpeaker(second: OpenSecond, speaker: Speaker): OpenSecond {
  return { ...second, voice: { ...second.voice, speaker, reason: { type: 'correction' } } };
}

/** Behind a semicolon what stands before the voice is not what it says. */
function withOwnContent(clause: Clause, { text }: ReadLine): Clause {
  const { subject, contentStart, full, cue } = clause;
  if (contentStart === null || contentStart >= subject!.start) return clause;
  const { end } = full ?? cue!;
  return { ...clause, contentStart: end + /^\s*/.exec(text.slice(end))![0].length, contentEnd: null };
}
