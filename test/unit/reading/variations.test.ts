import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';
import type { Readout } from '../../../src/reading/model.ts';

const names = ({ participants }: Readout): string[] => participants.map(({ name }) => name).sort();
/**
 * A letter for each sentence: `1` and `2` for the participants in the order given, `c` for a collective, `-` for
 * nobody.
 */
const speakers = ({ sentences }: Readout, who: readonly string[]): string =>
  sentences
    .map(({ speaker }) =>
      speaker === null ? '-' : speaker.type === 'collective' ? 'c' : String(who.indexOf(speaker.name) + 1),
    )
    .join('');

describe('whom a minister spoke with, however the lead calls them', () => {
  const parties: [phrase: string, name: string, later: string][] = [
    [
      'Crown Prince and Prime Minister Salman bin Khalid Al Sabah of Kuwait',
      'Salman bin Khalid Al Sabah',
      'The Crown Prince',
    ],
    [
      'General Sultan bin Mubarak al-Maskari, Minister of the Royal Office of Oman',
      'Sultan bin Mubarak al-Maskari',
      'General al-Maskari',
    ],
    ['Afghan Acting Foreign Minister Mawlawi Amir Khan Rahmani', 'Amir Khan Rahmani', 'Rahmani'],
    ['Kurdistan Regional Government Prime Minister Masrour Talabi', 'Masrour Talabi', 'Prime Minister Talabi'],
    ['Venezuelan opposition leader Juan Guerrero', 'Juan Guerrero', 'Guerrero'],
    ['Egyptian General Intelligence Service Director Abbas Kamil', 'Abbas Kamil', 'Director Kamil'],
    ['Commander of the Pakistan Army General Asim Munawar', 'Asim Munawar', 'General Munawar'],
    [
      'Chief Executive of the Islamic Republic of Afghanistan Abdullah Rahimi',
      'Abdullah Rahimi',
      'The Chief Executive',
    ],
    ['Holy See Secretary for Relations with States Archbishop Paul Gallivan', 'Paul Gallivan', 'Archbishop Gallivan'],
    [
      'Hon. V. P. Sivanesan, Minister for Plantation Industries of Sri Lanka',
      'V. P. Sivanesan',
      'The visiting Minister',
    ],
    [
      'Ms. Ma. Corazon delos Santos, Undersecretary for Policy of the Philippines',
      'Ma. Corazon delos Santos',
      'Undersecretary delos Santos',
    ],
    ['Indian Secretary (East) Anil Deshmukh', 'Anil Deshmukh', 'Secretary (East)'],
    [
      'Kenya’s Cabinet Secretary for Defence, Dr Moses Kiplagat arap Ruto-Chebet',
      'Moses Kiplagat arap Ruto-Chebet',
      'The Cabinet Secretary',
    ],
    ['Kyrgyz Foreign Minister Jeenbek Kulubay uulu', 'Jeenbek Kulubay uulu', 'Kulubay uulu'],
    ['Indonesian Finance Minister Sri Wahyuni Hadiningrat', 'Sri Wahyuni Hadiningrat', 'Sri Wahyuni'],
    [
      'Special Envoy of President Otieno and Minister of Transport Daniel Kimani of Kenya',
      'Daniel Kimani',
      'Minister Kimani',
    ],
    [
      'Liang Yuhe, Assistant to the President and Director of the Harbour Council of Singapore,',
      'Liang Yuhe',
      'Director Liang',
    ],
    ['Diplomatic Adviser to the French President Emmanuel Bonneau', 'Emmanuel Bonneau', 'Bonneau'],
    ['President of the 76th Session of the UN General Assembly Abdulla Shahidi', 'Abdulla Shahidi', 'Shahidi'],
    [
      'José Montealegre, Ambassador Extraordinary and Plenipotentiary of the Republic of Nicaragua',
      'José Montealegre',
      'The Ambassador',
    ],
    ['Charge d’Affaires ad interim of Nicaragua José Montealegre', 'José Montealegre', 'José Montealegre'],
    [
      'H.E. General Prawit Rattana (Ret.), Deputy Prime Minister of Thailand',
      'Prawit Rattana',
      'The Deputy Prime Minister',
    ],
    [
      'Ambassador of Romania to the Republic of Korea (ROK) Andreea Munteanu',
      'Andreea Munteanu',
      'Ambassador Munteanu',
    ],
    ...[
      'Special Representative of the Chinese Government on African Affairs',
      'Special Representative of the Chinese Government on Korean Peninsula Affairs',
      'Special Envoy on Afghan Affairs of the Ministry of Foreign Affairs',
      'Special Envoy on the Middle East Issue',
      'Special Envoy of the Chinese Government on the Horn of Africa Affairs',
      'Special Representative on European Affairs',
      'Adviser on Climate Change Issues',
      'Ambassador on Arctic Affairs',
      'Special Representative for the Middle East Peace Process',
      'Minister of Women, Children and Poverty Alleviation',
      'Minister of Employment, Productivity and Industrial Relations of Fiji',
      'Minister for Fisheries, Ferries and Rural Development of Fiji',
      'Deputy Assistant to the President and Coordinator for the Middle East',
      'Minister for Immigration and Border Protection',
      'Representative of His Majesty The King of Bhutan',
      'Personal Envoy of Her Royal Highness the Crown Princess',
      'Governor of the Northern Skerries Region',
      'Astrograd Region Governor',
      'Nizhny Astrograd Oblast Governor',
      'Oklahoma Governor',
      'President of the Norwegian Storthing',
      'Serbian National Coordinator of Cooperation between China and Central and Eastern European Countries',
      'Secretary-General of the Secretariat of Cooperation between China and Eastern European Countries (CEEC)',
      'Joint Secretary of the East Asia Division of the Ministry of External Affairs of India',
      'Head of the Office of the President of Ukraine',
      'Deputy Chief of Staff of the Prime Minister of Malta',
      'Deputy Head of the Administration of the President of Belarus',
    ].map((office): [string, string, string] => [`${office} Liang Yuhe`, 'Liang Yuhe', 'Liang']),
  ];
  for (const [phrase, name, later] of parties) {
    it(phrase, () => {
      const text = `Secretary Corwin's Call\n\nReadout\n\nOffice of the Spokesperson\n\nMarch 4, 2021\n\nSecretary of State Adam J. Corwin spoke today with ${phrase}. The Secretary underscored the importance of the alliance. ${later} expressed gratitude for the help. They discussed the war in Sudan.\n`;
      const readout = readText(text);
      assert.deepEqual(names(readout), ['Adam J. Corwin', name].sort());
      assert.equal(speakers(readout, ['Adam J. Corwin', name]), '-12c');
    });
  }
});

