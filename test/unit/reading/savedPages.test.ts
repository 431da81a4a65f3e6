import assert from 'node:assert/strict';
import type { Readout } from '../../../src/reading/model.ts';
import { readText } from '../../../src/reading/read.ts';

// What pages have that people save: letters behind names, menus of another script, an agency's signature.

const HEAD = `Foreign Minister Holm's call with Foreign Minister Igor Petrenko of Russia

3 May 2021

Foreign Minister Anna Holm of Norway spoke by phone with Foreign Minister Igor Petrenko of Russia.`;

function namesIn(lead: string): string {
  return readText(`${lead}\n\nThe two sides discussed fisheries.\n`)
    .participants.map(({ name }) => name)
    .join(' | ');
}

describe('whom the lead of a saved page names', () => {
  const cases: [lead: string, names: string][] = [
    [
      'On Monday, Mr. Kenji Morita, Minister for Foreign Affairs of Japan, held a telephone talk with Hon. Peter Lowe MP, Minister for Foreign Affairs of Australia.',
      'Kenji Morita | Peter Lowe',
    ],
    [
      'On Monday, Mr. Kenji Morita, Minister for Foreign Affairs of Japan, held a telephone talk with the Hon. Julia Marsh, MP, Minister for Foreign Affairs of the Commonwealth of Australia.',
      'Kenji Morita | Julia Marsh',
    ],
    [
      'On Monday, Mr. Kenji Morita, Prime Minister of Japan, met with the Rt Hon Sir Alan Frost, KCMG, QC, MP, Foreign Secretary of the United Kingdom.',
      'Kenji Morita | Alan Frost',
    ],
    [
      'On Monday, Minister Anna Holm of Norway met with Senator the Hon. Ruth Dale AO, Minister for Trade of Australia.',
      'Anna Holm | Ruth Dale',
    ],
    [
      'Today the Secretary-General met with H. E. Dr. Tesfaye Alemu, Minister for Foreign Affairs of Ethiopia.',
      'Secretary-General | Tesfaye Alemu',
    ],
    [
      'H.E. Salim Ould Amar, Chairperson of the AU Commission, received H.E. Peter Okello, President of the Global Pan-African Movement & Minister of Internal Affairs of Uganda.',
      'Salim Ould Amar | Peter Okello',
    ],
    [
      'Secretary-General of ASEAN, Dr. Sok Dara, today met with H.E. Ramon Cruz, Secretary of Social Welfare and Development of the Philippines and incoming Chair of the ASEAN Socio-Cultural Community (ASCC) Council.',
      'Sok Dara | Ramon Cruz',
    ],
    [
      'Dr. Nabil Haddad, Foreign and Expatriates Minister, met in New York with the United Nations Secretary-General, Tomas Vidal.',
      'Nabil Haddad | Tomas Vidal',
    ],
    [
      'On Monday, Ambassador Lin Bo of China met with Communications Minister Dana Cole of Jamaica.',
      'Lin Bo | Dana Cole',
    ],
    [
      'On Monday, Minister-Counselor Zhao Min of the Chinese Embassy met with Foreign Minister Carl Ruud of Norway.',
      'Zhao Min | Carl Ruud',
    ],
    [
      'Murad Aydin, the Minister of Foreign Affairs of Turkey made a phone call to Reza Kamali, the new Iranian foreign minister to congratulate him on his appointment.',
      'Murad Aydin | Reza Kamali',
    ],
    [
      'Minister of Foreign Affairs Nabil Haddad received Sunday a phone call from his Iranian counterpart Amir Tavakoli.',
      'Nabil Haddad | Amir Tavakoli',
    ],
    [
      'On Monday, Foreign Minister Ara Petrosyan held a phone conversation with Foreign Minister of Artsakh Davit Sahakyan.',
      'Ara Petrosyan | Davit Sahakyan',
    ],
    [
      'On Monday, turning to Anna Holm, the Prime Minister of Norway received Prime Minister Igor Lund of Poland.',
      'Prime Minister of Norway | Igor Lund',
    ],
  ];
  for (const [lead, names] of cases) it(lead, () => assert.equal(namesIn(lead), names));
});

