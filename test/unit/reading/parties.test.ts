import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

const partiesOf = (lead: string): string[] =>
  readText(`Readout of the Foreign Minister's Talks\n3 May 2023\n\n${lead}\n`).participants.map(({ name }) => name);

describe('the parties of a lead', () => {
  const cases: [lead: string, ...wanted: string[]][] = [
    [
      'Foreign Minister Jonas Falk met in Riga with Minister for Foreign Affairs and Trade Siosaia Fifita of Tonga, Minister of Foreign Affairs Jean-Yves Tari of Vanuatu and Secretary of Foreign Affairs Rosalia Ehmes of Micronesia.',
      'Jonas Falk',
      'Siosaia Fifita',
      'Jean-Yves Tari',
      'Rosalia Ehmes',
    ],
    [
      'Foreign Minister Anna Lind spoke by video with Marshallese Minister of Foreign Affairs and Trade Hilda deBrum-Kabua on the Compacts of Free Association.',
      'Anna Lind',
      'Hilda deBrum-Kabua',
    ],
    [
      'Foreign Minister Anna Lind spoke by phone with South African Minister Thandi kaMhlanga on Nagorno Karabakh and on Western Sahara.',
      'Anna Lind',
      'Thandi kaMhlanga',
    ],
    [
      "Foreign Minister Anna Lind had a call with the Prime Minister and Minister of Foreign Affairs and Trade of Samoa, Fa'amoana Tuilagi.",
      'Anna Lind',
      "Fa'amoana Tuilagi",
    ],
    [
      'Foreign Minister Anna Lind met with the Prime Minister and Minister of Foreign Affairs of Qatar Khalid bin Hamad Al Jaber in Doha.',
      'Anna Lind',
      'Khalid bin Hamad Al Jaber',
    ],
    [
      'President Anna Lind of Norway met with a delegation of Congress, which included senators Robert Portly, Chris Murray, Jean Shahan and Roger Wickes.',
      'Anna Lind',
      'Robert Portly',
      'Chris Murray',
      'Jean Shahan',
      'Roger Wickes',
    ],
    [
      'Counselor Anna Lind of Norway met today with NUG representatives Aung Myo Lin and Moe Zaw Htun.',
      'Anna Lind',
      'Aung Myo Lin',
      'Moe Zaw Htun',
    ],
    [
      'Minister Anna Lind of Norway met with the Leader of the Opposition Yair Lapin, and War Cabinet members Benny Gans and Gadi Eisen.',
      'Anna Lind',
      'Yair Lapin',
      'Benny Gans',
      'Gadi Eisen',
    ],
    [
      'Minister Anna Lind of Norway received Jens Klar, Bob Rayner and Tom Leer.',
      'Anna Lind',
      'Jens Klar',
      'Bob Rayner',
      'Tom Leer',
    ],
    ['Minister Anna Lind of Norway met with Nevada State Legislators and Small Business Administration.', 'Anna Lind'],
    ['Minister Anna Lind of Norway spoke with President Bo Falk from Air Force One.', 'Anna Lind', 'Bo Falk'],
    [
      'Minister Anna Lind of Norway convened deputies Ann Soll, Bo Falk, and Carl Ruud.',
      'Anna Lind',
      'Ann Soll',
      'Bo Falk',
      'Carl Ruud',
    ],
    [
      'HE the Minister of State at the Ministry of Foreign Affairs, Dr. Hamad bin Saleh Al-Marri, met today with HE the Assistant Secretary-General for Ports at the UN, Ms. Clara Nunez.',
      'Hamad bin Saleh Al-Marri',
      'Clara Nunez',
    ],
    [
      'Minister of State at the Ministry of Foreign Affairs Hamad bin Saleh Al-Marri met today with Deputy Head of Mission at the Embassy of Peru Clara Nunez.',
      'Hamad bin Saleh Al-Marri',
      'Clara Nunez',
    ],
    [
      'The Under-Secretary in the Ministry of Interior, Staff Colonel Rashid bin Omar Al-Kaabi, received the Regional Director at the International Ferry Organization, Mr. Tomas Birk, in Doha.',
      'Rashid bin Omar Al-Kaabi',
      'Tomas Birk',
    ],
    [
      'Foreign Minister Anna Lind met with the Minister for Public Works in the interim Chadian administration, Dr Abdul Karim Saleh.',
      'Anna Lind',
      'Abdul Karim Saleh',
    ],
    [
      'Foreign Minister Anna Lind met in Doha with Country Representative of the Ferry and Port Organization (FPO) to Sri Lanka Vimal Perera.',
      'Anna Lind',
      'Vimal Perera',
    ],
    [
      'Foreign Minister Anna Lind met the Political Director at the EU, Mr. Tomas Birk, and the Head of Section at the Embassy of Sri Lanka Vimal Perera.',
      'Anna Lind',
      'Tomas Birk',
      'Vimal Perera',
    ],
    [
      'Foreign Minister Anna Lind today met with the Rt. Hon. (Dr.) Moses M. Otieno, EGH, MP, Speaker of the National Assembly of Kenya, who is leading a delegation.',
      'Anna Lind',
      'Moses M. Otieno',
    ],
    [
      'Foreign Minister Anna Lind met the Speaker of the House of Fiji, Hon. (Mrs.) Lavinia Tora, CVO, in Suva.',
      'Anna Lind',
      'Lavinia Tora',
    ],
    [
      'Foreign Minister Anna Lind met with the Prime Minister of Saint Vincent and the Grenadines (SVG), Dr. the Hon. Ralph E. Gonder, in Kingstown.',
      'Anna Lind',
      'Ralph E. Gonder',
    ],
    [
      'Foreign Minister Anna Lind met with the Prime Minister of Fiji, the Hon. Mr. Mark Brand, in Bergen.',
      'Anna Lind',
      'Mark Brand',
    ],
    [
      "Minister for Law Mr K Mugam, SC and Senior Minister of State for Law Mr Edwin Tang, SC met with Malaysia's Minister in the Prime Minister's Department (Legal Affairs) Datuk Liew Vui Berg in Bergen.",
      'K Mugam',
      'Edwin Tang',
      'Liew Vui Berg',
    ],
    [
      'The Rt. Hon. Baroness Aneling of St Olavs DBE, Minister of State for the Commonwealth, called on the Foreign Minister, Hon. Mangal Samara, in Colombo.',
      'Aneling',
      'Mangal Samara',
    ],
    [
      'Foreign Minister Anna Lind received Lord Burnell of Upper Thrapley, Minister of State for Trade, in Oslo.',
      'Anna Lind',
      'Burnell',
    ],
    [
      "Head of the President's Office Andrii Yarema together with Commander-in-Chief of the Armed Forces of Ukraine Valerii Zaluha spoke by phone with National Security Adviser Anna Lind.",
      'Andrii Yarema',
      'Valerii Zaluha',
      'Anna Lind',
    ],
    ['The Secretary and Bulgarian Foreign Minister Ivan Petrov discussed trade in Geneva.', 'Secretary', 'Ivan Petrov'],
  ];
  for (const [lead, ...wanted] of cases) it(lead, () => assert.deepEqual(partiesOf(lead), wanted));
});