describe('who the publisher’s own side is, however the lead calls them', () => {
  for (const office of [
    'Assistant Secretary of State for Western Hemisphere Affairs',
    'Deputy Secretary of State for Management and Resources',
    'Commissioner for International Partnerships',
    'Senior Minister and Coordinating Minister for National Security',
    'Member of the Political Bureau of the Communist Party of China (CPC) Central Committee and Director of the Office of the Central Commission for Foreign Affairs',
    'Ambassador-at-Large of the Russian Foreign Ministry',
    'Special Representative of President Petrov and Minister of Energy',
  ]) {
    it(office, () => {
      const text = `Adam Corwin Meets with Bolivian Foreign Minister Ernesto Valdivia\n\nOn March 4, 2021, ${office} Adam Corwin met with Bolivian Foreign Minister Ernesto Valdivia in Geneva.\n\nAdam Corwin said that ties were strong.\n`;
      assert.deepEqual(names(readText(text)), ['Adam Corwin', 'Ernesto Valdivia']);
    });
  }
});

describe('the lead’s two, and nobody else it names', () => {
  for (const lead of [
    'Bolivian Foreign Minister Ernesto Valdivia was received today by Danish Foreign Minister Anders Holm in Copenhagen.',
    'A telephone conversation took place today between Danish Foreign Minister Anders Holm and Bolivian Foreign Minister Ernesto Valdivia.',
    'Foreign Ministers Anders Holm of Denmark and Ernesto Valdivia of Bolivia met in Copenhagen today.',
    'Foreign Minister Anders Holm had a bilateral meeting with Ernesto Valdivia (Foreign Minister, Bolivia) in Copenhagen today.',
    'Foreign Minister Anders Holm, together with Bolivian Foreign Minister Ernesto Valdivia, opened the trade forum in Copenhagen today.',
    'Foreign Minister Anders Holm had a meeting today with Bolivian Foreign Minister Ernesto Valdivia, accompanied by State Secretary Lone Dahl.',
    'Foreign Minister Anders Holm met with Bolivian Foreign Minister Ernesto Valdivia today, following last week’s talks with French Foreign Minister Jean Colombe.',
    'Foreign Minister Anders Holm met Bolivian Foreign Minister Ernesto Valdivia today ahead of the latter’s meeting with Prime Minister Mette Lund.',
    'Foreign Minister Anders Holm met today with Bolivian Foreign Minister Ernesto Valdivia at the request of Spanish Foreign Minister Luis Marco.',
    'Foreign Minister Anders Holm met Ernesto Valdivia, who was appointed Foreign Minister of Bolivia last month, in Copenhagen today.',
    'The Minister for Foreign Affairs met the Bolivian Minister for Foreign Affairs in Copenhagen today.',
  ]) {
    it(lead, () => {
      const readout = readText(
        `Meeting between Foreign Minister Anders Holm and Foreign Minister Ernesto Valdivia of Bolivia\n\n4 March 2021\n\n${lead}\n\nHolm said that ties were strong.\n\nValdivia thanked Denmark for its support.\n`,
      );
      assert.deepEqual(names(readout), ['Anders Holm', 'Ernesto Valdivia']);
      assert.equal(speakers(readout, ['Anders Holm', 'Ernesto Valdivia']), '-12');
    });
  }
});

