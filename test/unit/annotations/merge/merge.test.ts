import assert from 'node:assert/strict';
import {
  addAnnotation,
  addReply,
  addReview,
  newSidecar,
  removeAnnotation,
  setMeeting,
  setTarget,
  setTargets,
  updateAnnotation,
  withdrawVerdict,
} from '../../../../src/annotations/edit.ts';
import { mergeSidecars } from '../../../../src/annotations/merge/merge.ts';
import { openConflicts, resolveConflict } from '../../../../src/annotations/merge/mergeConflicts.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import type { Target } from '../../../../src/annotations/schema.ts';
import { applyEdits, type TextEdit } from '../../../../src/text/edits.ts';
import { loadYaml } from '../../../../src/yaml/load.ts';
import type { Data } from '../editSteps.ts';
import { wordProblem } from '../../../../src/wording/problem.ts';
import { wordRefusal } from '../../../../src/wording/refusal.ts';
import { Refusal } from '../../../../src/yaml/refusal.ts';
import { inEnglish } from '../../../../src/wording/translate.ts';

const OLD = `sha256:${'0'.repeat(64)}`;
const NEW = `sha256:${'1'.repeat(64)}`;
const CREATED = '2026-11-21T16:00:00Z';

function target(exact: string, start: number): Target {
  return { exact, prefix: '', suffix: '', start, end: start + exact.length };
}

function annotation(id: string, start: number) {
  return { id, target: target('the treaty', start), codes: ['act/inform'], by: 'alice', created: CREATED };
}

type Change = (text: string) => TextEdit[];

function changed(text: string, ...changes: Change[]): string {
  return changes.reduce((current, change) => applyEdits(current, change(current)), text);
}

const add =
  (id: string, start: number): Change =>
  (text) =>
    addAnnotation(text, annotation(id, start));
const update =
  (id: string, fields: Parameters<typeof updateAnnotation>[2]): Change =>
  (text) =>
    updateAnnotation(text, id, fields);

const BASE = changed(newSidecar('call.txt', OLD), add('first', 10), add('second', 50));

function merged(ours: string, theirs: string, base = BASE) {
  const { text, conflicts } = mergeSidecars(base, ours, theirs);
  const { sidecar, problems } = parseSidecar(text);
  assert.ok(sidecar, JSON.stringify(problems));
  return { text, conflicts, sidecar, problems, of: (id: string) => sidecar.annotations.find((one) => one.id === id)! };
}

