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
    ['Press release: ', 'release-type'],
    ['PRESS RELEASE - ', 'release-type'],
    ['[Press Release] ', 'release-type'],
    ['Media note – ', 'release-type'],
    ['Press statement: ', 'release-type'],
    ['NEWS - ', 'release-type'],
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

  const behind = [
    '  Media release',
    '   Press Release',
    ' | Press Release',
    ' - Press release',
    ' – Media Statement',
    '  Media Release',
    ' | Readout',
    ' — News',
    '  PRESS STATEMENT',
    ' | Press Note',
  ];
  for (const label of behind)
    it(`behind it: ${label}`, () => {
      const text = `${TITLE}${label}\n\n7 May 2021\n\nIranian Foreign Minister Reza Navidi held talks with Norwegian Foreign Minister Ingrid Dahl in Oslo.\n\nNavidi welcomed the ferry line. Dahl said that ferries sail.\n`;
      const { title, pageLines } = readText(text);
      assert.equal(text.slice(title!.start, title!.end), TITLE);
      assert.deepEqual(
        pageLines.filter(({ kind }) => kind === 'release-type').map(({ start, end }) => text.slice(start, end)),
        [label.replace(/^[\s|–—-]+/, '')],
      );
    });

  for (const title of [
    'Press release on the talks between Foreign Ministers Navidi and Dahl',
    'Wang Yi: Talks Help',
    `READOUT: ${TITLE}`,
    `Readout: ${TITLE}`,
    `READOUT | ${TITLE}`,
    `Call readout: ${TITLE}`,
    'READOUT: Foreign Minister Navidi’s Meeting with Foreign Minister Dahl of Norway',
    'READOUT – Foreign Minister Navidi’s Visit to Norway',
  ])
    it(title, () => {
      const text = `${title}\n\nIranian Foreign Minister Reza Navidi held talks with Norwegian Foreign Minister Ingrid Dahl in Oslo.\n\nNavidi welcomed the ferry line. Dahl said that ferries sail.\n`;
      const readout = readText(text);
      assert.equal(text.slice(readout.title!.start, readout.title!.end), title);
    });
});

describe('the title below a long menu', () => {
  const MENU = `Home\n\nOverview\n\nForeign Minister\n\nState Minister\n\nBilateral Affairs\n\nNorth Africa & the Sahel Division\n\nProtocol
\nFinance\n\nAudit\n\nPublic Diplomacy\n\nHon. Prime Minister\n\nForeign Secretary\n\nGeneva\n\nNew York\n\nPublications\n\nLanguage`;
  const LEAD = `The Foreign Minister of Norway, Anna Holm, met the Prime Minister of Fiji, Bo Falk, in Suva on 3 May 2021. They discussed the bilateral relations between the Foreign Ministries.`;
  const titleBelow = (...lines: string[]): string | null => {
    const text = `${MENU}\n\n${lines.join('\n\n')}\n\n${LEAD}\n`;
    const { title } = readText(text);
    return title && text.slice(title.start, title.end);
  };
  const titles = [
    'Forging stronger ties between Norway and Fiji',
    'Norwegian ferries to sail in Fiji from June',
    'Foreign Minister Holm on Official Visit to Washington D.C.',
    'Norway and Fiji pledge solidarity with islanders after the storm',
    'Advancement of Norway – Fiji Relations',
    '“Fiji will always be a dependable partner” says Minister Holm',
    'Norway registers strong protest with Fiji on fishing',
    'Ministerial Meeting On Ferries',
    'Talks in Suva',
    'Norway stresses importance of relations with Fiji',
  ];
  for (const title of titles) {
    it(title, () => assert.equal(titleBelow(title), title));
    it(`${title}, printed twice`, () => assert.equal(titleBelow(title, title), title));
  }
  it('“Press Release”, where there is no other', () => {
    const text = `3 May 2021\nPress Release\n\n\n${LEAD}\n`;
    const { title } = readText(text);
    assert.equal(title && text.slice(title.start, title.end), 'Press Release');
  });
  for (const type of ['Press Release', 'PRESS RELEASE', 'Media Statement', 'Press Statement', 'News Release'])
    for (const head of [`${type}\n3 May 2021`, `${type}\n\nMay 3, 2021\n\n`, `3 May 2021\n\n${type}`])
      it(`“${type}” with nothing but the day: ${JSON.stringify(head)}`, () => {
        const text = `${head}\n\n${LEAD}\n`;
        const { title } = readText(text);
        assert.equal(title && text.slice(title.start, title.end), type);
      });
  it('but not where the day stands between it and the text, and the publisher above it', () =>
    assert.equal(readText(`Ministry of Ferries\nPress Release\n3 May 2021\n\n${LEAD}\n`).title, null));
});

