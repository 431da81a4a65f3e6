import { expression } from '../../../text/expression.ts';
import { nameWords } from '../../phrases/names.ts';
import type { ReadLine } from '../readLine.ts';
import { isCountryPair, isNobody, isSpokesperson } from './notParticipants.ts';
import { isNamed, sightingsOf, type NamedSighting } from './sightings.ts';

const COLON_TITLE = /^([^:]{3,60}):\s/;
/** "Kassym Akhmetov holds telephone conversation with …", "Kassym Akhmetov call with …" */
const HOLDS = expression('i')`
  ^ (?:holds|held|meets|met|speaks|spoke|talks|talked|receives|received|hosts|hosted|calls|called|visits
  |visited|has|had|(?:(?:tele)?phone |video )?(?:call|meeting|conversation) with)\b
`;

/** "Foreign Secretary call with Kassym Akhmetov" */
const WITH = /\b(?:calls?|meetings?|talks|conversation|meets|speaks) with $/i;
const WITH_REACH = 24;
const NOTHING_MORE = /^(?:$|[\s,:[(])/;

/** Words of no name: "PM call with President Holm: 15 October" names an event before its colon. */
const OF_EVENT = /\b(?:calls?|meetings?|talks?|visits?|conversation|phone|with|of|and|on)\b/i;

/** The name before the colon of a headline ("Wang Yi: …"); null where there is none. */
export function headlineName(title: ReadLine | null): string | null {
  const before = (title && COLON_TITLE.exec(title.text)?.[1]) ?? null;
  return before !== null && OF_EVENT.test(before) ? null : before;
}

/** The persons of a heading: those with an office, its subject, or the name before the colon of a headline. */
export function titleParticipants(title: ReadLine): NamedSighting[] {
  const colon = headlineName(title)?.length ?? 0;
  return sightingsOf(title)
    .filter(isNamed)
    .filter(({ phrase, name }) => {
      if (isCountryPair(name) || phrase.titles.some(({ text }) => isSpokesperson(text))) return false;
      if (isNobody(name)) return false;
      if (phrase.titles.length > 0 || phrase.gender !== null) return true;
      const opens = phrase.start === 0 && HOLDS.test(title.text.slice(phrase.end));
      const before = title.text.slice(Math.max(0, phrase.start - WITH_REACH), phrase.start);
      const met = WITH.test(before) && NOTHING_MORE.test(title.text.slice(phrase.end));
      return nameWords(name).length > 1 && (opens || met || phrase.end === colon);
    });
}
