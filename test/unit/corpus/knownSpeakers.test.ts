import assert from 'node:assert/strict';
import { parseSidecar } from '../../../src/annotations/parse.ts';
import { annotate, fromFiles } from '../../../src/corpus/annotatedReadouts.ts';
import { insideStatement } from '../../../src/corpus/followingSpeakers.ts';
import { KnownPeople } from '../../../src/reading/phrases/knownPeople.ts';
import { CALL, sidecar } from '../cli/commandLine.ts';

const KNOWN = new KnownPeople([{ name: 'Bo Erik Lind', aliases: ['Bo Linde'], country: null }]);

function annotated(text: string, counted: string, people: KnownPeople | null, speaker: string, exact: string) {
  const source = {
    uri: 'file:///call.txt.annotations.yaml',
    annotator: null,
    sidecar: parseSidecar(sidecar('call.txt', counted, [{ id: 'a', exact, speaker }])).sidecar!,
  };
  return annotate(text, [source], fromFiles(people));
}

describe('the speaker whom a sidecar names by another name of a known person', () => {
  it('is as read, and no correction', () => {
    const { readout } = annotated(CALL, CALL, KNOWN, 'Bo Linde', 'the harbour stays open');
    const sentence = readout.sentences.find(({ start }) => CALL.startsWith('Linde said', start))!;
    assert.deepEqual([sentence.speaker?.name, sentence.reason.type], ['Bo Erik Lind', 'cue']);
    assert.deepEqual(
      annotated(CALL, CALL, null, 'Bo Linde', 'the harbour stays open').readout.sentences.map(
        ({ reason }) => reason.type,
      ),
      readout.sentences.map(({ reason }) => reason.type),
    );
  });

  it('corrects a sentence of somebody else', () => {
    const { readout } = annotated(CALL, CALL, KNOWN, 'Bo Linde', 'both coasts share one sea');
    const sentence = readout.sentences.find(({ start }) => CALL.startsWith('Oru said', start))!;
    assert.deepEqual([sentence.speaker?.name, sentence.reason.type], ['Bo Erik Lind', 'correction']);
  });

  it('tells of two places which one is meant, as it does without the people file', () => {
    const exact = 'ships come';
    const before = `${CALL}\nLinde said that ${exact}.\n`;
    const now = `${CALL}\nOru said that ${exact}.\n\nLinde said that ${exact}.\n`;
    const place = (people: KnownPeople | null, speaker: string) => {
      const [placed] = annotated(now, before, people, speaker, exact).annotations;
      return [placed!.resolution.state, placed!.span?.start];
    };
    const [state, start] = place(null, 'Bo Linde');
    assert.deepEqual([state, start], ['moved', now.lastIndexOf(exact)]);
    assert.deepEqual(place(KNOWN, 'Bo Linde'), [state, start]);
  });

  it('follows a correction, and is not told of as another one', () => {
    const inside = (people: KnownPeople | null, speaker: string) => {
      const { readout, annotations } = annotated(CALL, CALL, people, 'Bo Linde', 'the harbour stays open');
      const { statements } = readout;
      const { start, end } = statements.find((each) => CALL.startsWith('Linde said', each.start))!;
      const correction = { span: { start, end }, speaker, before: undefined };
      const { following, others } = insideStatement(annotations, readout, correction, () => true, people);
      return [following.length, others.length];
    };
    assert.deepEqual(inside(KNOWN, 'Mira Oru'), [1, 0]);
    assert.deepEqual(inside(KNOWN, 'Bo Erik Lind'), [0, 0]);
  });
});
