import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

const HEAD = `Secretary Calloway's Call with Norwegian Foreign Minister Lindqvist

Office of the Spokesperson

November 4, 2021

Secretary of State Arthur Calloway spoke today with Norwegian Foreign Minister Ingrid Lindqvist.

`;
const SECRETARY = 'Arthur Calloway';
const MINISTER = 'Ingrid Lindqvist';

/** Who speaks in a sentence of its own paragraph. */
function speakerOf(sentence: string): string | null {
  return readText(`${HEAD}${sentence}\n`).sentences.at(-1)!.speaker?.name ?? null;
}

function check(speaker: string, openings: readonly string[]): void {
  for (const opening of openings)
    it(opening, () => assert.equal(speakerOf(`${opening} thanked the crews of the rescue ships.`), speaker));
}

describe('a subject is somebody of the lead', () => {
  check(SECRETARY, [
    'The Secretary',
    'Secretary Calloway',
    'The Secretary of State',
    'The U.S. Secretary of State',
    'The American side',
    'America’s top diplomat',
    'The top U.S. diplomat',
    'The Secretary, who had arrived on Monday,',
    'The Secretary - who had arrived on Monday -',
    'The Secretary (speaking by video)',
    'The Secretary, like the Foreign Minister,',
    'The Secretary, together with the Foreign Minister,',
    'The Secretary for his part',
    'On behalf of the President, the Secretary',
    'Having visited Oslo, the Secretary',
    'As for Iran, the Secretary',
    'In closing, the Secretary',
  ]);
  check(MINISTER, [
    'The Foreign Minister',
    'Minister Lindqvist',
    'Lindqvist',
    'Ms. Lindqvist',
    'The Minister',
    'Her Excellency',
    'H.E. the Minister',
    'The Norwegian Minister',
    'The visiting Minister',
    'The Norwegian chief diplomat',
    'His Norwegian colleague',
    'Norway’s top diplomat',
    'When asked about visas, the Foreign Minister',
    'In that context the Foreign Minister',
  ]);
});

describe('a subject is both, as the text calls them', () => {
  for (const both of [
    'The two',
    'The pair',
    'Both',
    'Each of them',
    'The delegations',
    'The two top diplomats',
    'The U.S. and Norwegian delegations',
    'The heads of the two ministries',
    'Both the Secretary and the Foreign Minister',
    'Neither the Secretary nor the Foreign Minister',
    'Washington and Oslo',
  ]) {
    it(both, () => {
      const { speaker } = readText(`${HEAD}${both} thanked the crews of the rescue ships.\n`).sentences.at(-1)!;
      assert.deepEqual(speaker, { type: 'collective', name: both, members: [SECRETARY, MINISTER] });
    });
  }
});

describe('who is named beside a party is none', () => {
  it('who accompanied the President', () => {
    const lead = HEAD.replace('Ingrid Lindqvist.\n', 'Ingrid Lindqvist, who accompanied President Aas on his visit.\n');
    assert.deepEqual(
      readText(lead).participants.map(({ name }) => name),
      [SECRETARY, MINISTER],
    );
  });
});

describe('who told somebody else stands behind the verb', () => {
  it('was briefed by', () =>
    assert.equal(
      speakerOf('The Secretary was briefed by the Foreign Minister on the search for the crews.'),
      MINISTER,
    ));
});

describe('what the publisher tells between statements is nobody’s', () => {
  const SAID = 'The Foreign Minister said that Norway would send two ships.';
  for (const sentence of [
    'Matters concerning visas for the families of seafarers of the two countries were also touched upon.',
    'The request was accepted with thanks.',
  ]) {
    it(sentence, () => assert.equal(speakerOf(`${SAID} ${sentence}`), null));
  }
  it('an ask without a source', () =>
    assert.equal(speakerOf('The Norwegian side was asked to release the trawler.'), null));
  for (const sentence of [
    'Later today the Minister will be received by the Mayor.',
    'The Arctic Council will adopt its plan in May.',
    'The next round of talks is scheduled for June.',
  ]) {
    it(sentence, () => assert.equal(speakerOf(`${SAID}\n\n${sentence}`), null));
  }
});

