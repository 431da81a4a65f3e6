import assert from 'node:assert/strict';
import { isSamePerson } from '../../../src/reading/phrases/names.ts';
import { readText } from '../../../src/reading/read.ts';

const namesIn = (text: string): string[] => readText(text).participants.map(({ name }) => name);

describe('who the lead of a readout names', () => {
  for (const [lead, ...names] of [
    // offices that are counted, and those to come
    ['Karin Lund, the 43rd President of Kenya, met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['The 43rd President Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['National Security Advisor-designate Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['Homeland Security Advisor Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['Minister Odd Lie met with Minister of Climate Action Karin Lund.', 'Odd Lie', 'Karin Lund'],
    // an envoy for a country
    ['Minister Odd Lie met with UN Special Envoy on Myanmar Karin Lund.', 'Odd Lie', 'Karin Lund'],
    ['Minister Odd Lie met with Special Envoy on the Syrian Issue Karin Lund.', 'Odd Lie', 'Karin Lund'],
    // a form of address elsewhere
    ['Minister Odd Lie met with Bangladeshi Prime Minister Sheikh Rahima.', 'Odd Lie', 'Sheikh Rahima'],
    ['Minister Odd Lie met with Indonesian Finance Minister Sri Wahyuni.', 'Odd Lie', 'Sri Wahyuni'],
    ['Minister Odd Lie met with Kuwaiti Prime Minister Sheikh Jaber.', 'Odd Lie', 'Jaber'],
    // whoever was met besides
    [
      'Minister Odd Lie met with Minister Bo Berg, discussed the storm before the summit, and also met President Karin Lund.',
      'Odd Lie',
      'Bo Berg',
      'Karin Lund',
    ],
  ] as const)
    it(lead, () =>
      assert.deepEqual(namesIn(`Talks in Bodø\n\n3 March 2031\n\n${lead}\n\nLund said that ferries sail.\n`), names),
    );

  it('are not in the office that what opens the lead names', () => {
    const text = `Telephone conversation with President of Turkey Recep Aydin

3 March 2031

At the request of the President of Turkey, Karin Lund informed him of the talks.

Karin Lund also thanked Recep Aydin for the ferries.
`;
    const [aydin, lund] = readText(text).participants;
    assert.deepEqual([aydin!.name, aydin!.titles], ['Recep Aydin', ['President of Turkey']]);
    assert.deepEqual([lund!.name, lund!.titles], ['Karin Lund', []]);
  });

  it('are those of the subtitle, where the lead gives offices alone', () => {
    const text = `Talks in Bodø
Vice President Karin Lund met with Foreign Minister Odd Lie of Norway in Bodø

3 March 2031

The Vice President met with the Foreign Minister in Bodø today.

The Vice President said that ferries sail.
`;
    assert.deepEqual(namesIn(text), ['Karin Lund', 'Odd Lie']);
  });

  it('are not those whose plan the talks were about', () => {
    const text = (met: string): string => `Minister Odd Lie visits Bodø

3 March 2031

Minister Odd Lie travelled to Bodø today.

He ${met}.

Lie said that ferries sail.
`;
    assert.deepEqual(namesIn(text('met with President Karin Lund')), ['Odd Lie', 'Karin Lund']);
    assert.deepEqual(namesIn(text("met with aides to discuss President Karin Lund's plan")), ['Odd Lie']);
    assert.deepEqual(namesIn(text('met with aides to discuss the letter of President Karin Lund')), ['Odd Lie']);
  });
});

describe('a name whose last word is a particle elsewhere', () => {
  it('has it', () => {
    assert.ok(!isSamePerson('Wang Di', 'Wang Yi'));
    assert.ok(!isSamePerson('Wang Di', 'Wang Da'));
    assert.ok(isSamePerson('Wang Di', 'WANG Di'));
    assert.ok(isSamePerson('Anna von der Aa', 'Anna Aa'));
  });
});

describe('company that is told by a pronoun', () => {
  for (const [sentence, who] of [
    ['She and her counterparts stressed that ferries sail.', 'She and her counterparts'],
    ['He and his team noted that ferries sail.', 'He and his team'],
    ['He and the two ministers noted that ferries sail.', 'He and the two ministers'],
  ] as const)
    it(sentence, () => {
      const text = `Talks in Bodø\n3 March 2031\n\nMinister Odd Lie met with President Karin Lund.\n\n${sentence}\n`;
      const { statements } = readText(text);
      const { speaker } = statements.at(-1)!;
      assert.deepEqual([speaker?.name, speaker?.type], [who, 'collective']);
    });
});

describe('a day that a lead names for something else', () => {
  for (const second of [
    'They spoke about statements made on 5 February 2031.',
    'They discussed the summit to be held on 9 April 2031.',
  ])
    it(second, () => {
      const text = `Talks in Bodø\n\n3 March 2031\n\nMinister Odd Lie met with President Karin Lund. ${second}\n\nLie said that ferries sail.\n`;
      assert.equal(readText(text).date, '2031-03-03');
    });
});
