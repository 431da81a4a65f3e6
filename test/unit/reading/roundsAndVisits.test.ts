import assert from 'node:assert/strict';
import { isReadout } from '../../../src/reading/page/recognise.ts';
import { mayBeReadout } from '../../../src/reading/page/quickSigns.ts';
import { readText } from '../../../src/reading/read.ts';

/** Consultations and meetings of groups, which delegations hold: who led them is told behind that they were held. */
const ROUNDS: readonly (readonly [title: string, lead: string, sides: string])[] = [
  [
    'Press Release',
    'The third bilateral consultation between Norway and Oman was held on 4 May 2021 in Muscat, Oman.',
    'The Norwegian delegation was led by Ambassador Anna Holm, Foreign Secretary, and the Omani delegation was led by Ambassador Said Nasri, Undersecretary.',
  ],
  [
    '9th Norway-Fiji Joint Working Group Meeting Held in Suva',
    'The 9 th meeting of the Norway-Fiji Joint Working Group (JWG) was held on 4–5 May 2021 in Suva.',
    'The Norwegian delegation was led by Ms. Anna Holm, Joint Secretary. The Fijian delegation was led by Mr. Bo Falk, Joint Secretary.',
  ],
  [
    'Second Round of Political Consultations',
    'The second round of political consultations between Chile and Latvia took place in Riga on 4 May 2021.',
    'The Chilean side was headed by Carla Pinto, Director General for Europe, and the Latvian side by Janis Berzs, Political Director.',
  ],
  [
    'Policy Dialogue on Fisheries',
    'The fifth policy dialogue on fisheries between Japan and Iceland was successfully convened in Reykjavik on 4 May 2021.',
    'The Japanese team was led by Deputy Director-General Ken Moro and the Icelandic team by Director Sif Jonsdottir.',
  ],
  [
    'Joint Commission meets in Tunis',
    'The sixth session of the Joint Commission of Tunisia and Senegal was held in Tunis on 4 May 2021.',
    'The session was co-chaired by Minister Leila Trab of Tunisia and Minister Ousmane Faye of Senegal.',
  ],
  [
    'Press Release',
    'The eighth meeting of the Joint Committee on Trade between Malta and Cyprus was organised in Valletta on 4 May 2021.',
    'The Maltese delegation was led by the Permanent Secretary, Maria Borg. The Cypriot delegation was led by Director Nikos Pavlou.',
  ],
  [
    'Consular talks',
    'The first consular consultations between Peru and Kenya were held virtually on 4 May 2021.',
    'Ambassador Rosa Quispe led the Peruvian delegation and Ambassador Peter Oduya led the Kenyan delegation.',
  ],
  [
    'Expert Group on Border Rivers',
    'The expert group on border rivers of Finland and Estonia met in Tallinn on 4 May 2021. The group was co-chaired by the Commissioners of both countries.',
    'The Finnish delegation was headed by Commissioner Aino Laine.',
  ],
  [
    'Press Statement',
    'The inaugural strategic dialogue between Brazil and Ghana was held in Accra on 4 May 2021.',
    'The Brazilian delegation was led by Vice Minister Paulo Ramos. The Ghanaian delegation was led by Deputy Minister Ama Owusu.',
  ],
  [
    'Nepal-Mongolia Consultation Mechanism',
    'The fourth meeting of the Consultation Mechanism between Nepal and Mongolia was held in Ulaanbaatar on 4 May 2021.',
    'The Nepali delegation was led by Foreign Secretary Hari Thapa, while the Mongolian delegation was led by State Secretary Bat Erdene.',
  ],
];
const AGREED =
  'During the meeting, the two sides exchanged views on trade and reviewed the state of their relations.\n\nBoth sides agreed to meet again.';

describe('rounds that delegations hold', () => {
  for (const [title, lead, sides] of ROUNDS) {
    const text = `${title}\n\n6 May 2021\n\n${lead}\n\n${sides}\n\n${AGREED}\n`;
    it(lead, () => {
      assert.ok(mayBeReadout(text));
      const { kind, date } = readText(text);
      assert.notEqual(kind, 'not-a-readout');
      assert.match(date ?? '', /^2021-05-04/);
    });
  }
});