describe('whose page it is', () => {
  const cases: [page: string, publisher: string | null][] = [
    [
      'Igor Lund calls President Murad Aydin\n\nBAKU, Azerbaijan, Feb. 10\n\nOn February 9, 2020 President of the Republic of Norway Igor Lund made a phone call to President of the Republic of Turkey Murad Aydin.\n\nThe two presidents discussed fisheries.',
      null,
    ],
    [
      'Official website of the President of Russia\n\nTelephone conversation with President of Turkey Murad Aydin\n\nMarch 27, 2018\n\nIgor Petrenko had a telephone conversation with President of the Republic of Turkey Murad Aydin.\n\nThe two presidents discussed fisheries.',
      'Kremlin',
    ],
    [
      '바로가기 메뉴\n본문 바로가기\n\nPress Releases\n\nForeign Minister Holds Telephone Conversation with her US Counterpart\n\n1. Foreign Minister Shin Ha-na talked to Secretary of State Paul Reed of the US over the phone on August 29, 2017. The two ministers discussed trade.',
      'Korea MOFA',
    ],
    [
      'Secretary Reed’s Call with Foreign Minister Holm\nBergen, WA (BNS) The below is attributable to Spokesperson Vera Quill:\n\nSecretary of State Paul Reed spoke today with Norwegian Foreign Minister Anna Holm. The two discussed trade.',
      'US State Department',
    ],
    [
      'Secretary Reed’s Call with Foreign Minister Holm\nThe below is attributable to Spokesperson Vera Quill:. Secretary of State Paul Reed spoke today with Norwegian Foreign Minister Anna Holm. The two discussed trade.',
      'US State Department',
    ],
  ];
  for (const [page, publisher] of cases)
    it(page.slice(0, 60).replaceAll('\n', ' '), () => assert.equal(readText(page).publisher, publisher));
});

/** A page with lines above its text. */
function withHead(...lines: string[]): { text: string; readout: Readout } {
  const text = `${lines.join('\n')}\n\nForeign Minister Anna Holm held a telephone conversation with US Secretary of State Paul Reed on 3 May 2021. The two ministers discussed fisheries.\n`;
  return { text, readout: readText(text) };
}

describe('what stands above the text of a saved page', () => {
  const TITLE = 'Foreign Minister Holm Talks to Secretary of State Paul Reed';
  const furniture: string[] = [
    '바로가기 메뉴',
    'Документ /',
    'Tell a friend',
    'View settings',
    'Site colours:',
    'View this article in another language',
    '2. Ministry of Foreign Affairs of Norway twitter',
    '|Printable version',
    'harbour_talks.png',
    '1936',
    'This was published under the 2010 to 2015 Harbour Coalition government',
  ];
  for (const line of furniture) {
    it(`is the site’s: ${line}`, () => {
      const { text, readout } = withHead(line, '', TITLE);
      assert.deepEqual(
        readout.boilerplate.map(({ start, end }) => text.slice(start, end)),
        [line],
      );
      assert.equal(text.slice(readout.title!.start, readout.title!.end), TITLE);
    });
  }

  for (const title of [`${TITLE} (5.3.)`, `${TITLE} (2021.5.3.)`]) {
    it(`is a title with its day in figures: ${title}`, () => {
      const { text, readout } = withHead(title);
      assert.equal(readout.title && text.slice(readout.title.start, readout.title.end), title);
    });
  }

  it('is a heading that ends in the letters of a body, with the lead behind a blank line', () => {
    const { readout } = withHead(TITLE, 'The two discussed the pandemic and the reforms that Norway wants of the WHO');
    assert.equal(readout.sentences.length, 2);
    assert.equal(readout.date, '2021-05-03');
  });

  it('is a place with an agency', () => {
    const { readout } = withHead('New York / BNS');
    assert.equal(readout.title, null);
    assert.equal(readout.pageLines[0]?.kind, 'dateline');
  });

  it('is who issued the release, and when', () => {
    const { readout } = withHead(TITLE, '', 'The press release issued by Harbour House on 5 July 2024.');
    assert.deepEqual(
      readout.pageLines.map(({ kind }) => kind),
      ['attribution'],
    );
  });
});

describe('a last paragraph with an agency’s signature', () => {
  for (const signature of ['.-BNS', './.', '. - BNS', '.– NNN-BNS', '. /BNS'])
    it(signature, () => {
      const readout = readText(`${HEAD}\n\nThey suggested that the two sides work together on the cable${signature}\n`);
      assert.equal(readout.sentences.length, 2);
      assert.equal(readout.sentences[1]!.speaker?.name, 'They');
    });
});

/** The first statement of a paragraph behind a lead: who, with which cue, what. */
function statementIn(paragraph: string): string | null {
  const text = `${HEAD}\n\n${paragraph}\n`;
  const [statement] = readText(text).statements;
  if (!statement) return null;
  const { speaker, cueFull, cue, content, topic } = statement;
  return [speaker?.name, ...[cueFull ?? cue, content ?? topic].map((span) => span && text.slice(span.start, span.end))]
    .filter(Boolean)
    .join(' | ');
}

