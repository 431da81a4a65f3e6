import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';
import type { Readout } from '../../../src/reading/model.ts';

const speakers = ({ sentences }: Readout): (string | null)[] => sentences.map(({ speaker }) => speaker?.name ?? null);

describe('a page whose first paragraph tells of no event', () => {
  for (const first of [
    'The ministry gave this account.',
    'The ministry has published the following account of the talks.',
    'It was a fine day in the capital of Norway.',
    'This text was made public by the press service.',
    'Below is what the press service has published.',
  ])
    it(first, () => {
      const readout = readText(
        `Minister Aksoy Meets Norwegian Foreign Minister Dahl\n\n7 May 2021\n\n${first}\n\nOn 6 May, Turkish Foreign Minister Kemal Aksoy met Foreign Minister of Norway Ingrid Dahl in Oslo.\n\nAksoy welcomed the ferry line. Dahl said that ferries sail.\n`,
      );
      assert.equal(readout.date, '2021-05-06');
      assert.equal(readout.place?.text, 'Oslo');
      assert.deepEqual(speakers(readout).slice(-3), [null, 'Kemal Aksoy', 'Ingrid Dahl']);
      const lead = readout.paragraphs.findIndex(({ role }) => role === 'lead');
      assert.equal(lead, readout.paragraphs.length - 2);
    });

  it('has the date of its stamp where no paragraph tells of the event', () => {
    const readout = readText(
      'Minister Aksoy Meets Norwegian Foreign Minister Dahl\n\n7 May 2021\n\nThe ministry gave this account.\n\nMinister Aksoy welcomed the ferry line. Minister Dahl said that ferries sail.\n',
    );
    assert.equal(readout.date, '2021-05-07');
    assert.deepEqual(speakers(readout), [null, 'Aksoy', 'Dahl']);
  });
});

describe('a page that begins with what was said', () => {
  const HEAD =
    'Read-out of the phone call between President Ó Cathasaigh and Prime Minister Ashworth-Vane\n\n28 December 2020\n\n';
  const REST = ' The accord gives certainty.\n\nThe Prime Minister said that the grid was strong.\n';
  const firsts: [sentence: string, speaker: string | null][] = [
    ['Both leaders welcomed the accord on fisheries.', 'Both leaders'],
    ['The two sides reaffirmed their support for the accord.', 'The two sides'],
    ['They agreed to link their grids.', 'They'],
    ['The leaders discussed the accord, and agreed to link their grids.', 'The leaders'],
    ['In a call today, both leaders welcomed the accord.', 'both leaders'],
    ['President Ó Cathasaigh reaffirmed the support of Ireland.', 'Ó Cathasaigh'],
    ['The President underlined the importance of the accord.', 'Ó Cathasaigh'],
    ['The President thanked Prime Minister Ashworth-Vane for the accord.', null],
    ['The President congratulated the Prime Minister on her election.', null],
    ['The two leaders spoke by telephone.', null],
  ];
  for (const [first, speaker] of firsts)
    it(first, () => assert.deepEqual(speakers(readText(HEAD + first + REST)), [speaker, speaker, 'Ashworth-Vane']));
});

describe('a title without what it says of itself', () => {
  const TITLE = 'Foreign Minister Navidi Meets Norwegian Foreign Minister Dahl';
  const labels: [label: string, kind: 'boilerplate' | 'release-type' | null][] = [
    ['Headline: ', 'boilerplate'],
    ['Title: ', 'boilerplate'],
    ['Subject: ', 'boilerplate'],
    ['Readout: ', 'release-type'],
    ['Press release: ', 'release-type'],
    ['PRESS RELEASE - ', 'release-type'],
    ['READOUT | ', 'release-type'],
    ['[Press Release] ', 'release-type'],
    ['Media note – ', 'release-type'],
    ['Call readout: ', 'release-type'],
    ['', null],
  ];
  for (const [label, kind] of labels)
    it(label || 'a title without a label', () => {
      const text = `${label}${TITLE}\n\n7 May 2021\n\nIranian Foreign Minister Reza Navidi held talks with Norwegian Foreign Minister Ingrid Dahl in Oslo.\n\nNavidi welcomed the ferry line. Dahl said that ferries sail.\n`;
      const { title, boilerplate, pageLines } = readText(text);
      assert.equal(text.slice(title!.start, title!.end), TITLE);
      const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
      assert.deepEqual(boilerplate.map(words), kind === 'boilerplate' ? [label.trim()] : []);
      assert.deepEqual(
        pageLines.filter((line) => line.kind === 'release-type').map(words),
        kind === 'release-type' ? [label.trim()] : [],
      );
    });

  for (const title of ['Press release on the talks between Foreign Ministers Navidi and Dahl', 'Wang Yi: Talks Help'])
    it(title, () => {
      const text = `${title}\n\nIranian Foreign Minister Reza Navidi held talks with Norwegian Foreign Minister Ingrid Dahl in Oslo.\n\nNavidi welcomed the ferry line. Dahl said that ferries sail.\n`;
      const readout = readText(text);
      assert.equal(text.slice(readout.title!.start, readout.title!.end), title);
    });
});