describe('a headline’s adverbs and verbs belong to no name', () => {
  for (const title of [
    'Wang Hailong and Foreign Minister Ernesto Valdivia Jointly Meet the Press',
    'Wang Hailong Virtually Meets Foreign Minister Ernesto Valdivia',
    'Wang Hailong and Foreign Minister Ernesto Valdivia Together Attend Signing Ceremony',
    'Wang Hailong and Foreign Minister Ernesto Valdivia Announce New Partnership',
    'Wang Hailong Congratulates Foreign Minister Ernesto Valdivia Warmly',
    'Foreign Minister Ernesto Valdivia Officially Visits China',
  ]) {
    it(title, () => {
      const text = `Home > News\n\n${title}\n\nOn March 4, 2021, Foreign Minister Wang Hailong met in Beijing with his Bolivian counterpart.\n\nValdivia said that Bolivia valued the visit.\n`;
      const readout = readText(text);
      assert.deepEqual(names(readout), ['Ernesto Valdivia', 'Wang Hailong']);
      assert.equal(speakers(readout, ['Wang Hailong', 'Ernesto Valdivia']), '-2');
    });
  }
});

describe('a surname that begins in lower case speaks behind an opener', () => {
  const surnames = [
    ['Tareq', 'al-Majdoub'],
    ['Pieter', 'van der Meulen'],
    ['Karl', 'von und zu Hohenfels'],
    ['Luca', 'd’Amico'],
    ['Rosa', 'de la Torre'],
    ['Badr', 'bin Hamad'],
  ] as const;
  for (const [given, surname] of surnames) {
    for (const opener of ['In his message,', 'For his part,', 'On Gaza,', 'At the outset']) {
      it(`${opener} ${surname}`, () => {
        const guest = `${given} ${surname}`;
        const text = `Wang Hailong Exchanges Messages with Jordanian Foreign Minister ${guest}\n\nOn July 9, 2020, Foreign Minister Wang Hailong exchanged messages of congratulations with Jordanian Foreign Minister ${guest}.\n\nIn his message, Wang Hailong said that ties have grown close.\n\n${opener} ${surname} said that all take pride in the friendship. The two peoples will always be friends.\n`;
        assert.equal(speakers(readText(text), ['Wang Hailong', guest]), '-122');
      });
    }
  }
});

