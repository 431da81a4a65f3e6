import assert from 'node:assert/strict';
import { ReadingText } from '../../../src/reading/page/readingText.ts';

// Lines that a width has broken, beside lines that no width has: a long title, an address, a stamp.

/** A text without the line ends that are read as none. */
const joined = (lines: readonly string[]): string[] => ReadingText.of(lines.join('\n')).text.split('\n');

const ADDRESS =
  'https://www.example.org/briefings-statements/2021/05/readout-of-president-nils-bergs-call-with-his-majesty-king-hakim-bin-rashid-al-noor-of-the-kingdom-of-noor/';
const TITLE = 'Readout of President Nils Berg’s Call with His Majesty King Hakim Bin Rashid Al Noor of Noor';
const STAMP = '2021-05-03 19:01:55-05:00';
const BODY = [
  'Today, President Nils Berg held a call with His Majesty King Hakim',
  'Bin Rashid Al Noor of Noor. King Hakim congratulated President Berg',
  'on his inauguration and the two leaders discussed their support for',
  'regional peace and security, including building upon their work to',
  'promote peace through the ferry accords.',
];

describe('a text that is broken at a width, below lines that are longer', () => {
  for (const [what, head] of [
    ['a title', [TITLE]],
    ['an address', [ADDRESS]],
    ['an address, and what kind of text it is', [ADDRESS, 'briefings-statements']],
    ['a title, a stamp and an address', [TITLE, STAMP, ADDRESS, 'briefings-statements']],
    ['an address without its protocol', [ADDRESS.slice(8), 'readouts']],
    ['a stamp', [STAMP]],
    ['nothing', []],
  ] as const)
    it(what, () => assert.deepEqual(joined([...head, '', ...BODY]), [...head, '', BODY.join(' ')]));
});

describe('a line that goes on with the one above', () => {
  for (const next of [
    'concerns—ferries and boats—were met',
    'concerns–ferries, nets and boats–were met',
    'import/export of ferries was slow',
  ])
    it(next, () => {
      const lines = ['The Norwegian delegation affirmed that all of their principal', next, 'in the talks.'];
      assert.deepEqual(joined(lines), [lines.join(' ')]);
    });
});

describe('a short text whose longest lines are broken before capitals', () => {
  for (const [what, blank] of [
    ['', ' '],
    [', with blanks that do not break', '\u00a0'],
  ] as const)
    it(`is one paragraph${what}`, () => {
      const body = [
        'Harbour Adviser Vera Quill met today with the Secretary of the Harbour',
        'League Bo Linde.  They discussed ongoing work ahead of the league’s 75th',
        'Anniversary Summit in Oslo next month, including strengthening the ports',
        'and the further galvanizing of coastal',
        `defense${blank}industry.  They also underscored the league’s unwavering`,
        `support${blank}for${blank}fishermen.`,
      ];
      assert.deepEqual(joined([TITLE, '', STAMP, '', ...body, '', '###']), [
        TITLE,
        '',
        STAMP,
        '',
        body.join(' '),
        '',
        '###',
      ]);
    });
});

it('a line that ends in an initial goes on', () => {
  for (const end of ['to the Australian and U. S.', 'to the Vice-President, Mr. Henrik B.', 'to the ships of H. M.']) {
    const lines = [
      `views on matters of mutual interest ${end}`,
      'Governments. It has been helpful to all of them to exchange',
      'views between the two of them in person on these matters.',
    ];
    assert.deepEqual(joined(lines), [lines.join(' ')]);
  }
});

it('a text of two hundred thousand broken lines is joined', () => {
  const line = 'the harbour of the northern skerries, which the ferries had';
  const text = ReadingText.of(`${line}\n`.repeat(200_000)).text;
  assert.ok(!text.trimEnd().includes('\n'));
});
