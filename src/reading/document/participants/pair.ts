import { officeFit, officeWords } from '../../phrases/offices.ts';
import type { PersonPhrase } from '../../phrases/personPhrase.ts';
import type { Roster } from './roster.ts';

/**
 * "The Vice President and Prime Minister", "The HRVP and Minister Lind": what reads as one person's phrase with two
 * offices, where one participant holds the first alone and another the second.
 * @param text the paragraph in which the phrase stands
 * @returns the indices of both; null where the phrase is one person's
 */
export function pairIn(phrase: PersonPhrase, text: string, roster: Roster): readonly [number, number] | null {
  const [one, other] = phrase.titles;
  if (!phrase.article || phrase.titles.length !== 2 || text.slice(one!.end, other!.start) !== ' and ') return null;
  const first = onlyHolder(roster, one!.text, other!.text);
  const second =
    phrase.nameText === null
      ? onlyHolder(roster, other!.text, one!.text)
      : roster.byName(phrase.nameText, phrase.country);
  return first < 0 || second < 0 || first === second ? null : [first, second];
}

/** The index of the first participant who holds an office; -1 for nobody, and where one holds the other office too. */
function onlyHolder({ people }: Roster, office: string, other: string): number {
  const [wanted, unwanted] = [officeWords(office), officeWords(other)];
  const holders = people.filter(({ offices }) => officeFit(wanted, offices) > 1);
  return holders.some(({ offices }) => officeFit(unwanted, offices) > 1) ? -1 : people.indexOf(holders[0]!);
}
