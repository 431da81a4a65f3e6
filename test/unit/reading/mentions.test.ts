import assert from 'node:assert/strict';
import path from 'node:path';
import { readText } from '../../../src/reading/read.ts';
import { ROUNDS, textNames, textOf } from '../../labelled.ts';

/** How many participants' full names stand in the titles of each round. */
const IN_TITLES = [19, 25, 31, 40, 19, 37, 27, 37];

describe('mentions in titles', () => {
  for (const [round, folder] of ROUNDS.entries()) {
    it(`hold the participants whose full names stand there (${path.basename(folder)})`, () => {
      let found = 0;
      for (const file of textNames(folder)) {
        const text = textOf(folder, file);
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
      assert.equal(found, IN_TITLES[round]);
    });
  }
});
