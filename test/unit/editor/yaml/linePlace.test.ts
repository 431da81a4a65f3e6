import assert from 'node:assert/strict';
import { placeAt } from '../../../../src/editor/yaml/linePlace.ts';

/** The place at the cursor `|` as `path kind word (siblings)`; null where there is none. */
function at(marked: string): string | null {
  const offset = marked.lastIndexOf('‸');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const place = placeAt(text, offset);
  if (!place) return null;
  const { path, kind, word, quote, inFlow, siblings } = place;
  const shown = `${quote}${text.slice(word.start, word.end)}${quote}`;
  return [path.join('.'), kind, `“${shown}”`, ...(inFlow ? ['flow'] : []), `(${siblings.join(' ')})`].join(' ');
}

const HEAD = 'version: 1\nreadout: call.txt\nannotations:\n';

describe('the place of a cursor in YAML', () => {
  it('is a key of the map whose indentation it has', () => {
    assert.equal(at('ver‸'), ' open “ver” ()');
    assert.equal(at('version: 1\n‸\nreadout: call.txt\n'), ' open “” (version readout)');
    assert.equal(at('version: 1\nread‸out: call.txt\n'), ' key “readout” (version)');
    assert.equal(at(`${HEAD}  - id: a\n    sta‸\n    by: alice\n`), 'annotations.- open “sta” (id by)');
    assert.equal(at(`${HEAD}  - i‸`), 'annotations.- open “i” ()');
    assert.equal(at(`${HEAD}  - ‸\n    by: alice\n  - id: b\n`), 'annotations.- open “” (by)');
    assert.equal(
      at(`${HEAD}  - id: a\n    target:\n      exact: x\n      ‸\n    by: alice\n`),
      'annotations.-.target open “” (exact)',
    );
    assert.equal(at(`${HEAD}  - id: a\n    target:\n      exact: x\n    ‸`), 'annotations.- open “” (target id)');
    assert.equal(
      at('codes:\n  - id: a\n    codes:\n      - id: b\n        na‸\n      - id: c\n'),
      'codes.-.codes.- open “na” (id)',
    );
  });

  it('is a value behind its key', () => {
    assert.equal(at(`${HEAD}  - id: a\n    status: ‸`), 'annotations.-.status value “” ()');
    assert.equal(at(`${HEAD}  - id: a\n    status:‸`), 'annotations.-.status value “” ()');
    assert.equal(at(`${HEAD}  - id: a\n    status: ac‸cepted # so far\n`), 'annotations.-.status value “accepted” ()');
    assert.equal(at(`${HEAD}  - id: a\n    speaker: Lin Ha‸\n    by: b\n`), 'annotations.-.speaker value “Lin Ha” ()');
    assert.equal(at(`${HEAD}  - speaker: "Lin ‸\n`), 'annotations.-.speaker value “"Lin "” ()');
    assert.equal(at(`${HEAD}  - id: a\n    status:\n      acc‸\n`), 'annotations.-.status open “acc” ()');
    assert.equal(at('meeting:\n  kind: ‸\n  date: 2020\n'), 'meeting.kind value “” ()');
  });

  it('is an item of a list', () => {
    assert.equal(
      at(`${HEAD}  - id: a\n    codes:\n      - act/urge\n      - st‸\n      - act/thank\n    by: b\n`),
      'annotations.-.codes.- open “st” (act/urge act/thank)',
    );
    assert.equal(
      at(`${HEAD}  - id: a\n    codes:\n    - act/urge\n    - ‸\n    by: b\n`),
      'annotations.-.codes.- open “” (act/urge)',
    );
    assert.equal(at(`${HEAD}  - id: a\n    codes:\n      ‸\n    by: b\n`), 'annotations.-.codes open “” ()');
    assert.equal(at(`${HEAD}- id: a\n  codes: ‸`), 'annotations.-.codes value “” ()');
  });

  it('is in brackets, also those that are not closed', () => {
    assert.equal(at(`${HEAD}  - id: a\n    codes: [‸\n    by: b\n`), 'annotations.-.codes.- value “” flow ()');
    assert.equal(
      at(`${HEAD}  - id: a\n    codes: [act/urge, st‸\n    by: b\n`),
      'annotations.-.codes.- value “st” flow (act/urge)',
    );
    assert.equal(
      at(`${HEAD}  - id: a\n    codes: [st‸, act/urge]\n`),
      'annotations.-.codes.- value “st” flow (act/urge)',
    );
    assert.equal(
      at(`${HEAD}  - id: a\n    codes: ['st‸', act/urge]\n`),
      "annotations.-.codes.- value “'st'” flow (act/urge)",
    );
    assert.equal(
      at(`${HEAD}  - id: a\n    codes: [\n      act/urge,\n      ‸\n    ]\n`),
      'annotations.-.codes.- value “” flow (act/urge)',
    );
    assert.equal(
      at(`${HEAD}  - id: a\n    codes: [\n      act/urge,\n      st‸\n`),
      'annotations.-.codes.- value “st” flow (act/urge)',
    );
    assert.equal(
      at(`${HEAD}  - id: a\n    replies:\n      - {by: bob, ‸, text: x}\n`),
      'annotations.-.replies.- key “” flow (by text)',
    );
    assert.equal(
      at(`${HEAD}  - id: a\n    replies:\n      - {by: b‸, text: x}\n`),
      'annotations.-.replies.-.by value “b” flow ()',
    );
    assert.equal(at(`${HEAD}  - {id: a, codes: [st‸], by: b}\n`), 'annotations.-.codes.- value “st” flow ()');
    assert.equal(at('codes:\n  - {id: a, name: A}\n  - {id: b, na‸'), 'codes.- key “na” flow (id)');
    assert.equal(at('{version: 1, annotations: [{id: a, sta‸'), 'annotations.- key “sta” flow (id)');
  });

  it('is nowhere in comments, in texts, and behind what is closed', () => {
    assert.equal(at('version: 1 # the ‸first\n'), null);
    assert.equal(at('# ‸\nversion: 1\n'), null);
    assert.equal(at(`${HEAD}  - id: a\n    note: |\n      by: ‸\n`), null);
    assert.equal(at(`${HEAD}  - id: a\n    note: |\n      so\n        status: ‸\n`), null);
    assert.equal(at(`${HEAD}  - id: a\n    note: goes\n      on‸\n`), null);
    assert.equal(at(`${HEAD}  - id: a\n    codes: [act/urge] ‸\n`), null);
    assert.equal(at(`${HEAD}  - id: a\n    codes: [act/urge]\n      st‸\n`), null);
  });

  it('is the same with other line ends', () => {
    assert.equal(
      at(`${HEAD}  - id: a\n    codes: [act/urge, st‸\n    by: b\n`.replaceAll('\n', '\r\n')),
      'annotations.-.codes.- value “st” flow (act/urge)',
    );
    assert.equal(at(`${HEAD}  - id: a\n    ‸\n    by: b\n`.replaceAll('\n', '\r\n')), 'annotations.- open “” (id by)');
  });
});