describe('two of one office are two', () => {
  it('the Prime Minister, who is named above the lead alone', () => {
    const text = `PM call with Prime Minister Holm of Denmark: 25 November 2022\nPrime Minister Rosalind Thackeray spoke to the Prime Minister of Denmark, Anders Holm.\n\nFrom: Prime Minister's Office, 10 Downing Street and The Rt Hon Rosalind Thackeray MP\n\nThe Prime Minister spoke to Prime Minister Holm this evening.\n\nThe Prime Minister praised the work of Danish soldiers in Kent.\n`;
    assert.equal(speakers(readText(text), ['Rosalind Thackeray', 'Anders Holm']), '-1');
  });
  it('what somebody was appointed to makes nobody else a party', () => {
    const text =
      'Wang Hailong Sends a Message of Congratulations\n\nOn March 4, 2021, Foreign Minister Wang Hailong sent a message of congratulations to Ernesto Valdivia on his appointment as Foreign Minister of Bolivia.\n\nWang Hailong said that China values its ties with Bolivia.\n';
    assert.deepEqual(names(readText(text)), ['Ernesto Valdivia', 'Wang Hailong']);
  });
});

describe('who is no party may speak when the text has introduced them', () => {
  const LEAD =
    'Talks with President of Cuba Mariela Fonseca\nApril 14, 2021\n\nMikhail Dolgorukov held talks with President of the Republic of Cuba Mariela Fonseca. Deputy Prime Minister Oleg Bestuzhev also took part.\n\n';
  it('by full name', () =>
    assert.equal(
      readText(`${LEAD}Oleg Bestuzhev reported on the repair of power units.\n`).sentences.at(-1)!.speaker?.name,
      'Oleg Bestuzhev',
    ));
  it('by office', () =>
    assert.equal(
      readText(`${LEAD}The Deputy Prime Minister reported on the repair of power units.\n`).sentences.at(-1)!.speaker
        ?.name,
      'Oleg Bestuzhev',
    ));
});

describe('the lead tells by what means people met', () => {
  const kinds: [lead: string, kind: string][] = [
    ['met virtually today with Bolivian Foreign Minister Ernesto Valdivia', 'video-call'],
    ['held talks, via videoconference, with Bolivian Foreign Minister Ernesto Valdivia', 'video-call'],
    ['met with Bolivian Foreign Minister Ernesto Valdivia via video link', 'video-call'],
    ['met with Bolivian Foreign Minister Ernesto Valdivia in Geneva', 'meeting'],
  ];
  for (const [lead, kind] of kinds) {
    it(lead, () =>
      assert.equal(
        readText(
          `Foreign Minister Holm's Meeting with Bolivian Foreign Minister Valdivia\n\nOn March 4, 2021, Foreign Minister Anders Holm ${lead}.\n\nMinister Holm said that ties were strong.\n`,
        ).kind,
        kind,
      ),
    );
  }
});

