import assert from 'node:assert/strict';
import { analyseParagraph } from '../../../src/reading/paragraph.ts';
import { readText } from '../../../src/reading/read.ts';
import { personAt } from '../../../src/reading/phrases/people.ts';
import type { PersonPhrase } from '../../../src/reading/phrases/personPhrase.ts';
import { tokenize } from '../../../src/reading/words/tokenize.ts';

/** The phrases for persons in a text, each read from where the one before ends. */
function phrasesIn(text: string): PersonPhrase[] {
  const { tokens } = tokenize(text);
  const found: PersonPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const phrase = personAt(text, tokens, at);
    if (!phrase) continue;
    found.push(phrase);
    at = phrase.last - 1;
  }
  return found;
}

describe('where a person ends and others begin', () => {
  /** The phrase that the text begins with, and the country whose the office is. */
  const cases: [text: string, phrase: string, country: string | null][] = [
    ['The Norwegian Defence Minister and Russian officials stressed', 'The Norwegian Defence Minister', 'NO'],
    ['The Norwegian Foreign Minister and Chinese representatives agreed', 'The Norwegian Foreign Minister', 'NO'],
    ['The High Representative and EU experts agreed', 'The High Representative', 'EU'],
    ['The Romanian Prime Minister and Moldovan businessmen noted', 'The Romanian Prime Minister', 'RO'],
    ['The Chilean President and Peruvian fishermen said', 'The Chilean President', 'CL'],
    ['The Brazilian Foreign Minister & Argentine ranchers said', 'The Brazilian Foreign Minister', 'BR'],
    ['Foreign Minister of Norway and Russian officials stressed', 'Foreign Minister of Norway', 'NO'],
    ['The Norwegian Defence Minister and NATO commanders stressed', 'The Norwegian Defence Minister', 'NO'],
    ['The Kenyan Foreign Minister, Ugandan traders and others said', 'The Kenyan Foreign Minister', 'KE'],
    ['Ann Berg, Foreign Minister and Russian officials said', 'Ann Berg, Foreign Minister', null],
    ['Defence Minister and Russian officials agreed', 'Defence Minister', null],
    ['The Minister of Health, Russian experts and others said', 'The Minister of Health', null],
    ['The Japanese Ambassador and United Nations inspectors said', 'The Japanese Ambassador', 'JP'],
    ['The Prime Minister of Fiji and Samoan engineers said', 'The Prime Minister of Fiji', 'FJ'],
  ];
  for (const [text, phrase, country] of cases) {
    it(text, () => {
      const found = personAt(text, tokenize(text).tokens, 0);
      assert.equal(found?.text, phrase);
      assert.equal(found.country, country);
    });
  }

  it('leaves the others as a part of the subject', () => {
    const text = 'The Norwegian Defence Minister and Russian officials stressed the need for calm.';
    const { clauses, people } = analyseParagraph(text).sentences[0]!;
    assert.deepEqual(
      people.map((person) => person.text),
      ['The Norwegian Defence Minister'],
    );
    const { subject } = clauses[0]!;
    assert.equal(
      subject && text.slice(subject.start, subject.end),
      'The Norwegian Defence Minister and Russian officials',
    );
  });

  it('parts the ministers of two countries, who are two persons', () => {
    for (const other of ['Russian Foreign Minister Ivan Orlov', 'Russian President', 'Danish Prime Minister Bo Lind'])
      assert.deepEqual(
        phrasesIn(`The Norwegian Defence Minister and ${other} agreed`).map(({ text }) => text),
        ['The Norwegian Defence Minister', other],
      );
  });
});

