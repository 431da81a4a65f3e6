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

const KINDS: Readonly<Record<string, string>> = {
  '2019/2019-05-14-norway-meeting.txt': 'meeting',
  '2019/2019-09-27-kenya-sidelines.txt': 'meeting',
  '2019/2019-11-30-mongolia-messages.txt': 'message-exchange',
  '2020/2020-03-26-chile-call.txt': 'phone-call',
  '2020/2020-06-18-estonia-talk.txt': 'phone-call',
  '2020/2020-10-08-serbia-conversation.txt': 'phone-call',
  '2021/2021-02-11-portugal-call.txt': 'phone-call',
  '2021/2021-08-16-norway-call.txt': 'phone-call',
  '2021/2021-10-21-ghana-secretary-general.txt': 'meeting',
  '2022/2022-03-09-ghana-call.txt': 'phone-call',
  '2022/2022-05-24-denmark-conversation.txt': 'phone-call',
  '2022/2022-09-14-moldova-call.readout': 'phone-call',
  '2022/2022-11-03-norway-video.txt': 'video-call',
};

describe('the samples', () => {
  it('are read as their file names say', () => {
    assert.deepEqual(readouts, Object.keys(KINDS));
    for (const name of readouts) {
      const { kind, date } = readText(load(name));
      assert.equal(kind, KINDS[name], name);
      const [, year, rest] = /(\d{4})(-\d\d-\d\d)/.exec(path.basename(name))!;
      assert.ok(date === `${year}${rest}` || date === `XXXX${rest}`, `${name}: ${date}`);
    }
  });

  it('have sidecars in text order whose quotes are in the text, with codes of the codebook', () => {
    const { codes, problems } = parseCodebook(load('codebook.yaml'));
    assert.deepEqual(problems, []);
    assert.equal(sidecars.length, 3);
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