describe('a list of those who took part', () => {
  const LEAD = `This morning senior officials met virtually with port masters of the United States about ferries.`;
  const participants = (heading: string, ...items: string[]): string[] =>
    readText(
      `Readout of the White House Meeting on Ferries\n3 May 2023\n\n${LEAD}\n\n${heading}\n\n${items.join('\n')}\n\n###\n`,
    ).participants.map(({ name }) => name);
  const headings = [
    '*Members of Congress attending the meeting:*',
    '**<u>Administration Participants</u>**',
    'Participants:',
    'Attendees',
    'List of participants:',
    'In attendance:',
    'Those present included:',
    'Taking part in the meeting:',
    'Others who attended:',
    'Industry attendees:',
  ];
  for (const heading of headings)
    it(heading, () =>
      assert.deepEqual(
        participants(
          heading,
          '-   Representative Colin Alder (TX-32)',
          '-   Ann Gamble, Deputy Director of the National Ferry Council',
          '-   Anchor Association and several member companies',
          '-   Generation Ferry',
          '-   HHS Secretary Xavier Beck',
          '-   Molly Basham, Senior Advisor, Department of Labor',
        ),
        ['Colin Alder', 'Ann Gamble', 'Xavier Beck', 'Molly Basham'],
      ),
    );
  it('of whom none is needed where the lead names two', () =>
    assert.deepEqual(
      readText(
        'Talks in Oslo\n3 May 2023\n\nMinister Anna Lind of Norway met Minister Bo Falk of Fiji.\n\nParticipants:\n\n- Carl Ruud, Director of Ports\n',
      ).participants.map(({ name }) => name),
      ['Anna Lind', 'Bo Falk'],
    ));
});

