import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';
import type { Readout } from '../../../src/reading/model.ts';
import { HEAD, checkStatements, statementsIn } from './calls.ts';

// What news pages and press services write otherwise than ministries do.

const [AKSOY, DAHL] = ['Kemal Aksoy', 'Ingrid Dahl'];

/** Why the last sentence of a text is whose it is. */
function signOf(paragraph: string): string {
  const { reason } = readText(HEAD + paragraph + '\n').sentences.at(-1)!;
  return reason.type === 'narration' ? reason.sign : reason.type;
}
const names = ({ participants }: Readout): string[] => participants.map(({ name }) => name);

describe('an office written small, without an article', () => {
  const cases: [phrase: string, name: string][] = [
    ['chairman of the World Confederation of Ethnosports Bilal Tekin', 'Bilal Tekin'],
    ['head of the Presidential Administration of Ukraine Borys Lozenko', 'Borys Lozenko'],
    ['president of the Swiss Confederation Eveline Widmann', 'Eveline Widmann'],
    ['speaker of the Parliament of Georgia Irakli Kobalia', 'Irakli Kobalia'],
    ['secretary general of the Arab League Ahmed Abulfotouh', 'Ahmed Abulfotouh'],
    ['minister of foreign affairs of Moldova Nicu Popa', 'Nicu Popa'],
    ['chairman of the Council of Ministers of Bosnia and Herzegovina Zoran Tegel', 'Zoran Tegel'],
    ['governor of Antalya Hulusi Sahinoglu', 'Hulusi Sahinoglu'],
    ['ambassador of Hungary Viktor Szederkeny', 'Viktor Szederkeny'],
    ['director of the Cooperation Agency Serdar Cam', 'Serdar Cam'],
  ];
  for (const [phrase, name] of cases)
    it(phrase, () => {
      const readout = readText(
        `President of Azerbaijan Anar Mammadli has received ${phrase}.\n\nThe head of state noted that ties are good. ` +
          `${name} thanked him.\n`,
      );
      assert.deepEqual(names(readout), ['Anar Mammadli', name]);
      assert.deepEqual(
        readout.statements.map(({ speaker }) => speaker?.name),
        ['Anar Mammadli', name],
      );
    });
  it('and an office that nobody is named with is nobody’s', () =>
    assert.equal(statementsIn('Dahl praised the head of the crew and the chair of the port.').length, 1));
});

describe('two who stand side by side', () => {
  it('“The Secretary General and President Trask” are two', () => {
    const readout = readText(
      'Readout of phone call between NATO Secretary General Jens Solberg and US President Donald Trask\n\n' +
        'NATO Secretary General Jens Solberg had a phone conversation with US President Donald Trask.\n\n' +
        'The Secretary General and President Trask looked forward to the summit.\n',
    );
    assert.equal(readout.sentences.at(-1)!.speaker?.type, 'collective');
  });
  it('a king and a prince of one name', () =>
    assert.deepEqual(
      names(
        readText(
          'King Exchanges Views on the Phone with Saudi Crown Prince\n\n15 May 2002\n\nHis Majesty King Idris II and Saudi ' +
            'Crown Prince Idris Bin Abdul Samad on Wednesday exchanged views on the phone.\n',
        ),
      ),
      ['Idris II', 'Idris Bin Abdul Samad'],
    ));
});

describe('a page of a newspaper is a readout', () => {
  const cases: [what: string, text: string, kind: string, people: string[]][] = [
    [
      'a colleague, and an office in small letters',
      'TALLINN – Estonian Ministry of Foreign Affairs secretary general Jonas Vesik met with his Icelandic colleague Martin ' +
        'Eyjolfur in Tallinn on Wednesday.\n\nVesik said that Estonia and Iceland are friends.\n',
      'meeting',
      ['Jonas Vesik', 'Martin Eyjolfur'],
    ],
    [
      'ambassadors with their papers',
      'The Foreign Minister, Prof. Ibrahim Gandur, received Sunday copies of credentials of the Ambassadors of Azerbaijan, ' +
        'Malta and Albania.\n\nThe Foreign Minister briefed the ambassadors on the situation in the country.\n',
      'meeting',
      ['Ibrahim Gandur'],
    ],
    [
      'what was said when somebody called',
      'The Minister of Foreign Affairs, Ms Shirley Adjei, has commended the government of Oman for its help.\n\nShe also ' +
        'expressed appreciation for the ships.\n\nMs Adjei said this when the Ambassador of Oman to Ghana, Mr Misfer Al-Rukn, ' +
        'presented his letters to her.\n\nThe Foreign Minister noted that ties had grown.\n',
      'meeting',
      ['Shirley Adjei', 'Misfer Al-Rukn'],
    ],
    [
      'these views during a meeting',
      'Foreign Minister Hina Malik has said that Pakistan values its ties with Nepal.\n\nShe expressed these views during a ' +
        'meeting with Foreign Minister of Nepal Bimala Rai.\n\nThe Foreign Minister stressed that trade had grown.\n',
      'meeting',
      ['Hina Malik', 'Bimala Rai'],
    ],
    [
      'a call that the title leaves out',
      'Crown Prince, British PM discuss bilateral relations\n\nSaudi Arabia’s Crown Prince Majid bin Salman received a phone ' +
        'call on Friday from British Prime Minister Barney Jonson.\n\nThey discussed trade.\n',
      'phone-call',
      ['Majid bin Salman', 'Barney Jonson'],
    ],
  ];
  for (const [what, text, kind, people] of cases)
    it(what, () => {
      const readout = readText(text);
      assert.deepEqual([readout.kind, names(readout)], [kind, people]);
    });
});

