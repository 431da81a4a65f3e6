import assert from 'node:assert/strict';
import path from 'node:path';
import { readText } from '../../../src/reading/read.ts';
import { labelsIn, PAGE_FORMS } from '../../eval/pageForms.ts';
import { labelsOf, PAGES, ROUNDS, textOf } from '../../labelled.ts';
import { differences, type Labels } from './compareWithLabels.ts';
import { KNOWN_MISSES } from './knownMisses.ts';

type Misses = Readonly<Record<string, readonly string[]>>;

/** What is misread of the pages as they are. A quotation of both sides' words names nobody to the grammar yet. */
const MISSES_OF_PAGES: Misses = {
  '09-foreign-secretary-spokesperson.txt': [
    'sentence ““The two ministers agreed on the need to protect the southern ocean.”: null, not The two ministers',
    'sentence “The Foreign Secretary stressed that the UK would lend a survey ship.””: null, not Julian Ashdown',
  ],
};

/** What only another form makes misread: a line that ends just where the width does. */
const MISSES_OF_FORMS: Readonly<Record<string, Misses>> = {
  'wrapped at 80, blind-round-3': {
    '09-cn-iran-guilin.txt': [
      'title: “Shen Yuanqiao Holds Talks with Iranian Foreign Minister Seyed Mohsen Rahbari”, not “Shen Yuanqiao Holds Talks with Iranian Foreign Minister Seyed Mohsen Rahbari (2020-10-10)”',
    ],
  },
};

const onOneLine = (misses: readonly string[]): string[] => misses.map((miss) => miss.replace(/\s+/g, ' '));

function missesIn(folder: string, form: string | null): Misses {
  const found = Object.entries(labelsOf<Labels>(folder)).map(([name, labels]) => {
    const plain = textOf(folder, name);
    const page = form === null ? null : PAGE_FORMS[form]!(plain);
    const text = page?.text ?? plain;
    const misses = differences(text, readText(text), page ? labelsIn(labels, page) : labels);
    return [name, onOneLine(misses)] as const;
  });
  return Object.fromEntries(found.filter(([, misses]) => misses.length));
}

describe('pages as people save them', () => {
  it('misreads of the made-up pages what is known, no more and no less', () =>
    assert.deepEqual(missesIn(PAGES, null), MISSES_OF_PAGES));

  for (const form of Object.keys(PAGE_FORMS))
    for (const folder of [PAGES, ...ROUNDS])
      it(`reads ${path.basename(folder)} as well: ${form}`, () => {
        const plain = folder === PAGES ? MISSES_OF_PAGES : (KNOWN_MISSES[path.basename(folder)] ?? {});
        const asPlain = Object.fromEntries(Object.entries(plain).map(([name, misses]) => [name, onOneLine(misses)]));
        assert.deepEqual(missesIn(folder, form), {
          ...asPlain,
          ...MISSES_OF_FORMS[`${form}, ${path.basename(folder)}`],
        });
      });
});
