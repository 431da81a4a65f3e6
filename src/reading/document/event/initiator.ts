import type { Initiator } from '../../model.ts';
import { COUNTRY_FORMS } from '../../words/tables/countries.ts';
import type { Roster } from '../participants/roster.ts';
import type { ReadLine } from '../readLine.ts';

const INITIATOR =
  /\bat (?:the |his |her |their )?(?:[^\s.,;]+ )?(?:[^\s.,;]+['’]s? )?(?:request|initiative)(?: of [^.,;]+)?/i;

/** "at the latter's request", "at the initiative of the Uzbek side". */
export function findInitiator(lead: ReadLine | undefined, roster: Roster): Initiator | null {
  if (!lead) return null;
  const match = INITIATOR.exec(lead.text.slice(0, 3000));
  if (!match) return null;
  const phrase = { start: lead.start + match.index, end: lead.start + match.index + match[0].length };
  return { phrase, name: initiatorName(match[0], lead, match.index, roster) };
}

function initiatorName(phrase: string, lead: ReadLine, at: number, roster: Roster): string | null {
  if (/latter/i.test(phrase)) return roster.people.at(-1)?.name ?? null;
  if (/former/i.test(phrase)) return roster.people[0]?.name ?? null;
  for (const sentence of lead.reading.sentences) {
    for (const person of sentence.people) {
      if (person.start < at || person.end > at + phrase.length) continue;
      const found = roster.identify(person);
      if (found) return roster.people[found.index]!.name;
    }
  }
  const country = COUNTRY_FORMS.find(
    (form) => form.code !== null && form.kind !== 'capital' && form.text.length > 3 && phrase.includes(form.text),
  );
  const index = country?.code ? roster.byCountry(country.code) : -1;
  return roster.people[index]?.name ?? null;
}
