import { checkStatements } from './calls.ts';

// How news pages and press services quote, and attribute, otherwise than ministries do.

const [AKSOY, DAHL] = ['Kemal Aksoy', 'Ingrid Dahl'];

describe('several sentences in one quotation, and who said them behind the last', () => {
  checkStatements([
    ['“Ferries sail. Crews rest,” Dahl said.', `${DAHL}: said: “Ferries sail. Crews rest,”`],
    ['“Ferries sail. Crews rest. Ports grow,” said Aksoy.', `${AKSOY}: said: “Ferries sail. Crews rest. Ports grow,”`],
    ['"Ferries sail. Crews rest," the Norwegian minister added.', `${DAHL}: added: "Ferries sail. Crews rest,"`],
    ["'Ferries sail. Crews rest,' the Norwegian minister added.", `${DAHL}: added: 'Ferries sail. Crews rest,'`],
    ['‘Ferries sail. Crews rest,’ the Norwegian minister added.', `${DAHL}: added: ‘Ferries sail. Crews rest,’`],
    [
      '“In the call, I raised the quay. It is old,” Aksoy noted.',
      `${AKSOY}: noted: “In the call, I raised the quay. It is old,”`,
    ],
    ['“Ferries sail. Crews rest,” the ministry noted.', 'the ministry: noted: “Ferries sail. Crews rest,”'],
    [
      'Dahl praised the crew. “Ferries sail. Crews rest,” said Aksoy.',
      `${DAHL}: praised: the crew.`,
      `${AKSOY}: said: “Ferries sail. Crews rest,”`,
    ],
    [
      '“Ferries sail. Crews rest,” said Aksoy. Dahl praised the crew.',
      `${AKSOY}: said: “Ferries sail. Crews rest,”`,
      `${DAHL}: praised: the crew.`,
    ],
    [
      'We welcome the ferry. Our crews rest. The port will grow, said Dahl.',
      `${DAHL}: said: We welcome the ferry. Our crews rest. The port will grow`,
    ],
    ['“Ferries sail. Crews rest.” Dahl praised the crew.', `${DAHL}: praised: the crew.`],
    ['Dahl said that “ferries sail. Crews rest.”', `${DAHL}: said: “ferries sail. Crews rest.”`],
    [
      "Dahl praised the 'Green Gate' plan, the ministers' idea. Aksoy said “Ports grow.”",
      `${DAHL}: praised: the 'Green Gate' plan, the ministers' idea.`,
      `${AKSOY}: said: “Ports grow.”`,
    ],
  ]);
});

describe('whose words they are, told by a pronoun', () => {
  checkStatements([
    [
      'Dahl said ferries sail. According to her, crews rest.',
      `${DAHL}: said: ferries sail.`,
      `${DAHL}: According to: crews rest.`,
    ],
    [
      'Dahl said ferries sail. Crews rest, according to her.',
      `${DAHL}: said: ferries sail.`,
      `${DAHL}: according to: Crews rest`,
    ],
    [
      'Dahl said ferries sail. In her words, crews rest.',
      `${DAHL}: said: ferries sail.`,
      `${DAHL}: In her words: crews rest.`,
    ],
    ['According to them, crews rest.', 'them: According to: crews rest.'],
    ['In other words, Dahl praised the crew.', `${DAHL}: praised: the crew.`],
  ]);
});

describe('what was said before an attribution, whatever its verb', () => {
  const said = (content: string): [string, string] => [
    `${content}, the Norwegian minister added.`,
    `${DAHL}: added: ${content}`,
  ];
  checkStatements([
    said('Norwegian sailors compete for the prize'),
    said('Ferries sail every day between the two ports'),
    said('The new quays serve the islands'),
    said('Crews train in both countries'),
    ['On the old quay, Dahl added.', `${DAHL}: added: -`],
    ['Given the state of the old quay, Dahl added.', `${DAHL}: added: -`],
  ]);
});

describe('a verb that reports nothing here, and one that does', () => {
  checkStatements([
    ['The ministers found much in common and affirmed that ferries sail.', 'The ministers: affirmed: ferries sail.'],
    ['Dahl held fast and stressed that ferries sail.', `${DAHL}: stressed: ferries sail.`],
    [
      'Dahl expounded her view, and underlined that ferries sail.',
      `${DAHL}: expounded: her view, and underlined that ferries sail.`,
    ],
  ]);
});