describe('where it was, on a line with more', () => {
  const place = (line: string, lead: string): string | undefined =>
    readText(
      `${line}\n\nPresident of Azerbaijan Anar Mammadli has received Foreign Minister of Malta Carmen Abela${lead}.\n\nShe thanked him.\n`,
    ).place?.text;
  it('a day behind the town', () => assert.equal(place('Baku, March 12, BNS', ''), 'Baku'));
  it('a short month', () => assert.equal(place('Baku, Azerbaijan, Apr. 11', ''), 'Baku, Azerbaijan'));
  it('a name behind the country', () =>
    assert.equal(place('', ' in Abuja, Nigeria, Aamir Abbas being present'), 'Abuja, Nigeria'));
});

describe('lines of a site in and below a text', () => {
  for (const line of [
    'Read also: Dahl on the ferry: we go on at the level of teams',
    'Read also the article on "Harbour": what the port should do',
    'See more on this topic: the ferry',
    'Read the original article on Harbour Online.',
    'Read the full story here',
    'While citing and using any materials on the Internet, links to the website harbour.example not lower than the first paragraph are mandatory.',
    'Any use of the texts is possible only if there is a link to the site, which is obligatory.',
  ])
    it(line, () => {
      const text = `${HEAD}Aksoy welcomed the ferry and said that it would sail to all the islands in summer.\n\n${line}\n`;
      const readout = readText(text);
      assert.deepEqual(
        [readout.sentences.length, readout.boilerplate.map(({ start, end }) => text.slice(start, end))],
        [2, [line]],
      );
    });
});

describe('titles and leads that look like the other', () => {
  const LEAD =
    'Foreign Minister of Italy Aldo Tivoli met with French Minister for Europe Claire Colombe at the Farnesina.';
  const REST = '\n\nThe two Ministers reviewed trade.\n';
  const title = (text: string): string | undefined => {
    const { title: span } = readText(text);
    return span ? text.slice(span.start, span.end) : undefined;
  };
  for (const line of [
    'Meeting of the Foreign Minister, Aldo Tivoli, with the French Minister for Europe,[...]',
    'Meeting of Minister Aldo Tivoli with the French Minister for Europe and Foreign …',
    'Minister Tivoli meets the French Minister for Europe...',
  ])
    it(line, () => assert.equal(title(`05/25/2023 | Press release | Harbour News\n\n${line}\n\n${LEAD}${REST}`), line));
  it('an agency’s lead without its stop', () => {
    const text =
      'FM Tivoli holds telephone conversation with his French counterpart\n\nROME, Jan 7: Minister for Foreign Affairs, Aldo ' +
      `Tivoli and his French counterpart Claire Colombe held a telephone conversation on Thursday${REST}`;
    assert.equal(title(text), 'FM Tivoli holds telephone conversation with his French counterpart');
    assert.equal(readText(text).sentences.length, 2);
  });
  it('the title again in the site’s own language', () => {
    const other = 'Incontro del Ministro Aldo Tivoli con il suo omologo francese Claire Colombe';
    const readout = readText(
      `Minister Aldo Tivoli meets with French counterpart Claire Colombe\n\n${other}\n\n${LEAD}${REST}`,
    );
    assert.deepEqual(names(readout), ['Aldo Tivoli', 'Claire Colombe']);
    assert.equal(readout.boilerplate.length, 1);
  });
  it('an event before the colon of a title is nobody', () => {
    const readout = readText(
      'PM call with President Olsen: 15 October 2021\n\nThe Prime Minister spoke to President Olsen of Norway.\n\nThe call focused on ' +
        'the ferry and lasted an hour.\n\nThe Prime Minister praised the crew.\n',
    );
    assert.deepEqual(
      readout.sentences.map(({ speaker }) => speaker?.name ?? '-'),
      ['-', '-', 'Prime Minister'],
    );
  });
});

