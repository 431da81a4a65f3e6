import assert from 'node:assert/strict';
import { newSidecar, addAnnotation, setTarget, setTargets } from '../../../src/annotations/edit.ts';
import { followedTarget, followText, isUpToDate, type Following } from '../../../src/annotations/followText.ts';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { keepAsOrphan } from '../../../src/annotations/reattach.ts';
import type { Target } from '../../../src/annotations/schema.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { applyEdits, type TextEdit } from '../../../src/text/edits.ts';

const OLD = new DigestedText('Orla Venn welcomed the ferry line. Talks go on.\n');
const TODAY = new DigestedText('On Monday Orla Venn welcomed the ferry line. Talks go on.\n');
const EARLIER = `sha256:${'e'.repeat(64)}`;

/** Words of a text as a target in it. */
function quote(text: DigestedText, words: string): Target {
  const start = text.text.indexOf(words);
  return text.quote({ start, end: start + words.length });
}

function sidecarWith(...targets: Target[]): string {
  return targets.reduce(
    (text, target, index) =>
      applyEdits(text, addAnnotation(text, { id: `a${index}`, target, by: 'ada', created: '2026-11-21T16:00:00Z' })),
    newSidecar('call.txt', OLD.digest),
  );
}

/** What becomes of a sidecar as it was read, when by id these words are known in today's text. */
function following(text: string, known: Readonly<Record<string, string>> = {}): Following {
  const { annotations, digest } = parseSidecar(text).sidecar!;
  const targets = annotations.map(({ id, target: before }) => {
    const words = known[id] === undefined ? null : quote(TODAY, known[id]);
    return [id, { before, after: followedTarget(before, digest, words, TODAY.digest) }] as const;
  });
  return { counted: digest, today: TODAY.digest, targets: new Map(targets) };
}

const applied = (text: string, edits: readonly TextEdit[]) => applyEdits(text, edits);

function targetsIn(text: string): Target[] {
  return parseSidecar(text).sidecar!.annotations.map(({ target }) => target);
}

describe('a sidecar that follows its saved readout', () => {
  it('has the words in their new place, and says of which text those are that nobody has decided about', () => {
    const text = sidecarWith(quote(OLD, 'the ferry line'), quote(OLD, 'Talks go on'));
    const after = applied(text, followText(text, following(text, { a0: 'the ferry line' })));
    assert.equal(parseSidecar(after).sidecar!.digest, TODAY.digest);
    assert.deepEqual(targetsIn(after), [
      quote(TODAY, 'the ferry line'),
      { ...quote(OLD, 'Talks go on'), digest: OLD.digest },
    ]);
    assert.equal(isUpToDate(following(text, { a0: 'the ferry line' })), false);
    assert.equal(isUpToDate(following(after, { a0: 'the ferry line' })), true);
  });

  it('keeps the decision of another window that an annotation is an orphan, made since the sidecar was read', () => {
    for (const read of [quote(OLD, 'the ferry line'), { ...quote(OLD, 'the ferry line'), digest: EARLIER }]) {
      const text = sidecarWith(read);
      const planned = following(text, { a0: 'the ferry line' });
      const elsewhere = applied(text, keepAsOrphan(text, 'a0'));
      const [target] = targetsIn(applied(elsewhere, followText(elsewhere, planned)));
      assert.deepEqual(target, { ...read, digest: read.digest ?? OLD.digest, orphan: true });
    }
  });

  it('keeps an orphan that another program wrote without a digest of its own', () => {
    const text = sidecarWith(quote(OLD, 'the ferry line'));
    const planned = following(text, { a0: 'the ferry line' });
    const elsewhere = applied(text, setTarget(text, 'a0', { ...quote(OLD, 'the ferry line'), orphan: true }));
    const [target] = targetsIn(applied(elsewhere, followText(elsewhere, planned)));
    assert.deepEqual(target, { ...quote(OLD, 'the ferry line'), digest: OLD.digest, orphan: true });
  });

  it('leaves to others what they re-attached, and a file that counts in another text by now', () => {
    const text = sidecarWith(quote(OLD, 'the ferry line'), quote(OLD, 'Talks go on'));
    const planned = following(text, { a0: 'the ferry line', a1: 'Talks go on' });
    const attached = applied(text, setTarget(text, 'a0', quote(OLD, 'welcomed')));
    assert.deepEqual(targetsIn(applied(attached, followText(attached, planned))), [
      { ...quote(OLD, 'welcomed'), digest: OLD.digest },
      quote(TODAY, 'Talks go on'),
    ]);
    const recounted = applied(text, setTargets(text, new Map(), EARLIER));
    assert.deepEqual(
      targetsIn(applied(recounted, followText(recounted, planned))),
      targetsIn(recounted),
      'the targets have the digest of their text already',
    );
  });
});
