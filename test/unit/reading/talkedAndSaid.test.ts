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
      'Aksoy and Dahl spoke about the harbour and thanked the crews.',
      'Aksoy and Dahl: spoke about: the harbour: the crews.',
    ],
    // What one speaks about alone is told.
    ['Aksoy spoke about the harbour.', 'Kemal Aksoy: spoke about: -: the harbour.'],
    [
      'He spoke in detail about the harbour and thanked Dahl for the crews.',
      'Kemal Aksoy: spoke in detail about: -: the harbour and thanked Dahl for the crews.',
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
      'They discussed the storm, responding to floods, and our shared fleet.',
      'They: discussed: the storm, responding to floods, and our shared fleet.: -',
    ],
    [
      'They discussed the storm, fish, and shared interests in the Arctic.',
      'They: discussed: the storm, fish, and shared interests in the Arctic.: -',
    ],
    ['They discussed trade and shared their concern over the storm.', 'They: discussed: trade: the storm.'],
    [
      'They discussed building ferries, and recommending crews.',
      'They: discussed: building ferries, and recommending crews.: -',
    ],
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

describe('a report behind an opener of any length', () => {
  check([
    [
      'Whilst thanking the crews of the rescue ships, Aksoy briefed Dahl on ferries.',
      'Kemal Aksoy: briefed: -: Dahl on ferries.',
    ],
    ['Whilst noting that Norway is close, Dahl observed that ferries sail.', 'Ingrid Dahl: observed: -: ferries sail.'],
    [
      'Given what the storm has done to the harbours and to the fleets of the north, it was noted that help is due.',
      '-: noted: -: help is due.',
    ],
    [
      'In light of the evidence presented by the harbour police to the Turkish Mission, it was also stressed that help is due.',
      '-: stressed: -: help is due.',
    ],
  ]);
});

describe('a quotation that is closed by whom somebody spoke to', () => {
  check([
    [
      '“I am glad to meet you. I am thankful for the ferries,” Aksoy addressed his guest.',
      'Kemal Aksoy: addressed: -: “I am glad to meet you. I am thankful for the ferries,”',
    ],
    ['Following-up on the storm, the two ministers discussed ferries.', 'the two ministers: discussed: ferries.: -'],
  ]);
});

describe('what is reported in the present or the perfect', () => {
  check([
    ['Dahl believes that ferries matter.', 'Ingrid Dahl: believes: -: ferries matter.'],
    ['Foreign Minister Aksoy is convinced that ferries pay.', 'Kemal Aksoy: convinced: -: ferries pay.'],
    ['The Norwegian Minister is also confident that crews will come.', 'Ingrid Dahl: confident: -: crews will come.'],
    [
      '“Ferries sail every week. They are old,” Dahl said. Dahl believes that more are due.',
      'Ingrid Dahl: said: -: “Ferries sail every week. They are old,”',
      'Ingrid Dahl: believes: -: more are due.',
    ],
    [
      'They discussed ferries. Aksoy hopes that two will be built.',
      'They: discussed: ferries.: -',
      'Kemal Aksoy: hopes: -: two will be built.',
    ],
    [
      'Aksoy thanked Dahl for the crews. The Turkish Foreign Minister has also expressed hope that two ferries will be built.',
      'Kemal Aksoy: thanked: -: Dahl for the crews.',
      'Kemal Aksoy: expressed: -: two ferries will be built.',
    ],
    // what goes on in the present is part of what is being said
    [
      'Dahl said that ferries sail. Dahl hopes that more will be built.',
      'Ingrid Dahl: said: -: ferries sail. Dahl hopes that more will be built.',
    ],
    [
      'Dahl said that ferries sail. Foreign Minister Aksoy has praised them.',
      'Ingrid Dahl: said: -: ferries sail. Foreign Minister Aksoy has praised them.',
    ],
    [
      'Dahl said that ferries sail. Norway hopes that more will be built.',
      'Ingrid Dahl: said: -: ferries sail. Norway hopes that more will be built.',
    ],
    ['Norway hopes that more will be built.'],
  ]);
});

describe('somebody else whose turn it is', () => {
  check([
    [
      'Dahl warned of floods. For his part, Deputy Minister Odd Lie noted that crews are few. He also stressed the need for ferries.',
      'Ingrid Dahl: warned: -: floods.',
      'Odd Lie: noted: -: crews are few.',
      'Odd Lie: stressed: -: the need for ferries.',
    ],
    [
      'Dahl warned of floods. For his part, Deputy Minister Odd Lie noted that crews are few. “We need more,” said Odd Lie.',
      'Ingrid Dahl: warned: -: floods.',
      'Odd Lie: noted: -: crews are few.',
      'Odd Lie: said: -: “We need more,”',
    ],
    [
      'Deputy Minister Odd Lie noted that crews are few. Dahl thanked him. She praised the crews.',
      'Odd Lie: noted: -: crews are few.',
      'Ingrid Dahl: thanked: -: him.',
      'Ingrid Dahl: praised: -: the crews.',
    ],
    [
      'Dahl warned of floods. In response, Deputy Minister Odd Lie noted that crews are few.',
      'Ingrid Dahl: warned: -: floods.',
      'Odd Lie: noted: -: crews are few.',
    ],
    [
      'Dahl warned of floods. As Deputy Minister Odd Lie noted, crews are few.',
      'Ingrid Dahl: warned: -: floods. As Deputy Minister Odd Lie noted, crews are few.',
    ],
    [
      'Dahl warned of floods. Deputy Minister Odd Lie noted in May that crews are few.',
      'Ingrid Dahl: warned: -: floods. Deputy Minister Odd Lie noted in May that crews are few.',
    ],
  ]);
});

describe('a voice in small letters before its words', () => {
  check([
    [
      'Chief ministry spokesperson Liv Berg said the two ministers agreed to meet.',
      'Liv Berg: said: -: the two ministers agreed to meet.',
    ],
    ['In Oslo, ministry spokesman Odd Lie said that ferries sail.', 'Odd Lie: said: -: ferries sail.'],
    ['Senior embassy official Odd Lie also noted that crews are few.', 'Odd Lie: noted: -: crews are few.'],
    [
      'Foreign ministry spokeswoman Liv Berg stressed the need for crews.',
      'Liv Berg: stressed: -: the need for crews.',
    ],
    [
      'Dahl warned of floods. Government spokesperson Odd Lie added that crews are few.',
      'Ingrid Dahl: warned: -: floods.',
      'Odd Lie: added: -: crews are few.',
    ],
    ['Two officials were injured in the storm.'],
    ['The spokesperson Liv Berg works for the ministry.'],
  ]);
});