describe('who is meant', () => {
  checkStatements([
    ['And the Norwegian minister set out her plan.', `${DAHL}: set out: her plan.`],
    ['But Dahl stressed that ferries sail.', `${DAHL}: stressed: ferries sail.`],
    ['In turn, Norwegian side stressed that ferries sail.', `${DAHL}: stressed: ferries sail.`],
    ['“Ferries sail,” the Norwegian Parliament said.', 'the Norwegian Parliament: said: “Ferries sail,”'],
  ]);
  it('“His Excellency” of a publisher that calls its own minister so', () => {
    const readout = readText(
      'Doha, 9 October 2023\n\nHE the Prime Minister and Minister of Foreign Affairs Sheikh Jasim bin Hamad Al-Murri received ' +
        'a telephone call from Foreign Minister of Iran Hossein Amini.\n\nHE the Prime Minister expressed concern.\n\nHis ' +
        'Excellency also stressed the need for calm.\n',
    );
    assert.deepEqual(
      readout.sentences.map(({ speaker }) => speaker?.name ?? '-'),
      ['-', 'Jasim bin Hamad Al-Murri', 'Jasim bin Hamad Al-Murri'],
    );
  });
  const cases: [lead: string, people: string[]][] = [
    [
      'Prime Minister and Minister of Foreign Affairs, HE Sheikh Jasim bin Hamad Al-Murri, received a phone call from HE Hakan ' +
        'Firat, Minister of Foreign Affairs of the sisterly Republic of Turkiye.',
      ['Jasim bin Hamad Al-Murri', 'Hakan Firat'],
    ],
    [
      'Foreign Minister Jasim Al-Murri received a phone call from the Secretary of State of the friendly United States of America HE ' +
        'Anton Blink.',
      ['Jasim Al-Murri', 'Anton Blink'],
    ],
    [
      'Minister for Foreign Affairs, Dr. Narayan Thapa, and US Assistant Secretary of State for South and Central Asian Affairs, Donald ' +
        'Lew, held a meeting today.',
      ['Narayan Thapa', 'Donald Lew'],
    ],
    [
      'New Zealand, Nepal secretaries meet\n\nForeign Ministry Consultation meeting of Nepal was held in Kathmandu today.\n\nTapas Acharya, joint ' +
        'secretary, and Andrew Neal, Additional Secretary, led their respective delegations to the meeting. The two sides discussed trade.',
      ['Tapas Acharya', 'Andrew Neal'],
    ],
  ];
  for (const [lead, people] of cases)
    it(lead, () => assert.deepEqual(names(readText(`${lead}\n\nDuring the meeting, they discussed trade.\n`)), people));
  it('“The Vice President and former Prime Minister” are two', () => {
    const readout = readText(
      'Readout of Vice President Baden’s Meeting with Former Prime Minister of Lebanon Saad Harun\n\nThe Vice President met with ' +
        'former Lebanese Prime Minister Saad Harun.\n\nThe Vice President and former Prime Minister discussed trade.\n',
    );
    assert.equal(readout.sentences.at(-1)!.speaker?.type, 'collective');
  });
  it('a text that goes on below “Read Also”', () => {
    const readout = readText(
      `${HEAD}Aksoy welcomed the ferry and said that it would sail to all the islands in summer.\n\nRead Also\n\nMinister Aksoy ` +
        'stressed the need for quays.\n\nHe also thanked Norway for the crew.\n',
    );
    assert.equal(readout.sentences.length, 4);
  });
});