describe('where the day of an event stands', () => {
  it('a numeric date has the day first but in the United States', () => {
    const text = (head: string): string =>
      `${head}\n04-06-2004\n\nOn June 4, Deputy Minister of Foreign Affairs Arkady Kolpakov received Ambassador of Nicaragua José Montealegre.\n\nThe parties exchanged views on trade and fishing.\n`;
    assert.equal(
      readText(
        text(
          'Press release on Deputy Minister Arkady Kolpakov’s meeting with the Ambassador of Nicaragua\n812-04-06-2004',
        ),
      ).date,
      '2004-06-04',
    );
  });
  it('the number of a release ends in its day', () => {
    const text =
      'MINISTRY OF FOREIGN AFFAIRS OF THE RUSSIAN FEDERATION\nINFORMATION AND PRESS DEPARTMENT\nOn Russian-Indonesian Consultations\n1261-15-06-2005\n\nOn June 14, consultations were held in Jakarta between Russian Deputy Minister of Foreign Affairs Yevgeny Obruchev and Director General Budi Lesmana of Indonesia.\n\nThe sides reviewed the state of trade.\n';
    const readout = readText(text);
    assert.equal(readout.date, '2005-06-14');
    assert.equal(text.slice(readout.title!.start, readout.title!.end), 'On Russian-Indonesian Consultations');
  });
  it('today, and not the days of a visit', () => {
    const text =
      'Meeting of External Affairs Minister with the Foreign Minister of Armenia\n08/11/2006\n\nMr. Vardan Petrosyan, Minister of Foreign Affairs of Armenia, who is on an official visit to India from 6 to 9 November 2006, held talks with External Affairs Minister Smt. Padmavati Rao in New Delhi today.\n\nThe two Ministers reviewed bilateral trade.\n';
    assert.equal(readText(text).date, '2006-11-08');
  });
  it('the place ends where a person begins', () => {
    const text =
      'Press release on Foreign Minister Anatoly Verkhov’s meeting with Foreign Minister of Mali\n\nOn 8 October 2019, Foreign Minister Anatoly Verkhov received in Moscow Minister of Foreign Affairs of Mali Ibrahim Keita-Sow, who was on his way home from a conference in Kazan.\n\nThe ministers discussed the situation in the Sahel.\n';
    assert.equal(readText(text).place?.text, 'Moscow');
  });
});

describe('what was said begins behind the verb and what belongs to it', () => {
  const cues: [predicate: string, content: string][] = [
    ['conveyed his condolences on the loss of fifty sailors', 'the loss of fifty sailors.'],
    ['conveyed the greetings of President Aas', 'the greetings of President Aas.'],
    ['noted, in particular, that trade had grown', 'trade had grown.'],
    ['was cautious, saying that trade takes time', 'trade takes time.'],
    ['was grateful but warned of delays', 'delays.'],
    ['was at pains to stress that trade had grown', 'trade had grown.'],
    ['offered technical advice on both matters', 'technical advice on both matters.'],
    ['rounded off by thanking the crews', 'the crews.'],
  ];
  for (const [predicate, content] of cues) {
    it(predicate, () => {
      const text = `Secretary Calloway's Call with Norwegian Foreign Minister Lindqvist\n\nOffice of the Spokesperson\n\nNovember 4, 2021\n\nSecretary of State Arthur Calloway spoke today with Norwegian Foreign Minister Ingrid Lindqvist.\n\nMinister Lindqvist ${predicate}.\n`;
      const statement = readText(text).statements.at(-1)!;
      assert.equal(statement.speaker?.name, 'Ingrid Lindqvist');
      assert.equal(text.slice(statement.content!.start, statement.content!.end), content);
    });
  }
});

describe('a call that is dated is no visit', () => {
  const titles: [title: string, kind: string][] = [
    ['Readout of call on Saturday between President Garrity and Prime Minister Lindgaard', 'phone-call'],
    ['President Garrity’s Call on Sunday with Prime Minister Lindgaard of Norway', 'phone-call'],
    ['Call on 5 May with Prime Minister Lindgaard of Norway', 'phone-call'],
    ['President Garrity called on Friday to congratulate Prime Minister Lindgaard', 'phone-call'],
    ['Readout of the President’s calls today with Prime Minister Lindgaard', 'phone-call'],
    ['Prime Minister Lindgaard calls on President Garrity', 'meeting'],
    ['Prime Minister Lindgaard’s call on President Garrity', 'meeting'],
    ['Courtesy call on President Garrity by Prime Minister Lindgaard', 'meeting'],
  ];
  for (const [title, kind] of titles)
    it(title, () =>
      assert.equal(
        readText(
          `${title}\n\nOctober 10, 2021\n\nPresident Garrity and Norwegian Prime Minister Lindgaard conferred on Saturday.\n\nPresident Garrity said that trade had grown.\n`,
        ).kind,
        kind,
      ),
    );
});

