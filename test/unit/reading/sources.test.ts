import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

const HEAD = `Secretary Brand's Call with Norwegian Foreign Minister Solheim
Readout
Office of the Spokesperson
May 3, 2022

Secretary of State Helen R. Brand spoke today with Norwegian Foreign Minister Anders Solheim.

`;

/** Reads a paragraph behind the lead; each sentence as "speaker: cue", "-" for none. */
function read(paragraph: string): string[] {
  const text = HEAD + paragraph;
  const { sentences } = readText(text);
  return sentences
    .slice(1)
    .map(({ speaker, cue }) => `${speaker?.name ?? '-'}: ${cue ? text.slice(cue.start, cue.end) : '-'}`);
}

const BRAND = 'Helen R. Brand';
const SOLHEIM = 'Anders Solheim';

describe('who is meant before a reporting verb', () => {
  const cases: [paragraph: string, ...wanted: string[]][] = [
    [
      'The Norwegian side voiced alarm over the attack. His interlocutor shared those concerns.',
      `${SOLHEIM}: voiced`,
      `${BRAND}: shared`,
    ],
    [
      "Norway's top diplomat gave an account of the talks. The American diplomat vowed to help.",
      `${SOLHEIM}: gave`,
      `${BRAND}: vowed`,
    ],
    ["Oslo's top diplomat lamented the delay.", `${SOLHEIM}: lamented`],
    ["The two countries' chief diplomats resolved to meet again.", "The two countries' chief diplomats: resolved"],
    ['Quad members reiterated their support for the accord.', 'Quad members: reiterated'],
    [
      'The two men decried the assault. The parties to the talks spelled out their red lines.',
      'The two men: decried',
      'The parties to the talks: spelled out',
    ],
    [
      'Each side restated its position. Both capitals pledged to coordinate.',
      'Each side: restated',
      'Both capitals: pledged',
    ],
    ['The Secretary and her counterparts affirmed the accord.', 'The Secretary and her counterparts: affirmed'],
    ['Foreign Ministers Lind and Aro thanked him.', 'Foreign Ministers Lind and Aro: thanked'],
    ['Norway and Finland agreed to hold talks.', 'Norway and Finland: agreed'],
    [
      'Solheim warned of floods. Norway and Finland agreed on a fund in the past.',
      `${SOLHEIM}: warned`,
      `${SOLHEIM}: -`,
    ],
    ['Secretary Brand asked for patience. He replied that it was exhausted.', `${BRAND}: asked`, `${SOLHEIM}: replied`],
    ['Mr. Solheim in response drew attention to the Arctic.', `${SOLHEIM}: drew`],
    ['The Secretary let him know that a team would leave.', `${BRAND}: let`],
    ['Stating that the dialogue was the key to stability, the Secretary wished for its success.', `${BRAND}: wished`],
  ];
  for (const [paragraph, ...wanted] of cases) it(paragraph, () => assert.deepEqual(read(paragraph), wanted));
});

describe('what nobody is named for', () => {
  const cases: [paragraph: string, ...wanted: string[]][] = [
    [
      'The Secretary gave an account of the border. Serious concern was expressed over the fighting.',
      `${BRAND}: gave`,
      '-: expressed',
    ],
    [
      'The Secretary recalled the accord. Concern was expressed over it in June 2021.',
      `${BRAND}: recalled`,
      `${BRAND}: -`,
    ],
    [
      'A substantive discussion was held on the Arctic. The discussion was held in a warm atmosphere.',
      '-: held',
      '-: -',
    ],
    [
      'The need for restraint was underlined. In this context it was stressed that time was short.',
      '-: underlined',
      '-: stressed',
    ],
    ['They agreed. Two agreements were exchanged in the presence of the ministers.', 'They: agreed', '-: -'],
    ['The Secretary thanked him. The Secretary will also participate in the summit.', `${BRAND}: thanked`, '-: -'],
  ];
  for (const [paragraph, ...wanted] of cases) it(paragraph, () => assert.deepEqual(read(paragraph), wanted));
});

describe('the page of a speech', () => {
  const speech = (lead: string): string =>
    `Hu Jianping: Sanctions Solve Nothing\n2019-05-05\n\n${lead}\n\nSome countries kept warning others against trade. It took two years.\n`;

  it('goes on with the person of a colon headline', () => {
    const { kind, sentences } = readText(
      speech(
        'On May 5, 2019, State Councilor and Foreign Minister Hu Jianping attended the meeting of the G20 in Osaka and delivered remarks.',
      ),
    );
    assert.equal(kind, 'meeting');
    assert.deepEqual(
      sentences.map(({ speaker }) => speaker?.name ?? null),
      [null, 'Hu Jianping', 'Hu Jianping'],
    );
  });

  it('takes "He" for a surname before a name, and not before a verb', () => {
    const { participants, sentences } = readText(
      'President He Jingtian Meets with King Willem\n2019-05-05\n\nOn May 5, 2019, Chinese President He Jingtian met with King Willem van Haren of the Netherlands in Beijing.\n\nHe Jingtian said, China is ready. King Willem agreed. He praised the plan.\n',
    );
    assert.deepEqual(
      participants.map(({ name }) => name),
      ['He Jingtian', 'Willem van Haren'],
    );
    assert.deepEqual(
      sentences.map(({ speaker }) => speaker?.name ?? null),
      [null, 'He Jingtian', 'Willem van Haren', 'Willem van Haren'],
    );
  });
});

describe('places', () => {
  const place = (lead: string): string | undefined =>
    readText(`Secretary Brand's Meeting with Foreign Minister Solheim\nMay 3, 2022\n\n${lead}\n`).place?.text;
  const cases: [lead: string, wanted: string | undefined][] = [
    [
      'Secretary of State Helen Brand met Norwegian Foreign Minister Anders Solheim at the Oscarshall Palace in Oslo today.',
      'Oslo',
    ],
    [
      'Secretary of State Helen Brand met Norwegian Foreign Minister Anders Solheim at the Arctic Summit in Reykjavik today.',
      'Reykjavik',
    ],
    ['Oslo hosted talks between Secretary of State Helen Brand and Norwegian Foreign Minister Anders Solheim.', 'Oslo'],
    ['Secretary of State Helen Brand received Ambassador of Norway to Russia Anders Solheim.', undefined],
  ];
  for (const [lead, wanted] of cases) it(lead, () => assert.equal(place(lead), wanted));
});
