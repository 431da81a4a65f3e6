import assert from 'node:assert/strict';
import * as edit from '../../../src/annotations/edit.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { countTokens, hasTooManyTokens, MAX_LENGTH, MAX_TOKENS } from '../../../src/yaml/load.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import type { NewAnnotation, Sidecar } from '../../../src/annotations/schema.ts';
import { applyEdits, type TextEdit } from '../../../src/text/edits.ts';
import { SIDECAR } from './formatExample.ts';
import { wordRefusal } from '../../../src/wording/refusal.ts';
import { inEnglish } from '../../../src/wording/translate.ts';

const ID = '7k2m9qx4tb';
const NEW: NewAnnotation = {
  id: 'b0b0b0b0b0',
  target: { exact: 'agreed: "in principle"', prefix: 'They ', suffix: ' to meet', start: 2000, end: 2022 },
  codes: ['act/commit'],
  note: 'yes',
  by: 'bob',
  created: '2026-11-22T08:00:00Z',
};
const LINES = [
  '  - id: b0b0b0b0b0',
  '    target:',
  `      exact: 'agreed: "in principle"'`,
  '      prefix: "They "',
  '      suffix: " to meet"',
  '      start: 2000',
  '      end: 2022',
  '    codes: [act/commit]',
  '    note: "yes"',
  '    by: bob',
  '    created: 2026-11-22T08:00:00Z',
  '',
].join('\n');

function applied(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(text, edits);
}

/** The file with one place changed. */
const swap = (from: string | RegExp, to: string) => SIDECAR.replace(from, to);

