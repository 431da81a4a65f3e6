import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { taggedUnits } from '../../../src/corpus/units.ts';
import { OTHER_SCRIPTS } from '../../fixtures/otherScripts.ts';
import { sidecar } from '../cli/commandLine.ts';
import { corpusOver, ROOT } from './corpusOver.ts';

describe('A text that the reader does not know', () => {
  for (const [language, { text, sentences }] of Object.entries(OTHER_SCRIPTS)) {
    it(`is one of the meetings where it is called a readout, or annotated, in ${language}`, async () => {
      const [called, annotated, other] = [`${ROOT}/called.readout`, `${ROOT}/annotated.txt`, `${ROOT}/other.txt`];
      const { corpus } = corpusOver(
        new Map([
          [called, text],
          [annotated, text],
          [other, text],
          [
            `${annotated}.annotations.yaml`,
            sidecar('annotated.txt', text, [{ id: 'aaaaaaaaaa', exact: sentences[0], codes: ['stance/support'] }]),
          ],
        ]),
      );
      await corpus.load();
      assert.equal(corpus.meeting(other), undefined);
      const [first, second] = [corpus.meeting(called)!, corpus.meeting(annotated)!];
      for (const { kind, statements, participants } of [first, second])
        assert.deepEqual([kind, statements, participants], ['not-a-readout', [], []]);
      assert.deepEqual([first.title, second.title], ['called.readout', 'annotated.txt']);
      const words = second.sentences.map(({ start, end }) => text.slice(start, end));
      for (const sentence of sentences) assert.ok(words.includes(sentence), `${sentence}: ${words.join(' | ')}`);
      assert.deepEqual(
        taggedUnits(second, second.sentences, second.annotations).map(({ start, end }) => text.slice(start, end)),
        [sentences[0]],
      );
    });
  }
});