describe('what is said of an event is said', () => {
  for (const sentence of [
    'The Secretary welcomed the visit and noted that he was pleased.',
    'The Secretary praised the talks, saying that they were frank.',
  ]) {
    it(sentence, () => assert.equal(speakerOf(sentence), SECRETARY));
  }
});

describe('a given name cut short', () => {
  for (const name of ['Md. Rezaul Haque', 'Wm. Hale', 'Kh. Battulga']) {
    it(name, () => assert.equal(readText(HEAD.replace('Ingrid Lindqvist', name)).participants[1]!.name, name));
  }
});

describe('what a guest does and gets is no statement', () => {
  const SAID = 'The Foreign Minister said that Norway would send two ships.';
  for (const sentence of [
    'While in Oslo, she toured the harbour.',
    'During her stay, she also addressed the plenary session of the parliament.',
    'The Secretary presented his guest with a compass.',
  ]) {
    it(sentence, () => assert.equal(speakerOf(`${SAID} ${sentence}`), null));
  }
});

describe('a short line above a quotation', () => {
  for (const line of ['The Secretary said:', 'He added:', 'Speaking afterwards, Mr Calloway said:']) {
    it(line, () =>
      assert.equal(
        speakerOf(`The Secretary thanked Norway.\n\n${line}\n\n"We are grateful to our friends."`),
        SECRETARY,
      ),
    );
  }
});

describe('two ministers whose surnames differ by a letter', () => {
  const text = `Readout of the Meeting

Foreign Minister Kari Johnsen of Norway met with Foreign Minister Kari Johansen of Denmark in Oslo on 3 May 2021.

Johnsen said that trade should grow. Johansen stressed that the harbours matter.
`;

  it('are two participants, each with their statements', () => {
    const { participants, statements } = readText(text);
    assert.deepEqual(
      participants.map(({ name, country }) => [name, country]),
      [
        ['Kari Johnsen', 'NO'],
        ['Kari Johansen', 'DK'],
      ],
    );
    assert.deepEqual(
      statements.map(({ speaker }) => speaker?.name),
      ['Kari Johnsen', 'Kari Johansen'],
    );
  });
});

describe('a vice president is written in two ways', () => {
  const head = (office: string): string =>
    `Readout of the Talks in Nairobi\n3 May 2023\n\n${office} Anna Lind met today with Foreign Minister Bo Falk of Kenya.\n\n`;
  for (const [office, words] of [
    ['Vice President of India', 'The Vice-President'],
    ['Vice-President of India', 'The Vice President'],
    ['Executive Vice-President of the Bank', 'The Vice President'],
  ] as const)
    it(`${office}: ${words}`, () => {
      const { sentences } = readText(`${head(office)}${words} thanked the crews of the ships.\n`);
      assert.equal(sentences.at(-1)!.speaker?.name, 'Anna Lind');
    });
});

describe('who is meant where the lead leaves it open', () => {
  const speakerIn = (...paragraphs: string[]): string | null =>
    readText(`Telephone conversation\n3 May 2023\n\n${paragraphs.join('\n\n')}\n`).sentences.at(-1)!.speaker?.name ??
    null;

  it('a president whose office the text tells with the country only', () => {
    const lead = 'Jonas Falk had a telephone conversation with President of the European Council Anna Lind.';
    const said = 'The President underscored the need for calm. The Norwegian president urged the EU to help.';
    const { sentences } = readText(`Telephone conversation\n3 May 2023\n\n${lead}\n\n${said}\n`);
    assert.deepEqual(
      sentences.slice(1).map(({ speaker }) => speaker?.name),
      ['Jonas Falk', 'Jonas Falk'],
    );
  });

  for (const opener of ['Following the meeting with', 'After talks with', 'Before the dinner with'])
    it(`${opener} the President, and then a name`, () => {
      const lead = 'Ambassador Anna Lind of Norway met with Jonas Falk, President of Kenya, in Nairobi.';
      const next = `${opener} the President, Anna Lind also met fishers.`;
      assert.equal(speakerIn(lead, next, 'The President thanked the crews of the ships.'), 'Jonas Falk');
    });
});

