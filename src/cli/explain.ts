import type { ContinuingSign, NarrationSign, Readout, Reason, Sentence, SourceForm } from '../reading/model.ts';
import { Lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** So much of a sentence is printed, to find it by (UTF-16 units). */
const LONGEST_OPENING = 70;

/** How the words before a cue, `{}`, lead to the speaker. */
const FORMS: Readonly<Record<SourceForm, string>> = {
  name: '{} has the speaker’s whole name',
  surname: '{} has a part of the speaker’s name',
  office: '{} is an office that the speaker holds',
  'shared-office': '{} is an office that several hold, of whom the subject of the lead is meant, or else the first',
  'remaining-office': '{} is an office of which the text says nothing, and the other participant is from elsewhere',
  'both-offices': '{} are offices that one person holds',
  address: '{} is who is not of the publisher’s own side',
  side: '{} is the only participant from there',
  relation: '{} is one of the two, told from the other',
  'pronoun-latest': '{} is who was last told of',
  'pronoun-gender': '{} does not fit who was last told of, and fits this one',
  'pronoun-open': '{} does not fit who was last told of, and nothing is known against this one',
  'pronoun-misled': '{} fits nobody, so that this one’s given name has misled',
  'pronoun-answer': '{} is the other of the two, who answers',
  'first-person': '{} is the publisher’s own side',
  collective: '{} are all participants',
  several: '{} are several, at least one of whom takes part',
  delegation: '{} is a side with no participant, or with more than one',
  outsider: '{} is somebody who takes no part',
  'outsider-office': '{} is an office that no participant holds',
};

const CONTINUING: Readonly<Record<ContinuingSign, string>> = {
  'same-statement': 'nothing here ends the statement',
  speech: 'the paragraph goes on as speech does',
  list: 'the paragraph is an item of a list, or follows a colon',
  quotation: 'the paragraph opens with a quotation mark',
  headline: 'the headline names the same speaker',
};

const NARRATION: Readonly<Record<NarrationSign, string>> = {
  lead: 'the lead tells that the event took place',
  'about-event': 'it tells of the event or the page',
  doing: 'it tells what somebody did',
  deed: 'it tells of a deed, in the passive',
  announcement: 'the last paragraph tells what comes next',
  aside: 'it is the publisher’s remark',
  'nobody-before': 'nobody speaks before it whom it could continue',
  past: 'the paragraph goes on in the past, as an account does',
  'next-meeting': 'it tells when both will meet again',
  'after-narration': 'it follows narration in the same paragraph',
};

/** For every sentence where it begins (`line:column`, both from 1), who speaks, and why; two lines each. */
export function explain(readout: Readout, text: string): string[] {
  const places = new Lines(text);
  const at = (offset: number): string => {
    const { line, character } = places.at(offset);
    return `${line + 1}:${character + 1}`;
  };
  const quoted = ({ start, end }: Span): string => `“${text.slice(start, end)}”`;
  const because = (reason: Reason): string => {
    switch (reason.type) {
      case 'correction':
        return 'a person said so';
      case 'cue': {
        const guess = reason.guessed ? ', a verb in no table' : '';
        const form = FORMS[reason.form].replace('{}', () => quoted(reason.source));
        return `cue ${quoted(reason.cue)} at ${at(reason.cue.start)}${guess}; ${form}`;
      }
      case 'passive':
        return `the passive ${quoted(reason.cue)} at ${at(reason.cue.start)} names no source`;
      case 'continued':
        return `continued from ${at(readout.sentences[reason.from]!.start)}; ${CONTINUING[reason.sign]}`;
      case 'headline':
        return 'the headline names the speaker';
      case 'first-person':
        return 'the paragraph is in the first person, which is the publisher’s own side';
      case 'narration':
        return `narration; ${NARRATION[reason.sign]}`;
    }
  };
  const opening = ({ start, end }: Sentence): string =>
    end - start <= LONGEST_OPENING ? quoted({ start, end }) : `“${text.slice(start, start + LONGEST_OPENING)}…”`;
  return readout.sentences.flatMap((sentence) => [
    `  ${at(sentence.start)}  ${opening(sentence)}`,
    `    ${sentence.speaker?.name ?? '(nobody)'}: ${because(sentence.reason)}`,
    ...(sentence.second ? [`    ${sentence.second.speaker.name}: ${because(sentence.second.reason)}`] : []),
  ]);
}
