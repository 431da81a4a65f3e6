import { counterparts } from '../../corpus/meeting.ts';
import type { Readout } from '../../reading/model.ts';
import { countryName } from '../../reading/words/tables/countries.ts';
import { inLatinLetters } from '../../text/latinLetters.ts';

/** So many of those with whom a meeting was stand in its name. */
const MOST_COUNTERPARTS = 3;
const LONGEST_PART = 60;
const EXTENSION = '.txt';

/**
 * The name of a readout's file: `2021-08-16-phone-call-norway.txt`, the day, the kind, and the countries with which it
 * was, or the names of people whose countries are not known. What is not known is left out.
 * @param title what the page is called; it names a text that is no readout, and a readout of nobody
 */
export function readoutName(readout: Readout, title: string): string {
  const isReadout = readout.kind !== 'not-a-readout';
  const day = readout.date?.split('/')[0]?.replace(/[^\dX-]/g, '') ?? null;
  const with_ = isReadout ? counterpartNames(readout) : [];
  const parts = [
    day,
    isReadout ? (readout.kind === 'other' ? 'readout' : readout.kind) : null,
    with_.length > 0 ? with_.join('-') : shortened(title),
  ];
  return `${parts.filter(Boolean).join('-') || 'import'}${EXTENSION}`;
}

function counterpartNames(readout: Readout): string[] {
  const named = counterparts(readout).map(({ name, country }) => {
    const abroad = country === null ? null : countryName(country);
    return shortened(abroad ?? name.split(' ').at(-1)!);
  });
  return [...new Set(named)].filter(Boolean).slice(0, MOST_COUNTERPARTS);
}

/** A name for a file, cut between two words. */
function shortened(text: string): string {
  const plain = inLatinLetters(text)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= LONGEST_PART) return plain;
  const end = plain.lastIndexOf('-', LONGEST_PART);
  return plain.slice(0, end > 0 ? end : LONGEST_PART);
}

/**
 * A name that is not taken: the name itself, or the first of `…-2.txt`, `…-3.txt` that is free.
 * @param taken the names that are taken, in lower case
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number++) {
    const free = `${stem}-${number}${extension}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