describe('a release that is filed under its writer', () => {
  const page = (byline: string, lead: string): string[] =>
    readText(
      `Talks on ferries\n\n${byline}\n\n3 May 2023\n\nMedia Release\n\n${lead}\n\nI thanked the Minister for the ships.\n`,
    ).participants.map(({ name }) => name);
  const lead = 'I visited Norway today for talks with the Norwegian Minister of Foreign Affairs, Bo Falk.';
  for (const [byline, name] of [
    ['Lund, Anna', 'Anna Lund'],
    ["O'Hara, Alexander; Harbour Party of Australia", "Alexander O'Hara"],
    ['Quist, Fenwick B.; Harbour Party', 'Fenwick B. Quist'],
  ] as const)
    it(byline, () => assert.deepEqual(page(byline, lead), [name, 'Bo Falk']));
  it('tells of "my meeting with …"', () =>
    assert.deepEqual(
      page('Lund, Anna', 'A plan for ports was agreed today following my meeting with the Norwegian Premier Bo Falk.'),
      ['Anna Lund', 'Bo Falk'],
    ));
  it('is not filed under a place', () => assert.ok(!page('Bergen, Norway', lead).includes('Norway Bergen')));
});

describe('others take the floor', () => {
  const page = (lead: string, said: string): (string | null)[] =>
    readText(`Secretary Calloway's Call\n\nNovember 4, 2021\n\n${lead}\n\n${said}\n`).sentences.map(
      ({ speaker }) => speaker?.name ?? null,
    );
  const lead = 'Secretary of State Arthur Calloway spoke today with Norwegian Foreign Minister Ingrid Lindqvist.';

  it('one envoy after the other', () =>
    assert.deepEqual(
      page(
        lead,
        'Ambassador Zuhra H. Zaidi of Chad thanked the crews. Ambassador Khalid M. Bu Hair of the State of Kuwait endorsed the need for ships. High Commissioner Ann Berg of Fiji assured them of support.',
      ).slice(1),
      ['Zuhra H. Zaidi', 'Khalid M. Bu Hair', 'Ann Berg'],
    ));
  it('but no envoy of whom the Minister tells', () =>
    assert.deepEqual(page(lead, 'The Secretary thanked the crews. Ambassador Berg has left.').slice(1), [
      SECRETARY,
      SECRETARY,
    ]));
  it('a quotation by the surname of somebody who was named before', () =>
    assert.deepEqual(
      page(
        lead,
        'Head of the Office Andrei Yarema said that he was glad. The parties agreed to talk. "We make efforts. A summit would help," Yarema said.',
      ).slice(2),
      ['The parties', 'Andrei Yarema', 'Andrei Yarema'],
    ));
  it('nobody behind a quotation that is over', () =>
    assert.deepEqual(
      page(
        lead,
        '"We make efforts. A summit would help," Lindqvist said. The issue of ferries was raised separately.',
      ).slice(1),
      [MINISTER, MINISTER, null],
    ));
  it("an office before which its body's letters stand", () =>
    assert.deepEqual(
      page(
        'Country Representative of the Ferry and Port Organization (FPO) Vimal Perera met Foreign Minister Dina Gunar of Fiji.',
        'The Minister thanked the crews. The FPO Representative recalled the storms. He praised the pilots.',
      ).slice(1),
      ['Dina Gunar', 'Vimal Perera', 'Vimal Perera'],
    ));
  for (const [said, speaker] of [
    ['and reaffirmed the commitment to safe ports', SECRETARY],
    ['and expressed gratitude for the support of the crews', SECRETARY],
    ['and thanked her for the ships', SECRETARY],
    ['and discussed ways to build ports', null],
  ] as const)
    it(`in the lead, "${said}"`, () =>
      assert.equal(page(lead.replace(/\.$/, ` ${said}.`), 'The crews left.')[0], speaker));
  for (const background of [
    'Formal diplomatic relations between Norway and the United States were established in 1905 and Ambassador Bo Kuen is accredited to Norway.',
    'Norway and the United States established diplomatic relations on 20 February 1905 and are enjoying cordial relations.',
  ])
    it(background, () => assert.equal(page(lead, `The Secretary thanked the crews.\n\n${background}`).at(-1), null));
});
