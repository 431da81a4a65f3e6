import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

// Readouts of meetings at home: an office convenes leaders of groups, and the page is kept as Markdown.

const HEAD = `Readout of the Ferry Meeting

3 March 2031

Vice President Karin Lund met with Minister Odd Lie of Norway.

Lie praised the crews of the harbour.

`;

const speakersOf = (paragraph: string): (string | null)[] =>
  readText(HEAD + paragraph)
    .sentences.slice(2)
    .map(({ speaker }) => speaker?.name ?? null);

describe('groups that no table names', () => {
  for (const [sentence, who] of [
    ['Counselors shared that the storm is over.', 'Counselors'],
    ['The counselors also spoke about the storm.', 'The counselors'],
    ['During the call, pilots noted that crews are few.', 'pilots'],
    ['Harbour experts explained the plan.', 'Harbour experts'],
    ['The student leaders shared their plan.', 'The student leaders'],
    ['One participant added that the port is small.', 'One participant'],
    ['Another member said that ferries sail.', 'Another member'],
    ['Some workers stressed the need for ferries.', 'Some workers'],
    ['The members present said they were eager to sail.', 'The members present'],
    ['The Vice President and harbour workers agreed that ferries sail.', 'The Vice President and harbour workers'],
    ['Together they expressed concern over the storm.', 'they'],
    ['Together, the two sides expressed concern over the storm.', 'the two sides'],
    // what no people do, or nobody says
    ['The letters noted that crews sail.', null],
    ['Workers welcomed the Minister at the gate.', null],
    ['Minister Lekemen noted that crews sail.', 'Lekemen'],
    ['The Minister, the mayor, and workers agreed to sail.', null],
  ] as const)
    it(sentence, () => assert.deepEqual(speakersOf(sentence), [who]));
});

const peopleOf = (lead: string): string[] =>
  readText(
    `Readout of the Ferry Meeting\n\n3 March 2031\n\n${lead}\n\nDuring the meeting, officials stressed that ferries matter.\n`,
  ).participants.map(({ name }) => name);

describe('who convenes', () => {
  for (const [lead, ...people] of [
    [
      'Today, Domestic Policy Advisor to the Vice President Karin Lund and Harbour Services Administration (HSA) Administrator Carl Jensen convened pilots from the coast.',
      'Karin Lund',
      'Carl Jensen',
    ],
    [
      'On Tuesday, Department of Veterans Affairs Secretary Dan McDonald, National Economic Advisor Lisa Brand, and Domestic Policy Advisor Nina Tandel convened the Ferry Task Force.',
      'Dan McDonald',
      'Lisa Brand',
      'Nina Tandel',
    ],
    [
      'Today, Office of Management and Budget Director Sheila Young, White House Counsel Dana Rems and Port Authority Administrator Mike Rogan hosted harbour leaders.',
      'Sheila Young',
      'Dana Rems',
      'Mike Rogan',
    ],
    ['Today, Director of the Office of Political Strategy and Outreach Emma Ruis hosted harbour leaders.', 'Emma Ruis'],
    [
      'Today, Jonna Klein, White House Gender Policy Council Director, and Julia Reyn, White House Intergovernmental Affairs Director, convened harbour leaders.',
      'Jonna Klein',
      'Julia Reyn',
    ],
    ['Following talks with President Berg, Vice President Karin Lund hosted harbour leaders.', 'Karin Lund'],
    [
      'Vice President Karin Lund held a meeting with the Chair and Members of the Norway- Sri Lanka Friendship Group.',
      'Karin Lund',
    ],
    ['Vice President Karin Lund met with the Sri Lankan Missions in Oslo.', 'Karin Lund'],
    [
      'The Norwegian delegation was led by Minister Odd Lie, Secretary of the International Boundaries of Norway, and the Omani one by Minister Said Badr.',
      'Odd Lie',
      'Said Badr',
    ],
  ] as const)
    it(lead, () => assert.deepEqual(peopleOf(lead), people));
});