describe('what is said, behind words that tell how', () => {
  const cases: [paragraph: string, statement: string | null][] = [
    [
      'Minister Holm condemned in strong terms the launch of a missile.',
      'Anna Holm | condemned | the launch of a missile.',
    ],
    [
      'Minister Holm condemned in the strongest possible terms the launch of a missile.',
      'Anna Holm | condemned | the launch of a missile.',
    ],
    ['The two ministers discussed in depth the fisheries.', 'The two ministers | discussed | the fisheries.'],
    ['Minister Petrenko explained in detail the new rules.', 'Igor Petrenko | explained | the new rules.'],
    [
      'The two ministers shared with each other their plans for the cable.',
      'The two ministers | shared | their plans for the cable.',
    ],
    [
      'Minister Petrenko made a statement welcoming the visits.',
      'Igor Petrenko | made a statement | welcoming the visits.',
    ],
    ['The ministers made a decision to keep in touch.', 'The ministers | made a decision | to keep in touch.'],
    ['The ministers agreed to meet again, the statement said.', 'The ministers | agreed | to meet again'],
    [
      'Minister Holm expressed appreciation for the truce, the Ministry’s press release added.',
      'Anna Holm | expressed appreciation | the truce',
    ],
    ['Minister Holm stressed that the ministry said so.', 'Anna Holm | stressed | the ministry said so.'],
    [
      'Minister Holm said that, as the ministry reported, trade had grown.',
      'Anna Holm | said | as the ministry reported, trade had grown.',
    ],
    ['Both side discussed the fisheries.', 'Both side | discussed | the fisheries.'],
    [
      '° Minister Holm informed Minister Petrenko of the rules.',
      'Anna Holm | informed | Minister Petrenko of the rules.',
    ],
    ['Minister Holm is part of the delegation accompanying the King to Brunei.', null],
    [
      'The telephone conversation between the Minister and her counterpart on May 3 came as part of consultations.',
      null,
    ],
    [
      'He and Foreign Minister Petrenko agreed that the rules are clear.',
      'He and Foreign Minister Petrenko | agreed | the rules are clear.',
    ],
    [
      'The Russian foreign minister, for his part expressed his thanks.',
      'Igor Petrenko | expressed his thanks | his thanks.',
    ],
    [
      'At the meeting, joint action against the drought, our ties, as well as fisheries and energy issues were discussed.',
      'discussed',
    ],
    ['At the meeting, the steps to be taken in the fight against drought were evaluated.', 'evaluated'],
    ['During the call the security issues were touched upon.', 'touched upon'],
    ['The talks were held in Bergen.', null],
    ['Minister Holm is expected to speak with other ministers this evening.', null],
    ['• (*The foregoing is a provisional translation of the press release.)', null],
  ];
  for (const [paragraph, statement] of cases) it(paragraph, () => assert.equal(statementIn(paragraph), statement));
});

/** The dates that a sentence names, on a page of 3 May 2021. */
function datesIn(sentence: string): string {
  return readText(`${HEAD}\n\n${sentence}\n`)
    .dateMentions.slice(1)
    .map(({ edtf }) => edtf ?? '?')
    .join(' ');
}

describe('dates of a saved page', () => {
  const cases: [sentence: string, dates: string][] = [
    ['The ministers recalled the Belfast (Good Friday) Agreement.', ''],
    ['The ministers recalled the talks of Friday.', '2021-04-30'],
    ['The ministers recalled the treaty of 31 march 2019.', '2019-03-31'],
    ['The ministers said that 12 may march.', ''],
    ['The ministers met at 17:52 (UTC+04:00) for the first time.', '2021-05-03T17:52'],
  ];
  for (const [sentence, dates] of cases) it(sentence, () => assert.equal(datesIn(sentence), dates));
});