describe('what belongs to one person', () => {
  const cases: [text: string, titles: string[], country: string | null][] = [
    ['the Foreign and Defence Minister said', ['Foreign and Defence Minister'], null],
    [
      'the Minister of Foreign Affairs and European Integration said',
      ['Minister of Foreign Affairs and European Integration'],
      null,
    ],
    ['Minister for Trade and Industry Ann Berg said', ['Minister for Trade and Industry'], null],
    ['the President of Bosnia and Herzegovina said', ['President of Bosnia and Herzegovina'], 'BA'],
    ["Trinidad and Tobago's Prime Minister said", ['Prime Minister'], 'TT'],
    ['the Prime Minister of Antigua and Barbuda said', ['Prime Minister of Antigua and Barbuda'], 'AG'],
    ['State Councilor and Foreign Minister Lin Guowei said', ['State Councilor', 'Foreign Minister'], 'CN'],
    ['Prime Minister and Norwegian Foreign Minister Ann Berg said', ['Prime Minister', 'Foreign Minister'], 'NO'],
    ['Norwegian Prime Minister and Norwegian Party leader Berg', ['Prime Minister', 'Party leader'], 'NO'],
    ['Norwegian Prime Minister and UN Special Envoy Berg said', ['Prime Minister', 'Special Envoy'], 'NO'],
    [
      'the Minister for Europe and Foreign Affairs of France',
      ['Minister for Europe and Foreign Affairs of France'],
      'FR',
    ],
    ['the Minister of Trade, Industry and Energy said', ['Minister of Trade, Industry and Energy'], null],
  ];
  for (const [text, titles, country] of cases) {
    it(text, () => {
      const found = personAt(text, tokenize(text).tokens, 0);
      assert.deepEqual(
        found?.titles.map((title) => title.text),
        titles,
      );
      assert.equal(found.country, country);
    });
  }

  it('takes the foreign ministers of two countries for no one person', () => {
    const text = 'The Russian and Chinese Foreign Ministers agreed on the text.';
    const { clauses } = analyseParagraph(text).sentences[0]!;
    assert.equal(clauses[0]?.subject?.form, 'collective');
  });
});