const LINK =
  'https://ferries.gov/briefing-room/statements-releases/2031/02/10/a-blueprint-for-ferries-that-sail-in-storms/';
const MARKDOWN = `Readout of Coastal Hotline Convening

2031-03-03 19:05:09-04:00

Today, Domestic Policy Advisor to the Vice President Karin Lund and Carl
Jensen, Administrator of Ports of Norway, convened pilots from the coast
of the north — a hotline that is available to the crews in every season.

As the office marks the [two-year
anniversary](${LINK})
of Vice President Lund announcing the *[Blueprint for the
Coast](${LINK.slice(0, 60)}),*
this roundtable offered an opportunity to hear directly from some of the
pilots. In *Lund v. Berg* a court found that ferries sail in the north.

Pilots shared that the storm is over, and that the [Harbour Board of the
North](${LINK}) is
at work on all the links.
`;

describe('a page that is kept as Markdown', () => {
  const readout = readText(MARKDOWN);
  const sentences = readout.sentences.map(({ start, end }) => MARKDOWN.slice(start, end).replaceAll(/\s+/g, ' '));

  it('is a readout of a meeting', () => assert.deepEqual([readout.kind, readout.date], ['meeting', '2031-03-03']));
  it('names its people', () =>
    assert.deepEqual(
      readout.participants.map(({ name }) => name),
      ['Karin Lund', 'Carl Jensen'],
    ));
  it('is joined where a width has broken it, whatever its links are', () =>
    assert.deepEqual(
      sentences.map((sentence) => sentence.slice(0, 19)),
      ['Today, Domestic Pol', 'As the office marks', 'In *Lund v. Berg* a', 'Pilots shared that '],
    ));
  it('has no paragraph that a link makes the site’s', () => assert.deepEqual(readout.boilerplate, []));
});

describe('two who sign', () =>
  it('meet', () => {
    const { kind, participants } = readText(
      'Signing Ceremony of the Ferry Project\nJuly 22, 2031\n\nAmbassador of Norway to Oman Odd Lie and Ambassador of Oman to Norway Said Badr signed the Exchange of Notes on ferries on 22 July 2031 in Muscat.\n\nAmbassador Lie thanked the crews. Ambassador Badr said that ferries sail.\n',
    );
    assert.deepEqual([kind, ...participants.map(({ name }) => name)], ['other', 'Odd Lie', 'Said Badr']);
  }));

describe('groups that more words tell', () => {
  for (const [sentence, who] of [
    ['The journalists from the coast first thanked Minister Lie for the talk.', 'The journalists from the coast'],
    ['The leaders of coastal organizations noted the law.', 'The leaders of coastal organizations'],
    ['The economists briefing the Vice President underscored the plan.', 'The economists briefing the Vice President'],
    ['Many of the delegates stated that they were keen to sail.', 'Many of the delegates'],
    ['The delegation stated that the ferries sail.', 'The delegation'],
    ['The two leaders who took stock of the ties, expressed satisfaction with them.', 'The two leaders'],
    ['The leaders of the ports that praised the crews met.', null],
    ['The delegation visited the harbour of Bergen.', null],
  ] as const)
    it(sentence, () => assert.deepEqual(speakersOf(sentence), [who]));
});

describe('somebody in office whose body no table has', () => {
  for (const [sentence, who] of [
    ['NEC Director Brian Dees (Council Co-Chair) emphasized the need for crews.', 'Brian Dees'],
    ['Harbour Director Brian Dees emphasized the need for crews.', 'Brian Dees'],
    ['Department of Energy Secretary Brian Dees noted that crews are few.', 'Brian Dees'],
    ['On the North Sea, Minister Lie noted that crews are few.', 'Odd Lie'],
  ] as const)
    it(sentence, () => assert.deepEqual(speakersOf(sentence), [who]));
});