describe('the dateline before a first sentence', () => {
  const LEAD = 'Foreign Minister Anna Holm held a telephone conversation with US Secretary of State Paul Reed.';
  for (const dateline of [
    'KUWAIT, May 3 (KUNA) -- ',
    'SINGAPORE – ',
    'Singapore, 3 May 2021 – ',
    'DJIBOUTI (BNS) - ',
    'Oslo: ',
    'Oslo, April 8, 2020 (BNS): ',
    'Oslo, April 8 (BNS) ',
    'OSLO (BNS) – ',
    'BERGEN — ',
    'BERGEN, April 8th—',
    'BERGEN, Norway (BNS) -- ',
    'BERGEN, (HNA - Harbour News / BNS - 8th Apr, 2020) ',
  ])
    it(`is no part of it: ${dateline}`, () => {
      const text = `${dateline}${LEAD}\n\nThe two ministers discussed fisheries.\n`;
      const [lead] = readText(text).sentences;
      assert.equal(lead && text.slice(lead.start, lead.end), LEAD);
    });

  for (const head of ['Norway: ', 'NATO – ', 'Anna Holm: ', 'Oslo and Warsaw: ', 'BERGEN said: '])
    it(`is none: ${head}`, () => {
      const text = `${HEAD}\n\n${head}The two ministers agreed to meet again.\n`;
      const sentence = readText(text).sentences[1];
      assert.equal(sentence && text.slice(sentence.start, sentence.start + head.length), head);
    });
});

describe('what is no readout, and what is one', () => {
  it('a visit that is to come', () => {
    const text = `Working Visit by Foreign Minister Anna Holm to Poland, 4 to 8 June 2017

3 June 2017

Foreign Minister Anna Holm will make a working visit to Poland from 4 to 8 June 2017.

Minister Holm will meet Foreign Minister Igor Lund. She will also speak at the Harbour Forum, which was announced last year.

Minister Holm will be accompanied by officials.
`;
    assert.equal(readText(text).kind, 'not-a-readout');
  });

  it('a message that is told in the present', () => {
    const text = `Foreign Minister sends message of congratulations to the newly appointed Foreign Minister of Poland

Minister of Foreign Affairs Anna Holm sends a message of congratulations to the newly appointed Foreign Minister of Poland, His Excellency Igor Lund. The Minister’s message reads as follows:

“It gives me pleasure to extend my congratulations on your appointment.”
`;
    assert.notEqual(readText(text).kind, 'not-a-readout');
  });
});

describe('what stands below the text of a saved page', () => {
  it('links to other news, and where it was taken from', () => {
    const below = [
      'Original article link: https://harbour.example/news/call',
      'Latest News from',
      'Foreign Office',
      'Every harbour will have suffered: a statement to the Council02/02/2023 14:05:00',
      'Ambassador Lowe highlights the long-lasting impact on harbours.',
    ];
    const text = `${HEAD}\n\nThe two ministers discussed fisheries.\n${below.join('\n')}\n`;
    const readout = readText(text);
    assert.equal(readout.sentences.length, 2);
    assert.deepEqual(
      readout.boilerplate.map(({ start, end }) => text.slice(start, end)),
      below.filter((line) => line !== 'Foreign Office'),
    );
  });

  it('what pictures show', () => {
    const text = `${HEAD}\n\nThe two ministers discussed fisheries.\n\nPhoto caption: Lunch hosted by Minister Anna Holm for Minister Igor Petrenko on 3 May 2021.\n`;
    const readout = readText(text);
    assert.equal(readout.sentences.length, 2);
    assert.deepEqual(
      readout.participants.map(({ name }) => name),
      ['Anna Holm', 'Igor Petrenko'],
    );
  });
});

it('counts “yesterday” from the day after the title’s, which is the event’s', () => {
  const readout = readText(`Foreign Minister Holm's meeting with Foreign Minister Igor Lund, 1 February 2023

The Foreign Minister and Polish Foreign Minister Igor Lund had a meeting in Oslo yesterday. Both looked forward to talks tomorrow.
`);
  assert.equal(readout.date, '2023-02-01');
  assert.deepEqual(
    readout.dateMentions.map(({ edtf }) => edtf),
    ['2023-02-01', '2023-02-01', '2023-02-03'],
  );
});

describe('a day in the title, and “yesterday” below it', () => {
  const cases: [title: string, page: string, lead: string, date: string][] = [
    ['call with the Taoiseach: 15 October 2021', '', 'yesterday', '2021-10-14'],
    ['call with the Taoiseach: 15 October 2021', '', 'yesterday evening', '2021-10-14'],
    ['call with the Taoiseach: 15 October 2021', '', 'on Thursday', '2021-10-14'],
    ['call with the Taoiseach: 1 March 2024', '', 'yesterday', '2024-02-29'],
    ['call with the Taoiseach: 15 October 2021', 'Published 15 October 2021', 'yesterday', '2021-10-14'],
    ['call with the Taoiseach, 15 October 2021', 'Published 15 October 2021', 'yesterday', '2021-10-14'],
    ['call with the Taoiseach: 15 October 2021', 'Published 16 October 2021', 'yesterday', '2021-10-15'],
    ['call with the Taoiseach on 15 October 2021', '', 'yesterday', '2021-10-15'],
    ['call with the Taoiseach: 15 October 2021', '', 'this evening', '2021-10-15'],
    ['call with the Taoiseach: 15 October 2021', '', 'today', '2021-10-15'],
  ];
  for (const [title, page, lead, date] of cases)
    it(`${title} ${page} ${lead}`, () => {
      const text = `PM ${title}\n\n${page}\n\nThe Prime Minister spoke to the Taoiseach Brian Dolan ${lead}.\n\nHe welcomed the ferry.\n`;
      assert.equal(readText(text).date, date);
    });
});