/** Visits that are told by what was done: whom the guest met may stand paragraphs below. */
const VISITS: readonly (readonly [title: string, lead: string, met: string])[] = [
  [
    'Official Visit of the Minister of State of Oman',
    'On Tuesday, May 4, 2021, H.E. Noor Said, the Minister of State of Oman, made an official visit to Malta, to discuss areas of cooperation between both countries.',
    'During her visit, the Minister, who was accompanied by a delegation of five, made courtesy calls on the Prime Minister, the Hon. Karl Vella, and the Minister of Ferries.',
  ],
  [
    'Minister of Foreign Affairs of Peru, Rosa Quispe, visited Malta',
    'On 4 May 2021, the Minister of Foreign Affairs of Peru, Her Excellency Rosa Quispe, made a one-day visit to Malta.',
    'Minister Quispe made courtesy calls on Prime Minister Karl Vella and the Cabinet. She was accompanied by a delegation of nine.',
  ],
  [
    'Senior Minister of State for Law concludes working visit to Fiji',
    'Senior Minister of State for Law, Ms Mei Tan, was in Fiji for a working visit from 3 to 4 May 2021.',
    'During the visit, Ms Tan met with the Chief Justice, Bo Falk, and the Attorney-General.',
  ],
  [
    'Ambassador of Norway visit to Malta',
    'H.E. Anna Holm, Ambassador of Norway, is on a three-day (3rd – 5th May) working visit in Malta.',
    'Earlier today, the Ambassador held bilateral discussions with Prime Minister Karl Vella.',
  ],
  [
    'Visit of the Deputy Minister',
    'The Deputy Minister of Trade of Latvia, Janis Berzs, paid an official visit to Chile on 4 May 2021.',
    'While in Santiago, he met with the Minister of Trade, Carla Pinto, and with members of the Chamber.',
  ],
  [
    'The Foreign Secretary concludes his visit to Ghana',
    'Foreign Secretary Hari Thapa concluded a two-day visit to Ghana on 4 May 2021.',
    'In Accra, he called on President Kofi Asare and met with Minister Ama Owusu.',
  ],
  [
    'Regional Envoy of Japan visits Suva',
    'Ambassador Ken Moro, Special Envoy of Japan, made a two-day official visit to Fiji from 3rd - 4th May 2021.',
    'While in Suva, Ambassador Moro made courtesy calls on the Prime Minister and on Ms Mere Dau, Director of Planning.',
  ],
  [
    'Minister Faye on official visit in Tunis',
    'Minister Ousmane Faye of Senegal was in Tunisia on an official visit from 3 to 4 May 2021.',
    'The Minister was accompanied by three advisers.\n\nHe met with President Leila Trab and discussed the ports.',
  ],
  [
    'Working visit by the Governor',
    'The Governor of the Bank of Iceland, Sif Jonsdottir, undertook a working visit to Estonia on 4 May 2021.',
    'During the visit, she met with the Governor of the Bank of Estonia, Aare Kask, and the Minister of Finance.',
  ],
  [
    'Visit of the Foreign Minister of Mongolia to Nepal',
    'The Foreign Minister of Mongolia, Bat Erdene, is in Nepal for an official visit from 3-5 May 2021.',
    'The Foreign Minister called on Prime Minister Gita Rai and met with the Minister for Foreign Affairs.',
  ],
];

describe('visits that are told by what was done', () => {
  for (const [title, lead, met] of VISITS)
    it(lead, () =>
      assert.ok(
        isReadout(
          `${title}\n\n${lead}\n\n${met}\n\nBoth countries established diplomatic relations on 20 February 1999.\n`,
        ),
      ),
    );
});

const OFFICIALS: readonly string[] = [
  'Senior officials from the Ministry of Ferries met with officials at the Norwegian Embassy resident in Suva to discuss the price of fish.',
  'Officials of the Foreign Ministry of Fiji met with officials from the Embassy of Norway to discuss ferries.',
  'Mere Dau, Permanent Secretary of the Ministry of Ferries of Fiji, met with Mr. Bo Falk, Chargé d’Affaires of Norway.',
  'Permanent Secretary Mere Dau met with Mr. Bo Falk, Charge’d Affairs at the Norwegian Embassy.',
  'Senior officials of the Ministry of Trade held talks with officials of the Norwegian Ministry of Fisheries.',
  'The Permanent Secretary in the Ministry of Trade of Fiji, Mere Dau, met with officials from the Norwegian delegation.',
  'Permanent Secretary Mere Dau received officials of the High Commission and an official from the Norwegian Embassy.',
  'Director of Policy Mere Dau and Permanent Secretary Sela Vuki met with the heads of mission of Norway and Oman.',
  'Officials of the Ministry of Ports met with Chargé d’Affaires Bo Falk of Norway.',
  'The Permanent Secretary of Fiji, Mere Dau, had discussions with the Attorney General of Norway, Bo Falk.',
];

describe('officials who met officials of an embassy', () => {
  for (const lead of OFFICIALS)
    it(lead, () =>
      assert.ok(
        isReadout(
          `Officials of the Norwegian Embassy Visit Suva\n\n4 May 2021\n\n${lead}\n\nMere Dau, Permanent Secretary, met with Mr. Bo Falk of the Norwegian Embassy to discuss training. She was accompanied by the Third Secretary.\n`,
        ),
      ),
    );
});

