import assert from 'node:assert/strict';
import { isSamePerson } from '../../../src/reading/phrases/names.ts';
import { readText } from '../../../src/reading/read.ts';

const namesIn = (text: string): string[] => readText(text).participants.map(({ name }) => name);

describe('who the lead of a readout names', () => {
  for (const [lead, ...names] of [
    // offices that are counted, and those to come
    ['Karin Lund, the 43rd President of Kenya, met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['The 43rd President Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['National Security Advisor-designate Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['Homeland Security Advisor Karin Lund met with Minister Odd Lie.', 'Karin Lund', 'Odd Lie'],
    ['Minister Odd Lie met with Minister of Climate Action Karin Lund.', 'Odd Lie', 'Karin Lund'],
    // an envoy for a country
    ['Minister Odd Lie met with UN Special Envoy on Myanmar Karin Lund.', 'Odd Lie', 'Karin Lund'],
    ['Minister Odd Lie met with Special Envoy on the Syrian Issue Karin Lund.', 'Odd Lie', 'Karin Lund'],
    // a form of address elsewhere
    ['Minister Odd Lie met with Bangladeshi Prime Minister Sheikh Rahima.', 'Odd Lie', 'Sheikh Rahima'],
    ['Minister Odd Lie met with Indonesian Finance Minister Sri Wahyuni.', 'Odd Lie', 'Sri Wahyuni'],
    ['Minister Odd Lie met with Kuwaiti Prime Minister Sheikh Jaber.', 'Odd Lie', 'Jaber'],
    // the surname first, and a comma
    [
      'Minister Odd Lie met with H.E. Mr. Lundov, Sergey Ivanovich, Minister of Ports of Kenya.',
      'Odd Lie',
      'Lundov, Sergey Ivanovich',
    ],
    ['Minister Odd Lie met with Ms. Lundova, Anna, Minister of Ports of Kenya.', 'Odd Lie', 'Lundova, Anna'],
    [
      'Minister Odd Lie met with Karin Lund, Spokesperson and Chief Advisor to the President of Kenya.',
      'Odd Lie',
      'Karin Lund',
    ],
    // a body's short form
    [
      'Minister Odd Lie met with Secretary General of the Harbour Organization - HARO Karin Lund.',
      'Odd Lie',
      'Karin Lund',
    ],
    // whoever was met besides
    [
      'Minister Odd Lie met with Minister Bo Berg, discussed the storm before the summit, and also met President Karin Lund.',
      'Odd Lie',
      'Bo Berg',
      'Karin Lund',
    ],
  ] as const)
    it(lead, () =>
      assert.deepEqual(namesIn(`Talks in Bodø\n\n3 March 2031\n\n${lead}\n\nLund said that ferries sail.\n`), names),
    );

  it('are also those with whom something is reviewed', () => {
    const lead =
      'Minister Odd Lie led a delegation to Bodø for a review of the U.S-Kenya Plan on Ports with Minister Karin Lund.';
    const text = `Readout of Travel to Bodø\n\n3 March 2031\n\n${lead}\n\nLie said that ferries sail.\n`;
    assert.deepEqual(namesIn(text), ['Odd Lie', 'Karin Lund']);
  });

  it('are not those of another call, which they were told of', () => {
    for (const [lead, ...names] of [
      ['President Odd Lie briefed mayors on his call with President Karin Lund.', 'Odd Lie'],
      ['President Odd Lie briefed Minister Bo Berg about his talks with President Karin Lund.', 'Odd Lie', 'Bo Berg'],
    ] as const) {
      const text = `Readout of President Odd Lie's Call\n\n3 March 2031\n\n${lead}\n\nThe leaders said that ferries sail.\n`;
      assert.deepEqual(namesIn(text), names);
    }
  });

  it('are not in the office that what opens the lead names', () => {
    const text = `Telephone conversation with President of Turkey Recep Aydin

3 March 2031

At the request of the President of Turkey, Karin Lund informed him of the talks.

Karin Lund also thanked Recep Aydin for the ferries.
`;
    const [aydin, lund] = readText(text).participants;
    assert.deepEqual([aydin!.name, aydin!.titles], ['Recep Aydin', ['President of Turkey']]);
    assert.deepEqual([lund!.name, lund!.titles], ['Karin Lund', []]);
  });

  it('are those of the subtitle, where the lead gives offices alone', () => {
    const text = `Talks in Bodø
Vice President Karin Lund met with Foreign Minister Odd Lie of Norway in Bodø

3 March 2031

The Vice President met with the Foreign Minister in Bodø today.

The Vice President said that ferries sail.
`;
    assert.deepEqual(namesIn(text), ['Karin Lund', 'Odd Lie']);
  });

  it('are not those whose plan the talks were about', () => {
    const text = (met: string): string => `Minister Odd Lie visits Bodø

3 March 2031

Minister Odd Lie travelled to Bodø today.

He ${met}.

Lie said that ferries sail.
`;
    assert.deepEqual(namesIn(text('met with President Karin Lund')), ['Odd Lie', 'Karin Lund']);
    assert.deepEqual(namesIn(text("met with aides to discuss President Karin Lund's plan")), ['Odd Lie']);
    assert.deepEqual(namesIn(text('met with aides to discuss the letter of President Karin Lund')), ['Odd Lie']);
  });
});

describe('a name whose last word is a particle elsewhere', () => {
  it('has it', () => {
    assert.ok(!isSamePerson('Wang Di', 'Wang Yi'));
    assert.ok(!isSamePerson('Wang Di', 'Wang Da'));
    assert.ok(isSamePerson('Wang Di', 'WANG Di'));
    assert.ok(isSamePerson('Anna von der Aa', 'Anna Aa'));
  });
});

describe('whom a sentence behind the lead names', () => {
  for (const [sentence, ...names] of [
    [
      'Joining President Lund on the call were Prime Minister Odd Lie of Norway and President Ann von der Berg of Kenya.',
      'Odd Lie',
      'Ann von der Berg',
    ],
    [
      'In addition to the President, the meeting included: Prime Minister Odd Lie of Norway, President Bo Berg of Kenya.',
      'Odd Lie',
      'Bo Berg',
    ],
    [
      'The President spoke individually with: Prime Minister Odd Lie of Norway; and President Bo Berg of Kenya.',
      'Odd Lie',
      'Bo Berg',
    ],
    ['The Norwegian interagency delegation was led by Minister Odd Lie.', 'Odd Lie'],
    // what they were about
    ['The delegation was welcomed by the Prime Minister of Kenya and crews.'],
  ] as const)
    it(sentence, () => {
      const text = `Readout of Call with Allies\n\n3 March 2031\n\nPresident Karin Lund hosted a conference call today with allies about ferries.\n\n${sentence}\n`;
      assert.deepEqual(namesIn(text), ['Karin Lund', ...names]);
    });
});

describe('groups and company', () => {
  for (const [sentence, who] of [
    ['She and her counterparts stressed that ferries sail.', 'She and her counterparts'],
    ['He and his team noted that ferries sail.', 'He and his team'],
    ['Mr. Lie and the incoming administration noted that ferries sail.', 'Mr. Lie and the incoming administration'],
    ['Also, participants of the meeting noted that ferries sail.', 'participants of the meeting'],
    ['Also, participants of the meeting discussed ferries.', 'participants of the meeting'],
    ['The three NSAs reaffirmed the importance of ferries.', 'The three NSAs'],
    ['He and the two ministers noted that ferries sail.', 'He and the two ministers'],
  ] as const)
    it(sentence, () => {
      const text = `Talks in Bodø\n3 March 2031\n\nMinister Odd Lie met with President Karin Lund.\n\n${sentence}\n`;
      const { statements } = readText(text);
      const { speaker } = statements.at(-1)!;
      assert.deepEqual([speaker?.name, speaker?.type], [who, 'collective']);
    });
});

describe('an office in letters', () => {
  it('speaks', () => {
    const text =
      'Talks in Bodø\n3 March 2031\n\nMinister Odd Lie met with Director-General Karin Lund.\n\nDG Lund stressed that ferries sail.\n';
    const { speaker, source } = readText(text).statements[0]!;
    assert.deepEqual([speaker?.name, source && text.slice(source.start, source.end)], ['Karin Lund', 'DG Lund']);
  });
});

describe('a day that a lead names for something else', () => {
  for (const second of [
    'They spoke about statements made on 5 February 2031.',
    'They discussed the summit to be held on 9 April 2031.',
    'The talks were a follow-up to their meeting on 5 February 2031.',
  ])
    it(second, () => {
      const text = `Talks in Bodø\n\n3 March 2031\n\nMinister Odd Lie met with President Karin Lund. ${second}\n\nLie said that ferries sail.\n`;
      assert.equal(readText(text).date, '2031-03-03');
    });
});

describe('a message that is quoted', () => {
  for (const announced of [
    'The message reads:',
    'The message reads, in part:',
    'The message says, in particular:',
    'The telegram reads, among other things:',
  ])
    for (const sent of ['President Karin Lund also sent a message to Odd Lie.', 'A message was also sent to Odd Lie.'])
      it(`${sent} ${announced}`, () => {
        const text = `Telephone conversation with Odd Lie

3 March 2031

President Karin Lund had a telephone conversation with Prime Minister of Kenya Odd Lie.

Both sides expressed satisfaction with the ferries.

${sent}

${announced}

“Your crews are known in all ports.

I am sure that our ferries will sail.”
`;
        const quoted = readText(text).sentences.slice(-2);
        assert.deepEqual(
          quoted.map(({ speaker }) => speaker?.name),
          ['Karin Lund', 'Karin Lund'],
        );
      });
});

describe('how an archive asks to be cited', () => {
  const text = (below: string): string => `Readout of President Karin Lund's Call with Odd Lie

3 March 2031

President Lund spoke with Prime Minister Odd Lie of Kenya. They agreed that ferries sail.

${below}
`;
  for (const line of [
    "Karin Lund, Readout of President Karin Lund's Call with Odd Lie Online by Ann Berg and Bo Holm, The Archive Project https://example.org/node/7",
    "Cite as: Lund, Karin, “Readout of President Karin Lund's Call with Odd Lie,” Press Office, 3 March 2031.",
    'Retrieved from https://example.org/node/7',
    'Filed Under',
  ])
    it(line.slice(0, 40), () => {
      const read = readText(text(line));
      const boilerplate = read.boilerplate.map(({ start, end }) => text(line).slice(start, end));
      assert.ok(boilerplate.includes(line), boilerplate.join('; '));
      assert.deepEqual(
        read.participants.map(({ name }) => name),
        ['Karin Lund', 'Odd Lie'],
      );
    });

  it('is not what somebody did online', () => {
    const said = 'Lund said that the crews were trained online by Ann Berg.';
    assert.equal(readText(text(said)).statements.at(-1)!.speaker?.name, 'Karin Lund');
  });
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

describe('events by other names', () => {
  it('are readouts: an audience', () => {
    const text =
      "Readout of President Lund's Audience with His Holiness Pope Anselm\n\n3 March 2031\n\nIn his audience with Pope Anselm today, President Lund thanked His Holiness for his letter.\n";
    assert.deepEqual(namesIn(text), ['Lund', 'Anselm']);
  });

  it('are readouts: an exchange of visits', () => {
    const text = `Joint Press Statement for the 14th Annual Exchange of Visits

1 The Fourteenth Annual Exchange of Visits on Ports was held virtually on 3 March 2031.

2 The Norwegian delegation was led by Mr. Odd Lie, Minister of Ports.

3 Her Excellency Ms. Karin Lund, Minister for Ports, led the Kenyan delegation.

4 During the meeting, the Ministers reaffirmed the strong relations between Norway and Kenya.
`;
    assert.deepEqual([readText(text).date, namesIn(text)], ['2031-03-03', ['Odd Lie', 'Karin Lund']]);
  });
});