describe('who speaks for an office', () => {
  const head = `Talks with Panama and Mongolia\n3 May 2023\n\nDeputy Prime Minister and Foreign Minister Anna Lind of Sweden met the Vice President and Foreign Minister of Panama, Isabel Ríos de la Guardia, in Stockholm.\n\n`;
  const speakers = (paragraph: string): string[] =>
    readText(head + paragraph)
      .sentences.slice(1)
      .map(({ speaker }) => speaker?.name ?? '-');
  const LIND = 'Anna Lind';
  const RIOS = 'Isabel Ríos de la Guardia';
  const cases: [paragraph: string, ...wanted: string[]][] = [
    ['The Vice President and Foreign Minister stressed trade. The Deputy Prime Minister offered help.', RIOS, LIND],
    ['Lind thanked Panama. de la Guardia added that the canal was low.', LIND, RIOS],
    [
      'The head of the Panamanian diplomatic service expressed gratitude. The head of the Swedish foreign ministry agreed.',
      RIOS,
      LIND,
    ],
    ['Anna Lind called on the Swedish residents and laid a wreath. Lind called on Panama for restraint.', '-', LIND],
    ['Responding to a question, Lind made clear that talks went on.', LIND],
    ['The guest minister thanked Sweden. The host minister praised her.', RIOS, LIND],
  ];
  for (const [paragraph, ...wanted] of cases) it(paragraph, () => assert.deepEqual(speakers(paragraph), wanted));
});

describe('a namesake from elsewhere is somebody else', () => {
  const said = 'Korean Foreign Minister Lee said that the sea belongs to all. Minister Lee thanked the crews.';

  it('where the publisher gives its own side the country', () => {
    const text = `MFA Press Statement
MFA Press Statement: Working Visit by Minister for Foreign Affairs Lee Wei Han

Minister for Foreign Affairs Lee Wei Han attended the Harbour Forum in Singapore this morning, 25 August 2022.

${said}

MINISTRY OF FOREIGN AFFAIRS
SINGAPORE
25 AUGUST 2022
`;
    const { participants, sentences, mentions } = readText(text);
    assert.deepEqual(
      participants.map(({ name, country }) => [name, country]),
      [['Lee Wei Han', 'SG']],
    );
    assert.deepEqual(
      sentences.map(({ speaker }) => speaker?.name ?? null),
      [null, 'Lee', 'Lee Wei Han'],
    );
    const korean = text.indexOf('Korean');
    assert.ok(!mentions.some(({ start }) => start >= korean && start < text.indexOf(' said')));
  });

  it('where the lead names nobody but the one', () => {
    const text = `Secretary Lee's Call on the Harbour Forum
Office of the Spokesperson
November 4, 2021

Secretary of State Arthur Lee spoke today about harbours.

${said}
`;
    assert.deepEqual(
      readText(text).participants.map(({ name }) => name),
      ['Arthur Lee'],
    );
  });
});

describe('who was met on a visit', () => {
  const lead = 'Foreign Minister Anna Lind of Norway visited Fiji on 12 December 2023.';
  const cases: [met: string, ...wanted: string[]][] = [
    [
      'During the visit, Minister Lind met with Minister for Law Bo Falk and Senior Minister of State for Health Carl Tang.',
      'Anna Lind',
      'Bo Falk',
      'Carl Tang',
    ],
    [
      'Ms Lind called on the Prime Minister, the Hon Bo Falk, and held substantive talks with the Minister for Trade, the Hon Carl Tang.',
      'Anna Lind',
      'Bo Falk',
      'Carl Tang',
    ],
    [
      'Ms Lind began with a call on the Prime Minister, Mr Bo Falk. She held talks with Minister for Trade Carl Tang.',
      'Anna Lind',
      'Carl Tang',
    ],
    ['Ms Lind paid a courtesy call on President Bo Falk at the palace.', 'Anna Lind', 'Bo Falk'],
    [
      'Ms Lind held official meetings in Suva, including with Vice Chancellor Bo Falk and Secretary of State Eva Baum.',
      'Anna Lind',
      'Bo Falk',
      'Eva Baum',
    ],
    ['Ms Lind met Prime Minister Bo Falk and other leaders.', 'Anna Lind', 'Bo Falk'],
  ];
  for (const [met, ...wanted] of cases)
    it(met, () => {
      const { participants } = readText(`Visit to Fiji\n12 December 2023\n\n${lead}\n\n${met}\n`);
      assert.deepEqual(
        participants.map(({ name }) => name),
        wanted,
      );
    });
});
