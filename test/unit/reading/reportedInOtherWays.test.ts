import assert from 'node:assert/strict';
import { readText } from '../../../src/reading/read.ts';

const HEAD = `Foreign Minister Kemal Aksoy Speaks with Norwegian Foreign Minister Ingrid Dahl

On 6 May 2021, Turkish Foreign Minister Kemal Aksoy spoke by telephone with Foreign Minister of Norway Ingrid Dahl.

`;
/** Behind every sentence that is tried, so that the text has a statement of which nothing is doubtful. */
const REST = '\n\nAksoy welcomed the ferry line.\n';

/** The first sentence behind the lead, as "speaker: cue: content", with "-" for none; "narration" for nobody's. */
function read(sentence: string): string {
  const text = HEAD + sentence + REST;
  const readout = readText(text);
  const words = (span: { start: number; end: number } | null): string =>
    span ? text.slice(span.start, span.end) : '-';
  const found = readout.statements.find(({ paragraph }) => paragraph === 1);
  if (!found) return 'narration';
  return `${found.speaker?.name ?? '-'}: ${words(found.cueFull ?? found.cue)}: ${words(found.content ?? found.topic)}`;
}

const check = (cases: readonly [sentence: string, wanted: string][]): void => {
  for (const [sentence, wanted] of cases) it(sentence, () => assert.equal(read(sentence), wanted));
};

describe('a verb and the noun that makes a report of it', () => {
  check([
    ['Both sides gave positive comments on the ferry.', 'Both sides: gave positive comments: the ferry.'],
    ['Aksoy gave high marks to the commission.', 'Kemal Aksoy: gave high marks: the commission.'],
    ['Dahl gave credit to the crews.', 'Ingrid Dahl: gave credit: the crews.'],
    ['Dahl gave a positive evaluation of the talks.', 'Ingrid Dahl: gave a positive evaluation: the talks.'],
    ['Aksoy gave full recognition to the crews.', 'Kemal Aksoy: gave full recognition: the crews.'],
    ['Dahl cast doubt on the plan.', 'Ingrid Dahl: cast doubt: the plan.'],
    ['Dahl raised objections to the plan.', 'Ingrid Dahl: raised objections: the plan.'],
    ['Aksoy shed light on the plan.', 'Kemal Aksoy: shed light: the plan.'],
    ['Aksoy drew a parallel with the tunnel.', 'Kemal Aksoy: drew a parallel: the tunnel.'],
    ['Aksoy heaped praise on the crews.', 'Kemal Aksoy: heaped praise: the crews.'],
    ['Dahl drew lessons from the drought.', 'Ingrid Dahl: drew lessons: the drought.'],
    ['Dahl gave a dinner in his honour.', 'narration'],
    [
      'Aksoy extended, on behalf of the Turkish side, warm congratulations on the anniversary.',
      'Kemal Aksoy: extended, on behalf of the Turkish side, warm congratulations: the anniversary.',
    ],
    [
      'Dahl expressed, in particular, her gratitude for the ferries.',
      'Ingrid Dahl: expressed, in particular, her gratitude: the ferries.',
    ],
    [
      'Aksoy gave instructions to the ministry to build a ferry.',
      'Kemal Aksoy: gave instructions: the ministry to build a ferry.',
    ],
    ['Aksoy issued orders to build a ferry.', 'Kemal Aksoy: issued orders: build a ferry.'],
    ['Dahl issued a directive on ferries.', 'Ingrid Dahl: issued a directive: ferries.'],
    ['Dahl was satisfied with the ferries.', 'Ingrid Dahl: was satisfied: the ferries.'],
    ['Both sides were satisfied that ferries sail.', 'Both sides: were satisfied: ferries sail.'],
    ['Aksoy was reluctant to sell ferries.', 'Kemal Aksoy: was reluctant: sell ferries.'],
  ]);
});