describe('addAnnotation', () => {
  it('adds lines behind the last annotation that begins no later', () => {
    assert.deepEqual(edit.addAnnotation(SIDECAR, NEW), [
      { start: SIDECAR.length, end: SIDECAR.length, newText: LINES },
    ]);
    const earlier = { ...NEW, target: { ...NEW.target, start: 10, end: 32 } };
    const at = SIDECAR.indexOf('  - id: 7k2m9qx4tb');
    assert.deepEqual(edit.addAnnotation(SIDECAR, earlier), [
      { start: at, end: at, newText: LINES.replace('2000', '10').replace('2022', '32') },
    ]);
  });

  it('starts the list of a new file, and of one whose list is empty', () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const start = edit.newSidecar('call.txt', digest);
    assert.equal(start, `version: 1\nreadout: call.txt\ndigest: ${digest}\n`);
    assert.equal(applied(start, edit.addAnnotation(start, NEW)), `${start}annotations:\n${LINES}`);
    const empty = `${start}annotations: [] # none yet\n# the end\n`;
    assert.equal(
      applied(empty, edit.addAnnotation(empty, NEW)),
      `${start}annotations: # none yet\n${LINES}# the end\n`,
    );
  });

  it('writes in the style of the file: indentation, line ends, brackets, no final line end', () => {
    const flat =
      edit.newSidecar('call.txt', `sha256:${'0'.repeat(64)}`) + 'annotations:\n' + LINES.replace(/^ {2}/gm, '');
    const second = { ...NEW, id: 'c' };
    assert.ok(
      applied(flat, edit.addAnnotation(flat, second)).endsWith(LINES.replace(/^ {2}/gm, '').replace('b0b0b0b0b0', 'c')),
    );
    const windows = SIDECAR.replaceAll('\n', '\r\n');
    assert.equal(applied(windows, edit.addAnnotation(windows, NEW)), windows + LINES.replaceAll('\n', '\r\n'));
    const open = SIDECAR.trimEnd();
    assert.equal(applied(open, edit.addAnnotation(open, NEW)), `${open}\n${LINES.trimEnd()}`);
    const inBrackets = JSON.stringify(parseSidecar(SIDECAR).sidecar).replace('"version":', 'version: ');
    assert.match(
      applied(inBrackets, edit.addAnnotation(inBrackets, NEW)),
      /\}, \{id: b0b0b0b0b0, target: \{exact: 'agreed: "in principle"', /,
    );
  });

  it('leaves JSON as JSON, whatever is changed', () => {
    const { sidecar } = parseSidecar(SIDECAR);
    for (const json of [
      JSON.stringify(sidecar),
      `\ufeff${JSON.stringify({ ...sidecar, annotations: [] }, null, 2)}\n`,
    ]) {
      let text = applied(json, edit.addAnnotation(json, { ...NEW, note: 'Two\nlines.' }));
      text = applied(text, edit.addReply(text, NEW.id, { by: 'bo', created: NEW.created, text: 'Yes: "so".' }));
      text = applied(text, edit.updateAnnotation(text, NEW.id, { status: 'accepted', codes: ['a', 'b'] }));
      text = applied(text, edit.setMeeting(text, { place: 'yes' }));
      const { annotations, meeting } = JSON.parse(text.replace('\ufeff', '')) as Sidecar;
      assert.deepEqual(annotations.at(-1), {
        ...NEW,
        status: 'accepted',
        note: 'Two\nlines.',
        codes: ['a', 'b'],
        replies: [{ by: 'bo', created: NEW.created, text: 'Yes: "so".' }],
      });
      assert.equal(meeting?.place, 'yes');
      text = applied(text, edit.removeAnnotation(text, NEW.id));
      assert.doesNotThrow(() => JSON.parse(text.replace('\ufeff', '')) as unknown);
    }
  });

  it('refuses what would make the file larger than is read, before anything is written', () => {
    const full = `${SIDECAR}# ${'x'.repeat(MAX_LENGTH - SIDECAR.length - 3)}\n`;
    assert.ok(parseSidecar(full).sidecar);
    assert.throws(() => edit.addAnnotation(full, NEW), { reason: { code: 'too-large', of: 'text' } });
    const anchored = full.replace('codes: [', 'codes: &c [').slice(0, -4);
    assert.throws(() => edit.addAnnotation(anchored, NEW), { reason: { code: 'too-large', of: 'text' } });
    const items = (count: number) => `${SIDECAR}k: [${'a,'.repeat(count)}a]\n`;
    const [none, one] = [0, 1].map((count) => countTokens(items(count))) as [number, number];
    const most = Math.floor((MAX_TOKENS - none) / (one - none));
    assert.ok(hasTooManyTokens(items(most + 1)));
    const nearly = items(most);
    assert.ok(parseSidecar(nearly).sidecar);
    assert.throws(() => edit.addAnnotation(nearly, NEW), { reason: { code: 'too-large', of: 'parts' } });
  });

  it('leaves out empty lists and context, and writes no number, date or word that YAML would read as something else', () => {
    const tricky: NewAnnotation = {
      ...NEW,
      target: { exact: '1_000', prefix: '', suffix: 'null', start: 2000, end: 2005 },
      codes: [],
      note: '2020-01-01',
      by: '~',
    };
    const [added] = edit.addAnnotation(SIDECAR, tricky);
    assert.match(
      added!.newText,
      /exact: "1_000"\n {6}suffix: "null"\n {6}start: 2000\n {6}end: 2005\n {4}note: "2020-01-01"\n {4}by: "~"\n/,
    );
  });

  it('does not fold long words, and writes notes of several lines as a block', () => {
    const long = 'peace and stability '.repeat(40).trim();
    const [added] = edit.addAnnotation(SIDECAR, {
      ...NEW,
      target: { ...NEW.target, exact: long, end: 2000 + long.length },
      note: 'One.\n\nTwo: # three\n',
    });
    assert.ok(added!.newText.includes(`      exact: ${long}\n`));
    assert.ok(added!.newText.includes('    note: |\n      One.\n\n      Two: # three\n    by: bob\n'));
  });

  it('refuses what would not be valid, and says why', () => {
    const refuses = (text: string, annotation: NewAnnotation, message: RegExp) =>
      assert.throws(
        () => edit.addAnnotation(text, annotation),
        (error) => error instanceof Refusal && message.test(wordRefusal(error, inEnglish)),
      );
    refuses(SIDECAR, { ...NEW, id: ID }, /an annotation with the id “7k2m9qx4tb” already/);
    refuses(SIDECAR, { ...NEW, codes: ['No code'] }, /Item 1 of “codes” must be a path of the codebook/);
    refuses(SIDECAR, { ...NEW, target: { ...NEW.target, end: 1 } }, /“end” must be greater than start/);
    refuses(swap('status: open', 'status: done'), NEW, /^Line 28: “status” must be open, accepted or rejected/);
    refuses(swap('version: 1', 'version: 2'), NEW, /^Line 1: This file has version 2/);
    refuses(`${SIDECAR}<<<<<<< a\n=======\n>>>>>>> b\n`, NEW, /^Line 34: Git could not merge/);
  });
});

