import assert from 'node:assert/strict';
import { KnownPeople, type KnownPerson } from '../../../src/reading/phrases/knownPeople.ts';
import { IncrementalReader, readText } from '../../../src/reading/read.ts';

const person = (name: string, country: string | null, ...aliases: string[]): KnownPerson => ({
  name,
  country,
  aliases,
});

const CALL = `Mira Oru Speaks with Sergei Dvorkin on the Phone

On May 11, 2021, Foreign Minister Mira Oru had a phone conversation with Foreign Minister Sergei Dvorkin.

Sergei Dvorkin said that both coasts share one sea. He thanked Oru for the ships.

Oru said that the harbour stays open.

Deputy Minister Mahmoud Sabri noted that the ferry is late.

Dvorkin stressed that roads matter.
`;

const speakersOf = (text: string, people: KnownPeople | null, corrections = {}) =>
  readText(text, corrections, people).sentences.flatMap(({ speaker }) => speaker?.name ?? []);
const namesIn = (text: string, people: KnownPeople | null) =>
  readText(text, {}, people).participants.map(({ name }) => name);

describe('KnownPeople', () => {
  const people = new KnownPeople([
    person('Sergey Dvorkin', 'RU', 'Dvorkin'),
    person('Abu Karim', null, 'Mahmoud Sabri'),
    person('Li Wei', 'CN'),
    person('Li Wei (Singapore)', 'SG', 'Li Wei'),
    person('Ana Ruiz', 'ES', 'Ruiz'),
    person('Eva Ruiz', null, 'Ruiz'),
  ]);
  const found = (name: string, country: string | null = null) => people.find(name, country)?.name ?? null;

  it('finds a person by every name that was listed, whatever its case, marks and particles', () => {
    assert.equal(found('Mahmoud Sabri'), 'Abu Karim');
    assert.equal(found('ABÚ KARIM'), 'Abu Karim');
    assert.equal(found('Dvorkin'), 'Sergey Dvorkin');
    assert.equal(found('Mahmoud Sabri', 'EG'), 'Abu Karim');
  });

  it('finds a person by another spelling of a full name, in any order', () => {
    assert.equal(found('Sergei Dvorkin'), 'Sergey Dvorkin');
    assert.equal(found('DVORKIN Sergey'), 'Sergey Dvorkin');
    assert.equal(found('Sergei Viktorovich Dvorkin'), 'Sergey Dvorkin');
  });

  it('takes nobody for a person by a part of the name, or against the country', () => {
    assert.equal(found('Sabri'), null);
    assert.equal(found('S. Karim'), null);
    assert.equal(found('Oleg Dvorkin'), null);
    assert.equal(found('Sergei Dvorkin', 'BY'), null);
    assert.equal(found('Dvorkin', 'BY'), null);
    assert.equal(found('Sergey Dvorkin', 'BY'), 'Sergey Dvorkin', 'a full name that was listed needs no country');
  });

  it('finds nobody by a name that two have, unless the country tells them apart', () => {
    assert.equal(found('Li Wei'), null);
    assert.equal(found('Li Wei', 'CN'), 'Li Wei');
    assert.equal(found('Li Wei', 'SG'), 'Li Wei (Singapore)');
    assert.equal(found('Li Wei', 'US'), null);
    assert.equal(found('Ruiz'), null);
    assert.equal(found('Ruiz', 'ES'), null, 'the other one may be from there, too');
  });
});

