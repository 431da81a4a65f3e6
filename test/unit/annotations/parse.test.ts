import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { SIDECAR } from './formatExample.ts';
import { wordProblem } from '../../../src/wording/problem.ts';
import { inEnglish } from '../../../src/wording/translate.ts';

/** `severity code [text at the place] message` of each problem. */
function problemsOf(text: string): string[] {
  return parseSidecar(text).problems.map(
    (problem) =>
      `${problem.severity} ${problem.code} [${text.slice(problem.start, problem.end)}] ${wordProblem(problem, inEnglish)}`,
  );
}

function assertProblem(text: string, expected: string | RegExp): void {
  const [first = '', ...rest] = problemsOf(text);
  assert.deepEqual(rest, []);
  if (typeof expected === 'string') assert.equal(first, expected);
  else assert.match(first, expected);
}

const swap = (from: string, to: string) => {
  assert.ok(SIDECAR.includes(from));
  return SIDECAR.replace(from, to);
};

describe('parseSidecar', () => {
  it('reads the format', () => {
    const { sidecar, problems, readOnly } = parseSidecar(SIDECAR);
    assert.deepEqual(problems, []);
    assert.equal(readOnly, false);
    assert.deepEqual(sidecar!.meeting, {
      kind: 'phone-call',
      date: '2020-03-18',
      place: 'Tallinn',
      participants: [{ name: 'Ana Oru', aliases: ['Anna Oru', 'Oru'], country: 'EE' }],
    });
    assert.deepEqual(sidecar!.annotations, [
      {
        id: '7k2m9qx4tb',
        target: {
          exact: 'Certain countries have sought to delay the talks',
          prefix: 'a common cause of all. ',
          suffix: ' on the harbour',
          start: 1865,
          end: 1913,
        },
        speaker: 'Bo Li',
        codes: ['act/criticise', 'target/unnamed-third'],
        note: 'First appearance of the formula.\n',
        status: 'open',
        by: 'alice',
        created: '2026-11-21T16:00:00Z',
        modified: '2026-11-21T16:05:00Z',
        replies: [{ by: 'bob', created: '2026-11-21T17:00:00Z', text: 'Same wording as in 2021?' }],
        conflicts: [],
      },
    ]);
  });

  it('fills in what may be left out', () => {
    const text = `version: 1\nreadout: a.txt\ndigest: sha256:${'0'.repeat(64)}\nannotations:\n- {id: a1, by: x, created: 2026-11-21T16:00:00Z, target: {exact: ab, start: 0, end: 2}}\n`;
    const [annotation] = parseSidecar(text).sidecar!.annotations;
    assert.deepEqual(annotation, {
      id: 'a1',
      target: { exact: 'ab', prefix: '', suffix: '', start: 0, end: 2 },
      codes: [],
      status: 'open',
      by: 'x',
      created: '2026-11-21T16:00:00Z',
      replies: [],
      conflicts: [],
    });
    for (const list of ['', 'annotations:\n', 'annotations: []\n', 'annotations: null\n', 'meeting:\n']) {
      assert.deepEqual(parseSidecar(text.slice(0, text.indexOf('annotations')) + list).sidecar!.annotations, []);
    }
  });

  it('reads a year without quotation marks as a date', () => {
    assert.equal(parseSidecar(swap('date: 2020-03-18 ', 'date: 2020 ')).sidecar!.meeting!.date, '2020');
    assert.equal(parseSidecar(swap('date: 2020-03-18 ', 'date: XXXX-03-18 ')).sidecar!.meeting!.date, 'XXXX-03-18');
  });

  it('tells where annotations and their parts stand', () => {
    const { annotationSpans, fieldSpans } = parseSidecar(SIDECAR);
    const spans = annotationSpans.get('7k2m9qx4tb')!;
    const at = ({ start, end }: { start: number; end: number } = { start: 0, end: 0 }) => SIDECAR.slice(start, end);
    assert.ok(at(spans.whole).startsWith('id: 7k2m9qx4tb') && at(spans.whole).endsWith('in 2021?"}'));
    assert.equal(at(spans.fields['target.prefix']), '"a common cause of all. "');
    assert.equal(at(spans.fields['status']), 'open');
    assert.equal(at(spans.keys['target.start']), 'start');
    assert.deepEqual(spans.codes.map(at), ['act/criticise', 'target/unnamed-third']);
    assert.deepEqual(spans.replies.map(at), [
      '{by: bob, created: 2026-11-21T17:00:00Z, text: "Same wording as in 2021?"}',
    ]);
    assert.equal(at(fieldSpans['readout']), '2020-03-18-call.txt');
    assert.equal(at(fieldSpans['meeting.place']), 'Tallinn');
    assert.equal(at(fieldSpans['source']).startsWith('url: https://mfa.example/en/2020/42\n'), true);
    const withoutMeeting = SIDECAR.replace(/^meeting:[^]*?(?=^annotations:)/m, '');
    assert.deepEqual(Object.keys(parseSidecar(withoutMeeting).fieldSpans), [
      'version',
      'readout',
      'digest',
      'source',
      'annotations',
    ]);
  });

  it('says what is wrong, where, and what would be right', () => {
    assertProblem(
      swap('status: open', 'status: done'),
      'error schema [done] “status” must be open, accepted or rejected, not “done”.',
    );
    assertProblem(swap('start: 1865', 'start: "1865"'), 'error schema ["1865"] “start” must be a number, not “1865”.');
    assertProblem(swap('start: 1865', 'start: 1913'), 'error schema [1913] “end” must be greater than start.');
    assertProblem(
      swap('    by: alice\n', ''),
      'error schema [id] “by” is missing: Who made the annotation: the name as people write it. In the name of a sidecar of their own stands a form of it that is derived.',
    );
    assertProblem(
      swap('speaker: Bo Li', 'speaker: 42'),
      'error schema [42] “speaker” must be text, not “42”: put it in quotation marks.',
    );
    assertProblem(
      swap('act/criticise,', 'Act/criticise,'),
      'error schema [Act/criticise] Item 1 of “codes” must be a path of the codebook, as stance/support, not “Act/criticise”.',
    );
    assertProblem(
      swap('created: 2026-11-21T16:00:00Z', 'created: 21 November'),
      'error schema [21 November] “created” must be a time with its zone, as 2026-11-21T16:00:00Z, not “21 November”.',
    );
    assertProblem(
      swap('date: 2020-03-18 ', 'date: 18 March '),
      'error schema [18 March] “date” must be a date as 2020-03-18, 2020-03 or 2020 (EDTF), not “18 March”.',
    );
    assertProblem(
      swap('sha256:9f2c', 'sha256:XYZ'),
      /^error schema \[sha256:XYZ.*\] “digest” must be sha256: and 64 hexadecimal digits in lower case, not/,
    );
    assertProblem(
      swap('country: EE', 'country: Estonia'),
      /^error schema \[Estonia\] “country” must be two capital letters/,
    );
    assertProblem(swap('7k2m9qx4tb', 'A-1'), /^error schema \[A-1\] “id” must be lower-case letters and digits/);
    assertProblem('', 'error schema [] This file must be a group of keys with values, not nothing.');
    assertProblem('- a', 'error schema [- a] This file must be a group of keys with values, not a list.');
  });

  it('never takes a path for a readout', () => {
    for (const name of ['../../etc/passwd', '/etc/passwd', '..', 'a/b.txt', 'a\\b.txt', 'C:b.txt']) {
      assertProblem(
        swap('2020-03-18-call.txt ', `'${name}' `),
        /^error schema .*must be the name of a file in the same folder, without a path/,
      );
    }
  });

  it('keeps unknown keys and hints at what may have been meant', () => {
    const text = swap('status: open', 'statuz: open');
    assert.ok(parseSidecar(text).sidecar);
    assertProblem(
      text,
      'hint unknown-key [statuz] “statuz” is not a key of an annotation; it is kept as it is. Did you mean “status”?',
    );
    assertProblem(
      swap('place: Tallinn', 'venue: Tallinn'),
      'hint unknown-key [venue] “venue” is not a key of a meeting; it is kept as it is.',
    );
    assertProblem(
      swap('      country: EE', '      land: EE'),
      /^hint unknown-key \[land\] “land” is not a key of a participant/,
    );
    assertProblem(
      swap('text: "Same', 'mood: x, text: "Same'),
      /^hint unknown-key \[mood\] “mood” is not a key of a reply/,
    );
  });

  it('doubts a target whose length is not that of its words, and one out of order', () => {
    assertProblem(
      swap('end: 1913', 'end: 1914'),
      'warning target-length [1914] From 1865 to 1914 are 49 characters, but the quoted words have 48.',
    );
    const second = '  - {id: b2, by: x, created: 2026-11-21T16:00:00Z, target: {exact: 😀, start: 4, end: 5}}\n';
    assertProblem(
      SIDECAR + second,
      'hint not-in-order [4] This annotation stands before the one above it in the text.',
    );
    const elsewhere = second.replace('end: 5', `end: 5, digest: 'sha256:${'0'.repeat(64)}'`);
    assert.deepEqual(parseSidecar(SIDECAR + elsewhere).problems, parseSidecar(SIDECAR).problems);
  });

  it('does not take an id twice', () => {
    const text = `${SIDECAR}  - {id: 7k2m9qx4tb, by: x, created: 2026-11-21T16:00:00Z, target: {exact: ab, start: 2000, end: 2002}}\n`;
    assert.equal(parseSidecar(text).sidecar, null);
    assertProblem(
      text,
      'error duplicate-id [7k2m9qx4tb] The id “7k2m9qx4tb” is used twice in this file: give this annotation another one.',
    );
  });

  it('shows a file of a newer version and lets nobody change it', () => {
    const { sidecar, readOnly } = parseSidecar(swap('version: 1', 'version: 2'));
    assert.equal(readOnly, true);
    assert.ok(sidecar);
    assertProblem(
      swap('version: 1', 'version: 2').replace('status: open', 'mood: open'),
      /^warning newer-version \[2\] This file has version 2; .* update Readouts/,
    );
    const unreadable = parseSidecar(swap('version: 1', 'version: 3').replace('sha256:9f2c', 'md5:'));
    assert.deepEqual([unreadable.sidecar, unreadable.readOnly], [null, true]);
  });

  it('tells the parts of a git conflict apart', () => {
    const text = swap(
      '    status: open\n',
      '<<<<<<< HEAD\n    status: open\n||||||| 1234567\n    status: rejected\n=======\n    status: accepted\n>>>>>>> feature/second-coder\n',
    );
    const problems = problemsOf(text);
    assert.deepEqual(
      problems.map((problem) => problem.replace(/(\]).*?(begins|ends).*/, '$1 $2')),
      [
        'error conflict-marker [<<<<<<< HEAD] begins',
        'error conflict-marker [||||||| 1234567] begins',
        'error conflict-marker [=======] begins',
        'error conflict-marker [>>>>>>> feature/second-coder] ends',
      ],
    );
    assert.match(
      problems[0]!,
      /your version \(HEAD\) begins below this line; keep the lines that are right and delete the marker lines\.$/,
    );
    assert.equal(parseSidecar(text.replaceAll('\n', '\r\n')).problems.length, 4);
    assert.match(problemsOf(text.replace('>>>>>>> ', '')).join(), /yaml-syntax/);
  });

  it('explains YAML that is not valid', () => {
    assertProblem(
      swap('speaker: Bo Li', 'speaker: Bo: Li'),
      /^error yaml-syntax .*a second colon stands in one line: put the value in quotation marks/,
    );
    assertProblem(swap('    speaker:', '\tspeaker:'), /tab/);
    assertProblem(`${SIDECAR}---\nversion: 1\n`, /A second YAML document begins here/);
    assertProblem(
      `${SIDECAR}readout: other.txt\n`,
      'error duplicate-key [readout] “readout” stands here twice: keep one.',
    );
  });
});