describe('a verb that only carries the one that reports', () => {
  check([
    ['The ministers continued exchanging views on ferries.', 'The ministers: continued exchanging: ferries.'],
    ['The ministers continued discussing ferries.', 'The ministers: continued discussing: ferries.'],
    ['They continued to discuss ferries.', 'They: continued to discuss: ferries.'],
    ['They went on discussing ferries.', 'They: went on discussing: ferries.'],
    ['They kept discussing the ferry line.', 'They: kept discussing: the ferry line.'],
    ['They resumed discussing the ferry line.', 'They: resumed discussing: the ferry line.'],
    ['Dahl began discussing the ferry line.', 'Ingrid Dahl: began discussing: the ferry line.'],
    ['Dahl continued to urge Aksoy to build ferries.', 'Ingrid Dahl: continued to urge: Aksoy to build ferries.'],
    ['Aksoy carried on pressing for ferries.', 'Kemal Aksoy: carried on pressing for: ferries.'],
    ['Dahl continued working on the plan.', 'narration'],
    ['Dahl started her visit in the north.', 'narration'],
    ['Dahl continued her journey to Oslo.', 'narration'],
  ]);
});

describe('discussions that were held', () => {
  check([
    ['The ministers held discussions on ferries.', 'The ministers: held discussions: ferries.'],
    ['The ministers had a long exchange of views on ferries.', 'The ministers: had a long exchange of views: ferries.'],
    ['The ministers held formal discussions this morning followed by a lunch.', 'narration'],
    ['The ministers held discussions in Oslo on Monday.', 'narration'],
    ['The ministers held in-depth discussions on 5 May.', 'narration'],
    ['The ministers conducted discussions with their staff.', 'narration'],
  ]);
});

describe('who came along, told between a subject and its verb', () => {
  check([
    [
      'Dahl, who was accompanied by Trade Minister Nils Berg, provided an update on the ferry.',
      'Ingrid Dahl: provided an update: the ferry.',
    ],
    ['Aksoy, who attended the ceremony, thanked the crews.', 'Kemal Aksoy: thanked: the crews.'],
    ['Aksoy, whose visit was the first of a minister, thanked the crews.', 'Kemal Aksoy: thanked: the crews.'],
    ['The delegation, which came on Monday, was accompanied by Trade Minister Nils Berg.', 'narration'],
    ['Dahl met the King, who was accompanied by Trade Minister Nils Berg.', 'narration'],
  ]);
});

describe('who something is said to, before what is said', () => {
  check([
    ['Dahl told her that ferries sail.', 'Ingrid Dahl: told: ferries sail.'],
    ['Dahl told Aksoy that ferries sail.', 'Ingrid Dahl: told: ferries sail.'],
    ['Dahl assured the Minister that, in May, ferries sail.', 'Ingrid Dahl: assured: in May, ferries sail.'],
    ['Dahl reminded her Turkish counterpart that ferries sail.', 'Ingrid Dahl: reminded: ferries sail.'],
    [
      'Aksoy informed the Minister of Foreign Affairs of Norway that ferries sail.',
      'Kemal Aksoy: informed: ferries sail.',
    ],
    ['Aksoy warned Dahl and the other ministers that ferries sink.', 'Kemal Aksoy: warned: ferries sink.'],
    ['Aksoy told the press that ferries sail.', 'Kemal Aksoy: told: ferries sail.'],
    ['Aksoy told his counterpart in the call that ferries sail.', 'Kemal Aksoy: told: ferries sail.'],
    ['Aksoy made clear to Dahl that ferries sail.', 'Kemal Aksoy: made clear: ferries sail.'],
    ['Aksoy conveyed to the Norwegian minister that ferries sail.', 'Kemal Aksoy: conveyed: ferries sail.'],
    ['Dahl expressed her hope to Aksoy that ferries sail.', 'Ingrid Dahl: expressed her hope: ferries sail.'],
    ['Dahl told Aksoy the ferries sail.', 'Ingrid Dahl: told: Aksoy the ferries sail.'],
    [
      'Dahl informed the Minister of the plan that Oslo had made.',
      'Ingrid Dahl: informed: the Minister of the plan that Oslo had made.',
    ],
    [
      'Dahl promised help to the boats that had lost their nets.',
      'Ingrid Dahl: promised: help to the boats that had lost their nets.',
    ],
    ['Dahl urged the crew that sails to rest.', 'Ingrid Dahl: urged: the crew that sails to rest.'],
  ]);
});