describe('a reading with known persons', () => {
  const SERGEY = new KnownPeople([person('Sergey Dvorkin', 'RU')]);

  it('is what it was where nobody is known, or nobody of them is there', () => {
    assert.deepEqual(readText(CALL, {}, new KnownPeople([person('Ana Ruiz', 'ES')])), readText(CALL));
    assert.deepEqual(readText(CALL, {}, new KnownPeople([])), readText(CALL));
  });

  it('calls them by the name that people gave them, wherever they are named', () => {
    const { participants, sentences, statements, initiator } = readText(
      CALL.replace('Dvorkin.\n', "Dvorkin at the latter's request.\n"),
      {},
      SERGEY,
    );
    assert.deepEqual(
      participants.map(({ name, aliases, country, known }) => ({ name, aliases, country, known })),
      [
        { name: 'Mira Oru', aliases: ['Oru'], country: null, known: undefined },
        { name: 'Sergey Dvorkin', aliases: ['Sergei Dvorkin', 'Dvorkin'], country: 'RU', known: true },
      ],
    );
    assert.deepEqual(
      sentences.flatMap(({ speaker }) => speaker?.name ?? []),
      ['Sergey Dvorkin', 'Sergey Dvorkin', 'Mira Oru', 'Mahmoud Sabri', 'Sergey Dvorkin'],
    );
    assert.equal(statements.at(-1)!.speaker?.name, 'Sergey Dvorkin');
    assert.equal(initiator?.name, 'Sergey Dvorkin');
    assert.equal(
      CALL.slice(participants[1]!.introduction!.start, participants[1]!.introduction!.end),
      'Sergei Dvorkin',
    );
  });

  it('takes a name that nothing in the text ties to another for the same person', () => {
    const text = CALL.replace('Dvorkin stressed', 'Viktor Marsh stressed');
    const plain = speakersOf(text, null);
    assert.equal(plain.includes('Sergei Dvorkin'), true);
    const known = new KnownPeople([person('Sergey Dvorkin', 'RU', 'Viktor Marsh')]);
    assert.deepEqual(namesIn(text, known), ['Mira Oru', 'Sergey Dvorkin']);
    assert.equal(speakersOf(text, known).at(-1), 'Sergey Dvorkin');
    const mentions = readText(text, {}, known).mentions.filter(({ participant }) => participant === 1);
    assert.equal(
      mentions.some(({ start, end }) => text.slice(start, end) === 'Viktor Marsh'),
      true,
    );
  });

  it('calls those who take no part by their names, too', () => {
    const known = new KnownPeople([person('Abu Karim', null, 'Mahmoud Sabri')]);
    assert.equal(speakersOf(CALL, known)[3], 'Abu Karim');
  });

  it('keeps apart whom people keep apart', () => {
    const text = CALL.replace('Mira Oru had', 'Sergey Dvorkin had').replaceAll('Mira Oru', 'Sergey Dvorkin');
    const apart = new KnownPeople([person('Sergey Dvorkin', null), person('S. Dvorkin jun.', null, 'Sergei Dvorkin')]);
    assert.equal(namesIn(text, null).includes('Sergei Dvorkin'), false);
    assert.deepEqual(namesIn(text, apart), ['Sergey Dvorkin', 'S. Dvorkin jun.']);
  });

  it('takes the country from the text, and only where that has none from what people said', () => {
    const countryOf = (text: string) => readText(text, {}, SERGEY).participants[1]?.country;
    assert.equal(countryOf(CALL), 'RU');
    const known = new KnownPeople([person('Sergei Dvorkin', 'RU')]);
    const text = CALL.replace('with Foreign Minister Sergei', 'with Belarusian Foreign Minister Sergei');
    assert.equal(readText(text, {}, known).participants[1]?.country, 'BY');
  });

  it('follows what a sidecar states, by whichever of the names', () => {
    const start = CALL.indexOf('Oru said');
    const speakers = [{ start, end: start + 20, name: 'Sergei Dvorkin' }];
    assert.equal(speakersOf(CALL, SERGEY, { speakers })[2], 'Sergey Dvorkin');
    const stated = { participants: [{ name: 'Ian Dunn', aliases: ['Sergei Dvorkin'] }] };
    assert.equal(readText(CALL, stated, SERGEY).participants[1]?.name, 'Ian Dunn');
  });

  it('reads anew when other persons are known', () => {
    const reader = new IncrementalReader();
    const second = (people: KnownPeople | null) => reader.read(CALL, {}, people).participants[1]!.name;
    assert.deepEqual(
      [second(null), second(SERGEY), second(null)],
      ['Sergei Dvorkin', 'Sergey Dvorkin', 'Sergei Dvorkin'],
    );
  });
});
