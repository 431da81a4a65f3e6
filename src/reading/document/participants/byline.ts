import { expression } from '../../../text/expression.ts';
import { foldLetters } from '../../phrases/names.ts';
import { COUNTRY_FORMS } from '../../words/tables/countries.ts';
import { FEMALE_NAMES, MALE_NAMES } from '../../words/tables/givenNames.ts';
import type { ReadLine } from '../readLine.ts';

/** "Lund, Anna", "Lund, Anna K.; Harbour Party": how a library files who wrote the release. */
const FILED = expression('u')`
  ^(?<surname>\p{Lu}[\p{L}'’-]{1,30}), (?<given>\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}(?:\.|[\p{L}'’-]{1,30})?){0,2})
  (?<party>; \p{Lu}[^.]{2,60})?$
`;
const LONGEST = 120;
const PLACES = new Set(COUNTRY_FORMS.map(({ text }) => text));

/** The name, given name first, of whom a line above the text files the release under; null where none does. */
export function bylineIn(pageLines: readonly ReadLine[]): string | null {
  for (const { text } of pageLines) {
    const { surname, given, party } = (text.length <= LONGEST && FILED.exec(text)?.groups) || {};
    if (!surname || !given || PLACES.has(given) || PLACES.has(surname)) continue;
    const first = foldLetters(given.split(' ')[0]!);
    if (party || FEMALE_NAMES.has(first) || MALE_NAMES.has(first)) return `${given} ${surname}`;
  }
  return null;
}