describe('updateAnnotation', () => {
  it('changes the value alone', () => {
    assert.deepEqual(
      edit
        .updateAnnotation(SIDECAR, ID, { status: 'accepted' })
        .map(({ start, end, newText }) => [SIDECAR.slice(start, end), newText]),
      [['open', 'accepted']],
    );
  });

  it('adds a field where it belongs and removes one with its lines', () => {
    const bare = swap(/ {4}speaker: .*\n/, '').replace(/ {4}modified: .*\n/, '');
    const added = applied(
      bare,
      edit.updateAnnotation(bare, ID, { speaker: 'Bo Li', modified: '2026-11-21T16:05:00Z' }),
    );
    assert.equal(added, SIDECAR);
    assert.equal(
      applied(SIDECAR, edit.updateAnnotation(SIDECAR, ID, { note: undefined })),
      swap(/ {4}note: \|\n.*\n/, ''),
    );
  });

  it('adds and removes single codes, in brackets and in lines', () => {
    const fields = { codes: ['target/unnamed-third', 'stance/oppose'] };
    assert.equal(
      applied(SIDECAR, edit.updateAnnotation(SIDECAR, ID, fields)),
      swap('[act/criticise, target/unnamed-third]', '[target/unnamed-third, stance/oppose]'),
    );
    const inLines = swap(
      '[act/criticise, target/unnamed-third]',
      "# two\n    - act/criticise # sure\n    - 'target/unnamed-third' # not sure",
    );
    const changed = applied(inLines, edit.updateAnnotation(inLines, ID, { codes: [...fields.codes, 'act/warn'] }));
    assert.equal(
      changed,
      inLines.replace(/ {4}- act\/criticise.*\n(.*)\n/, '$1\n    - stance/oppose\n    - act/warn\n'),
    );
  });

  it('adds a field to brackets whose last field goes', () => {
    const text = swap('- {by: bob', '- {mood: x, by: bob').replace(
      /annotations:[^]*/,
      'annotations: [{id: a, target: {exact: ab, start: 1, end: 3}, by: x, created: 2026-11-21T16:00:00Z, note: old}]\n',
    );
    const changed = applied(text, edit.updateAnnotation(text, 'a', { note: undefined, speaker: 'Bo Li' }));
    assert.equal(changed, text.replace(', note: old', ', speaker: Bo Li'));
  });

  it('removes codes from brackets with the right comma, whatever stands around it', () => {
    const shapes: [string, string, string][] = [
      ['[a, b, c]', 'b', '[a, c]'],
      ['[a, b, c]', 'a', '[b, c]'],
      ['[a, b, c]', 'c', '[a, b]'],
      ['[a, b, c ,]', 'c', '[a, b, ]'],
      ['[a, # one\n      b, # two\n      c ,\n      ]', 'c', '[a, # one\n      b, # two\n      \n      ]'],
      ['[a # one\n      , b, c]', 'a', '[ # one\n       b, c]'],
    ];
    for (const [from, removed, to] of shapes) {
      const text = swap('[act/criticise, target/unnamed-third]', from);
      assert.equal(
        applied(text, edit.updateAnnotation(text, ID, { codes: ['a', 'b', 'c'].filter((code) => code !== removed) })),
        text.replace(from, to),
      );
    }
  });

  it('turns a block into a line and back, with a comment beside it', () => {
    const commented = swap('note: |', 'note: | # mine');
    const short = applied(commented, edit.updateAnnotation(commented, ID, { note: 'Short.' }));
    assert.equal(short, swap(/note: \|\n.*\n/, 'note: Short. # mine\n'));
    assert.equal(
      applied(short, edit.updateAnnotation(short, ID, { note: 'First appearance of the formula.\nSecond line.\n' })),
      commented.replace(/(First.*\n)/, '$1      Second line.\n'),
    );
  });

  it('keeps the value of an anchor for those who use it', () => {
    const anchored = swap('[act/criticise, target/unnamed-third]', '&usual [act/criticise]').replace(
      '    status: open\n',
      '    status: open\n    x-codes: *usual\n    y-codes: *usual\n',
    );
    const changed = applied(anchored, edit.updateAnnotation(anchored, ID, { codes: ['act/criticise', 'act/warn'] }));
    assert.equal(
      changed,
      anchored
        .replace('&usual [act/criticise]', '[act/criticise, act/warn]')
        .replace('x-codes: *usual', 'x-codes: &usual [act/criticise]'),
    );
  });

  it('writes out an alias that is to change', () => {
    const aliased = swap('version: 1\n', 'version: 1\nx-usual: &usual [act/criticise]\n').replace(
      '[act/criticise, target/unnamed-third]',
      '*usual',
    );
    const changed = applied(aliased, edit.updateAnnotation(aliased, ID, { codes: ['act/warn'] }));
    assert.equal(changed, aliased.replace('codes: *usual', 'codes: [act/warn]'));
  });

  it('makes codes of those that the file has, and leaves those that are so already', () => {
    const added = (...codes: string[]) =>
      edit.changeCodes(SIDECAR, ID, (before) => [...new Set([...before, ...codes])], '2026-11-22T09:00:00Z');
    assert.deepEqual(added('act/criticise'), []);
    const [annotation] = parseSidecar(applied(SIDECAR, added('stance/oppose'))).sidecar!.annotations;
    assert.deepEqual(annotation!.codes, ['act/criticise', 'target/unnamed-third', 'stance/oppose']);
    assert.equal(annotation!.modified, '2026-11-22T09:00:00Z');
  });

  it('says that an annotation is gone', () => {
    assert.throws(() => edit.updateAnnotation(SIDECAR, 'gone', { status: 'open' }), {
      reason: { code: 'no-annotation', id: 'gone' },
    });
  });
});

