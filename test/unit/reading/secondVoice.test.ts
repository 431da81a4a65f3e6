import assert from 'node:assert/strict';
import { speakerAt } from '../../../src/corpus/annotatedReadouts.ts';
import { taggedUnits, unitsOf } from '../../../src/corpus/units.ts';
import type { PlacedAnnotation } from '../../../src/corpus/placedAnnotation.ts';
import { readoutToJson } from '../../../src/exchange/readoutToJson.ts';
import type { Corrections } from '../../../src/reading/model.ts';
import { readText } from '../../../src/reading/read.ts';
import { wrapped } from '../../eval/pageForms.ts';

const HEAD = `Foreign Minister Kemal Aksoy Speaks with Norwegian Foreign Minister Ingrid Dahl

On 6 May 2021, Turkish Foreign Minister Kemal Aksoy spoke by telephone with Foreign Minister of Norway Ingrid Dahl.

`;

/** The statements of a paragraph behind the lead, each as "speaker: cue: content". */
function read(paragraph: string, corrections: Corrections = {}): string[] {
  const text = `${HEAD}${paragraph}\n`;
  const words = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  return readText(text, corrections)
    .statements.filter(({ paragraph: index }) => index > 0)
    .map(({ speaker, cue, content, topic }) => `${speaker?.name ?? '-'}: ${words(cue)}: ${words(content ?? topic)}`);
}

const check = (cases: readonly [paragraph: string, ...wanted: string[]][]): void => {
  for (const [paragraph, ...wanted] of cases) it(paragraph, () => assert.deepEqual(read(paragraph), wanted));
};

describe('both sides, who join a sentence without a comma', () => {
  check([
    [
      'Aksoy congratulated Dahl on her election and the two leaders discussed the ferry line.',
      'Kemal Aksoy: congratulated: Dahl on her election',
      'the two leaders: discussed: the ferry line.',
    ],
    [
      'Aksoy thanked Dahl and both sides agreed to build ferries.',
      'Kemal Aksoy: thanked: Dahl',
      'both sides: agreed: to build ferries.',
    ],
    [
      'Aksoy briefed Dahl on his visit and the two ministers exchanged views on ferries.',
      'Kemal Aksoy: briefed: Dahl on his visit',
      'the two ministers: exchanged: ferries.',
    ],
    [
      'Aksoy said that trade had grown and the two sides agreed to build ferries.',
      'Kemal Aksoy: said: trade had grown and the two sides agreed to build ferries.',
    ],
    [
      'Aksoy stressed the bond between the crews and the two leaders of the fleet.',
      'Kemal Aksoy: stressed: the bond between the crews and the two leaders of the fleet.',
    ],
  ]);
});

describe('others who join a sentence without a comma', () => {
  check([
    [
      'Aksoy thanked Dahl and they discussed the ferry line.',
      'Kemal Aksoy: thanked: Dahl',
      'they: discussed: the ferry line.',
    ],
    [
      'Dahl underlined the need for ferries and they also agreed to build two.',
      'Ingrid Dahl: underlined: the need for ferries',
      'they: agreed: to build two.',
    ],
    [
      'Dahl welcomed the grants of Norway and the leaders agreed to go on.',
      'Ingrid Dahl: welcomed: the grants of Norway',
      'the leaders: agreed: to go on.',
    ],
    [
      'Aksoy presented an update on the harbour and the ministers exchanged views on fish.',
      'Kemal Aksoy: presented: the harbour',
      'the ministers: exchanged: fish.',
    ],
    [
      'They discussed Norway and the Turkish Foreign Minister stressed the need for ferries.',
      'They: discussed: Norway',
      'Kemal Aksoy: stressed: the need for ferries.',
    ],
    [
      'The ministers reviewed the plan and Foreign Minister Dahl thanked the crews.',
      'The ministers: reviewed: the plan',
      'Ingrid Dahl: thanked: the crews.',
    ],
    [
      'Aksoy praised the crews and Foreign Minister Dahl also underlined their courage.',
      'Kemal Aksoy: praised: the crews',
      'Ingrid Dahl: underlined: their courage.',
    ],
    [
      'The two sides thanked the crews and they agreed to build ferries.',
      'The two sides: thanked: the crews and they agreed to build ferries.',
    ],
    [
      'Aksoy said that trade had grown and Foreign Minister Dahl praised the crews.',
      'Kemal Aksoy: said: trade had grown and Foreign Minister Dahl praised the crews.',
    ],
    [
      'Dahl welcomed the plan that the King and Prime Minister Lund announced.',
      'Ingrid Dahl: welcomed: the plan that the King and Prime Minister Lund announced.',
    ],
    [
      'Dahl praised the crews and the ships they launched.',
      'Ingrid Dahl: praised: the crews and the ships they launched.',
    ],
    [
      'Dahl praised the meeting between the King and Foreign Minister Aksoy and stressed the bond.',
      'Ingrid Dahl: praised: the meeting between the King and Foreign Minister Aksoy and stressed the bond.',
    ],
  ]);
});