describe('a clause without a comma between a subject and its verb', () => {
  for (const sentence of [
    'Minister Odd Lie who led the delegation stated the storm was over.',
    'Minister Lie referring to over a million crews, who are employed in Africa and Asia stated that these matter.',
    'Minister Lie recalling that ferries came into being in 1900, stated that crews are few.',
    'Minister Lie, in turn reiterated that crews are few.',
    'Minister Lie, for his part reiterated that crews are few.',
    'Minister Lie, having received the crews warmly, appreciated the progress of the ports.',
  ])
    it(sentence, () => assert.deepEqual(speakersOf(sentence), ['Odd Lie']));
});

describe('an office that ends at a name', () => {
  const HOST = 'Foreign Minister Nils Berg';
  for (const [guest, name] of [
    ['a delegation headed by the leader of the Republican minority in the Senate Mitch McDonnell', 'Mitch McDonnell'],
    ['a delegation headed by Leader of the ruling Peoples Power Party Lee Jun-sok', 'Lee Jun-sok'],
    ['Head of the NATO Mission in Norway Karen McTier', 'Karen McTier'],
    ['Head of the OSCE Office in Oslo Ann Lund', 'Ann Lund'],
    ['Head of the UN Mission in Kosovo Ann Lund', 'Ann Lund'],
    ['Head of the UNHCR Representation in Oman Said Badr', 'Said Badr'],
    ["Coordinator of Oman's BRICS Affairs Said Badr", 'Said Badr'],
    ["Secretary of Oman's Foreign Affairs Committee Said Badr", 'Said Badr'],
    ['Special Envoy for Pacific Island Countries Affairs of the Chinese Government Qian Bao', 'Qian Bao'],
    ['Special Representative for Korean Peninsula Peace and Security Affairs of Oman Said Badr', 'Said Badr'],
    ['Director for Asian Affairs and Oceania of the Moroccan Foreign Ministry Abdel El Ansar', 'Abdel El Ansar'],
    ['Domestic Policy Advisor to Vice President Lund Rohini Kosog', 'Rohini Kosog'],
    ['the Actg. High Commissioner of Pakistan in Colombo Tanvir Ahmad', 'Tanvir Ahmad'],
    ['the Ambassador of the Republic of Cuba to Sri Lanka Juana Elena Ramos', 'Juana Elena Ramos'],
  ] as const)
    it(guest, () => assert.deepEqual(peopleOf(`${HOST} met with ${guest} today.`), ['Nils Berg', name]));

  for (const [lead, ...people] of [
    [`${HOST} met with the AFL-CIO Executive Council, including President Richard Trum.`, 'Nils Berg', 'Richard Trum'],
    [
      `Archbishop Brian Udai, Apostolic Nuncio (the Vatican Ambassador) to Norway paid a call on ${HOST} today.`,
      'Brian Udai',
      'Nils Berg',
    ],
    [
      `During a telephone conversation, ${HOST} congratulated Nurs Nazar on the 30th anniversary of his victory in the first general election for President of the Republic of Kazakhstan.`,
      'Nils Berg',
      'Nurs Nazar',
    ],
    [
      `${HOST} held a meeting with members of the Government.\n\nTaking part in the meeting were Prime Minister Ann Lund, deputy ministers Bo Lind, Carl Ruud and Aide Dag Moe.`,
      'Nils Berg',
      'Ann Lund',
      'Bo Lind',
      'Carl Ruud',
      'Dag Moe',
    ],
    [
      `${HOST} met with heads of ports.\n\nThe meeting was also attended by Trade Minister Ann Lund.`,
      'Nils Berg',
      'Ann Lund',
    ],
    [
      `${HOST} met with Minister Said Badr of Oman.\n\nThe meeting was also attended by Trade Minister Ann Lund.`,
      'Nils Berg',
      'Said Badr',
    ],
  ] as const)
    it(lead, () => assert.deepEqual(peopleOf(lead), people));
});