describe('other edits of a sidecar', () => {
  const reply = { by: 'carol', created: '2026-11-23T00:00:00Z', text: 'no, {never}' };
  const written = '      - {by: carol, created: 2026-11-23T00:00:00Z, text: "no, {never}"}\n';

  it('add a reply, also the first', () => {
    assert.equal(applied(SIDECAR, edit.addReply(SIDECAR, ID, reply)), SIDECAR + written);
    const bare = swap(/ {4}replies:\n.*\n/, '');
    assert.equal(applied(bare, edit.addReply(bare, ID, reply)), `${bare}    replies:\n${written}`);
  });

  it('remove an annotation with its lines, and leave the comments between', () => {
    const two = `${SIDECAR}  # about Bob's\n${LINES}# the end\n`;
    assert.equal(applied(two, edit.removeAnnotation(two, 'b0b0b0b0b0')), `${SIDECAR}  # about Bob's\n# the end\n`);
    assert.equal(
      applied(two, edit.removeAnnotation(two, ID)),
      `${two.slice(0, two.indexOf('  - id: 7k2'))}  # about Bob's\n${LINES}# the end\n`,
    );
    const only = swap(/annotations: {27}# in text order\n[^]*/, '');
    assert.equal(
      applied(SIDECAR, edit.removeAnnotation(SIDECAR, ID)),
      `${only}annotations: []                           # in text order\n`,
    );
  });

  it('change and remove several annotations as one after the other would, or none where one is gone', () => {
    const two = `${SIDECAR}${LINES}`;
    const ids = [ID, 'b0b0b0b0b0'];
    const fields = { status: 'rejected' as const };
    const inTurn = (change: (text: string, id: string) => ReturnType<typeof edit.removeAnnotation>) =>
      ids.reduce((text, id) => applied(text, change(text, id)), two);
    assert.equal(
      applied(two, edit.updateAnnotationsById(two, new Map(ids.map((id) => [id, fields])))),
      inTurn((text, id) => edit.updateAnnotation(text, id, fields)),
    );
    assert.deepEqual(parseSidecar(applied(two, edit.removeAnnotations(two, ids))).sidecar?.annotations, []);
    const gone = { reason: { code: 'no-annotation', id: 'gone' } };
    assert.throws(() => edit.removeAnnotations(two, [ID, 'gone']), gone);
    assert.throws(
      () => edit.updateAnnotationsById(two, new Map([[ID, fields] as const, ['gone', fields] as const])),
      gone,
    );
  });

  it('state facts about the meeting and take them back', () => {
    const stated = applied(SIDECAR, edit.setMeeting(SIDECAR, { place: 'Riga', date: '2020-03' }));
    assert.equal(stated, swap('Tallinn', 'Riga').replace('2020-03-18     ', '2020-03     '));
    assert.equal(applied(SIDECAR, edit.setMeeting(SIDECAR, { place: undefined })), swap('  place: Tallinn\n', ''));
    const bare = edit.newSidecar('call.txt', `sha256:${'0'.repeat(64)}`);
    const made = applied(
      bare,
      edit.setMeeting(bare, { participants: [{ name: 'Ana Oru', aliases: ['Oru'] }], kind: 'visit' }),
    );
    assert.equal(made, `${bare}meeting:\n  kind: visit\n  participants:\n    - name: Ana Oru\n      aliases: [Oru]\n`);
    assert.equal(applied(made, edit.setMeeting(made, { participants: undefined, kind: undefined })), bare);
  });

  it('set targets and the digest that they count in', () => {
    const digest = `sha256:${'1'.repeat(64)}`;
    const target = { ...parseSidecar(SIDECAR).sidecar!.annotations[0]!.target, start: 1900, end: 1948 };
    const moved = applied(SIDECAR, edit.setTargets(SIDECAR, new Map([[ID, target]]), digest));
    assert.equal(
      moved,
      swap('1865', '1900')
        .replace('1913', '1948')
        .replace(/sha256:[0-9a-f]+/, digest),
    );
    assert.equal(applied(SIDECAR, edit.setTarget(SIDECAR, ID, target)), swap('1865', '1900').replace('1913', '1948'));
  });

  it('say of targets that stay in which text they count, when the digest changes', () => {
    const digest = `sha256:${'1'.repeat(64)}`;
    const renamed = applied(SIDECAR, edit.setTargets(SIDECAR, new Map(), digest));
    const old = /sha256:[0-9a-f]+/.exec(SIDECAR)![0];
    assert.equal(renamed, swap(old, digest).replace('end: 1913\n', `end: 1913\n      digest: ${old}\n`));
    assert.equal(applied(renamed, edit.setTargets(renamed, new Map(), old)), SIDECAR);
  });

  it('forget that the words were gone when a target is given', () => {
    const orphaned = swap('end: 1913\n', `end: 1913\n      digest: sha256:${'2'.repeat(64)}\n      orphan: true\n`);
    const { target } = parseSidecar(SIDECAR).sidecar!.annotations[0]!;
    assert.equal(applied(orphaned, edit.setTarget(orphaned, ID, target)), SIDECAR);
  });

  it('change an annotation that is an alias of another place', () => {
    const item = '{id: a, target: {exact: ab, start: 1, end: 3}, by: x, created: 2026-11-21T16:00:00Z}';
    const text = `${edit.newSidecar('a.txt', `sha256:${'0'.repeat(64)}`)}x-kept:\n  one: &one ${item}\nannotations:\n  - *one\n`;
    const changed = applied(text, edit.updateAnnotation(text, 'a', { note: 'new' }));
    assert.ok(changed.startsWith(text.slice(0, text.indexOf('  - *one'))));
    assert.equal(parseSidecar(changed).sidecar!.annotations[0]!.note, 'new');
  });

  it('change many annotations at once', () => {
    const two = SIDECAR + LINES;
    const edits = edit.updateAnnotations(two, ({ codes }) =>
      codes.includes('act/commit') ? { codes: ['act/pledge'] } : null,
    );
    assert.equal(applied(two, edits), two.replace('act/commit', 'act/pledge'));
  });
});
