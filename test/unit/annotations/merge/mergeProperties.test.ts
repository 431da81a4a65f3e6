import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSidecars } from '../../../../src/annotations/merge/merge.ts';
import { parseSidecar } from '../../../../src/annotations/parse.ts';
import type { Sidecar } from '../../../../src/annotations/schema.ts';
import { applyEdits } from '../../../../src/text/edits.ts';
import { isEqual } from '../../../../src/yaml/equal.ts';
import { loadYaml } from '../../../../src/yaml/load.ts';
import { editsOf, expected, isPossible, step, type Data, type Step } from '../editSteps.ts';
import { oddSidecar } from '../oddSidecars.ts';
import { timesOf } from '../../times.ts';

describe('mergeSidecars, of any versions', () => {
  const steps = fc.array(step, { maxLength: 4 });

  function taken(text: string, data: Data, chosen: readonly Step[]): { text: string; data: Data } {
    let current = { text, data };
    for (const one of chosen) {
      if (isPossible(current.data, one))
        current = {
          text: applyEdits(current.text, editsOf(current.text, current.data, one)),
          data: expected(current.data, one),
        };
    }
    return current;
  }

  it('returns what one side made where the other did nothing', () => {
    fc.assert(
      fc.property(oddSidecar, steps, ({ text, data }, chosen) => {
        const after = taken(text, data, chosen);
        const other = `${text.trimEnd().endsWith('...') ? text.trimEnd() : text}\n# nothing\n`;
        for (const result of [mergeSidecars(text, after.text, other), mergeSidecars(text, other, after.text)]) {
          const { annotations: list, ...head } = loadYaml(result.text).loaded!.data as Data;
          const { annotations: wanted, ...wantedHead } = after.data;
          assert.deepEqual(result.conflicts, []);
          assert.ok(isEqual(head, wantedHead));
          assert.ok(
            isEqual(list ?? [], wanted ?? []) ||
              sameAnnotations(parseSidecar(result.text).sidecar!, parseSidecar(after.text).sidecar!),
          );
        }
      }),
      { numRuns: timesOf(40) },
    );
  });

  function sameAnnotations(a: Sidecar, b: Sidecar): boolean {
    const normal = ({ annotations }: Sidecar) =>
      annotations
        .map((one) => ({
          ...one,
          codes: one.codes.toSorted(),
          replies: one.replies.map((reply) => JSON.stringify(reply)).sort(),
        }))
        .sort((x, y) => x.id.localeCompare(y.id));
    return isEqual(normal(a), normal(b));
  }

  it('keeps every annotation of both sides and stays valid; without conflicts it does not matter whose is whose', () => {
    fc.assert(
      fc.property(oddSidecar, steps, steps, ({ text, data }, ourSteps, theirSteps) => {
        const ours = taken(text, data, ourSteps).text;
        const theirs = taken(text, data, theirSteps).text;
        const forward = mergeSidecars(text, ours, theirs);
        const backward = mergeSidecars(text, theirs, ours);
        const sidecar = parseSidecar(forward.text).sidecar!;
        assert.ok(sidecar);
        const base = parseSidecar(text).sidecar!;
        const isIn = (id: string, other: Sidecar) => other.annotations.some((one) => one.id === id);
        for (const side of [ours, theirs].map((version) => parseSidecar(version).sidecar!)) {
          for (const { id } of side.annotations) assert.ok(isIn(id, sidecar) || isIn(id, base), `${id} is gone`);
        }
        assert.equal(forward.conflicts.length, backward.conflicts.length);
        if (forward.conflicts.length === 0) assert.ok(sameAnnotations(sidecar, parseSidecar(backward.text).sidecar!));
        for (const again of [mergeSidecars(text, forward.text, theirs), mergeSidecars(text, ours, forward.text)])
          assert.ok(isEqual(sorted(parseSidecar(again.text).sidecar!), sorted(sidecar)), again.text);
      }),
      { numRuns: timesOf(40) },
    );
  });

  it('keeps every comment that a version added, and writes what both left as ours', () => {
    fc.assert(
      fc.property(
        oddSidecar,
        steps,
        steps,
        fc.infiniteStream(fc.nat()),
        ({ text, data }, ourSteps, theirSteps, places) => {
          const ours = commentedAt(taken(text, data, ourSteps).text, 'ours', places);
          const theirs = commentedAt(taken(text, data, theirSteps).text, 'theirs', places);
          const { text: both } = mergeSidecars(text, ours, theirs);
          for (const comment of [...ours.matchAll(OWN_COMMENT), ...theirs.matchAll(OWN_COMMENT)])
            assert.equal(both.split(comment[0]).length, 2, `${comment[0]} in\n${both}`);
        },
      ),
      { numRuns: timesOf(40) },
    );
  });

  const OWN_COMMENT = /# (?:ours|theirs) \d+/g;

  /** The same file with comments of its own, above some lines and behind others, wherever it stays the same. */
  function commentedAt(text: string, whose: string, places: Iterator<number>): string {
    const { data } = loadYaml(text).loaded!;
    let commented = text;
    for (let count = 0; count < 4; count++) {
      const lines = commented.split('\n');
      const at = (places.next().value as number) % lines.length;
      const isOwnLine = (places.next().value as number) % 2 === 0;
      const words = `# ${whose} ${count}`;
      const crlf = lines[at]!.endsWith('\r') ? '\r' : '';
      const changed = isOwnLine
        ? lines.toSpliced(at, 0, `${/^ */.exec(lines[at]!)![0]}${words}${crlf}`)
        : lines.with(at, `${lines[at]!.replace(/\r$/, '')} ${words}${crlf}`);
      const result = changed.join('\n');
      if (isEqual(loadYaml(result).loaded?.data, data)) commented = result;
    }
    return commented;
  }

  function sorted(sidecar: Sidecar): Sidecar {
    return { ...sidecar, annotations: sidecar.annotations.toSorted((a, b) => a.id.localeCompare(b.id)) };
  }
});
