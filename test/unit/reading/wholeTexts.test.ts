import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

const speakers = (text: string): (string | null)[] =>
  readText(text).sentences.map(({ speaker }) => speaker?.name ?? null);
const names = (text: string): string[] => readText(text).participants.map(({ name }) => name);

describe('a letter that is quoted whole', () => {
  const text = (announcement: string, letter: string): string =>
    `Foreign Minister Kask sends message to Norwegian Foreign Minister\n\nForeign Minister Arvo Kask sent a message of congratulations to Norwegian Foreign Minister Petra Olsen on her appointment.${announcement}\n\n${letter}`;
  const quoted = `“I congratulate you on your appointment. The Prime Minister said that he was glad.\n\nI wish you every success in Oslo.”\n\nThe Minister also sent flowers to her office.\n`;

  for (const announcement of [
    ' The message reads as follows:',
    ' The Foreign Minister’s message reads:',
    ' The full text of the letter follows:',
    ' The letter says the following:',
    ' The text of the message is as follows:',
  ])
    it(`is its writer’s: ${announcement.trim()}`, () => {
      const kask = 'Arvo Kask';
      assert.deepEqual(speakers(text(announcement, quoted)), [null, null, kask, kask, kask, null]);
    });

  it('is its writer’s below a heading or a salutation', () => {
    for (const heading of ['The message read:', 'Your Excellency,', 'Dear Minister,'])
      assert.deepEqual(
        speakers(
          text('', `${heading}\n\nI congratulate you on your appointment.\n\nI wish you every success in Oslo.\n`),
        ),
        [null, 'Arvo Kask', 'Arvo Kask'],
        heading,
      );
  });

  it('is not what is told of a letter', () => {
    const told = text(' The message reads as follows:', 'Foreign Minister Olsen thanked him for his letter.\n');
    assert.deepEqual(speakers(told), [null, null, 'Petra Olsen']);
  });
});

describe('a text that stands in quotation marks as a whole', () => {
  const read = [null, 'The Ministers', 'Arvo Kask', 'Petra Olsen'];
  const sentences = [
    'Foreign Minister Arvo Kask met Norwegian Foreign Minister Petra Olsen in Tallinn today.',
    'The Ministers discussed trade.',
    'Minister Kask stressed that the “old road” must stay open.',
    'Minister Olsen thanked him for the invitation.',
  ];
  const head = 'Readout of Foreign Minister Kask’s Meeting\n\nA spokesperson for the Foreign Ministry said:\n\n';

  for (const [shape, body] of [
    ['in one paragraph', `“${sentences.join(' ')}”`],
    ['opened once and closed at the end', `“${sentences.join('\n\n')}”`],
    ['opened at each paragraph', `${sentences.map((sentence) => `“${sentence}`).join('\n\n')}”`],
    ['each paragraph by itself', sentences.map((sentence) => `“${sentence}”`).join('\n\n')],
  ] as const)
    it(`is read as if it had none: ${shape}`, () => {
      assert.deepEqual(names(`${head}${body}\n`), ['Arvo Kask', 'Petra Olsen']);
      assert.deepEqual(speakers(`${head}${body}\n`), read);
    });

  it('is read so in straight marks, too', () => {
    const plain = sentences.join(' ').replaceAll(/[“”]/g, '');
    assert.deepEqual(speakers(`${head}"${plain}"\n`), read);
  });

  it('is none where a quotation ends within it', () => {
    const text = `Foreign Minister Kask Meets Foreign Minister Olsen\n\n“Foreign Minister Arvo Kask met me,” said Norwegian Foreign Minister Petra Olsen in Tallinn. “The talks went well.”\n`;
    assert.equal(speakers(text)[0], 'Petra Olsen');
  });
});

