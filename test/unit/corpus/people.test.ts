import assert from 'node:assert/strict';
import type { Meeting } from '../../../src/corpus/meeting.ts';
import { people, isSameParticipant, statementsOf } from '../../../src/corpus/people.ts';

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
    sentences: [{ start: 0, end: 1, paragraph: 0 }],
    sidecars: [],
    annotations: [],
  };
}

describe('people', () => {
  it('are the same in another order of names, with accents, capitals and initials', () => {
    assert.ok(isSameParticipant(person('TANIMURA Haruki'), person('Haruki Tanimura')));
    assert.ok(isSameParticipant(person('Dragutin Milojković', 'RS'), person('Dragutin Milojkovic')));
    assert.ok(isSameParticipant(person('Daniel R. Whitcombe'), person('Daniel Whitcombe', 'US')));
  });

  it('are the same by another spelling that one readout has', () => {
    assert.ok(
      isSameParticipant(
        person('Sergey Vlasov', 'RU', 'Sergei Vlasov', 'Vlasov'),
        person('Sergei Vlasov', 'RU', 'Vlasov'),
      ),
    );
  });

  it('are the same in another transliteration', () => {
    assert.ok(isSameParticipant(person('Sergei Vlasov', 'RU'), person('Sergey Vlasov', 'RU')));
    assert.ok(isSameParticipant(person('Aleksandr Vlasov'), person('Alexander Vlasov')));
    assert.ok(isSameParticipant(person('Vlasovy', 'RU'), person('Vlasovi', 'RU')));
  });

  it('are not the same by a surname that is nearly another', () => {
    assert.ok(!isSameParticipant(person('Kari Johnsen', 'NO'), person('Kari Johansen', 'NO')));
    assert.ok(!isSameParticipant(person('Milan Vucic', 'RS'), person('Milan Dacic', 'RS')));
    assert.ok(!isSameParticipant(person('Johnsen', 'NO'), person('Johansen', 'NO')));
  });

  it('are those whom a people file names by that name, and nobody else', () => {
    const known = { known: true } as const;
    const sergey = { ...person('Sergey Vlasov', 'RU', 'Viktor Marsh'), ...known };
    assert.ok(isSameParticipant(sergey, { ...person('Sergey Vlasov'), ...known }));
    assert.ok(!isSameParticipant(sergey, { ...person('Sergei Vlasov'), ...known }));
    assert.ok(isSameParticipant(sergey, person('Sergei Vlasov')));
    assert.ok(!isSameParticipant(sergey, { ...person('Sergey Vlasov', 'BY'), ...known }));
  });

  it('are not the same by a surname, or across countries', () => {
    assert.ok(!isSameParticipant(person('Shen Yuanqiao', 'CN', 'Shen'), person('Shen Hualin', 'CN', 'Shen')));
    assert.ok(!isSameParticipant(person('Maria Silva', 'PT'), person('Maria Silva', 'BR')));
    assert.ok(!isSameParticipant(person('Silva', 'PT'), person('Maria Silva', 'PT', 'Silva')));
    assert.ok(!isSameParticipant(person('Silva'), person('Silva', 'PT')));
  });

  it('with one name alone are the same in one country', () => {
    assert.ok(isSameParticipant(person('Bounthong', 'LA'), person('Bounthong', 'LA')));
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

  it('of a workspace are listed once, however the name is spelled', () => {
    const listed = people([
      meeting('2019-01-01', person('Sergei Vlasov', 'RU')),
      meeting('2020-01-01', person('Kari Johansen', 'NO')),
      meeting('2021-01-01', person('Sergey Vlasov', 'RU', 'Vlasov')),
      meeting('2022-01-01', person('Aleksandr Vlasov', 'RU')),
      meeting('2023-01-01', person('Kari Johnsen', 'NO')),
      meeting('2024-01-01', person('Alexander Vlasov', 'RU')),
    ]);
    assert.deepEqual(
      listed.map(({ name, meetings }) => [name, meetings.map(({ date }) => date)]),
      [
        ['Alexander Vlasov', ['2024-01-01', '2022-01-01']],
        ['Kari Johnsen', ['2023-01-01']],
        ['Sergey Vlasov', ['2021-01-01', '2019-01-01']],
        ['Kari Johansen', ['2020-01-01']],
      ],
    );
  });

  it('are listed by an index as by comparing each with each', () => {
    const given = ['Sergei', 'Sergey', 'Aleksandr', 'Alexander', 'S.', 'A.', 'Kari', 'Wang'];
    const surnames = ['Vlasov', 'Vlasow', 'Johnsen', 'Johansen', 'Yi', 'Rajabzoda', 'Rajabov', 'al-Said', 'Alsaid'];
    const names = given.flatMap((one) => surnames.flatMap((last) => [`${one} ${last}`, `${last} ${one}`]));
    const meetings = names.map((name, i) => meeting(`${2100 - i}-01-01`, person(name)));
    const compared: string[] = [];
    for (const name of names)
      if (!compared.some((other) => isSameParticipant(person(other), person(name)))) compared.push(name);
    assert.deepEqual(
      people(meetings).map(({ name }) => name),
      compared,
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
