import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

// Made-up analogues of what press wires and news sites put around a readout, and of how their texts begin and end.

const TITLE = 'Norwegian Foreign Minister Olsen speaks with Estonian Foreign Minister Kask';
const LEAD =
  'Norwegian Foreign Minister Petra Olsen spoke by phone with Estonian Foreign Minister Arvo Kask on 2 May 2021.';
const SAID = 'Olsen said that trade must grow.';

interface Around {
  readonly head?: string;
  readonly foot?: string;
}

const page = ({ head, foot }: Around): string =>
  [TITLE, ...(head === undefined ? [] : [head]), LEAD, SAID, ...(foot === undefined ? [] : [foot])].join('\n\n');

/** What of a page is furniture; its title, people and speakers must be as without. */
function furnitureOf(around: Around): string[] {
  const text = page(around);
  const readout = readText(text);
  assert.equal(readout.title && text.slice(readout.title.start, readout.title.end), TITLE);
  assert.deepEqual(
    readout.participants.map(({ name }) => name),
    ['Petra Olsen', 'Arvo Kask'],
  );
  assert.deepEqual(
    readout.sentences.map(({ speaker }) => speaker?.name ?? null),
    [null, 'Petra Olsen'],
  );
  return readout.boilerplate.map(({ start, end }) => text.slice(start, end));
}

describe('what a wire or a news site puts above a text is furniture', () => {
  for (const head of [
    'By Lena Friis',
    'by Lena Friis',
    'By: Lena M. Friis',
    'Written by Lena Friis for Harbour News',
    'Lena Friis 10 seconds ago Thu 10th September 2020 | 08:23 PM',
    '(BAYWIRE- The Harbour Post) BPA',
    '(BAYWIRE)',
    'Rate this item',
    '(0 votes)',
    'Advertisement',
    '485 views',
    'Photo: Harbour News Agency',
    'The two ministers (right) at an earlier meeting (Photo: Harbour News)',
    'The combined photo shows Norwegian Foreign Minister Petra Olsen (R) and Estonia’s Foreign Minister Arvo Kask.',
  ])
    it(head, () => assert.deepEqual(furnitureOf({ head }), [head]));
});

describe('what a wire or a news site puts below a text is furniture', () => {
  for (const foot of [
    'Distributed by Bay Wire on behalf of the Ministry of Foreign Affairs of Norway.',
    'Distribution channels: Politics, World & Regional',
    'You just read:',
    'You might also like',
    'News Code 140703',
    'BAYWIRE26102024000063011010ID1108820693',
    'Read 2713 times Last modified on Wednesday, 02 August 2017 13:19',
    'Be the first to comment',
    'All comments are reviewed and posted only if approved.',
    'Harbour News reserves the right to delete any comment at any time.',
    'The Norwegian Government published this content on 11 January 2017 and is solely responsible for the information contained herein.',
    'Bay Wire’s priority is source transparency, and its editors weed out what misleads.',
    'Translate »',
  ])
    it(foot, () => assert.deepEqual(furnitureOf({ foot }), [foot]));
});

describe('a short line in small letters below a title', () => {
  for (const below of ['by Lena Friis', 'letter of condolence', 'log front'])
    it(`is no part of it: ${below}`, () => {
      const text = `${TITLE}\n\n${below}\n\n${LEAD}\n\n${SAID}\n`;
      const { title } = readText(text);
      assert.equal(title && text.slice(title.start, title.end), TITLE);
    });
});

describe('a city of two words in capitals', () => {
  for (const city of ['HẢI AN', 'RED BAY', 'EL MAR DOR'])
    it(`opens a lead: ${city}`, () => {
      const readout = readText(
        `${TITLE}\n\nFriday, 7 August 2020\n\n${city} — Norwegian Foreign Minister Petra Olsen on Thursday held phone talks with Estonian Foreign Minister Arvo Kask about ties.\n\n${SAID}\n`,
      );
      assert.deepEqual([readout.kind, readout.date], ['phone-call', '2020-08-06']);
      assert.equal(readout.sentences[0]?.speaker, null);
    });
});

describe('a lead in the perfect, without a title', () => {
  for (const [lead, kind] of [
    [
      'President Chidi Okafor has spoken by telephone with President Petra Olsen of Norway over the floods.',
      'phone-call',
    ],
    ['President Chidi Okafor has again spoken on the phone with President Petra Olsen of Norway.', 'phone-call'],
    ['President Chidi Okafor has spoken in person with President Petra Olsen of Norway.', 'meeting'],
    ['President Chidi Okafor has met with President Petra Olsen of Norway.', 'meeting'],
    ['President Chidi Okafor has received President Petra Olsen of Norway.', 'meeting'],
  ] as const)
    it(lead, () => {
      const readout = readText(
        `${lead}\n\nPresident Olsen disclosed that the situation was under control.\n\nThe Norwegian leader thanked him.\n`,
      );
      assert.equal(readout.kind, kind);
      assert.equal(readout.sentences[1]!.speaker?.name, 'Petra Olsen');
    });
});

