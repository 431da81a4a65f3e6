import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

// Made-up analogues of what a second round of real pages, labelled blind, showed.

const speakers = (text: string): (string | null)[] =>
  readText(text).sentences.map(({ speaker }) => speaker?.name ?? null);
const names = (text: string): string[] => readText(text).participants.map(({ name }) => name);

describe('a reprint without a title is a readout where two in office did something together', () => {
  for (const lead of [
    'Taoiseach Niamh Daly and British Prime Minister Adam Frost spoke this evening, it has been confirmed.',
    'Deputy Prime Minister Tran Van Hung and US Secretary of State Ruth Calloway reached the agreement during their phone talks on January 6.',
    'Prime Minister Tesfaye Alemu has conferred with his Rwandan counterpart, Paul Mugenzi, today at his office.',
    'In a telephone conversation Saturday Foreign Minister Reza Karimi and his Russian counterpart Pavel Sorokin emphasized the need for contacts.',
    'President Arvo Kask and Norwegian Prime Minister Nils Berg met in Oslo on Monday.',
  ])
    it(lead, () => {
      const text = `${lead}\n\nThey discussed the war in Ukraine.\n\nThe two sides agreed that trade must grow.\n`;
      assert.notEqual(readText(text).kind, 'not-a-readout');
      assert.equal(names(text).length, 2);
    });

  for (const lead of [
    'President Arvo Kask and the weather in Norway were discussed on Monday.',
    'The President and his wife live in Estonia and spoke at a school.',
  ])
    it(`is none: ${lead}`, () => assert.equal(readText(`${lead}\n\nIt was a long day.\n`).kind, 'not-a-readout'));
});

describe('the day of a dateline is that of the release, not of the event', () => {
  for (const dateline of [
    'Addis Ababa, January 13/2022/BNS/ ',
    'Addis Ababa January 13/2022 /BNS/ ',
    'Addis Ababa, January 13/2022 (BNS) ',
    'Oslo January 13/2022/BNS/- ',
    'Oslo, January 13, 2022 (BNS) - ',
    '(Oslo, 13 January 2022) ',
    'Oslo, 13 January 2022. ',
    'January 13, 2022 (BNS) ',
  ])
    it(dateline, () => {
      const text = `${dateline}Foreign Minister Petra Olsen received the Foreign Minister of Estonia, Arvo Kask, on Wednesday.\n\nShe stressed that trade must grow.\n`;
      assert.equal(readText(text).date, '2022-01-12');
    });

  it('is the event’s where the lead says so', () => {
    const text = `On January 13, 2022 Foreign Minister Petra Olsen received the Foreign Minister of Estonia, Arvo Kask, who arrived on Wednesday.\n\nShe stressed that trade must grow.\n`;
    assert.equal(readText(text).date, '2022-01-13');
  });
});

describe('an office that is written small behind a name', () => {
  for (const [office, called] of [
    ['state minister for foreign affairs', 'The state minister'],
    ['state minister for foreign affairs at the Ministry of Foreign Affairs', 'The state minister'],
    ['foreign minister of Bangladesh', 'The foreign minister'],
    ['the foreign minister', 'The foreign minister'],
    ['deputy minister for trade', 'The deputy minister'],
    ['minister of state for energy', 'The minister of state'],
    ['minister of finance, planning and trade', 'The minister'],
    ['prime minister', 'The prime minister'],
  ] as const)
    it(office, () => {
      const text = `Ambassador of Norway Nils Berg called on Sara Islam, ${office}, in Dhaka on Sunday.\n\n${called} praised Norway for its aid.\n`;
      assert.deepEqual(
        [names(text), speakers(text)],
        [
          ['Nils Berg', 'Sara Islam'],
          [null, 'Sara Islam'],
        ],
      );
    });
});

describe('a press office that reports in the present', () => {
  for (const [sentence, name] of [
    ['“Trade is growing,” Ms Olsen says.', 'Petra Olsen'],
    ['“Trade is growing this year,” says Petra Olsen.', 'Petra Olsen'],
    ['“Trade is growing this year,” Kask adds.', 'Arvo Kask'],
    ['Petra Olsen says that trade is growing.', 'Petra Olsen'],
    ['Foreign Minister Kask stresses that trade is growing.', 'Arvo Kask'],
    ['Foreign Minister Kask reiterates his support for trade.', 'Arvo Kask'],
    ['On her part Ms. Petra Olsen, the Norwegian Foreign Minister confirmed the depth of ties.', 'Petra Olsen'],
  ] as const)
    it(sentence, () => {
      const lead = 'Estonian Foreign Minister Arvo Kask met Norwegian Foreign Minister Petra Olsen in Oslo.';
      const title = 'Foreign Minister Kask Meets Norwegian Foreign Minister Olsen';
      assert.deepEqual(speakers(`${title}\n\n${lead}\n\n${sentence}\n`), [null, name]);
    });
});

describe('names', () => {
  it('Sri Lanka is a country', () => {
    const text = `External Affairs Minister of India Dr. Arun Mehta who was on a visit to Sri Lanka met with his Sri Lankan counterpart, Foreign Minister Vijaya Perera at the Ministry.\n\nDr. Mehta stressed that trade must grow.\n`;
    assert.deepEqual(names(text), ['Arun Mehta', 'Vijaya Perera']);
  });

  it('Davit is David, and Ahmet Ahmed', () => {
    for (const [one, other] of [
      ['David', 'Davit'],
      ['Ahmed', 'Ahmet'],
      ['Murad', 'Murat'],
    ]) {
      const text = `Foreign Minister ${one} Zoidze met Norwegian Foreign Minister Petra Olsen in Oslo.\n\n${other} Zoidze thanked his counterpart for her support.\n`;
      assert.deepEqual(speakers(text), [null, `${one} Zoidze`]);
    }
  });

  it('Amb. is no part of one', () => {
    const text = `Amb. Jane Mwangi, Cabinet Secretary for Foreign Affairs of Kenya, met Norwegian Foreign Minister Petra Olsen in Nairobi.\n\nThe Cabinet Secretary thanked Norway for its aid.\n`;
    assert.deepEqual(
      [names(text), speakers(text)],
      [
        ['Jane Mwangi', 'Petra Olsen'],
        [null, 'Jane Mwangi'],
      ],
    );
  });

  it('of who holds the office may stand above the text alone', () => {
    const text = `Foreign Secretary meets US Secretary of State, Ruth Calloway\n\nAdam Frost, the Foreign Secretary, has today met with Ruth Calloway, the US Secretary of State, to discuss Yemen.\n\nA spokesperson for the Foreign Secretary said:\n\n“During their meeting, the two ministers discussed trade.\n\nThe Foreign Secretary stressed that the talks must go on.”\n`;
    assert.deepEqual(names(text).toSorted(), ['Adam Frost', 'Ruth Calloway']);
  });
});
