import assert from 'node:assert/strict';
import { addAlias, addPerson, joiningOf, joinPersons, makeOne, newPeople } from '../../../src/people/edit.ts';
import { officesAt } from '../../../src/people/offices.ts';
import { parsePeople } from '../../../src/people/parse.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { wordProblem } from '../../../src/wording/problem.ts';
import { wordRefusal } from '../../../src/wording/refusal.ts';
import { inEnglish } from '../../../src/wording/translate.ts';
import { PEOPLE } from './peopleFile.ts';

const swap = (from: string, to: string) => {
  assert.ok(PEOPLE.includes(from), from);
  return PEOPLE.replace(from, to);
};

const problemsIn = (text: string) =>
  parsePeople(text).problems.map(
    (problem) =>
      `${problem.severity} ${problem.code} [${text.slice(problem.start, problem.end)}] ${wordProblem(problem, inEnglish)}`,
  );

function refused(change: () => unknown): string {
  try {
    change();
  } catch (error) {
    assert.ok(error instanceof Refusal);
    return wordRefusal(error, inEnglish);
  }
  throw new Error('The change was made.');
}

describe('parsePeople', () => {
  it('reads persons with their places', () => {
    const { people, problems, readOnly } = parsePeople(PEOPLE);
    assert.deepEqual([problems, readOnly], [[], false]);
    assert.deepEqual(
      people!.map(({ person }) => person),
      [
        {
          name: 'Sergey Dvorkin',
          aliases: ['Sergei Dvorkin', 'Dvorkin S. V.'],
          country: 'RU',
          offices: [
            { title: 'Permanent Representative', from: '1994', to: '2004-07' },
            { title: 'Foreign Minister', from: '2004-03-09' },
          ],
        },
        { name: 'Astrid Solberg', aliases: [], country: 'NO', offices: [] },
        { name: 'Abu Karim', aliases: ['Mahmoud Sabri'], offices: [] },
      ],
    );
    const [first] = people!;
    assert.equal(PEOPLE.slice(first!.name.start, first!.name.end), 'Sergey Dvorkin');
    assert.deepEqual(
      first!.aliases.map(({ start, end }) => PEOPLE.slice(start, end)),
      ['Sergei Dvorkin', 'Dvorkin S. V.'],
    );
    assert.match(PEOPLE.slice(first!.whole.start, first!.whole.end), /^name: Sergey[^]*2004-03-09\}$/);
  });

  it('reads a file that names nobody', () => {
    assert.deepEqual(parsePeople(newPeople()), { people: [], problems: [], readOnly: false });
    assert.deepEqual(parsePeople('version: 1\npeople:\n').people, []);
  });

  it('says what is wrong, where, and what would be right', () => {
    const said = (from: string, to: string) => problemsIn(swap(from, to));
    assert.deepEqual(said('name: Astrid Solberg', 'names: Astrid Solberg'), [
      'error schema [names] “name” is missing: The name by which every readout calls the person.',
    ]);
    assert.deepEqual(said('country: "NO"', 'country: Norway'), [
      'error schema [Norway] “country” must be two capital letters, as CN, RU or EU, not “Norway”.',
    ]);
    assert.deepEqual(said('country: "NO"', 'country: NW'), [
      'warning unknown-country [NW] “NW” is no country that Readouts knows: use its ISO 3166-1 code of two letters, EU or UN.',
    ]);
    assert.deepEqual(said('from: 2004-03-09', 'from: March 2004'), [
      'error schema [March 2004] “from” must be a date as 2020-03-18, 2020-03 or 2020 (EDTF), not “March 2004”.',
    ]);
    assert.deepEqual(said('to: 2004-07', 'to: 1993-12'), [
      'warning office-dates [1993-12] This office ends (1993-12) before it begins (1994).',
    ]);
    assert.deepEqual(said('aliases: [Mahmoud Sabri]', 'aliasses: [Mahmoud Sabri]'), [
      'hint unknown-key [aliasses] “aliasses” is not a key of a person; it is kept as it is. Did you mean “aliases”?',
    ]);
    assert.deepEqual(said('{title: Foreign Minister, from', '{title: Foreign Minister, since'), [
      'hint unknown-key [since] “since” is not a key of an office; it is kept as it is.',
    ]);
    assert.deepEqual(said('version: 1', 'version: 2'), [
      'warning newer-version [2] This file has version 2; this program writes version 1, so the file is read-only here: update Readouts to change it.',
    ]);
    assert.deepEqual(said('name: Abu Karim', 'name: ""'), ['error schema [""] “name” must not be empty.']);
  });

  it('says that two persons have a name, unless their countries differ', () => {
    const shared = (other: string) =>
      `“${other}” is also a name of Sergey Dvorkin, so it stands for neither of them: take it away from one, or give both their countries.`;
    assert.deepEqual(problemsIn(swap('[Mahmoud Sabri]', '[sergei dvorkin]')), [
      `warning shared-name [sergei dvorkin] ${shared('sergei dvorkin')}`,
    ]);
    assert.deepEqual(problemsIn(swap('name: Abu Karim', 'name: Sergey Dvorkin')), [
      'warning shared-name [Sergey Dvorkin] “Sergey Dvorkin” is listed twice, and stands for neither: make one entry of the two, or give both their countries.',
    ]);
    assert.deepEqual(problemsIn(swap('name: Abu Karim', 'name: Sergey Dvorkin\n    country: BY')), []);
    assert.deepEqual(problemsIn(swap('Dvorkin S. V.', 'Sergey DVORKIN')), []);
  });
});