describe('a minister’s own account', () => {
  for (const [title, lead] of [
    [
      'Estonia – Statement by Claire Morel, Minister for Foreign Affairs',
      'Today I spoke with my Estonian counterpart, Arvo Kask.',
    ],
    [
      'Statement by Foreign Minister Claire Morel on her call with Arvo Kask',
      'I had a call with the Estonian Minister of Foreign Affairs, Arvo Kask, this morning.',
    ],
    [
      'Minister for Foreign Affairs Claire Morel on Estonia',
      'I met with Arvo Kask, Foreign Minister of Estonia, in Tallinn.',
    ],
  ] as const)
    it(`is a readout: ${lead}`, () => {
      const text = `${title}\n\n17 September 2018\n\n${lead}\n\nI stressed that trade must grow.\n`;
      assert.deepEqual(names(text), ['Claire Morel', 'Arvo Kask']);
      assert.deepEqual(speakers(text), [null, 'Claire Morel']);
    });

  it('is none where nobody in office is met, or a transcript follows', () => {
    for (const body of [
      'I met with my students in Estonia this morning. I told them that it is far away.',
      'I spoke with my Estonian counterpart about this.\n\nQ: What did he say?\n\nA: He said that it was fine.',
    ])
      assert.equal(readText(`Interview with Foreign Minister Claire Morel\n\n${body}\n`).kind, 'not-a-readout');
  });
});

describe('a journey on which nothing has taken place', () => {
  for (const [lead, ...others] of [
    [
      'The team of special envoys appointed by President Arvo Kask has begun its tour today to deliver messages to Heads of State.',
      'The team will visit Latvia and Finland.',
      'Estonia is committed to aid.',
    ],
    [
      'Foreign Minister Arvo Kask left for Oslo today at the invitation of Foreign Minister Petra Olsen.',
      'He will meet Prime Minister Nils Berg.',
      'The ministers will discuss trade.',
    ],
    [
      'Foreign Minister Arvo Kask departs for Oslo today for talks with Foreign Minister Petra Olsen.',
      'The Minister will hold talks on Monday.',
    ],
    [
      'President Arvo Kask arrived in Oslo today for a state visit.',
      'The President will attend a dinner and will meet Prime Minister Nils Berg.',
    ],
  ] as const)
    it(lead, () => {
      const title = 'Visit of Foreign Minister Arvo Kask to Norway';
      assert.equal(readText([title, lead, ...others].join('\n\n') + '\n').kind, 'not-a-readout');
    });

  it('is one where it has', () => {
    const text = `Visit of Foreign Minister Arvo Kask to Norway\n\nForeign Minister Arvo Kask arrived in Oslo today.\n\nHe will meet the press tomorrow.\n\nIn the evening the Minister met Foreign Minister Petra Olsen and stressed that trade must grow.\n`;
    assert.notEqual(readText(text).kind, 'not-a-readout');
  });
});

describe('“the official”', () => {
  const after = (words: string): string | null =>
    speakers(
      `Foreign Minister Arvo Kask Meets Norwegian Foreign Minister Petra Olsen\n\nForeign Minister Arvo Kask met Norwegian Foreign Minister Petra Olsen in Tallinn.\n\nMinister Olsen said that trade was growing.\n\n${words} the good relations.\n`,
    )[2]!;

  for (const [words, name] of [
    ['The official praised', 'Petra Olsen'],
    ['The senior official stressed', 'Petra Olsen'],
    ['The politician also praised', 'Petra Olsen'],
    ['The Estonian official praised', 'Arvo Kask'],
    ['The Norwegian official praised', 'Petra Olsen'],
    ['The visiting official praised', 'Petra Olsen'],
    ['The Norwegian high-ranking official stressed', 'Petra Olsen'],
    ['The Estonian foreign policy chief stressed', 'Arvo Kask'],
  ] as const)
    it(words, () => assert.equal(after(words), name));

  it('is a diplomat who is an ambassador, and a legislator who heads a parliament', () => {
    const text = `Speaker Maarja Lind receives Norwegian Ambassador\n\nSpeaker of the Parliament of Estonia Maarja Lind received Norwegian Ambassador Nils Berg in Tallinn.\n\nThe diplomat stressed that trade was growing.\n\nThe top legislator praised the ambassador.\n`;
    assert.deepEqual(speakers(text), [null, 'Nils Berg', 'Maarja Lind']);
  });

  it('is no adjective', () => {
    const text = `Foreign Minister Arvo Kask Meets Norwegian Foreign Minister Petra Olsen\n\nForeign Minister Arvo Kask met Norwegian Foreign Minister Petra Olsen in Tallinn during her official visit.\n\nThe official talks were held in Tallinn.\n`;
    assert.deepEqual(
      [names(text), speakers(text)],
      [
        ['Arvo Kask', 'Petra Olsen'],
        [null, null],
      ],
    );
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