describe('an office ends at a name, whatever words stand before it', () => {
  const cases: [text: string, name: string, ...titles: string[]][] = [
    [
      'President of Global Low Growth Regions of Northwind International Inc. Ben Dreyer at noon',
      'Ben Dreyer',
      'President of Global Low Growth Regions of Northwind International Inc.',
    ],
    [
      'Spokesperson for Foreign Policy of Union 80/The Blues Parliamentary Group in the German Bundestag Jörg Tannert.',
      'Jörg Tannert',
      'Spokesperson for Foreign Policy of Union 80/The Blues Parliamentary Group in the German Bundestag',
    ],
    [
      'Governor of the Yamalo-Taz Autonomous Area Dmitry Ardov',
      'Dmitry Ardov',
      'Governor of the Yamalo-Taz Autonomous Area',
    ],
    ['Governor of Yamalo-Taz Autonomous Area Dmitry Ardov', 'Dmitry Ardov', 'Governor of Yamalo-Taz Autonomous Area'],
    [
      'Permanent Under-Secretary at the Foreign, Commonwealth and Development Office Philip Robert Barlow in Oslo',
      'Philip Robert Barlow',
      'Permanent Under-Secretary at the Foreign, Commonwealth and Development Office',
    ],
    [
      'Minister of State in Charge of Great Lakes Community at the Ministry of Foreign Affairs and Trade Nshuti Manirora.',
      'Nshuti Manirora',
      'Minister of State in Charge of Great Lakes Community at the Ministry of Foreign Affairs and Trade',
    ],
    [
      'Joint Secretary of the East Asia Division of the Indian Ministry of External Affairs Shilpa Ambekar said',
      'Shilpa Ambekar',
      'Joint Secretary of the East Asia Division of the Indian Ministry of External Affairs',
    ],
    [
      'Adviser to the Prime Minister of the Czech Republic on Foreign Policy and Security Tomáš Pokorný.',
      'Tomáš Pokorný',
      'Adviser to the Prime Minister of the Czech Republic on Foreign Policy and Security',
    ],
    [
      'Head of the Zapad Regional Military Administration Oleh Starukh reported',
      'Oleh Starukh',
      'Head of the Zapad Regional Military Administration',
    ],
    [
      'Director-General for Neighbourhood and Enlargement Negotiations, Piet Jan Kooman, co-chaired',
      'Piet Jan Kooman',
      'Director-General for Neighbourhood and Enlargement Negotiations',
    ],
    [
      'Sabo Cazar, Minister of Agriculture, Fisheries, Rural Transformation, Industry and Labour, met',
      'Sabo Cazar',
      'Minister of Agriculture, Fisheries, Rural Transformation, Industry and Labour',
    ],
    [
      'President of the Chamber of Deputies Santiago Criado,',
      'Santiago Criado',
      'President of the Chamber of Deputies',
    ],
    [
      'Alternate Prime Minister and Foreign Minister Yair Lapin today',
      'Yair Lapin',
      'Alternate Prime Minister',
      'Foreign Minister',
    ],
    ['First Lady of the Republic of Latvia Andra Levina and', 'Andra Levina', 'First Lady of the Republic of Latvia'],
    [
      'Ann Berg, Director of the Equality Council and Nick Sele, Special Assistant to the President,',
      'Ann Berg',
      'Director of the Equality Council',
    ],
    [
      'Minister of State in the Ministry of Foreign Affairs and Trade Sheikh Shakhir bin Nayef Al Nayef.',
      'Shakhir bin Nayef Al Nayef',
      'Minister of State in the Ministry of Foreign Affairs and Trade',
    ],
    [
      'Additional Secretary of Foreign Affairs (Economic Affairs & Trade, Middle East, and Political Affairs/ West) Mrs. Grace Asirwat, on',
      'Grace Asirwat',
      'Additional Secretary of Foreign Affairs (Economic Affairs & Trade, Middle East, and Political Affairs/ West)',
    ],
    [
      'President of the Union of European Curling Associations (UECA) Aleksander Češnik',
      'Aleksander Češnik',
      'President of the Union of European Curling Associations (UECA)',
    ],
    ['High Commissioner in Colombo Tan Yang Thong paid', 'Tan Yang Thong', 'High Commissioner in Colombo'],
    [
      'Minister of State for Europe and North America James Clevedon.',
      'James Clevedon',
      'Minister of State for Europe and North America',
    ],
    [
      'First Deputy Prime Minister – Minister of Economy of Ukraine Yulia Svitlak,',
      'Yulia Svitlak',
      'First Deputy Prime Minister',
      'Minister of Economy of Ukraine',
    ],
    [
      'Commissioner for Entrepreneurs’ Rights Boris Titko Titko BorisCommissioner',
      'Boris Titko',
      'Commissioner for Entrepreneurs’ Rights',
    ],
    [
      'Under-Secretary General in charge of the UN Office in Geneva Mr. Michael Mollet this week',
      'Michael Mollet',
      'Under-Secretary General in charge of the UN Office in Geneva',
    ],
    [
      'Shilpa Ambekar, the Joint Secretary of the East Asia Division of the Indian Ministry of External Affairs and the Office of the External Affairs Minister, who',
      'Shilpa Ambekar',
      'Joint Secretary of the East Asia Division of the Indian Ministry of External Affairs and the Office of the External Affairs Minister',
    ],
    [
      'Secretary General Ettore Sequin, and UK Minister of State for Europe James Clevedon.',
      'Ettore Sequin',
      'Secretary General',
    ],
    ['MINISTER FOR FOREIGN AFFAIRS ANNA HOLM FA90', 'ANNA HOLM', 'MINISTER FOR FOREIGN AFFAIRS'],
    ['Secretary of State Anders J.\u202fHolm spoke', 'Anders J. Holm', 'Secretary of State'],
    ['Deputy White House Counsel Danielle Conlan hosted', 'Danielle Conlan', 'Deputy White House Counsel'],
    [
      'Minister of State for Middle East, North Africa, and North America James Clevedon.',
      'James Clevedon',
      'Minister of State for Middle East, North Africa, and North America',
    ],
    [
      'Louis Strake; Deputy Prime Minister and Minister of Foreign Affairs, met',
      'Louis Strake',
      'Deputy Prime Minister',
      'Minister of Foreign Affairs',
    ],
    [
      'Deputy Assistant to the President for Racial Justice and Equity Chiraag Baines said',
      'Chiraag Baines',
      'Deputy Assistant to the President for Racial Justice and Equity',
    ],
    ['Domestic Policy Advisor Susan Reiss', 'Susan Reiss', 'Domestic Policy Advisor'],
    ['Assemblywoman Selena Torrens', 'Selena Torrens', 'Assemblywoman'],
    ['Policy Assistant Anna Dahl', 'Anna Dahl', 'Policy Assistant'],
    ['Resident Coordinator Hanna Sangster said', 'Hanna Sangster', 'Resident Coordinator'],
    ['opposition leader Sviatlana Tikhonova from', 'Sviatlana Tikhonova', 'opposition leader'],
    ['senators Robert Portly, Chris Murray and Roger Wickes', 'Robert Portly', 'senator'],
    [
      'wife of the President of the European Council Amélie Derbaud.',
      'Amélie Derbaud',
      'wife of the President of the European Council',
    ],
  ];
  for (const [text, name, ...titles] of cases)
    it(text, () => {
      const found = personAt(text, tokenize(text).tokens, 0);
      assert.equal(found?.nameText, name);
      assert.deepEqual(
        found.titles.map((title) => title.text),
        titles,
      );
    });

  const without: [text: string, ...titles: string[]][] = [
    ['Prime Minister of Italy at the Munich Security Conference.', 'Prime Minister of Italy'],
    ['Foreign Minister of Norway on the Middle East Peace Process', 'Foreign Minister of Norway'],
    ['Minister of Trade at the Ministry of Foreign Affairs on', 'Minister of Trade'],
    ['President of Kenya in Los Angeles', 'President of Kenya'],
    ['Prime Minister of Fiji at Oslo Town Hall', 'Prime Minister of Fiji'],
    ['Chair of the Council of Economic Advisers – for', 'Chair of the Council of Economic Advisers'],
    ['Minister of Foreign Affairs of Fiji in New York Friday', 'Minister of Foreign Affairs of Fiji'],
    ['President of Chile at the United Nations General Assembly', 'President of Chile'],
    ['Minister of Finance on Trade Facilitation Measures', 'Minister of Finance'],
    ['Secretary of State in Room Two of', 'Secretary of State'],
  ];
  for (const [text, ...titles] of without)
    it(`and no name is made of what stands behind it: ${text}`, () => {
      const found = personAt(text, tokenize(text).tokens, 0);
      assert.equal(found?.nameText, null);
      assert.deepEqual(
        found.titles.map((title) => title.text),
        titles,
      );
    });
});

