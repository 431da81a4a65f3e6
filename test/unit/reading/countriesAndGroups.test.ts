import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';
import { HEAD } from './calls.ts';

/** Who speaks in each sentence of the paragraphs behind a lead. */
function speakersIn(paragraphs: string, head = HEAD): string[] {
  return readText(head + paragraphs)
    .sentences.filter(({ paragraph }) => paragraph > 0)
    .map(({ speaker }) => speaker?.name ?? '-');
}

const check = (cases: readonly [paragraphs: string, ...wanted: string[]][], head = HEAD): void => {
  for (const [paragraphs, ...wanted] of cases)
    it(paragraphs, () => assert.deepEqual(speakersIn(paragraphs, head), wanted));
};

const TURK = 'Kemal Aksoy';
const NORWEGIAN = 'Ingrid Dahl';

describe('a country that stands alone before a reporting verb', () => {
  check([
    ['Norway proposed to build a ferry.', NORWEGIAN],
    ['Turkey welcomed the plan.', TURK],
    ['The two sides discussed ferries. Norway also stressed the need for crews.', 'The two sides', NORWEGIAN],
    ['It was agreed that ferries sail. Turkey thanked the crews.', '-', TURK],
    ['In this context, Norway reaffirmed its support.', NORWEGIAN],
    ['Both sides agreed that quotas matter. Iceland recalled its offer.', 'Both sides', 'Iceland'],
    ['The EU raised the issue of visas. The EU also called for talks.', 'The EU', 'The EU'],
    ['The two sides discussed ferries. On 3 May 2019, Norway agreed to build two.', 'The two sides', 'The two sides'],
    // part of what a person says
    ['Dahl warned of floods. Norway agreed on a fund in 2015.', NORWEGIAN, NORWEGIAN],
    ['Aksoy said that trade is growing. Turkey welcomed ten thousand guests.', TURK, TURK],
    [
      'Dahl warned of the floods that come every spring.\n\nNorway pledged help last year. It will pledge more when the storm is over.\n\nAksoy thanked Dahl.',
      NORWEGIAN,
      NORWEGIAN,
      NORWEGIAN,
      TURK,
    ],
    ['Dahl warned of floods. Norway supports the fund.', NORWEGIAN, NORWEGIAN],
    // whose something is, and what a country does
    ['Norway’s ministers met in Oslo.', '-'],
    ['Norway held talks in Oslo.', '-'],
  ]);
});

describe('a country alone where several come from there', () => {
  const head = `Readout of the Talks

On 6 May 2021, Turkish Foreign Minister Kemal Aksoy met with Foreign Minister of Norway Ingrid Dahl and Defence Minister of Norway Odd Lie.

`;
  check(
    [
      ['Norway welcomed the plan.', 'Norway'],
      ['Turkey welcomed the plan.', TURK],
    ],
    head,
  );
});

describe('groups that are told by a noun before them', () => {
  check([
    ['The meeting participants discussed the harbour.', 'The meeting participants'],
    ['Industry participants described the storm.', 'Industry participants'],
    ['During the meeting, industry participants praised the crews.', 'industry participants'],
    ['During the meeting, participants discussed ferries.', 'participants'],
    ['Administration officials also highlighted the need for ferries.', 'Administration officials'],
    ['At the end, officials stressed the need for crews.', 'officials'],
    ['Council members thanked the crews.', 'Council members'],
    ['Norwegian representatives underlined the need for crews.', 'Norwegian representatives'],
    ['The group renewed its appeal to build ferries.', 'The group'],
    ['The group agreed to meet again.', 'The group'],
    ['Dahl praised the crews whom harbour officials thanked.', NORWEGIAN],
    ['Dahl praised the crews. Harbour officials of Bergen sailed home.', NORWEGIAN, NORWEGIAN],
  ]);
});

describe('the side of several countries, or of none that is known', () => {
  check([
    ['The Arab side said that the storm is over.', 'The Arab side'],
    ['The European side also noted the need for ferries.', 'The European side'],
    ['In this regard, the African side thanked the crews.', 'the African side'],
    ['The Western European side welcomed the plan.', 'The Western European side'],
    ['The Chukchi side expressed hope that ferries sail.', 'The Chukchi side'],
    ['The Norwegian side thanked the crews.', NORWEGIAN],
    ['Dahl thanked the Arab side for the ferries.', NORWEGIAN],
    ['The Papal Nuncio praised the crews.', 'The Papal Nuncio'],
    [
      'Dahl praised the crews who sail in every storm.\n\nThe Apostolic Nuncio noted that crews are few.',
      NORWEGIAN,
      'The Apostolic Nuncio',
    ],
    ['While thanking Dahl, the Apostolic Nuncio noted that crews are few.', 'the Apostolic Nuncio'],
  ]);
});

describe('a list behind what a group said', () => {
  const said = 'The group agreed that ferries must sail and that crews must be found in time.';
  check([
    [
      `${said}\n\n- Jonas Falk, Chair of the Harbour Board\n- Secretary of Fisheries\n- Friends of the Fleet\n\nAksoy thanked Dahl.`,
      'The group',
      '-',
      '-',
      '-',
      TURK,
    ],
    [
      `${said}\n\n- Ensure that ferries sail every week;\n- Pay the crews on time.\n\nAksoy thanked Dahl.`,
      'The group',
      'The group',
      'The group',
      TURK,
    ],
  ]);
});

describe('an office of a body with a name of its own', () => {
  check(
    [
      ['“It is an honour,” said the President of the Norwegian Storting.', NORWEGIAN],
      ['The President of the Storting thanked the crews.', NORWEGIAN],
      ['The Head of the President’s Office praised Dahl.', TURK],
      ['The Deputy Head of the President’s Office praised Dahl.', 'The Deputy Head of the President’s Office'],
    ],
    `Meeting of the Head of the Office of the President of Turkey Kemal Aksoy

On 6 May 2021, Head of the Office of the President of Turkey Kemal Aksoy met with President of the Norwegian Storting Ingrid Dahl.

`,
  );
});

describe('groups and company', () => {
  for (const [sentence, who] of [
    ['She and her counterparts stressed that ferries sail.', 'She and her counterparts'],
    ['He and his team noted that ferries sail.', 'He and his team'],
    ['Mr. Lie and the incoming administration noted that ferries sail.', 'Mr. Lie and the incoming administration'],
    ['Also, participants of the meeting noted that ferries sail.', 'participants of the meeting'],
    ['Also, participants of the meeting discussed ferries.', 'participants of the meeting'],
    ['The three NSAs reaffirmed the importance of ferries.', 'The three NSAs'],
    ['He and the two ministers noted that ferries sail.', 'He and the two ministers'],
  ] as const)
    it(sentence, () => {
      const text = `Talks in Bodø\n3 March 2031\n\nMinister Odd Lie met with President Karin Lund.\n\n${sentence}\n`;
      const { statements } = readText(text);
      const { speaker } = statements.at(-1)!;
      assert.deepEqual([speaker?.name, speaker?.type], [who, 'collective']);
    });
});

describe('an office in letters', () => {
  it('speaks', () => {
    const text =
      'Talks in Bodø\n3 March 2031\n\nMinister Odd Lie met with Director-General Karin Lund.\n\nDG Lund stressed that ferries sail.\n';
    const { speaker, source } = readText(text).statements[0]!;
    assert.deepEqual([speaker?.name, source && text.slice(source.start, source.end)], ['Karin Lund', 'DG Lund']);
  });
});