describe('who took part', () => {
  const participantsIn = (text: string) => readText(text).participants.map(({ name }) => name);

  for (const sentence of [
    'Participants in the call included Prime Minister Bo Lind of Norway and President Ann Holm of Finland.',
    'Participants included Prime Minister Bo Lind of Norway and President Ann Holm of Finland.',
    'Attendees were Prime Minister Bo Lind of Norway and President Ann Holm of Finland.',
    'Also taking part in the call were Prime Minister Bo Lind of Norway and President Ann Holm of Finland.',
    'The leaders joining the call were Prime Minister Bo Lind of Norway and President Ann Holm of Finland.',
  ])
    it(`is told by a sentence of the text: ${sentence}`, () =>
      assert.deepEqual(
        participantsIn(
          `Readout of President Okafor’s Call with Northern Leaders\n\nPresident Chidi Okafor spoke today with northern leaders about the drought.\n\nThey agreed to send grain.\n\n${sentence}\n`,
        ),
        ['Chidi Okafor', 'Bo Lind', 'Ann Holm'],
      ));

  for (const office of ['The Chief Minister of Norland, Shri Arun Rao,', 'The Governor of Norland, Arun Rao,'])
    it(`is told by the office of a region that no table has: ${office}`, () =>
      assert.deepEqual(
        participantsIn(
          `Leaders Meet\n\n${office} today met Prime Minister Vikram Shah of India.\n\nThe Prime Minister said that the talks were good.\n\n****\nMJPS/SS/PRK\n`,
        ),
        ['Arun Rao', 'Vikram Shah'],
      ));

  it('is named without blanks that break no line', () =>
    assert.deepEqual(
      participantsIn(
        'President Chidi\u00a0Okafor met President Petra Olsen of Norway.\n\nOlsen thanked him. Okafor said that ferries sail.\n',
      ),
      ['Chidi Okafor', 'Petra Olsen'],
    ));
});

describe('a visit that is still to come', () => {
  for (const [second, third] of [
    [
      'The countries have a close partnership that was agreed in 1990 and reaffirmed since.',
      'The visit will be an occasion for talks.\n\nThe Ministers will discuss what was agreed.',
    ],
    ['The Ministers will exchange views on ferries.', 'The visit will also be an occasion to sign a treaty.'],
    ['The Ministers will review what was agreed.', 'He visited Bergen last year and praised its harbour.'],
  ])
    it(`${second} ${third}`, () =>
      assert.equal(
        readText(
          `Visit by Foreign Minister Bo Lind\n\nThe Foreign Minister of Norway, Bo Lind, will visit Finland next week.\n\n${second}\n\n${third}\n`,
        ).kind,
        'not-a-readout',
      ));
});

describe('how an agency signs the end of a text', () => {
  for (const signature of [
    '-0-',
    '- BNS',
    '(Baynews)',
    '(END)',
    '/BNS/',
    'END',
    'Ends.',
    '(end) hn.rk',
    '(ends) lb',
    '- ENDS -',
    '###',
    '# # #',
    '* * *',
    '-30-',
  ])
    it(`is no sentence: ${signature}`, () => {
      const { sentences } = readText(`${TITLE}\n\n${LEAD}\n\nOlsen said that trade must grow. ${signature}`);
      assert.deepEqual(
        sentences.map(({ speaker }) => speaker?.name ?? null),
        [null, 'Petra Olsen'],
      );
    });
});

describe('a last sentence that whoever copied the page has cut off', () => {
  const cases: [line: string, speaker: string][] = [
    ['They also discussed the need for st', 'They'],
    ['Olsen noted with pleasure the recep', 'Petra Olsen'],
    ['The two ministers also agreed to ho', 'The two ministers'],
    ['Minister Kask expressed the h', 'Arvo Kask'],
  ];
  for (const [line, speaker] of cases)
    it(`is read: ${line}`, () => assert.equal(readText(page({ foot: line })).sentences.at(-1)?.speaker?.name, speaker));

  for (const line of ['Minister Kask expresses hope', 'Norway and Estonia: a short history', 'More on the ministers'])
    it(`is none: ${line}`, () => assert.equal(readText(page({ foot: line })).sentences.length, 2));
});

describe('a text of a wire is a readout', () => {
  const REST = '\n\nThe two ministers discussed trade.\n\nThe sides stressed that trade must grow.\n';
  for (const begins of [
    'Foreign ministers of Norway, Estonia discuss trade over phone\n\nOSLO (BNS) – Norwegian and Estonian foreign ministers discussed trade during a telephone call on Thursday.',
    'The foreign ministers of Norway and Estonia have discussed trade in a phone call.',
    'Presidents Kask and Berg spoke for 20 minutes this afternoon to share information about Norway.',
    'Taoiseach speaks with Prime Minister Frost\n\nThe Taoiseach and the British Prime Minister have spoken by phone about trade.',
    'The Taoiseach and Prime Minister Frost had a bilateral meeting today in Norway.',
    'Norwegian Foreign Minister Petra Olsen and Estonian Foreign Minister Arvo Kask said during a telephone conversation that trade must grow.',
    'Oslo, BNS – Information Minister Petra Olsen discussed with Ambassador of Estonia in Oslo Arvo Kask means of enhancing relations.',
    'ESTONIA, January 14 - The President of the Republic of Estonia, Arvo Kask, and the President of the Kingdom of Norway, Nils Berg, exchanged congratulatory telegrams.',
  ])
    it(begins.slice(0, 70), () => assert.notEqual(readText(begins + REST).kind, 'not-a-readout'));

  for (const begins of [
    'Opening Remarks by the Foreign Minister during her meeting with the Foreign Secretary of the UK\n\nForeign Secretary, let me welcome you to Norway. Our talks were held in May and the meeting was useful.',
    'Written answers\n\n24. To ask the Minister for Foreign Affairs of Norway how often she has met with her Estonian counterpart.\n\nI have met with the Estonian Foreign Minister on three occasions.',
  ])
    it(`is none: ${begins.slice(0, 60)}`, () => assert.equal(readText(begins + REST).kind, 'not-a-readout'));
});
