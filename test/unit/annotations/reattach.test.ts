import assert from 'node:assert/strict';
import { keepAsOrphan, reattach } from '../../../src/annotations/reattach.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { brokenFile } from '../refusals.ts';
import { applyEdits } from '../../../src/text/edits.ts';

const today = new DigestedText('The 😀 bridge opens in May. The other bridge opens in June.\r\n');
const OTHER = `sha256:${'0'.repeat(64)}`;

function sidecar(digest: string): string {
  return `version: 1\nreadout: call.txt\ndigest: ${digest}\nannotations:\n  - id: a\n    target: {exact: a bridge, start: 4, end: 12, extra: kept}\n    by: ada\n    created: 2026-11-21T16:00:00Z\n`;
}

const targetAfter = (text: string, edits: Parameters<typeof applyEdits>[1]) =>
  parseSidecar(applyEdits(text, edits)).sidecar!.annotations[0]!.target;

describe('decisions about the place of an annotation', () => {
  it('re-attach it to words of today, and say which text they are in where the sidecar names another', () => {
    const same = sidecar(today.digest);
    assert.deepEqual(targetAfter(same, reattach(same, 'a', { start: 6, end: 12 }, today)), {
      exact: 'bridge',
      prefix: 'The 😀 ',
      suffix: ' opens in May. The other bridge ',
      start: 6,
      end: 12,
    });
    const other = sidecar(OTHER);
    assert.equal(targetAfter(other, reattach(other, 'a', { start: 6, end: 12 }, today)).digest, today.digest);
    assert.match(applyEdits(other, reattach(other, 'a', { start: 6, end: 12 }, today)), /extra: kept/);
  });

  it('keep it as an orphan, with the text in which its position counts', () => {
    const text = sidecar(OTHER);
    assert.deepEqual(targetAfter(text, keepAsOrphan(text, 'a')), {
      exact: 'a bridge',
      prefix: '',
      suffix: '',
      start: 4,
      end: 12,
      digest: OTHER,
      orphan: true,
    });
  });

  it('are refused where there is no such annotation, or the file is broken', () => {
    assert.throws(() => keepAsOrphan(sidecar(OTHER), 'b'), { reason: { code: 'no-annotation', id: 'b' } });
    assert.throws(() => reattach('version: [', 'a', { start: 0, end: 3 }, today), brokenFile('yaml-syntax', 1));
  });
});
