import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

// Made-up analogues of what a fourth round of real pages, labelled blind, showed.

const speakers = (text: string): (string | null)[] =>
  readText(text).sentences.map(({ speaker }) => speaker?.name ?? null);
const names = (text: string): string[] => readText(text).participants.map(({ name }) => name);

describe('two who are named by two offices and one article', () => {
  const HEAD = `Readout of Vice President Anna Holm’s Meeting with Prime Minister Frost of Canada\n\n3 May 2021\n\nVice President Anna Holm today met with Prime Minister Adam Frost of Canada. She thanked him.`;
  for (const [who, name] of [
    ['The Vice President and Prime Minister', 'The Vice President and Prime Minister'],
    ['The Vice President and the Prime Minister', 'The Vice President and the Prime Minister'],
    ['The Vice President and Prime Minister Frost', 'The Vice President and Prime Minister Frost'],
    ['The Vice President and Minister Frost', 'The Vice President and Minister Frost'],
    ['The Prime Minister and Vice President', 'The Prime Minister and Vice President'],
    ['The Prime Minister and Vice President Holm', 'The Prime Minister and Vice President Holm'],
  ] as const)
    it(who, () => assert.equal(speakers(`${HEAD} ${who} agreed that ferries sail.\n`).at(-1), name));

  const UNION = `High Representative Anna Holm meets Foreign Minister Frost of Canada\n\n3 May 2021\n\nHigh Representative Anna Holm met with Foreign Minister Adam Frost of Canada. The HRVP thanked him.`;
  for (const [who, name] of [
    ['The HRVP and Minister Frost', 'The HRVP and Minister Frost'],
    ['The High Representative and Foreign Minister Frost', 'The High Representative and Foreign Minister Frost'],
    ['The High Representative and Vice-President', 'Anna Holm'],
    ['The High Representative and Vice-President Holm', 'Anna Holm'],
  ] as const)
    it(who, () => assert.equal(speakers(`${UNION} ${who} agreed that ferries sail.\n`).at(-1), name));

  it('one who holds both is one', () => {
    const text = `Vice President and Prime Minister Rashid Al Amin meets Foreign Minister Frost of Canada\n\n3 May 2021\n\nVice President and Prime Minister Rashid Al Amin met with Foreign Minister Adam Frost of Canada.\n\nThe Vice President and Prime Minister thanked him.\n`;
    assert.deepEqual(speakers(text), [null, 'Rashid Al Amin']);
  });
});

describe('somebody with company, and a country’s delegation', () => {
  const HEAD = `Foreign Minister Kemal Aksoy Meets Norwegian Foreign Minister Ingrid Dahl\n\nOn 6 May 2021, Turkish Foreign Minister Kemal Aksoy met with Foreign Minister of Norway Ingrid Dahl.\n\n`;
  for (const [who, name] of [
    ['Aksoy and his team', 'Aksoy and his team'],
    ['Minister Dahl and her delegation', 'Minister Dahl and her delegation'],
    ['The Minister and his foreign policy team', 'The Minister and his foreign policy team'],
    ['Aksoy and the accompanying delegation', 'Aksoy and the accompanying delegation'],
    ['Minister Aksoy and other officials', 'Minister Aksoy and other officials'],
    ['Dahl and her colleagues', 'Dahl and her colleagues'],
    ['The Norwegian delegation', 'Ingrid Dahl'],
    ['The Norwegian side', 'Ingrid Dahl'],
    ['The Icelandic delegation', 'The Icelandic delegation'],
    ['The head of the Norwegian delegation', 'Ingrid Dahl'],
  ] as const)
    it(who, () => assert.deepEqual(speakers(`${HEAD}${who} affirmed that ferries sail.\n`), [null, name]));
  it('what a delegation is made of is nobody’s', () =>
    assert.deepEqual(speakers(`${HEAD}The Norwegian delegation included Nils Berg.\n`), [null, null]));
});

describe('a name that only the rest of the text gives to an office', () => {
  for (const [lead, called, person] of [
    ['Today the Prime Minister met with Prime Minister Nuri Karim of Iraq.', 'Prime Minister Lind', 'Nuri Karim'],
    [
      'The Foreign Minister spoke today with Trade Minister Arvo Kask of Estonia.',
      'Foreign Minister Lind',
      'Arvo Kask',
    ],
    ['The Secretary of State hosted Arvo Kask, Minister of Defence of Estonia.', 'Secretary Lind', 'Arvo Kask'],
  ] as const)
    it(called, () => {
      const text = `Meeting with a minister\n\n3 May 2021\n\n${lead}\n\n${called} announced that ferries sail.\n`;
      assert.deepEqual(names(text).toSorted(), [person, 'Lind'].toSorted());
    });
  it('not to whom it is only said', () =>
    assert.deepEqual(
      names(
        'Meeting with a minister\n\n3 May 2021\n\nThe Secretary-General spoke with Prime Minister Nuri Karim of Iraq.\n\nKarim invited the Secretary-General to the Commonwealth Heads Meeting.\n',
      ).toSorted(),
      ['Nuri Karim', 'Secretary-General'],
    ));
});