describe('a ministry’s statement that tells of a meeting', () => {
  for (const title of [
    'MEDIA STATEMENT BY THE MINISTRY OF FERRIES',
    'Press Statement by the Ministry of Foreign Affairs',
    'Press Statement from the Office of the President',
    'Media Statement of the Foreign Ministry',
    'Press Release by the Embassy of Fiji',
  ])
    it(title, () =>
      assert.ok(
        isReadout(
          `${title}\n\nThe Minister of Ferries of Fiji, Bo Falk, on Tuesday, 4th May, met the Heads of Mission of Norway and Oman.\n\nMinister Falk explained the price of fish. He stressed that it rises. The Minister noted that the ministry, in a statement, has denied it.\n`,
        ),
      ),
    );
});

const OTHERS: readonly (readonly [what: string, text: string])[] = [
  [
    'a visit to come',
    'Foreign Minister Holm to visit Fiji\n\nThe Foreign Minister of Norway, Anna Holm, will arrive in Suva on 4 May on an official visit. Her programme will be on 5 May.\n\nThis visit by a Foreign Minister of Norway takes place after 13 years.\n\nMinister Holm will hold discussions with Foreign Minister Bo Falk at the Foreign Ministry.',
  ],
  [
    'a visit that has just begun',
    'President Falk on State Visit to Norway\n\nPresident Bo Falk of Fiji, who left Suva this morning, arrived in Oslo today. He will participate in the summit of islands.\n\nThe State Visit takes place after 40 years. President Falk will be welcomed at the palace by the King.',
  ],
  [
    'consultations to come',
    'Consultations in Muscat\n\nThe third consultations between Norway and Oman will be held on 4 May in Muscat.\n\nThe Norwegian delegation will be led by the Foreign Secretary, Anna Holm.',
  ],
  [
    'a match',
    'Cup final in Oslo\n\nThe final round of the cup was held in Oslo on 4 May.\n\nThe home team was led by captain Bo Falk. Both sides scored twice.',
  ],
  [
    'a club’s year',
    'Annual meeting of the rowing club\n\nThe annual meeting of the committee was held in the boathouse on 4 May. It was chaired by the treasurer.\n\nThe members agreed on the fees.',
  ],
  [
    'a biography',
    'Biography of Anna Holm\n\nAnna Holm was born in Oslo. As Foreign Minister of Norway she made an official visit to Fiji in 2011.\n\nShe met with Prime Minister Bo Falk and many others.',
  ],
  [
    'an agency’s report',
    'Minister on visit in Fiji\n\nSUVA (Reuters) - The Foreign Minister of Norway, Anna Holm, made an official visit to Fiji on Tuesday.\n\nShe met with Prime Minister Bo Falk, officials told reporters.',
  ],
  [
    'a law',
    'Act on Joint Commissions\n\nArticle 1\n\nThe session of the commission was held to be public where the delegation was led by a Minister.\n\nArticle 2\n\nBoth sides agreed on the seat.\n\nArticle 3\n\nThis Act enters into force in Norway.',
  ],
  [
    'a ministry’s statement on what others did',
    'Media Statement by the Ministry of Ferries\n\nThe Ministry of Ferries of Fiji condemns the attack on the harbour of Suva.\n\nThe ministry stressed that it stands with the islanders. It noted that the harbour is open.',
  ],
  [
    'a travel tale',
    'Our visit to the coast\n\nWe made a short visit to the coast of Norway and met with friends of the family.\n\nThey were accompanied by a dog.',
  ],
];

describe('what only looks like a round or a visit', () => {
  for (const [what, text] of OTHERS) it(what, () => assert.equal(isReadout(`${text}\n`), false));
});

describe('events by other names', () => {
  it('are readouts: an audience', () => {
    const text =
      "Readout of President Lund's Audience with His Holiness Pope Anselm\n\n3 March 2031\n\nIn his audience with Pope Anselm today, President Lund thanked His Holiness for his letter.\n";
    assert.deepEqual(
      readText(text).participants.map(({ name }) => name),
      ['Lund', 'Anselm'],
    );
  });

  it('are readouts: an exchange of visits', () => {
    const text = `Joint Press Statement for the 14th Annual Exchange of Visits

1 The Fourteenth Annual Exchange of Visits on Ports was held virtually on 3 March 2031.

2 The Norwegian delegation was led by Mr. Odd Lie, Minister of Ports.

3 Her Excellency Ms. Karin Lund, Minister for Ports, led the Kenyan delegation.

4 During the meeting, the Ministers reaffirmed the strong relations between Norway and Kenya.
`;
    const { date, participants } = readText(text);
    assert.deepEqual([date, participants.map(({ name }) => name)], ['2031-03-03', ['Odd Lie', 'Karin Lund']]);
  });
});