describe('a lead that somebody else tells, or that says what was said', () => {
  const rest = '\n\nShoufar emphasized trade. He also thanked the Secretary.\n';
  const cases: [lead: string, people: string[]][] = [
    [
      'Foreign Minister Samir Shoufar on Sunday made a phone contact with US Secretary of State Anton Blink, Spokesman for the ' +
        'Foreign Ministry Ahmed Zaki said in a statement.',
      ['Samir Shoufar', 'Anton Blink'],
    ],
    [
      'Ambassador Ahmed Zaki, the official spokesman and Director of the Public Diplomacy Department, stated that Minister of Foreign ' +
        'Affairs Samir Shoufar received a phone call from Foreign Minister of Iran Hossein Amini.',
      ['Samir Shoufar', 'Hossein Amini'],
    ],
    [
      'Prime Minister Samir Shoufar expressed pleasure at the growth of trade, particularly after the 2013 partnership, as he received ' +
        'visiting U.S. Secretary of State John Kerrigan in Cairo on Friday.',
      ['Samir Shoufar', 'John Kerrigan'],
    ],
    [
      'Egypt sees trade as a leading priority in its foreign policy, Prime Minister Samir Shoufar told Chinese State Councillor Wang Li ' +
        'at their meeting in Cairo on September 11.',
      ['Samir Shoufar', 'Wang Li'],
    ],
    [
      'Việt Nam attaches importance to developing ties with China, Prime Minister Samir Shoufar told Chinese State Councillor Wang Li at ' +
        'their meeting in Hanoi.',
      ['Samir Shoufar', 'Wang Li'],
    ],
  ];
  for (const [lead, people] of cases)
    it(lead, () => {
      const readout = readText(lead + rest);
      assert.deepEqual(names(readout), people);
      assert.deepEqual(
        readout.sentences.slice(-2).map(({ speaker }) => speaker?.name),
        ['Samir Shoufar', 'Samir Shoufar'],
      );
    });
  it('is the event’s, though a spokesman tells it', () =>
    assert.equal(readText(cases[0]![0] + rest).sentences[0]!.speaker, null));
});

describe('who tells a sentence, and is no part of what was said', () => {
  const said = (behind: string): [string, string] => [
    `Dahl welcomed the ferry, ${behind}.`,
    `${DAHL}: welcomed: the ferry`,
  ];
  checkStatements([
    said('the Norwegian Ministry of Foreign Affairs reports'),
    said('the ministry’s press office noted'),
    said('state news agency NTB reported'),
    said('NTB said'),
    said('according to the ministry'),
    said('according to the Norwegian News Agency'),
    said('according to a statement of the embassy'),
    said('Harbour News correspondent reports'),
    [
      'Dahl welcomed the ferry, which the ministry supports.',
      `${DAHL}: welcomed: the ferry, which the ministry supports.`,
    ],
    ['Dahl welcomed the ferry, the quay and the plan.', `${DAHL}: welcomed: the ferry, the quay and the plan.`],
  ]);
  it('a spokesperson by surname later', () =>
    assert.deepEqual(
      statementsIn(
        '“Ferries sail,” said ministry spokesperson Liv Berg.\n\n“Crews rest,” said Berg.\n\n“Ports grow,” Berg added.',
      ),
      ['Liv Berg: said: “Ferries sail,”', 'Liv Berg: said: “Crews rest,”', 'Liv Berg: added: “Ports grow,”'],
    ));
  it('“the premier” of a prime minister', () => {
    const readout = readText(
      'Prime Minister Phan Minh of Vietnam met U.S. Secretary of State John Kerrigan in Hanoi.\n\nThe Vietnamese premier said trade grows.\n',
    );
    assert.equal(readout.sentences.at(-1)!.speaker?.name, 'Phan Minh');
  });
});

describe('what the talks were about, and without whom', () => {
  for (const [sentence, sign] of [
    ['The meeting covered a broad range of ferries.', 'about-event'],
    ['The talks also focused on ferries.', 'about-event'],
    ['Their conversation touched upon ferries.', 'about-event'],
    ['This discussion addressed ferries and crews.', 'about-event'],
    ['Dahl praised the crew. The meeting covered ferries.', 'about-event'],
    ['In the meeting, Dahl addressed the ferry.', 'cue'],
    ['The meeting focused, Dahl said, on ferries.', 'cue'],
    ['As ferries grow, issues of crews were discussed.', 'passive'],
    ['As ferries continue to grow around the globe, issues of crews were discussed.', 'passive'],
    ['While traffic remains slow, the situation in the strait was discussed.', 'passive'],
    ['Dahl said ferries grow, as was discussed.', 'cue'],
  ] as const)
    it(sentence, () => assert.equal(signOf(sentence), sign));
});

describe('the guest, and the host', () => {
  const cases: [lead: string, guest: string, host: string][] = [
    [
      'President of Azerbaijan Anar Mammadli has today received chairman of the Sailing Council Bilal Tekin.',
      'Bilal Tekin',
      'Anar Mammadli',
    ],
    ['Foreign Minister Kemal Aksoy hosted Norwegian Foreign Minister Ingrid Dahl.', 'Ingrid Dahl', 'Kemal Aksoy'],
    [
      'Turkish Foreign Minister Kemal Aksoy welcomed chairman of the Sailing Council Bilal Tekin.',
      'Bilal Tekin',
      'Kemal Aksoy',
    ],
  ];
  for (const [lead, guest, host] of cases)
    it(lead, () =>
      assert.deepEqual(
        readText(`${lead}\n\nThe guest conveyed greetings.\n\nThe host thanked him.\n`)
          .sentences.slice(1)
          .map(({ speaker }) => speaker?.name),
        [guest, host],
      ),
    );
});