describe('a change to a people file', () => {
  const changed = (text: string, edits: ReturnType<typeof addAlias>) => applyEdits(text, edits);

  it('adds a name where the person stands, and nothing else', () => {
    assert.equal(
      changed(PEOPLE, addAlias(PEOPLE, 'Abu Karim', 'M. Sabri')),
      swap('[Mahmoud Sabri]', '[Mahmoud Sabri, M. Sabri]'),
    );
    assert.equal(
      changed(PEOPLE, addAlias(PEOPLE, 'Astrid Solberg', 'Astrid Berg')),
      swap('    country: "NO"', '    aliases: [Astrid Berg]\n    country: "NO"'),
    );
    assert.deepEqual(addAlias(PEOPLE, 'Abu Karim', 'Mahmoud Sabri'), []);
    assert.deepEqual(addAlias(PEOPLE, 'Abu Karim', 'Abu Karim'), []);
  });

  it('adds a person, also to a file that names nobody', () => {
    const person = { name: 'Bo Linde', aliases: ['Boris Linde'], country: 'NO', offices: [] };
    const lines = '  - name: Bo Linde\n    aliases: [Boris Linde]\n    country: "NO"\n';
    assert.equal(changed(PEOPLE, addPerson(PEOPLE, person)), `${PEOPLE}${lines}`);
    const first = newPeople();
    assert.equal(changed(first, addPerson(first, person)), `version: 1\npeople:\n${lines}`);
    const crlf = 'version: 1\r\npeople: []\r\n';
    assert.equal(
      changed(crlf, addPerson(crlf, { name: 'Bo Linde' })),
      'version: 1\r\npeople:\r\n  - name: Bo Linde\r\n',
    );
  });

  it('makes two persons one, with all that was said of either', () => {
    const text = swap('name: Abu Karim', 'name: Abu Karim\n    offices:\n      - {title: President}');
    const joined = changed(text, joinPersons(text, 'Abu Karim', 'Astrid Solberg'));
    assert.deepEqual(parsePeople(joined).people!.at(-1)!.person, {
      name: 'Astrid Solberg',
      aliases: ['Abu Karim', 'Mahmoud Sabri'],
      country: 'NO',
      offices: [{ title: 'President' }],
    });
    assert.ok(joined.startsWith(PEOPLE.slice(0, PEOPLE.indexOf('  - name: Astrid'))));
  });

  it('makes two names one person’s, whoever of them is named', () => {
    const linde = { name: 'Bo Linde' };
    const made = (first: string, second: string) =>
      changed(PEOPLE, makeOne(PEOPLE, { name: first }, { name: second, country: 'SE' }));
    assert.equal(made('Bo Linde', 'Abu Karim'), changed(PEOPLE, addAlias(PEOPLE, 'Abu Karim', 'Bo Linde')));
    assert.equal(made('Abu Karim', 'Bo Linde'), changed(PEOPLE, addAlias(PEOPLE, 'Abu Karim', 'Bo Linde')));
    assert.equal(
      made('Abu Karim', 'Astrid Solberg'),
      changed(PEOPLE, joinPersons(PEOPLE, 'Abu Karim', 'Astrid Solberg')),
    );
    assert.equal(
      made('B. Linde', linde.name),
      changed(PEOPLE, addPerson(PEOPLE, { ...linde, aliases: ['B. Linde'], country: 'SE' })),
    );
    const joinings = [
      ['X', 'Y'],
      ['X', 'A'],
      ['A', 'X'],
      ['A', 'B'],
    ].map(([first, second]) => joiningOf(['A', 'B'], first!, second!));
    assert.deepEqual(joinings, ['add', 'alias', 'alias-of-first', 'join']);
  });

  it('is refused where it would harm the file', () => {
    assert.equal(
      refused(() => addPerson(PEOPLE, { name: 'Abu Karim' })),
      'The people file names “Abu Karim” already.',
    );
    assert.equal(
      refused(() => addAlias(PEOPLE, 'Bo Linde', 'B')),
      'The people file does not name “Bo Linde”.',
    );
    assert.equal(
      refused(() => addAlias(swap('country: RU', 'country: Russia'), 'Abu Karim', 'B')),
      'Line 5: “country” must be two capital letters, as CN, RU or EU, not “Russia”.',
    );
    assert.match(
      refused(() => addAlias(swap('version: 1', 'version: 2'), 'Abu Karim', 'B')),
      /^Line 1: This file has version 2;/,
    );
    assert.equal(
      refused(() => addPerson(PEOPLE, { name: 'Bo Linde', country: 'no' })),
      'This cannot be written to the people file: “country” must be two capital letters, as CN, RU or EU, not “no”.',
    );
  });
});

describe('officesAt', () => {
  const offices = parsePeople(PEOPLE).people![0]!.person.offices;
  const heldAt = (date: string | null) => officesAt(offices, date).map(({ title }) => title);

  it('gives the offices that the person may have held then', () => {
    assert.deepEqual(heldAt('2010-05-03'), ['Foreign Minister']);
    assert.deepEqual(heldAt('1999'), ['Permanent Representative']);
    assert.deepEqual(heldAt('2004'), ['Permanent Representative', 'Foreign Minister']);
    assert.deepEqual(heldAt('2004-03-08'), ['Permanent Representative']);
    assert.deepEqual(heldAt('2004-03-08/2004-03-09'), ['Permanent Representative', 'Foreign Minister']);
    assert.deepEqual(heldAt('1993-12-31'), []);
    assert.deepEqual(heldAt('199X'), ['Permanent Representative']);
  });

  it('gives all where the date is open, and takes one without dates to hold always', () => {
    assert.equal(heldAt(null).length, 2);
    assert.equal(heldAt('XXXX-03-18').length, 2);
    assert.deepEqual(officesAt([{ title: 'Adviser' }], '1950'), [{ title: 'Adviser' }]);
    assert.deepEqual(officesAt([{ title: 'Adviser', to: '2001~' }], '2002-01'), []);
  });
});
