import { checkStatements } from './calls.ts';

describe('an attribution behind what was said, though a circumstance opens the sentence', () => {
  const said = (speaker: string, cue: string, content: string): [string, string] => [
    `${content}, ${speaker.split(' ')[1]!} ${cue}.`,
    `${speaker}: ${cue}: ${content}`,
  ];
  const [AKSOY, DAHL] = ['Kemal Aksoy', 'Ingrid Dahl'];
  checkStatements([
    said(AKSOY, 'said', 'In the next phase Turkey will be confronted with tasks'),
    said(DAHL, 'stressed', 'On fisheries, the two countries agreed on quotas last year'),
    said(DAHL, 'explained', 'When the road opens, ten ferries will be built'),
    said(DAHL, 'pointed out', 'Today, the two countries trade more than ever'),
    said(AKSOY, 'recalled', 'For ten years, Norway has been building ships'),
    [
      'Under the plan, ten ferries will be built, said Dahl.',
      `${DAHL}: said: Under the plan, ten ferries will be built`,
    ],
  ]);
});

describe('what is no attribution behind what was said', () => {
  checkStatements([
    ['Given what has been achieved, Dahl insisted.', 'Ingrid Dahl: insisted: -'],
    ['On the ties in which both have invested, Dahl insisted.', 'Ingrid Dahl: insisted: -'],
    ['On Syria, where fighting has resumed, Dahl warned.', 'Ingrid Dahl: warned: -'],
    [
      'On fisheries, Dahl stressed, the two countries should listen.',
      'Ingrid Dahl: stressed: the two countries should listen.',
    ],
    ['Turning to trade, Aksoy said that ferries will be built.', 'Kemal Aksoy: said: ferries will be built.'],
  ]);
});

describe('what was discussed, without saying by whom', () => {
  checkStatements([
    [
      'Aksoy praised the plan. The plan, which had been drawn up in Oslo, was discussed.',
      'Kemal Aksoy: praised: the plan.',
      '-: discussed: -',
    ],
    [
      'Both ministers agreed to meet. The situation in the Arctic was touched upon.',
      'Both ministers: agreed: to meet.',
      '-: touched upon: -',
    ],
    [
      'Aksoy praised the plan. A shared fund, which could pay for new quays was discussed, notably in Oslo.',
      'Kemal Aksoy: praised: the plan.',
      '-: discussed: -',
    ],
    [
      'Aksoy praised the plan. The plan was discussed in the Storting.',
      'Kemal Aksoy: praised: the plan. The plan was discussed in the Storting.',
    ],
    [
      'Dahl welcomed the plan. The agreement was discussed with the crews in May.',
      'Ingrid Dahl: welcomed: the plan. The agreement was discussed with the crews in May.',
    ],
    [
      'Aksoy said the plan, which was discussed, was good.',
      'Kemal Aksoy: said: the plan, which was discussed, was good.',
    ],
  ]);
});

describe('a quotation, and behind it a ministry or who speaks for it', () => {
  const QUOTED = '“The ferry will sail again,”';
  const told = (behind: string, speaker: string, cue: string): [string, string] => [
    `${QUOTED} ${behind}`,
    `${speaker}: ${cue}: ${QUOTED}`,
  ];
  checkStatements([
    told('the ministry noted.', 'the ministry', 'noted'),
    told('noted the ministry.', 'the ministry', 'noted'),
    told('the Foreign Ministry also said in a statement.', 'the Foreign Ministry', 'said'),
    told('the Ministry of Foreign Affairs of Norway added.', 'the Ministry of Foreign Affairs of Norway', 'added'),
    told('added the Norwegian embassy.', 'the Norwegian embassy', 'added'),
    told('the White House stressed.', 'the White House', 'stressed'),
    told('said a spokesman for the ministry.', 'a spokesman for the ministry', 'said'),
    told('said ministry spokesperson Liv Berg.', 'Liv Berg', 'said'),
    told('department spokesperson Liv Berg said on Friday.', 'Liv Berg', 'said'),
    told('a senior official said.', 'a senior official', 'said'),
    ['“The ferry will sail again”, the ministry said.', 'the ministry: said: “The ferry will sail again”'],
    [
      'Aksoy praised the crew. “The ferry will sail again,” the ministry noted.',
      'Kemal Aksoy: praised: the crew.',
      'the ministry: noted: “The ferry will sail again,”',
    ],
    [
      'Aksoy praised the crew. “The ferry will sail again,” the report said.',
      'Kemal Aksoy: praised: the crew. “The ferry will sail again,” the report said.',
    ],
    [
      'Dahl praised “the ferry,” the ministry and the crew.',
      'Ingrid Dahl: praised: “the ferry,” the ministry and the crew.',
    ],
  ]);
});

describe('according to whom', () => {
  const said = (sentence: string, speaker: string, cue: string, content: string): [string, string] => [
    sentence,
    `${speaker}: ${cue}: ${content}`,
  ];
  const SAIL = 'Ferries will sail again';
  const [AKSOY, DAHL] = ['Kemal Aksoy', 'Ingrid Dahl'];
  checkStatements([
    said(`${SAIL}, according to Dahl.`, DAHL, 'according to', SAIL),
    said(`${SAIL}, according to the Norwegian minister.`, DAHL, 'according to', SAIL),
    said(`${SAIL}, according to her Turkish counterpart.`, AKSOY, 'according to', SAIL),
    said(`${SAIL}, according to both ministers.`, 'both ministers', 'according to', SAIL),
    said('According to Dahl, ferries sail.', DAHL, 'According to', 'ferries sail.'),
    said('In addition, according to Dahl, ferries sail.', DAHL, 'according to', 'ferries sail.'),
    said('The plan, according to Dahl, is ready.', DAHL, 'according to', 'The plan, according to Dahl, is ready.'),
    said('Aksoy said ferries sail, according to plan.', AKSOY, 'said', 'ferries sail, according to plan.'),
    said(
      'Aksoy said ferries sail according to the schedule.',
      AKSOY,
      'said',
      'ferries sail according to the schedule.',
    ),
    said('Dahl urged all to act according to the law.', DAHL, 'urged', 'all to act according to the law.'),
  ]);
});
