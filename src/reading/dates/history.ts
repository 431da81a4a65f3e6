import type { Mention } from './phrase.ts';
import { ordinalAt } from './phrase.ts';
import { DASH } from './tokens.ts';
import type { Tokens } from './tokens.ts';

interface Period {
  /** In lower case, words parted by a space or a hyphen. */
  readonly name: string;
  readonly edtf: string;
  /** Named without "the" as well. */
  readonly bare?: true;
}

/** Longer names before those they begin with. Beginnings and ends that historians dispute are approximate (`~`). */
const PERIODS: readonly Period[] = [
  { name: 'cold war era', edtf: '1947~/1991~' },
  { name: 'cold war period', edtf: '1947~/1991~' },
  { name: 'cold war years', edtf: '1947~/1991~' },
  { name: 'cold war', edtf: '1947~/1991~' },
  { name: 'world anti fascist war', edtf: '1931~/1945' },
  { name: 'world anti facist war', edtf: '1931~/1945' },
  { name: 'second world war ii', edtf: '1939/1945' },
  { name: 'second world war', edtf: '1939/1945' },
  { name: 'first world war', edtf: '1914/1918' },
  { name: 'world war ii', edtf: '1939/1945', bare: true },
  { name: 'world war two', edtf: '1939/1945', bare: true },
  { name: 'world war i', edtf: '1914/1918', bare: true },
  { name: 'world war one', edtf: '1914/1918', bare: true },
  { name: 'wwii', edtf: '1939/1945', bare: true },
  { name: 'wwi', edtf: '1914/1918', bare: true },
  { name: 'great patriotic war', edtf: '1941/1945' },
  { name: 'korean war', edtf: '1950/1953' },
  { name: 'gulf war', edtf: '1990/1991' },
];
const WORDED = PERIODS.map((period) => ({ ...period, words: period.name.split(' ') }));
const BY_FIRST_WORD = new Map(
  WORDED.map(({ words }) => [words[0]!, WORDED.filter((period) => period.words[0] === words[0])]),
);
/** "the Cold War mentality" speaks of a mind, not of a time. */
const NOT_A_TIME = new Set([
  'mentality',
  'mentalities',
  'thinking',
  'mindset',
  'mindsets',
  'confrontation',
  'logic',
  'approach',
  'rhetoric',
  'relic',
  'relics',
  'style',
  'veterans',
  'veteran',
  'memorial',
  'victory',
]);

/** "the Cold War", "the Second World War", "World War II". */
export function periodAt(t: Tokens, index: number): Mention | null {
  const the = t.word(index) === 'the' && t.spaced(index + 1);
  const at = the ? index + 1 : index;
  if (!t.capitalised(at)) return null;
  for (const period of BY_FIRST_WORD.get(t.written(at).toLowerCase()) ?? []) {
    if (!the && !period.bare) continue;
    const next = at + period.words.length;
    if (
      !period.words.every(
        (word, i) =>
          t.written(at + i).toLowerCase() === word && (i === 0 || t.spaced(at + i) || t.gap(at + i) === DASH),
      )
    )
      continue;
    if (t.spaced(next) && NOT_A_TIME.has(t.written(next).toLowerCase())) return null;
    return { value: { kind: 'fixed', edtf: period.edtf }, next };
  }
  return null;
}

/** "20th anniversary", "fiftieth anniversary": the count, for the caller to give it a year. */
export function anniversaryAt(t: Tokens, index: number): { readonly count: number; readonly next: number } | null {
  const ordinal = ordinalAt(t, index);
  return ordinal && t.follows(ordinal.next, 'anniversary') ? { count: ordinal.value, next: ordinal.next + 1 } : null;
}