describe('mergeSidecars', () => {
  it('keeps the annotations of both, in text order', () => {
    const { sidecar, conflicts } = merged(changed(BASE, add('ours', 30)), changed(BASE, add('theirs', 20)));
    assert.deepEqual(
      sidecar.annotations.map(({ id }) => id),
      ['first', 'theirs', 'ours', 'second'],
    );
    assert.deepEqual(conflicts, []);
  });

  it('merges without a common version', () => {
    const start = newSidecar('call.txt', OLD);
    const { sidecar, conflicts } = merged(changed(start, add('ours', 30)), changed(start, add('theirs', 20)), '');
    assert.deepEqual(
      sidecar.annotations.map(({ id }) => id),
      ['theirs', 'ours'],
    );
    assert.deepEqual(conflicts, []);
  });

  it('combines different fields, codes and replies of one annotation', () => {
    const reply =
      (by: string): Change =>
      (text) =>
        addReply(text, 'first', { by, created: CREATED, text: `from ${by}` });
    const base = changed(BASE, update('first', { codes: ['a', 'b'] }));
    const ours = changed(base, update('first', { note: 'ours', codes: ['b', 'c'] }), reply('alice'));
    const theirs = changed(base, update('first', { status: 'accepted', codes: ['a', 'b', 'd'] }), reply('bob'));
    const { of, conflicts } = merged(ours, theirs, base);
    assert.equal(of('first').note, 'ours');
    assert.equal(of('first').status, 'accepted');
    assert.deepEqual(of('first').codes, ['b', 'c', 'd']);
    assert.deepEqual(
      of('first').replies.map(({ by }) => by),
      ['alice', 'bob'],
    );
    assert.deepEqual(conflicts, []);
  });

  it('takes the later time of change without a conflict', () => {
    const ours = changed(BASE, update('first', { note: 'x', modified: '2026-12-01T10:00:00+02:00' }));
    const theirs = changed(BASE, update('first', { status: 'open', modified: '2026-12-01T09:00:00Z' }));
    const { of, conflicts } = merged(ours, theirs);
    assert.equal(of('first').modified, '2026-12-01T09:00:00Z');
    assert.deepEqual(conflicts, []);
  });

  it('keeps both notes of a true conflict, and reports it at its place', () => {
    const { text, of, conflicts, problems } = merged(
      changed(BASE, update('first', { note: 'ours' })),
      changed(BASE, update('first', { note: 'theirs' })),
    );
    assert.equal(of('first').note, 'ours');
    assert.deepEqual(of('first').conflicts, [{ field: 'note', other: 'theirs' }]);
    assert.deepEqual(conflicts, [{ annotation: 'first', field: 'note', other: 'theirs' }]);
    const [problem] = problems;
    assert.equal(problem?.code, 'merge-conflict');
    assert.match(text.slice(problem.start), /^field: note/);
    assert.match(wordProblem(problem, inEnglish), /“note”.*"theirs"/);
  });

  it('keeps what one changed and the other deleted, and says so', () => {
    const gone = changed(BASE, (text) => removeAnnotation(text, 'first'));
    const kept = changed(BASE, update('first', { note: 'still needed' }));
    for (const { of, conflicts } of [merged(gone, kept), merged(kept, gone)]) {
      assert.equal(of('first').note, 'still needed');
      assert.deepEqual(conflicts, [{ annotation: 'first', field: 'annotation' }]);
    }
  });

  it('keeps an annotation that one deleted and the other reviewed, with all reviews of it', () => {
    const review = { about: 'first', verdict: 'accept' as const, by: 'bob', created: CREATED };
    const base = changed(BASE, (text) => addReview(text, review));
    const deleted = changed(base, (text) => removeAnnotation(text, 'first'));
    const reply = { about: 'first', note: 'Why?', by: 'mira', created: '2026-11-22T16:00:00Z' };
    const reviewed = changed(base, (text) => addReview(text, reply));
    for (const [ours, theirs] of [
      [deleted, reviewed],
      [reviewed, deleted],
    ] as const) {
      const { sidecar, conflicts } = merged(ours, theirs, base);
      assert.deepEqual(conflicts, [{ annotation: 'first', field: 'annotation' }]);
      assert.deepEqual(sidecar.reviews, [review, reply]);
    }
    assert.deepEqual(merged(deleted, changed(base, add('other', 30)), base).sidecar.reviews, []);
  });

  it('keeps an annotation that one deleted and of which the other withdrew a verdict, without that', () => {
    const review = { about: 'first', verdict: 'accept' as const, by: 'bob', created: CREATED };
    const base = changed(BASE, (text) => addReview(text, review));
    const deleted = changed(base, (text) => removeAnnotation(text, 'first'));
    const withdrawn = changed(base, (text) => withdrawVerdict(text, 'first', 'bob'));
    for (const { sidecar, conflicts } of [merged(deleted, withdrawn, base), merged(withdrawn, deleted, base)]) {
      assert.deepEqual(conflicts, [{ annotation: 'first', field: 'annotation' }]);
      assert.deepEqual(sidecar.reviews, []);
    }
  });

  it('leaves to a person which of two codes takes the place of one', () => {
    const ours = changed(BASE, update('first', { codes: ['act/warn'] }));
    const theirs = changed(BASE, update('first', { codes: ['act/urge', 'topic/sea'] }));
    const { text, conflicts, of } = merged(ours, theirs);
    assert.deepEqual(conflicts, [{ annotation: 'first', field: 'codes', other: ['act/urge', 'topic/sea'] }]);
    assert.deepEqual(of('first').codes, ['act/warn']);
    const taken = applyEdits(text, resolveConflict(text, { annotation: 'first', index: 0 }, 'take'));
    assert.deepEqual(parseSidecar(taken).sidecar!.annotations[0]!.codes, ['act/urge', 'topic/sea']);
  });

  it('leaves open again what one decided by keeping, and the other by taking the other version', () => {
    const [ours, theirs] = ['here', 'there'].map((word, at) =>
      changed(
        BASE,
        update('first', { note: word, codes: [`act/${word}`] }),
        (text) => setMeeting(text, { place: word }),
        (text) => setTarget(text, 'first', target(word, 20 + at)),
      ),
    ) as [string, string];
    const open = merged(ours, theirs).text;
    const settled = (choice: 'keep' | 'take') => {
      let text = open;
      for (let [next] = openConflicts(text); next; [next] = openConflicts(text))
        text = applyEdits(text, resolveConflict(text, next, choice));
      return text;
    };
    const [kept, taken] = [settled('keep'), settled('take')];
    for (const [ours, theirs] of [
      [kept, taken],
      [taken, kept],
    ] as const) {
      const { sidecar, of, conflicts } = merged(ours, theirs, open);
      assert.deepEqual(sidecar.conflicts, [{ field: 'meeting.place', other: 'here' }]);
      assert.deepEqual(of('first').conflicts, [
        { field: 'target', other: target('here', 20) },
        { field: 'codes', other: ['act/here'] },
        { field: 'note', other: 'here' },
      ]);
      assert.deepEqual([of('first').note, of('first').codes], ['there', ['act/there']]);
      assert.equal(conflicts.length, 4);
    }
    assert.deepEqual(merged(kept, changed(kept, add('new', 90)), open).conflicts, []);
    assert.deepEqual(merged(taken, changed(open, add('new', 90)), open).conflicts, []);
  });

  it('deletes what one deleted and the other left alone', () => {
    const gone = changed(BASE, (text) => removeAnnotation(text, 'first'));
    const other = changed(BASE, add('new', 90));
    for (const { sidecar } of [merged(gone, other), merged(other, gone)]) {
      assert.deepEqual(
        sidecar.annotations.map(({ id }) => id),
        ['second', 'new'],
      );
    }
  });

  it('merges what is stated of the meeting, participants by name', () => {
    const ours = changed(BASE, (text) => setMeeting(text, { place: 'Tallin', participants: [{ name: 'Ana Oru' }] }));
    const theirs = changed(BASE, (text) =>
      setMeeting(text, {
        place: 'Tallinn',
        kind: 'visit',
        participants: [{ name: 'Ana Oru', country: 'EE' }, { name: 'Bo Li' }],
      }),
    );
    const { sidecar, conflicts } = merged(ours, theirs);
    assert.deepEqual(sidecar.meeting, {
      place: 'Tallin',
      kind: 'visit',
      participants: [{ name: 'Ana Oru', country: 'EE' }, { name: 'Bo Li' }],
    });
    assert.deepEqual(sidecar.conflicts, [{ field: 'meeting.place', other: 'Tallinn' }]);
    assert.deepEqual(conflicts, [{ annotation: null, field: 'meeting.place', other: 'Tallinn' }]);
  });

  it('says of each target in which text it counts, when one version followed a new text', () => {
    const moved = new Map([
      ['first', target('the treaty', 15)],
      ['second', target('the treaty', 55)],
    ]);
    const followed = changed(BASE, (text) => setTargets(text, moved, NEW));
    const extended = changed(BASE, add('new', 30), update('first', { note: 'x' }));
    for (const { sidecar, of, conflicts } of [merged(followed, extended), merged(extended, followed)]) {
      assert.equal(sidecar.digest, NEW);
      assert.deepEqual(of('first').target, target('the treaty', 15));
      assert.equal(of('first').note, 'x');
      assert.deepEqual(of('new').target, { ...target('the treaty', 30), digest: OLD });
      assert.deepEqual(conflicts, []);
    }
  });

  it('keeps our digest where both followed other texts, and theirs where it counts', () => {
    const other = `sha256:${'2'.repeat(64)}`;
    const ours = changed(BASE, (text) => setTargets(text, new Map(), NEW));
    const theirs = changed(BASE, (text) => setTargets(text, new Map(), other), add('new', 30));
    const { sidecar, of, conflicts } = merged(ours, theirs);
    assert.equal(sidecar.digest, NEW);
    assert.equal(of('new').target.digest, other);
    assert.equal(of('first').target.digest, OLD);
    assert.deepEqual(conflicts, [{ annotation: null, field: 'digest', other }]);
  });

  it('prefers a person’s new target to positions that followed the text', () => {
    const followed = changed(BASE, (text) => setTargets(text, new Map([['first', target('the treaty', 15)]]), NEW));
    const attached = changed(BASE, (text) => setTarget(text, 'first', target('other words', 70)));
    const { of, conflicts } = merged(followed, attached);
    assert.deepEqual(of('first').target, { ...target('other words', 70), digest: OLD });
    assert.deepEqual(conflicts, []);
  });

  it('takes a person’s word that the words are gone', () => {
    const orphaned = changed(BASE, (text) =>
      setTarget(text, 'first', { ...target('the treaty', 10), digest: OLD, orphan: true }),
    );
    const other = changed(BASE, add('new', 90));
    for (const { of, conflicts } of [merged(orphaned, other), merged(other, orphaned)]) {
      assert.deepEqual(of('first').target, { ...target('the treaty', 10), orphan: true });
      assert.deepEqual(conflicts, []);
    }
  });

  it('keeps both targets that two people chose', () => {
    const attach =
      (exact: string): Change =>
      (text) =>
        setTarget(text, 'first', target(exact, 70));
    const { of, conflicts } = merged(changed(BASE, attach('these words')), changed(BASE, attach('those words')));
    assert.equal(of('first').target.exact, 'these words');
    assert.deepEqual(conflicts, [{ annotation: 'first', field: 'target', other: target('those words', 70) }]);
  });

  it('refuses a version that is broken, and says which and where', () => {
    const refuses = (versions: readonly [string, string, string], words: RegExp) =>
      assert.throws(
        () => mergeSidecars(...versions),
        (error) => error instanceof Refusal && words.test(wordRefusal(error, inEnglish)),
      );
    refuses([BASE, BASE.replace('version: 1', 'version: x'), BASE], /our version\. Line 1: “version”/);
    refuses([BASE, BASE, BASE.replace('version: 1', 'version: 2')], /their version\. Line 1:/);
  });

  it('merges as two versions without a common one where that is broken: nothing counts as deleted', () => {
    const twice = BASE + BASE.slice(BASE.indexOf('  - id: second'));
    for (const broken of [twice, BASE.slice(0, -20), `<<<<<<< a\n${BASE}=======\n>>>>>>> b\n`, 'version: 2\n']) {
      const ours = changed(BASE, add('ours', 30), (text) => removeAnnotation(text, 'second'));
      const { sidecar, conflicts } = merged(ours, changed(BASE, add('theirs', 20)), broken);
      assert.deepEqual(
        sidecar.annotations.map(({ id }) => id),
        ['first', 'theirs', 'ours', 'second'],
      );
      assert.deepEqual(conflicts, []);
    }
    const moved = changed(BASE, (text) => setTargets(text, new Map([['first', target('the treaty', 15)]]), NEW));
    assert.deepEqual(merged(moved, BASE, '').conflicts, [{ annotation: null, field: 'digest', other: OLD }]);
  });

  it('refuses what together is larger than files are read', () => {
    const long =
      (id: string): Change =>
      (text) =>
        addAnnotation(text, { ...annotation(id, 30), note: 'x'.repeat(2_500_000) });
    const refusal = { name: 'Refusal', reason: { code: 'too-large', of: 'text' } };
    assert.throws(() => mergeSidecars(BASE, changed(BASE, long('ours')), changed(BASE, long('theirs'))), refusal);
  });

  it('keeps keys of targets that the format does not have, of both versions', () => {
    const withKey = (key: string) => BASE.replace('      start: 10\n', `      start: 10\n      ${key}\n`);
    const targetOf = (text: string) =>
      (loadYaml(text).loaded!.data as { annotations: Data[] }).annotations[0]!['target'];
    const both = { ...(targetOf(BASE) as Data), 'x-page': 3, 'x-line': 14 };
    for (const [ours, theirs] of [
      ['x-page: 3', 'x-line: 14'],
      ['x-line: 14', 'x-page: 3'],
    ] as const) {
      const { text, conflicts } = merged(withKey(ours), withKey(theirs));
      assert.deepEqual(targetOf(text), both);
      assert.deepEqual(conflicts, []);
    }
    const { text, conflicts } = merged(withKey('x-page: 3'), withKey('x-page: 4'));
    assert.deepEqual(targetOf(text), { ...(targetOf(BASE) as Data), 'x-page': 3 });
    assert.deepEqual(conflicts, [{ annotation: 'first', field: 'target.x-page', other: 4 }]);
    const settled = applyEdits(text, resolveConflict(text, { annotation: 'first', index: 0 }, 'take'));
    assert.deepEqual(targetOf(settled), { ...(targetOf(BASE) as Data), 'x-page': 4 });
    const gone = changed(BASE, (file) => removeAnnotation(file, 'first'));
    assert.deepEqual(merged(gone, withKey('x-page: 3')).conflicts, [{ annotation: 'first', field: 'annotation' }]);
  });

  describe('how they wrote it', () => {
    const commented = BASE.replace('version', '# round 2\nversion')
      .replace('by: alice', 'by: alice   # ask her')
      .replace('  - id: second', '  # as in 2019\n  - id: second')
      .concat('# the end\n');

    it('keeps comments where they stood', () => {
      const other = changed(BASE, add('new', 90));
      assert.equal(merged(other, commented).text, changed(commented, add('new', 90)));
      assert.equal(merged(commented, other).text, merged(other, commented).text);
      const { text } = merged(
        changed(BASE, update('first', { note: 'ours' }), update('second', { note: 'x' })),
        commented,
      );
      assert.equal(text, changed(commented, update('first', { note: 'ours' }), update('second', { note: 'x' })));
    });

    it('removes a comment that one removed and the other left, and keeps one that both wrote once', () => {
      const other = changed(commented, update('first', { note: 'x' }));
      const { text } = merged(other.replace('  # as in 2019\n', ''), commented.replace('   # ask her', ''), commented);
      assert.deepEqual(text.match(/# .*/g), ['# round 2', '# the end']);
      assert.deepEqual(merged(other, commented).text.match(/# .*/g), commented.match(/# .*/g));
    });

    it('writes what only they made or touched as they wrote it, and its lines where ours stand', () => {
      const theirs = `${BASE.replace('    codes: [act/inform]\n    by: alice\n', '    by: "alice" # in\n    codes:\n      - act/inform\n')}
  # new
  - target: {start: 90, end: 100, exact: 'the treaty'}
    x-source: {page: 3} # of the print
    id: new
    created: 2026-11-21T16:00:00Z
    by: bob
`;
      assert.equal(
        merged(changed(BASE, add('mine', 30)), theirs).text,
        changed(theirs, add('mine', 30)).replace('\n\n', '\n'),
      );
      const indented = changed(BASE, add('mine', 30)).replace(/^ {2}(?=(?: {2})*(?:- | ))/gm, '');
      const { text } = merged(indented, theirs, BASE.replace(/^ {2}(?=(?: {2})*(?:- | ))/gm, ''));
      assert.match(text, /^# new\n- target: \{start: 90.*\n {2}x-source: \{page: 3\} # of the print\n {2}id: new\n/m);
    });

    it('keeps an annotation that one deleted and the other wrote a comment at, as a conflict', () => {
      const gone = changed(BASE, (text) => removeAnnotation(text, 'second'));
      for (const { text, conflicts } of [merged(gone, commented), merged(commented, gone)]) {
        assert.deepEqual(conflicts, [{ annotation: 'second', field: 'annotation' }]);
        assert.match(text, /# as in 2019/);
      }
    });

    it('gives a comment a line of its own where there is none for it', () => {
      const ours = changed(BASE, update('first', { note: 'one\ntwo\n', codes: ['a'] })).replace(
        '    codes: [a]\n',
        '    codes: [\n      a,\n    ]\n',
      );
      const theirs = BASE.replace('codes: [act/inform]', 'codes: [act/inform] # which?').replace(
        'exact: the treaty',
        'exact: "the\n        treaty" # sic',
      );
      const { text } = merged(ours, theirs);
      assert.match(text, /# which\?/);
      assert.match(text, /# sic/);
    });
  });
});