describe('what a phrase tries and gives up leaves no trace', () => {
  it('has no country from an office that turns out to be another word', () => {
    const text = 'Foreign Minister Takeda Ken, and Republic of Korea (ROK) Foreign Minister Noh Jae-hyuk met';
    const found = personAt(text, tokenize(text).tokens, 0);
    assert.equal(found?.text, 'Foreign Minister Takeda Ken');
    assert.equal(found.country, null);
  });

  it('has no gender from a name behind a comma that is another person', () => {
    assert.equal(phrasesIn('Petra Olsen, Mr Sorokin said that')[0]?.gender, null);
  });
});

describe('names that look like other words', () => {
  const cases: [text: string, ...names: string[]][] = [
    ['Minister Tan met with Han Do Yun, Ambassador of Korea.', 'Tan', 'Han Do Yun'],
    ['Minister Tan received Kim Do Hyun and Park An Soo.', 'Tan', 'Kim Do Hyun', 'Park An Soo'],
    ['President Garrity met with To Lam, General Secretary of the party.', 'Garrity', 'To Lam'],
    ['Per Olsen said that the ties are close.', 'Per Olsen'],
    ['He met with Per Olsen, the Norwegian Foreign Minister.', 'Per Olsen'],
    ['Minister Can Aksoy thanked Minister Nor Azman Hassan.', 'Can Aksoy', 'Nor Azman Hassan'],
    ['Ambassador Tran The Hung praised the plan.', 'Tran The Hung'],
    ['Minister Kim No said so. He left.', 'Kim No'],
    ['Prime Minister Lind Will Host Minister Falk', 'Lind', 'Falk'],
    ['He met with Sunday Okoro, Minister of Trade of Nigeria.', 'Sunday Okoro'],
    ['Minister Sunday Okoro said that trade is good.', 'Sunday Okoro'],
    ['Minister John Sunday said that trade is good.', 'John Sunday'],
    ['President Garrity spoke with Prime Minister Lindgaard Sunday about ice.', 'Garrity', 'Lindgaard'],
    ['President Garrity met President Otieno May 5 in Oslo.', 'Garrity', 'Otieno'],
    ['Prime Minister Theresa May said so.', 'Theresa May'],
    ['On Sunday Okoro met the press.', 'Okoro'],
    ['In June Lindqvist praised the plan.', 'Lindqvist'],
    ['He met with Jan Olsen, the Norwegian Minister of Trade.', 'Jan Olsen'],
    ['Minister April Lindqvist thanked Minister June Falk.', 'April Lindqvist', 'June Falk'],
  ];
  for (const [text, ...names] of cases)
    it(text, () =>
      assert.deepEqual(
        phrasesIn(text).flatMap(({ nameText }) => nameText ?? []),
        names,
      ),
    );
});