describe('names and offices as pages write them', () => {
  const cases: [lead: string, names: string][] = [
    [
      'Minister of Foreign Affairs Han, Ji-won had a meeting with Foreign Minister of Japan Toshio Mori.',
      'Han, Ji-won | Toshio Mori',
    ],
    ['Foreign Minister of Japan Toshio Mori met with Vice Minister Cho, Tae-seo.', 'Toshio Mori | Cho, Tae-seo'],
    [
      'Foreign Minister Igor Petrov met with President of the Centre for the National Interest Dmitri Samos.',
      'Igor Petrov | Dmitri Samos',
    ],
    [
      'Foreign Minister Igor Petrov met with Director of the Institute for Strategic Dialogue Petra Olsen.',
      'Igor Petrov | Petra Olsen',
    ],
    [
      'Foreign Minister Igor Petrov met with President of the Council on Foreign Relations Petra Olsen.',
      'Igor Petrov | Petra Olsen',
    ],
    [
      'Foreign Minister Igor Petrov met with Minister of National Defence Petra Olsen of Canada.',
      'Igor Petrov | Petra Olsen',
    ],
    ['Foreign Minister Igor Petrov met with German Foreign Minster Petra Olsen.', 'Igor Petrov | Petra Olsen'],
    ['Foreign Minister Igor Petrov met with Norwegian Prime Ministar Petra Olsen.', 'Igor Petrov | Petra Olsen'],
    ['Foreign Minister Igor Petrov met with the Ambasador of Norway Petra Olsen.', 'Igor Petrov | Petra Olsen'],
  ];
  for (const [lead, people] of cases)
    it(lead, () =>
      assert.equal(
        names(`Press release on a meeting\n\nOn 3 May 2020, ${lead}\n\nHe thanked her.\n`).join(' | '),
        people,
      ),
    );

  it('“the Chinese foreign minister” is “China’s top diplomat”', () => {
    for (const office of ['China’s top diplomat', 'China’s leader', 'the Chinese statesman', 'top Chinese diplomat']) {
      const text = `Foreign Minister Karimi speaks with Chinese counterpart\n\n3 May 2020\n\nForeign Minister of Iran Reza Karimi spoke by phone with ${office} Lin Bo.\n\nThe Chinese foreign minister stressed that ferries sail.\n`;
      assert.deepEqual(speakers(text), [null, 'Lin Bo']);
    }
  });
});

/** A page, and the stretches of it that are no text of the readout. */
function furnitureIn(head: readonly string[], last = 'She stressed that ferries sail.'): readonly string[] {
  const lead = 'On 3 May 2021, Norwegian Foreign Minister Ingrid Dahl met with Foreign Minister Arvo Kask of Estonia.';
  const text = [...head, '', lead, '', last, ''].join('\n');
  const { boilerplate, pageLines, sentences } = readText(text);
  const parts = [...boilerplate, ...pageLines].sort((a, b) => a.start - b.start);
  assert.equal(sentences.length, 2);
  return parts.map(({ start, end }) => text.slice(start, end));
}

describe('what closes a page that has lost its lines', () => {
  const words = 'She stressed that ferries sail in June.';
  for (const end of [
    'Oslo',
    'Bruxelles',
    'New York',
    'Geneva, Switzerland',
    'Tallinn / BNS',
    '3 May 2021',
    'Oslo, 3 May 2021',
    'For more information: https://www.example.org/norway/',
    'For further information: https://www.example.org/norway/ Oslo',
  ])
    it(end, () => assert.deepEqual(furnitureIn(['Minister Dahl meets Minister Kask'], `${words} ${end}`), [end]));
  for (const end of ['She thanked Oslo', 'Ferries sail to Oslo', 'The two'])
    it(`is none: ${end}`, () => {
      const text = `Minister Dahl meets Minister Kask\n\nOn 3 May 2021, Norwegian Foreign Minister Ingrid Dahl met with Foreign Minister Arvo Kask of Estonia.\n\n${words} ${end}`;
      const { boilerplate, pageLines } = readText(text);
      assert.deepEqual([...boilerplate, ...pageLines], []);
    });
});