describe('who is told by a rank, or as host or guest, with an adverb before what they did', () => {
  const LEAD =
    'H.H. Sheikh Nasser Al-Jabr, the Crown Prince, received in Noor on Monday the Ambassador of Peru, H.E. Luis Ramos.';
  for (const [sentence, speaker] of [
    ['His Highness commended the work of the Ambassador.', 'Nasser Al-Jabr'],
    ['H.H. the Crown Prince noted the trade.', 'Nasser Al-Jabr'],
    ['His Excellency praised the welcome.', 'Luis Ramos'],
    ['H.E. the Ambassador noted the trade.', 'Luis Ramos'],
    ['The host warmly thanked him.', 'Nasser Al-Jabr'],
    ['The host official highly valued the talks.', 'Nasser Al-Jabr'],
    ['The guest warmly thanked him.', 'Luis Ramos'],
    ['The visiting official highly appreciated the welcome.', 'Luis Ramos'],
    ['The Peruvian official strongly condemned the raid.', 'Luis Ramos'],
    ['The Peruvian diplomat deeply regretted the loss.', 'Luis Ramos'],
    ['The official visit ended on Tuesday.', null],
    ['The official friendly visit ended on Tuesday.', null],
  ] as const)
    it(sentence, () => {
      const { sentences } = readText(
        `${LEAD}\n\nThe Ambassador thanked him.\n\nThey discussed trade.\n\n${sentence}\n`,
      );
      assert.equal(sentences[3]!.speaker?.name ?? null, speaker);
    });
});

describe('what a page adds of its own', () => {
  for (const [paragraph, sign] of [
    ['Aksoy and Dahl agreed to meet.\n\nIt should be recalled that Dahl is in Ankara.', 'aside'],
    ['Dahl praised the crew.\n\nIt is worth recalling that the crew has trained in Oslo.', 'aside'],
    ['Dahl praised the crew. It should be recalled that the crew has trained in Oslo.', 'continued'],
    ['The discussion between Aksoy and Dahl also included ferries.', 'about-event'],
    ['The meeting served to discuss ferries.', 'about-event'],
    ['The talks with the Norwegian minister focused on ferries.', 'about-event'],
    ['The meeting, Dahl said, included the crews.', 'cue'],
  ] as const)
    it(paragraph, () => assert.equal(signOf(paragraph), sign));
  it('a credit is no title', () => {
    const text = `Images | Agency\n\nPresident of Kazakhstan Kairat Sadykov held a meeting with Foreign Minister of Malta Carmen Abela.\n\nThe President noted that trade had grown.\n`;
    assert.equal(readText(text).title, null);
  });
  it('“he said” behind a spokesperson’s words', () =>
    assert.deepEqual(
      statementsIn(
        '“Ferries sail,” said ministry spokesperson Olav Berg.\n\nAksoy had asked for quays, he said.\n\nAksoy praised the crew.',
      ),
      [
        'Olav Berg: said: “Ferries sail,”',
        'Olav Berg: said: Aksoy had asked for quays',
        `${AKSOY}: praised: the crew.`,
      ],
    ));
});

describe('what was stressed of a matter, without saying by whom', () => {
  const praised = `${DAHL}: praised: the crew.`;
  const cases: [sentence: string, cue: string, content: string][] = [
    [
      'The role of the two ministers in building the quay was stressed in particular.',
      'stressed',
      'The role of the two ministers in building the quay',
    ],
    ['The importance of quays was also highlighted.', 'highlighted', 'The importance of quays'],
    ['The decisive significance of quays was underlined.', 'underlined', 'The decisive significance of quays'],
    ['The need for calm at sea was reaffirmed.', 'reaffirmed', 'The need for calm at sea'],
  ];
  checkStatements(
    cases.map(([sentence, cue, content]) => [`Dahl praised the crew. ${sentence}`, praised, `-: ${cue}: ${content}`]),
  );
  checkStatements([
    [
      'Dahl praised the crew. The need for quays was noted in the Storting.',
      `${DAHL}: praised: the crew. The need for quays was noted in the Storting.`,
    ],
    ['Dahl said the need for quays was stressed in May.', `${DAHL}: said: the need for quays was stressed in May.`],
  ]);
});