describe('a second voice in a sentence', () => {
  check([
    [
      'They discussed the drought, and Dahl said that ferries would sail.',
      'They: discussed: the drought',
      'Ingrid Dahl: said: ferries would sail.',
    ],
    [
      'Dahl thanked Aksoy for the ferry, and the ministers agreed on the need to build more.',
      'Ingrid Dahl: thanked: Aksoy for the ferry',
      'the ministers: agreed: the need to build more.',
    ],
    ['Aksoy praised the plan, and Dahl agreed.', 'Kemal Aksoy: praised: the plan', 'Ingrid Dahl: agreed: -'],
    [
      'Aksoy praised the plan, while Dahl warned of delays.',
      'Kemal Aksoy: praised: the plan',
      'Ingrid Dahl: warned: delays.',
    ],
    [
      'Dahl said that trade had grown, and Aksoy praised the crews.',
      'Ingrid Dahl: said: trade had grown',
      'Kemal Aksoy: praised: the crews.',
    ],
    [
      'The two sides reviewed trade; Dahl called for more ferries.',
      'The two sides: reviewed: trade',
      'Ingrid Dahl: called for: more ferries.',
    ],
    ['Dahl visited the port in March, and Aksoy praised the crews.', 'Kemal Aksoy: praised: the crews.'],
    [
      'Dahl thanked Aksoy for the ferry, but both agreed that more was needed.',
      'Ingrid Dahl: thanked: Aksoy for the ferry',
      'both: agreed: more was needed.',
    ],
    [
      'Dahl briefed Aksoy on the talks, and he thanked her.',
      'Ingrid Dahl: briefed: Aksoy on the talks',
      'Kemal Aksoy: thanked: her.',
    ],
    [
      'Aksoy praised the plan, and Dahl agreed to it. It would take years. She asked for ferries.',
      'Kemal Aksoy: praised: the plan',
      'Ingrid Dahl: agreed: it. It would take years.',
      'Ingrid Dahl: asked: ferries.',
    ],
  ]);
});

describe('what is no second voice', () => {
  check([
    ['They discussed the drought, and agreed to meet again.', 'They: discussed: to meet again.'],
    [
      'Dahl praised the plan, and encouraged all parties to join it.',
      'Ingrid Dahl: praised: the plan, and encouraged all parties to join it.',
    ],
    [
      'Dahl said that trade had grown, and the two sides had agreed to more.',
      'Ingrid Dahl: said: trade had grown, and the two sides had agreed to more.',
    ],
    [
      'Dahl said that trade had grown, and the two sides agreed to more.',
      'Ingrid Dahl: said: trade had grown, and the two sides agreed to more.',
    ],
    [
      'Dahl praised the plan, and Dahl thanked the crews.',
      'Ingrid Dahl: praised: the plan, and Dahl thanked the crews.',
    ],
    ['Dahl praised the plan, which Aksoy supported.', 'Ingrid Dahl: praised: the plan, which Aksoy supported.'],
  ]);
});

describe('a sentence with a second voice', () => {
  const SENTENCE = 'Aksoy praised the plan, and Dahl warned of delays.';
  const text = `${HEAD}${SENTENCE} They would be long.\n`;
  const readout = readText(text);
  const at = (words: string): number => text.indexOf(words);

  it('is the first voice’s, and tells who goes on with it', () => {
    const sentence = readout.sentences[1]!;
    assert.equal(sentence.speaker?.name, 'Kemal Aksoy');
    const { start, end, speaker, cue, reason } = sentence.second!;
    assert.deepEqual([text.slice(start, end), speaker.name], ['Dahl warned of delays.', 'Ingrid Dahl']);
    assert.equal(text.slice(cue.start, cue.end), 'warned');
    assert.ok(reason.type === 'cue' && reason.form === 'surname');
    assert.equal(readout.sentences[2]!.speaker?.name, 'Ingrid Dahl');
    assert.deepEqual(readout.sentences[2]!.reason, { type: 'continued', from: 1, sign: 'same-statement' });
  });

  it('has a speaker at each of its words', () => {
    assert.equal(speakerAt(readout, at('praised')), 'Kemal Aksoy');
    assert.equal(speakerAt(readout, at('warned')), 'Ingrid Dahl');
  });

  it('is two units of statements, of which each is tagged by itself', () => {
    const units = unitsOf(readout, 'statement');
    const tag = { span: { start: at('praised'), end: at('praised') + 7 }, annotation: { codes: ['praise'] } };
    const tagged = taggedUnits(readout, units, [tag as unknown as PlacedAnnotation]);
    assert.deepEqual(
      tagged.map(({ start, end }) => text.slice(start, end)),
      ['Aksoy praised the plan'],
    );
  });

  it('shows both in JSON', () => {
    const { sentences } = readoutToJson(readout, text) as { sentences: { second?: object }[] };
    assert.deepEqual(sentences[1]!.second, {
      start: at('Dahl warned'),
      end: at(' They would'),
      speaker: 'Ingrid Dahl',
      cue: 'warned',
    });
    assert.ok(!('second' in sentences[2]!));
  });

  it('stands where it does in the file, on a wrapped page as well', () => {
    const page = wrapped(
      text.replace(SENTENCE, `${SENTENCE} Ferries sail every day from Bodø to the islands in the north.`),
    );
    const { second } = readText(page.text).sentences[1]!;
    assert.equal(page.text.slice(second!.start, second!.end).replace(/\s+/g, ' '), 'Dahl warned of delays.');
  });

  const corrected = (words: string, name: string): string[] =>
    read(SENTENCE, { speakers: [{ start: at(words), end: at(words) + words.length, name }] });
  it('is one person’s where somebody said so of the whole', () =>
    assert.deepEqual(corrected(SENTENCE, 'Lars Moe'), ['Lars Moe: praised: the plan, and Dahl warned of delays.']));
  it('has its second voice corrected alone', () =>
    assert.deepEqual(corrected('Dahl warned of delays.', 'Lars Moe'), [
      'Kemal Aksoy: praised: the plan',
      'Lars Moe: warned: delays.',
    ]));
  it('has its first voice corrected alone', () =>
    assert.deepEqual(corrected('Aksoy praised the plan', 'Lars Moe'), [
      'Lars Moe: praised: the plan',
      'Ingrid Dahl: warned: delays.',
    ]));
});