describe('lines above a text that are no title', () => {
  const TITLE = 'Minister Dahl meets Minister Kask of Estonia';
  for (const line of [
    'عربي Espa?ol Русский Fran?ais 简体中文',
    'English | Français | Español',
    'English Deutsch Русский',
    'Қазақша | Русский | English',
    'What’s New About Us Statements & Documents News in Photos Quick Links',
    'Home News Speeches Publications Contact Us Search',
  ])
    it(line, () => assert.deepEqual(furnitureIn([line, '', TITLE]), [line]));

  it('stars that part a page', () => {
    const text = `${TITLE}\n\nOn 3 May 2021, Norwegian Foreign Minister Ingrid Dahl met with Foreign Minister Arvo Kask of Estonia.\n\n* * *\n\nShe stressed that ferries sail.\n`;
    const { boilerplate, sentences } = readText(text);
    assert.deepEqual([boilerplate.length, sentences.length], [1, 2]);
  });

  it('the lead without its marks', () => {
    const lead =
      'Before Foreign Minister Ingrid Dahl left Estonia on Monday, her counterpart Arvo Kask met her at the port.';
    for (const again of [lead.replace(',', ''), lead.slice(0, -1), lead]) {
      const text = `Minister Dahl meets Minister Kask of Estonia\n${again}\n${lead} Dahl stressed that ferries sail.\n`;
      assert.deepEqual(speakers(text), [null, 'Ingrid Dahl']);
    }
  });

  it('the title with a label, where it stands above without', () => {
    for (const label of ['FOR PRESS:', 'FOR THE MEDIA:', 'PRESS RELEASE:', 'FOR IMMEDIATE RELEASE -']) {
      const text = `TALKS WITH MINISTER DAHL\n14/01/1970\n\n${label} TALKS WITH MINISTER DAHL\n\nThe Foreign Minister of Norway, Ingrid Dahl, called on the Prime Minister this morning.\n\nDahl stressed that ferries sail.\n`;
      assert.equal(readText(text).title?.start, 0);
    }
  });
});

describe('a day in figures on a page of no known publisher', () => {
  const page = (stamp: string, lead: string, own: string): string =>
    `Meeting with the Prime Minister of Iraq\n${stamp}\n\n${lead}\n\nThe leaders agreed that ${own} ships sail. ${own} crews welcomed the plan, and ${own} ports were opened.\n`;
  for (const [own, date] of [
    ['Australian', '2009-03-12'],
    ['Kenyan', '2009-03-12'],
    ['American', '2009-12-03'],
  ] as const)
    it(`is read as ${own} pages write it`, () =>
      assert.equal(
        readText(page('12/03/2009', 'Today the Prime Minister met with Prime Minister Nuri Karim of Iraq.', own)).date,
        date,
      ));
  it('is left open where nobody is at home', () => {
    const lead = 'Today Norwegian Prime Minister Ingrid Dahl met with Prime Minister Nuri Karim of Iraq.';
    assert.equal(readText(page('12/03/2009', lead, 'Kenyan')).date, null);
  });
});

describe('where it was', () => {
  const place = (title: string, lead: string): string | null =>
    readText(`${title}\n\n3 May 2021\n\n${lead}\n\nDahl stressed that ferries sail.\n`).place?.text ?? null;
  const LEAD = 'Today, Norwegian Foreign Minister Ingrid Dahl met with Foreign Minister Arvo Kask of Estonia';
  for (const [title, lead, where] of [
    ['Readout of Peace Talks in Geneva', `${LEAD}.`, 'Geneva'],
    ['Readout of the Ministers’ Meeting in Oslo', `${LEAD}.`, 'Oslo'],
    ['Readout of Talks in Good Faith', `${LEAD}.`, null],
    ['Minister Dahl meets Minister Kask', `${LEAD} as part of the Minister's visit to Brussels.`, 'Brussels'],
    ['Minister Dahl meets Minister Kask', `${LEAD} during her working visit to Tallinn.`, 'Tallinn'],
    ['Minister Dahl meets Minister Kask', `${LEAD} in Oslo On 3 May she had met others.`, 'Oslo'],
  ] as const)
    it(`${title}: ${lead.slice(LEAD.length)}`, () => assert.equal(place(title, lead), where));
});

it('reads months that are misspelt', () => {
  for (const [written, month] of [
    ['Septermber 26', '09-26'],
    ['26 Febuary', '02-26'],
    ['Novemeber 26', '11-26'],
    ['26 Agust', '08-26'],
  ])
    assert.equal(
      readText(
        `Minister Dahl meets Minister Kask\n\nOn ${written}, Norwegian Foreign Minister Ingrid Dahl met with Foreign Minister Arvo Kask of Estonia.\n\nShe thanked him.\n`,
      ).date,
      `XXXX-${month}`,
    );
});