describe('what somebody did, which is no report', () => {
  for (const deed of [
    'contacted the embassy in Doha',
    'approached the embassy through the Swiss',
    'emailed the embassy twice',
    'deployed a ship to the strait',
    'dispatched a team to the strait',
    'consulted the King before the call',
    'dialled in from Ankara',
    'reached out to the embassy',
    'negotiated with the crew',
    'forwarded the letter to the King',
    'listened to the crew',
    'appointed a new envoy',
    'answered questions from the press',
    'observed a minute of silence',
    'heard the report of the crew',
    'shook hands with the crew',
  ])
    it(deed, () => assert.equal(read(`Dahl ${deed}.`), 'narration'));
  it('a verb of these that reports', () =>
    assert.equal(read('Dahl answered that ferries sail.'), 'Ingrid Dahl: answered: ferries sail.'));
});

describe('what is reported without anybody who speaks', () => {
  check([
    ['There was unanimous agreement that ferries matter.', '-: agreement: ferries matter.'],
    ['There was broad consensus on the ferry.', '-: consensus: the ferry.'],
    ['There was a shared understanding that ferries matter.', '-: understanding: ferries matter.'],
    ['There was mutual recognition that talks help.', '-: recognition: talks help.'],
    ['There was agreement between the two sides that talks help.', '-: agreement: talks help.'],
    ['It was the shared view of both sides that ferries matter.', '-: view: ferries matter.'],
    ['There was also concern over the drought.', '-: concern: the drought.'],
    [
      'Norway’s position, as underscored during the meeting, is that ferries matter.',
      '-: underscored: ferries matter.',
    ],
    ['The aim, as was noted, remains that ferries sail.', '-: noted: ferries sail.'],
    ['The goal, it was stressed, is to build a ferry.', '-: stressed: The goal, it was stressed, is to build a ferry.'],
    ['As was underscored during the talks, ferries matter.', '-: underscored: ferries matter.'],
    ['As noted during the talks, ferries matter.', '-: noted: ferries matter.'],
    ['There was a meeting of experts in Oslo.', 'narration'],
    ['There was an exchange of views on the drought.', 'narration'],
  ]);
});

describe('a passive that names who said it', () => {
  check([
    ['The proposal was welcomed by Dahl.', 'Ingrid Dahl: welcomed: The proposal'],
    ['The need for quotas was stressed by both sides.', 'both sides: stressed: The need for quotas'],
    ['The weight of ferries was underlined by the Norwegian side.', 'Ingrid Dahl: underlined: The weight of ferries'],
    ['The call for a truce was also supported by both ministers.', 'both ministers: supported: The call for a truce'],
    ['A range of topics was discussed by the ministers.', 'the ministers: discussed: A range of topics'],
    ['It was noted by Dahl that ferries sail.', 'Ingrid Dahl: noted: ferries sail.'],
    ['The plan was welcomed by Parliament.', 'narration'],
  ]);
});

describe('a circumstance with a clause of its own before who speaks', () => {
  for (const circumstance of [
    'During their meeting, which took place near Dover',
    'During the talks, which were held in Oslo',
    'In a call that lasted an hour',
    'At a dinner that followed the talks',
    'In the conversation, in which the deputy ministers also took part',
    'During the visit, in the course of which several documents were signed',
    'In the course of the conversation that took place at the request of Norway',
    'Throughout the talks, which lasted three hours',
    'In the meeting which took place in Oslo',
    'Speaking after the talks, which ended at noon',
    'As the talks began',
    'After the talks ended',
  ])
    it(circumstance, () =>
      assert.equal(read(`${circumstance}, Dahl praised the crew.`), 'Ingrid Dahl: praised: the crew.'),
    );
  check([
    ['The meeting, which took place in Oslo, lasted an hour.', 'narration'],
    ['In Oslo, the meeting took place at the palace.', 'narration'],
    ['On Monday the meeting took place at the palace, followed by lunch.', 'narration'],
  ]);
});

describe('"the two leaders" of two ministers', () => {
  for (const [who, speaker] of [
    ['The two leaders', 'The two leaders'],
    ['The leaders', 'The leaders'],
    ['Both leaders', 'Both leaders'],
    ['The leaders of the two countries', 'Kemal Aksoy'],
    ['The two presidents', 'Kemal Aksoy'],
    ['The heads of state', 'Kemal Aksoy'],
    ['The BRICS leaders', 'Kemal Aksoy'],
  ])
    it(who!, () =>
      assert.equal(
        readText(`${HEAD}Aksoy welcomed the ferry. ${who} agreed to build another.\n`).sentences.at(-1)!.speaker?.name,
        speaker,
      ),
    );
});