describe('a page of several events has the participants of all', () => {
  const pages: [title: string, body: string, ...wanted: string[]][] = [
    [
      'Readout of call on Saturday between President Garrity and Prime Minister Lindgaard and call on Sunday between President Garrity and Ambassador Hargrove',
      'Late Saturday morning, President Garrity returned Norwegian Prime Minister Lindgaard’s phone call.\n\nEarly Sunday afternoon, President Garrity called Ambassador Hargrove. She thanked the Ambassador for her work.',
      'Garrity',
      'Hargrove',
      'Lindgaard',
    ],
    [
      'Readout of President Garrity’s Meetings with Prime Minister Lindgaard and President Otieno',
      'President Garrity met with Norwegian Prime Minister Lindgaard today.\n\nPresident Garrity then met with President Otieno of Kenya. She thanked him for his work.',
      'Garrity',
      'Lindgaard',
      'Otieno',
    ],
    [
      'Readout of the President’s call with Prime Minister Lindgaard on the death of President Otieno',
      'President Garrity spoke with Norwegian Prime Minister Lindgaard today.\n\nShe thanked him for his work with President Otieno, whom she met in May.',
      'Garrity',
      'Lindgaard',
    ],
  ];
  for (const [title, body, ...wanted] of pages)
    it(title, () => assert.deepEqual(names(readText(`${title}\n\nOctober 10, 2021\n\n${body}\n`)), wanted));
});

describe('a name in which a word stands that is also an office', () => {
  for (const name of ['Hussein Amir Rahmani', 'Nadir Sultan Karimov', 'Farid Emir Osmanov', 'Rosa King'])
    it(name, () =>
      assert.deepEqual(
        names(
          readText(
            `Foreign Ministers Speak\n\nToday, a telephone conversation was held between the Minister of Foreign Affairs of Norway Liv Sundby and the Minister of Foreign Affairs of Iran ${name}.\n\nThe parties stressed the need for ferries.\n`,
          ),
        ),
        [name, 'Liv Sundby'].sort(),
      ),
    );
  it('an office before a name, behind a country', () =>
    assert.deepEqual(
      names(
        readText(
          'Minister Sundby Meets Emir\n\nForeign Minister Liv Sundby met with Qatari Emir Jassim al-Thani in Doha today.\n\nMinister Sundby stressed the need for ferries.\n',
        ),
      ),
      ['Jassim al-Thani', 'Liv Sundby'],
    ));
});

describe('several without an article, behind an opener', () => {
  const text = (sentence: string): string =>
    `Secretary Corwin’s Call\n\nSecretary of State Adam Corwin spoke today with Norwegian Foreign Minister Liv Sundby.\n\n${sentence}\n`;
  for (const [sentence, speaker] of [
    ['During the conversation, ministers exchanged views on trade.', 'ministers'],
    ['In conclusion, leaders agreed to stay in touch.', 'leaders'],
    ['On trade, parties noted the growth of last year.', 'parties'],
    ['On trade, ministers from both countries have done much.', undefined],
  ] as const)
    it(sentence, () => assert.equal(readText(text(sentence)).sentences.at(-1)!.speaker?.name, speaker));
});

