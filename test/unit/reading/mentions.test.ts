import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIXTURES } from '../../eval/run.ts';
import { readText } from '../../../src/reading/read.ts';

describe('mentions in titles', () => {
  const sets = readdirSync(path.dirname(FIXTURES), { withFileTypes: true }).filter(
    (entry) => entry.name.startsWith('readouts') && entry.isDirectory(),
  );

  for (const { name: set } of sets) {
    it(`hold the participants whose full names stand there (${set})`, () => {
      const folder = path.join(path.dirname(FIXTURES), set);
      let found = 0;
      for (const file of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
        const text = readFileSync(path.join(folder, file), 'utf8');
        const { title, participants, mentions } = readText(text);
        for (const [participant, { name }] of participants.entries()) {
          const at = title ? text.slice(title.start, title.end).indexOf(name) : -1;
          if (at < 0) continue;
          const start = title!.start + at;
          const mention = mentions.find((each) => each.start <= start && each.end >= start + name.length);
          assert.equal(mention?.participant, participant, `${name} in the title of ${file}`);
          found++;
        }
      }
      assert.ok(found > 0);
    });
  }
});