describe('a town with a day beside it', () => {
  const MEETING = 'Foreign Minister Holm Meets Foreign Minister Petrenko\n\n6 May 2021';
  for (const [where, place] of [
    ['in Kutaisi Wednesday', 'Kutaisi'],
    ['in Kutaisi, Wednesday', 'Kutaisi'],
    ['in Kutaisi Wednesday, May 5', 'Kutaisi'],
    ['in Kutaisi, Georgia, Wednesday', 'Kutaisi, Georgia'],
    ['at Lake Bled Sunday evening', 'Lake Bled'],
    ['in Kutaisi May 5', 'Kutaisi'],
    ['in Kutaisi Monday on the margins of the forum', 'Kutaisi'],
    ['in Kutaisi on Wednesday', 'Kutaisi'],
    ['in the Palace of Kutaisi Wednesday', 'Palace of Kutaisi'],
  ])
    it(where!, () => {
      const text = `${MEETING}\n\nForeign Minister Anna Holm met with Foreign Minister Igor Petrenko ${where}.\n\nThe two ministers discussed fisheries.\n`;
      assert.equal(readText(text).place?.text, place);
    });
  it('before a person', () => {
    const text = `${MEETING}\n\nWednesday in Kutaisi, Foreign Minister Anna Holm met with Foreign Minister Igor Petrenko.\n\nThe two ministers discussed fisheries.\n`;
    assert.equal(readText(text).place?.text, 'Kutaisi');
  });
});

it('joins a line that ends in “to” with what stands behind a blank line', () => {
  const text = `${HEAD}\n\nHolm conveyed the greetings of His Majesty to\n\nHis Excellency the Russian president and stressed the need for calm.\n`;
  assert.equal(readText(text).sentences.length, 2);
});

describe('a lead with a dateline', () => {
  const cases: [lead: string, date: string][] = [
    ['Oslo, April 8, 2020 (BNS): Foreign Minister Anna Holm held a telephone conversation today', '2020-04-08'],
    ['Oslo, April 8, 2020 (BNS): Foreign Minister Anna Holm held a telephone conversation', '2020-04-08'],
    ['Oslo, April 8, 2020 (BNS): Foreign Minister Anna Holm held a telephone conversation yesterday', '2020-04-07'],
    ['OSLO, (BNS - 8th Apr, 2020) Foreign Minister Anna Holm held a telephone conversation on Tuesday', '2020-04-07'],
    ['OSLO, April 8, 2020 – On April 6, Foreign Minister Anna Holm held a telephone conversation', '2020-04-06'],
    ['Oslo, April 8 – Foreign Minister Anna Holm held a telephone conversation today', 'XXXX-04-08'],
  ];
  for (const [lead, date] of cases)
    it(lead, () => {
      const text = `${lead} with Foreign Minister Igor Lund of Poland.\n\nThe two ministers discussed fisheries.\n`;
      assert.equal(readText(text).date, date);
    });
});

describe('names that only the title has', () => {
  const cases: [title: string, lead: string, names: string][] = [
    [
      'Peter Lowe call with President Reed of the United States',
      'The Prime Minister spoke to the President of the United States Paul Reed this afternoon.',
      'Peter Lowe | Paul Reed',
    ],
    [
      'Foreign Secretary call with Igor Petrenko',
      'The Foreign Secretary spoke to Russian Foreign Minister Petrenko today.',
      'Foreign Secretary | Igor Petrenko',
    ],
    [
      'Foreign Secretary call with Harbour Council members',
      'The Foreign Secretary spoke to Russian Foreign Minister Petrenko today.',
      'Foreign Secretary | Petrenko',
    ],
  ];
  for (const [title, lead, names] of cases)
    it(title, () => assert.equal(namesIn(`${title}\n\n10 Downing Street\n\n${lead}`), names));
});