describe('a page that names a Chinese minister as the counterpart', () => {
  for (const lead of [
    'Foreign Minister Ahmed Raza Mirza called Chinese State Councilor and Foreign Minister Qiu Wenhao today.',
    'Foreign Minister Ahmed Raza Mirza met with State Councilor and Foreign Minister Qiu Wenhao of China in Oslo today.',
    'Foreign Minister Ahmed Raza Mirza received Chinese Vice Foreign Minister Qiu Wenhao today.',
  ])
    it(lead, () =>
      assert.notEqual(
        readText(
          `Foreign Minister and his Chinese Counterpart\n\n${lead}\n\nThe Foreign Minister thanked China for its support.\n`,
        ).layout,
        'china-mfa',
      ),
    );
  it('and one that names its own', () =>
    assert.equal(
      readText(
        'Qiu Wenhao Meets Foreign Minister Mirza\n\nOn May 5, 2021, State Councilor and Foreign Minister Qiu Wenhao met with Foreign Minister Ahmed Raza Mirza.\n\nQiu Wenhao thanked Pakistan for its support.\n',
      ).layout,
      'china-mfa',
    ));
});

describe('what a site leaves around a text', () => {
  const BODY =
    'PM call with President Otieno: 6 May 2022\n\nThe Prime Minister spoke to the President of Kenya, Daniel Otieno, this afternoon.\n\nThe Prime Minister said that Kenya had the support of the UK';
  for (const [above, below] of [
    ['Main Content', '.\n\nNobody has left any comments on this text yet. Why not join in and start to talk.'],
    ['class="text body main">', '.\n\nBe the first to comment on it.'],
    [
      'Main Container',
      ' and would have it for as long as the drought that has come over it goes on in\n\nRelated Articles\n\nFerries sail again',
    ],
  ] as const)
    it(above, () => {
      const text = `${above}\n\n${BODY}${below}\n`;
      const { boilerplate, sentences } = readText(text);
      assert.ok(boilerplate.some(({ start, end }) => text.slice(start, end) === above));
      assert.ok(
        sentences.length === 2 && sentences.every(({ end }) => end <= text.indexOf('\n\n', text.indexOf('said'))),
      );
    });

  for (const translation of [
    'වරාය විවෘතව පවතින බව අමාත්‍යවරයා පැවසීය. ඔහු සංචාරය ගැන ස්තුති කළේය.',
    'துறைமுகம் திறந்திருக்கும் என்று அமைச்சர் கூறினார். அவர் வருகைக்கு நன்றி தெரிவித்தார்.',
    'Министр заявил, что порт останется открытым. Он поблагодарил за визит.',
    '部长表示，港口将继续开放。他感谢来访。',
    'قال الوزير إن الميناء سيبقى مفتوحا. وشكر على الزيارة.',
  ])
    it(`the same text in another script is none of its sentences: ${translation}`, () => {
      const { sentences } = readText(`${BODY}.\n\n${translation}\n\n${translation}\n`);
      assert.equal(sentences.length, 2);
    });

  it('a long menu of lines of any length, and of kinds of releases, gives nobody a name', () => {
    const menu = [
      'Home',
      'The Ministry',
      'Main Tasks',
      'Departments',
      'Tour the Ministry',
      'The Minister',
      'Speeches',
      'Activities',
      'Principal Officials',
      'Biographies',
      'Chinese Missions Overseas',
      'Chinese Consulates General',
      'Chinese Missions to International Organizations and Offices Abroad',
      'Policies',
      'News',
      'Diplomatic Agenda',
      'Our Diplomacy Over the Past 50 Years',
      'Protocol',
      'Former Ministers',
      'Treaties',
      'Resources',
      'Contact',
    ];
    const text = `${menu.join('\n')}\nHome > News\n\nSpecial Envoy Liang Yuhe Visits Norland\n\n2023-02-21 11:16\n\nOn February 19, 2023, the Chinese special envoy met in Oslo with Foreign Minister Bo Linde of Norway. The two sides exchanged views on shipping.\n\nLinde said that Norway supports the talks.\n`;
    const { boilerplate, breadcrumb, participants } = readText(text);
    const furniture = boilerplate.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(
      menu.slice(0, -3).filter((line) => !furniture.includes(line)),
      [],
    );
    assert.equal(breadcrumb && text.slice(breadcrumb.start, breadcrumb.end), 'Home > News');
    assert.deepEqual(
      participants.map(({ name }) => name),
      ['Liang Yuhe', 'Bo Linde'],
    );
  });
});