describe('nicknames are a part of the name', () => {
  const cases: [text: string, ...names: string[]][] = [
    ['Minister Olav "Olle" Sundby spoke', 'Olav "Olle" Sundby'],
    ['Minister Olav “Olle” Sundby spoke', 'Olav “Olle” Sundby'],
    ['Minister Olav ‘Olle’ Sundby spoke', 'Olav ‘Olle’ Sundby'],
    ['Senator William (Bill) Hargrove praised him', 'William (Bill) Hargrove'],
    ['Minister Maria “Little Mia” da Silva praised him', 'Maria “Little Mia” da Silva'],
    ['Foreign Minister Sundby (Norway) praised him', 'Sundby'],
    ['Minister Sundby (NO) praised Minister Falk (Sweden)', 'Sundby', 'Falk'],
    ['President Lind “brave” Falk', 'Lind'],
    ['Minister Sundby (Foreign Minister) Falk', 'Sundby'],
    ['Minister Lind “Brave and Bold” thanked him', 'Lind'],
  ];
  for (const [text, ...names] of cases)
    it(text, () =>
      assert.deepEqual(
        phrasesIn(text)
          .filter(({ titles }) => titles.length > 0)
          .flatMap(({ nameText }) => nameText ?? []),
        names,
      ),
    );
});

describe('an office with all that belongs to it', () => {
  const cases: [text: string, name: string, ...titles: string[]][] = [
    ['former Prime Minister Alan Birch of New Zealand said', 'Alan Birch', 'former Prime Minister'],
    ['the former Norwegian Prime Minister Alan Birch said', 'Alan Birch', 'former Prime Minister'],
    ['former U.S. Secretary of State Brett Halloran said', 'Brett Halloran', 'former Secretary of State'],
    ['Alan Birch, former Prime Minister of Samoa, said', 'Alan Birch', 'former Prime Minister of Samoa'],
    ['the newly appointed Norwegian Foreign Minister Liv Sundby said', 'Liv Sundby', 'Foreign Minister'],
    ['Brett Halloran, newly appointed U.S. Secretary of State, and', 'Brett Halloran', 'Secretary of State'],
    ['Mr. Brett Halloran, the newly elected President of Chad, and', 'Brett Halloran', 'President of Chad'],
    ['acting Prime Minister Liv Sundby said', 'Liv Sundby', 'acting Prime Minister'],
    [
      'the Ambassador of the Democratic Republic of the Congo (DRC) to China Jean Mbala said',
      'Jean Mbala',
      'Ambassador of the Democratic Republic of the Congo (DRC) to China',
    ],
    [
      "the Ambassador of the Lao People's Democratic Republic (Lao PDR) to Japan, Kham Souk, said",
      'Kham Souk',
      "Ambassador of the Lao People's Democratic Republic (Lao PDR) to Japan",
    ],
    [
      'the Foreign Minister of the United Arab Emirates (UAE), Omar Haddad, said',
      'Omar Haddad',
      'Foreign Minister of the United Arab Emirates (UAE)',
    ],
    [
      'the Ambassador of the Kingdom of Norway in Kenya Liv Sundby said',
      'Liv Sundby',
      'Ambassador of the Kingdom of Norway in Kenya',
    ],
    [
      'the Director of the Institute of International Studies Wei Lan said',
      'Wei Lan',
      'Director of the Institute of International Studies',
    ],
    ['the Head of the Norwegian Polar Institute Ola Berg said', 'Ola Berg', 'Head of the Norwegian Polar Institute'],
    [
      'the President of the Norwegian Institute for Sea Studies, Ola Berg, said',
      'Ola Berg',
      'President of the Norwegian Institute for Sea Studies',
    ],
    ['the Executive Director of UNICEF Liv Sundby said', 'Liv Sundby', 'Executive Director of UNICEF'],
    ['the Minister of Trade LIND Anna said', 'LIND Anna', 'Minister of Trade'],
    ['the Governor of Hokkaido Ola Berg said', 'Ola Berg', 'Governor of Hokkaido'],
  ];
  for (const [text, name, ...titles] of cases)
    it(text, () => {
      const [phrase] = phrasesIn(text);
      assert.equal(phrase?.nameText, name);
      assert.deepEqual(
        phrase.titles.map((title) => title.text),
        titles,
      );
    });

  it('keeps a former office apart from the same one today', () => {
    const text = `Readout of the Prime Minister's Talks
3 May 2023

Prime Minister Anna Lind met with former Prime Minister Alan Birch in Oslo.

The Prime Minister thanked him. The former Prime Minister said that he was glad to be back.
`;
    const { sentences } = readText(text);
    assert.deepEqual(
      sentences.slice(1).map(({ speaker }) => speaker?.name),
      ['Anna Lind', 'Alan Birch'],
    );
  });
});