describe('the title of a record of a page', () => {
  const titles = [
    'Meeting with the Norwegian Minister for Ferries',
    'Annual talks reaffirm our ties with Norway',
    'Talks with Foreign Minister Holm',
    'Visit of the Prime Minister of Fiji',
    'Foreign Minister Holm calls on the Prime Minister',
    'Fiji and Norway agree on ferries',
    'Ministers discuss the price of fish',
    'Ambassador Quill presents his credentials',
    'Call with Secretary Marsh',
    'Norway to host the next round of consultations',
  ];
  const record = (title: string, again: string): string =>
    `${title}\n\n2002-04-03\n\nFalk, Bo; Ferry Party of Fiji\n\nMINISTER FOR FOREIGN AFFAIRS\n\nMEDIA RELEASE\n\n${again}\n\nI met today the Foreign Minister of Norway, Anna Holm, in Suva. Foreign Minister Holm said that ferries sail.\n\nWe discussed the price of fish. The Minister noted that it rises.\n`;
  for (const title of titles)
    for (const [above, again] of [
      [`${title}.`, title],
      [title, title.toUpperCase()],
      [`${title}.`, title.toUpperCase()],
    ] as const)
      it(`${above} and “${again}” below it`, () => {
        const text = record(above, again);
        const { title: found } = readText(text);
        assert.deepEqual(found && [found.start, text.slice(found.start, found.end)], [0, above]);
      });
});

describe('a lead of bodies alone, with its day', () => {
  const REST = `The council was set up on 9 August 2022.\n\nMinister of Ferries Bo Falk of Fiji met Minister Anna Holm of Norway at its side.`;
  const days: [lead: string, date: string][] = [
    ['Yesterday, the Ferry Steering Council of Norway met for the first time.', '2022-10-06'],
    ['Today, the Ferry Steering Council of Norway convened in Oslo.', '2022-10-07'],
    ['This morning the Ferry Steering Council of Norway met.', '2022-10-07'],
    ['This afternoon, the Harbour Task Force of Norway held its third meeting.', '2022-10-07'],
    ['Earlier today the Harbour Task Force of Norway hosted port masters.', '2022-10-07'],
    ['Yesterday the Norwegian and Fijian delegations concluded their talks.', '2022-10-06'],
    ['On Thursday, the Ferry Steering Council of Norway met again.', '2022-10-06'],
    ['On Wednesday the Harbour Task Force of Norway gathered in Oslo.', '2022-10-05'],
    ['Last night the Ferry Steering Council of Norway met in Oslo.', '2022-10-06'],
    ['This evening, the Harbour Task Force of Norway spoke with port masters.', '2022-10-07'],
  ];
  for (const [lead, date] of days)
    it(lead, () =>
      assert.equal(
        readText(`Readout of the Ferry Council\u2019s Meeting\n\n2022-10-07 12:24:35-04:00\n\n${lead}\n\n${REST}\n`)
          .date,
        date,
      ),
    );
});

describe('a lead whose event stands before its subject', () => {
  for (const [lead, speaker] of [
    [
      'During a telephone conversation, President Karin Lund extended warm wishes to Odd Lie on his birthday.',
      'Karin Lund',
    ],
    ['In her meeting with Odd Lie today, President Karin Lund thanked the crews.', 'Karin Lund'],
    // the event itself
    ['During a visit to Oslo, President Karin Lund welcomed Prime Minister Odd Lie.', undefined],
    ['During a telephone conversation, President Karin Lund and Odd Lie discussed ferries.', undefined],
  ] as const)
    it(lead, () => {
      const text = `Telephone conversation with President of Norway Odd Lie\n\n3 March 2031\n\n${lead}\n\nLund said that ferries sail.\n`;
      assert.equal(readText(text).sentences[0]!.speaker?.name, speaker);
    });
});
