import assert from 'node:assert/strict';
import type { Meeting } from '../../../src/corpus/meeting.ts';
import { people, samePerson, statementsOf } from '../../../src/corpus/people.ts';

const person = (name: string, country: string | null = null, ...aliases: string[]) => ({ name, country, aliases });

function meeting(date: string, ...participants: ReturnType<typeof person>[]): Meeting {
  return {
    uri: `file:///w/${date}.txt`,
    title: date,
    kind: 'meeting',
    date,
    place: null,
    publisher: null,
    participants: participants.map((participant) => ({ ...participant, titles: [], introducedAt: null })),
    statements: participants.map(({ name }, line) => ({
      start: 0,
      end: 1,
      speaker: { type: 'person', name },
      cue: 'said',
      snippet: name,
      from: { line, character: 0 },
      to: { line, character: 1 },
    })),
    sidecars: [],
    annotations: [],
  };
}

describe('people', () => {
  it('are the same in another order of names, with accents, capitals and initials', () => {
    assert.ok(samePerson(person('TANIMURA Haruki'), person('Haruki Tanimura')));
    assert.ok(samePerson(person('Dragutin Milojković', 'RS'), person('Dragutin Milojkovic')));
    assert.ok(samePerson(person('Daniel R. Whitcombe'), person('Daniel Whitcombe', 'US')));
  });

  it('are the same by another spelling that one readout has', () => {
    assert.ok(
      samePerson(person('Sergey Vlasov', 'RU', 'Sergei Vlasov', 'Vlasov'), person('Sergei Vlasov', 'RU', 'Vlasov')),
    );
  });

  it('are not the same by a surname, or across countries', () => {
    assert.ok(!samePerson(person('Shen Yuanqiao', 'CN', 'Shen'), person('Shen Hualin', 'CN', 'Shen')));
    assert.ok(!samePerson(person('Maria Silva', 'PT'), person('Maria Silva', 'BR')));
    assert.ok(!samePerson(person('Silva', 'PT'), person('Maria Silva', 'PT', 'Silva')));
    assert.ok(!samePerson(person('Silva'), person('Silva', 'PT')));
  });

  it('with one name alone are the same in one country', () => {
    assert.ok(samePerson(person('Bounthong', 'LA'), person('Bounthong', 'LA')));
  });

  it('of a workspace are listed once, by the name of their newest meeting, with their meetings', () => {
    const older = meeting('2019-01-01', person('YAMANE Kenji', 'JP'), person('Shen Yuanqiao', 'CN', 'Shen'));
    const newer = meeting('2021-01-01', person('Shen Yuanqiao', 'CN'), person('Kenji Yamane'));
    const listed = people([older, newer]);
    assert.deepEqual(
      listed.map(({ name, meetings }) => [name, meetings.map(({ date }) => date)]),
      [
        ['Shen Yuanqiao', ['2021-01-01', '2019-01-01']],
        ['Kenji Yamane', ['2021-01-01', '2019-01-01']],
      ],
    );
  });

  it('keep their statements apart', () => {
    const shared = meeting('2021-01-01', person('Shen Yuanqiao', 'CN'), person('YAMANE Kenji', 'JP'));
    assert.deepEqual(
      statementsOf(shared, person('Kenji Yamane')).map(({ snippet }) => snippet),
      ['YAMANE Kenji'],
    );
    assert.deepEqual(statementsOf(shared, person('Haruki Tanimura')), []);
  });
});
