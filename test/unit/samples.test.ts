import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DigestedText } from '../../src/text/digestedText.ts';
import { parseSidecar } from '../../src/annotations/parse.ts';
import { parseCodebook } from '../../src/codebook/parse.ts';
import { readText } from '../../src/reading/read.ts';

const FOLDER = fileURLToPath(new URL('../../samples/', import.meta.url));
const load = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
const readouts = globSync('*/*.{txt,readout}', { cwd: FOLDER }).sort();
const sidecars = globSync('*/*.annotations.yaml', { cwd: FOLDER }).sort();

describe('the samples', () => {
  it('are read as their file names say', () => {
    assert.ok(readouts.length >= 12, `${readouts.length} readouts`);
    for (const name of readouts) {
      const { kind, date } = readText(load(name));
      assert.notEqual(kind, 'not-a-readout', name);
      const [, year, rest] = /(\d{4})(-\d\d-\d\d)/.exec(path.basename(name))!;
      assert.ok(date === `${year}${rest}` || date === `XXXX${rest}`, `${name}: ${date}`);
    }
  });

  it('have sidecars in text order whose quotes are in the text, with codes of the codebook', () => {
    const { codes, problems } = parseCodebook(load('codebook.yaml'));
    assert.deepEqual(problems, []);
    assert.ok(sidecars.length >= 3, `${sidecars.length} sidecars`);
    for (const name of sidecars) {
      const parsed = parseSidecar(load(name));
      assert.deepEqual(parsed.problems, [], name);
      const { readout, digest, annotations } = parsed.sidecar!;
      const text = new DigestedText(load(path.join(path.dirname(name), readout)));
      assert.equal(digest, text.digest, name);
      for (const { target, codes: used } of annotations) {
        const span = text.toUtf16(target);
        assert.deepEqual(text.quote(span), target, name);
        for (const code of used!) assert.ok(codes.has(code), `${name}: ${code}`);
      }
      const starts = annotations.map(({ target }) => target.start);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
        name,
      );
    }
  });
});
