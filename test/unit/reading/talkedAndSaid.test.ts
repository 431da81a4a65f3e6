import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';
import { HEAD } from './calls.ts';

/** The statements of a paragraph behind the lead, each as "speaker: cue: topic: content", "-" for none. */
function statementsIn(paragraph: string): string[] {
  const text = `${HEAD}${paragraph}\n\nAksoy welcomed the ferry line.\n`;
  const words = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  return readText(text)
    .statements.filter((statement) => statement.paragraph === 1)
    .map(
      ({ speaker, cue, topic, content }) =>
        `${speaker?.name ?? '-'}: ${words(cue)}: ${words(topic)}: ${words(content)}`,
    );
}

const check = (cases: readonly [paragraph: string, ...wanted: string[]][]): void => {
  for (const [paragraph, ...wanted] of cases) it(paragraph, () => assert.deepEqual(statementsIn(paragraph), wanted));
};

describe('what is said beside what is only talked about', () => {
  check([
    ['They discussed trade and agreed to meet again.', 'They: discussed: trade: to meet again.'],
    ['They discussed ferries, and expressed concern over the storm.', 'They: discussed: ferries: the storm.'],
    [
      'The two ministers reviewed the plan and also stressed the need for ferries.',
      'The two ministers: reviewed: the plan: the need for ferries.',
    ],
    [
      'Aksoy spoke about the harbour and thanked Dahl for the crews.',
      'Kemal Aksoy: spoke about: the harbour: Dahl for the crews.',
    ],
    [
      'They exchanged views on fisheries, noting the importance of quotas.',
      'They: exchanged: fisheries: the importance of quotas.',
    ],
    [
      'They discussed fisheries, noting the importance of quotas, and agreed to meet again.',
      'They: discussed: fisheries: the importance of quotas, and agreed to meet again.',
    ],
    [
      'The sides discussed the storm, emphasising that ferries must sail.',
      'The sides: discussed: the storm: ferries must sail.',
    ],
    [
      'Both sides touched upon tourism, jointly welcoming the new line.',
      'Both sides: touched upon: tourism: the new line.',
    ],
    ['They discussed fisheries, including cod, and visas.', 'They: discussed: fisheries, including cod, and visas.: -'],
    [
      'They discussed ways of stressing the bond and building ferries.',
      'They: discussed: ways of stressing the bond and building ferries.: -',
    ],
    ['They discussed trade and exchanged views on fish.', 'They: discussed: trade and exchanged views on fish.: -'],
  ]);
});

describe('what is said of what was discussed, by nobody', () => {
  check([
    ['The storm was discussed, and it was stressed that ferries must sail.', '-: discussed: -: ferries must sail.'],
    ['The state of the harbour was reviewed and it was also agreed to build two.', '-: reviewed: -: to build two.'],
    ['The storm was discussed, and ferries were built.', '-: discussed: -: -'],
    [
      'The importance of ferries was emphasised and the hope for grants was expressed.',
      '-: emphasised: -: The importance of ferries',
    ],
    ['The need for quotas was stressed.', '-: stressed: -: The need for quotas'],
    [
      'Recognising the bond, the two sides discussed ferries and agreed to build two.',
      'the two sides: discussed: ferries: to build two.',
    ],
    ['Recognising the bond, the two sides discussed ferries.', 'the two sides: discussed: ferries.: -'],
  ]);
});

describe('what is agreed to be done, with a clause of its own', () => {
  check([
    ['They agreed to build a ferry that sails.', 'They: agreed: -: to build a ferry that sails.'],
    [
      'Both sides agreed to continue the exchange that began last year.',
      'Both sides: agreed: -: to continue the exchange that began last year.',
    ],
    ['They agreed to be in touch.', 'They: agreed: -: to be in touch.'],
    ['They agreed in principle that ferries sail.', 'They: agreed: -: ferries sail.'],
  ]);
});

describe('to what attention was paid', () => {
  check([
    ['Special attention was paid to trade.', '-: paid: -: -'],
    ['Particular attention was also given to the ferry line.', '-: given: -: -'],
    ['Priority attention was devoted to the storm.', '-: devoted: -: -'],
    ['Special emphasis was placed on the harbour.', '-: placed: -: -'],
    ['Special consideration was given to fisheries.', '-: given: -: -'],
    ['A special focus was placed on the crews.', '-: placed: -: -'],
    ['Attention was paid to the need to build ferries.', '-: paid: -: the need to build ferries.'],
    ['Emphasis was placed on the importance of quotas.', '-: placed: -: the importance of quotas.'],
    ['Attention was drawn to the plight of the crews.', '-: drawn: -: the plight of the crews.'],
    ['Great importance was attached to the ferries.', '-: attached: -: the ferries.'],
  ]);
});

describe('the perfect of what nobody is named for', () => {
  check([
    [
      'Aksoy stressed that ferries matter. It has been agreed to build two.',
      'Kemal Aksoy: stressed: -: ferries matter.',
      '-: agreed: -: to build two.',
    ],
    [
      'Aksoy stressed that ferries matter. It has also been noted that crews are few.',
      'Kemal Aksoy: stressed: -: ferries matter.',
      '-: noted: -: crews are few.',
    ],
    [
      'Dahl thanked him. Ways to build ferries have been discussed.',
      'Ingrid Dahl: thanked: -: him.',
      '-: discussed: -: -',
    ],
    [
      'Dahl thanked him. The steps that Norway is taking and means to take have also been discussed.',
      'Ingrid Dahl: thanked: -: him.',
      '-: discussed: -: -',
    ],
    ['It has been decided to hold talks on ferries.', '-: decided: -: to hold talks on ferries.'],
    [
      'Dahl said that trade is growing. The tax has been discussed for years in the Storting.',
      'Ingrid Dahl: said: -: trade is growing. The tax has been discussed for years in the Storting.',
    ],
    [
      'Dahl said that trade is growing. A road has been built.',
      'Ingrid Dahl: said: -: trade is growing. A road has been built.',
    ],
    [
      'Dahl said that trade is growing. It has been shown that ferries pay.',
      'Ingrid Dahl: said: -: trade is growing. It has been shown that ferries pay.',
    ],
  ]);
});
