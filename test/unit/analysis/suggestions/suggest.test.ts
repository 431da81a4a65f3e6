import assert from 'node:assert/strict';
import { LEAST_AGREEMENT, suggest } from '../../../../src/analysis/suggestions/suggest.ts';
import { TaggedPhrases, type TaggedWords } from '../../../../src/analysis/suggestions/taggedPhrases.ts';
import type { Annotation, Review, Status } from '../../../../src/annotations/schema.ts';
import type { SidecarSource } from '../../../../src/corpus/placedAnnotation.ts';
import { DigestedText } from '../../../../src/text/digestedText.ts';
import { codedReadouts } from '../../../bench/codedReadouts.ts';
import { ReadoutWriter, textOf } from '../../../bench/formulaicReadouts.ts';
import { Seeded } from '../../../bench/seeded.ts';
import { hideAndSuggest } from '../../../bench/suggestions.ts';

/** A text with one annotation, of the words in brackets. */
interface Tagged {
  readonly text: string;
  readonly codes: readonly string[];
  readonly by?: string;
  readonly status?: Status;
  /** Who rejected it. */
  readonly rejectedBy?: string;
}

let ids = 0;

function source({ text, codes, by = 'mira', status = 'open', rejectedBy }: Tagged): SidecarSource {
  const start = text.indexOf('[');
  const digested = new DigestedText(text.replace(/[[\]]/g, ''));
  const annotation: Annotation = {
    id: `a${(ids += 1)}`,
    target: digested.quote({ start, end: text.indexOf(']') - 1 }),
    codes: [...codes],
    status,
    by,
    created: '2026-03-01T09:00:00Z',
    replies: [],
    conflicts: [],
  };
  const reviews: Review[] = rejectedBy
    ? [{ about: annotation.id, verdict: 'reject', by: rejectedBy, created: '2026-03-02T09:00:00Z' }]
    : [];
  return {
    uri: 'file:///a.txt.annotations.yaml',
    annotator: null,
    sidecar: {
      version: 1,
      readout: 'a.txt',
      digest: digested.digest,
      meeting: undefined,
      annotations: [annotation],
      reviews,
      conflicts: [],
    },
  };
}

function phrasesOf(...tagged: readonly Tagged[]): TaggedPhrases {
  const phrases = new TaggedPhrases();
  tagged.forEach((each, index) => phrases.set(`file:///${index}.txt`, [source(each)]));
  return phrases;
}

/** What is suggested for a sentence, as `kind, words: codes`. */
function suggested(
  phrases: TaggedPhrases,
  sentence: string,
  counts: (use: TaggedWords) => boolean = () => true,
  knows: (code: string) => boolean = () => true,
  isHeard: (reviewer: string) => boolean = () => true,
): string[] {
  return suggest(phrases.in(sentence, counts, isHeard), sentence.length, knows).map(
    ({ kind, span, codes }) => `${kind}, ${sentence.slice(span.start, span.end)}: ${codes.join(' ')}`,
  );
}

const SUPPORT: Tagged = {
  text: 'A call took place. [Mara Lindqvist said that Norland firmly supports the lighthouse plan of Sudria.] They parted.',
  codes: ['stance/support'],
};
const LABEL: Tagged = {
  text: 'The two sides will build [the lighthouse partnership of neighbours] together.',
  codes: ['formula/label'],
};

describe('suggested codes', () => {
  it('are those of a sentence of the same words, whoever says it', () => {
    const phrases = phrasesOf(SUPPORT);
    const sentences = [
      'Mara Lindqvist said that Norland firmly supports the lighthouse plan of Sudria.',
      'Norland firmly supports the lighthouse plan of Sudria.',
      'He pointed out that Norland firmly supports the lighthouse plan of Sudria.',
      'Tomas Okello stressed that Norland firmly\nsupports the lighthouse plan of Sudria',
    ];
    for (const sentence of sentences)
      assert.deepEqual(suggested(phrases, sentence), [`same, ${sentence}: stance/support`]);
  });

  it('are those of nearly the same words', () => {
    const phrases = phrasesOf(SUPPORT);
    for (const sentence of [
      'He said that Norland supports the lighthouse plan of Sudria.',
      'He said that Norland firmly supports the lighthouse proposal of Sudria.',
      'He said that Norland always firmly supported the lighthouse plan of Sudria.',
    ])
      assert.deepEqual(suggested(phrases, sentence), [`nearly-same, ${sentence}: stance/support`]);
  });

  it('are never those of a sentence that says the opposite, or something of others', () => {
    const phrases = phrasesOf(SUPPORT);
    for (const sentence of [
      'Mara Lindqvist said that Norland firmly opposes the lighthouse plan of Sudria.',
      'Mara Lindqvist said that Norland does not support the lighthouse plan of Sudria.',
      'Mara Lindqvist did not say that Norland firmly supports the lighthouse plan of Sudria.',
      'Mara Lindqvist denied that Norland firmly supports the lighthouse plan of Sudria.',
      'Mara Lindqvist said that Norland never firmly supports the lighthouse plan of Sudria.',
      'Mara Lindqvist said that Norland firmly supports the lighthouse plan of Westmark.',
      'Mara Lindqvist said that Ostova firmly supports the lighthouse plan of Sudria.',
      'Mara Lindqvist said that Norland firmly supports the lighthouse plan of Sudria if Westmark agrees.',
      'Does Norland firmly support the lighthouse plan of Sudria?',
      'It is untrue that Norland firmly supports the lighthouse plan of Sudria.',
      'Mara Lindqvist said that Norland hardly supports the lighthouse plan of Sudria.',
      'Mara Lindqvist said that Norland firmly supports the lighthouse plan against Sudria.',
    ])
      assert.deepEqual(suggested(phrases, sentence), [], sentence);
  });

  it('are never those of an opposite, a denial or another name, of a thousand sentences', () => {
    const writer = new ReadoutWriter(new Seeded(11));
    for (let count = 0; count < 1000; count += 1) {
      const sentence = writer.sentence();
      const phrases = phrasesOf({ text: `[${textOf(sentence)}.]`, codes: ['stance/support'] });
      const turned = [writer.oppositeOf(sentence), writer.negate(sentence), writer.exchangeName(sentence)];
      for (const other of turned.flatMap((each) => (each ? [`${textOf(each)}.`] : [])))
        assert.deepEqual(suggested(phrases, other), [], `${textOf(sentence)} / ${other}`);
      assert.equal(suggested(phrases, `${textOf(sentence)}.`).length, 1, textOf(sentence));
    }
  });

  it('are put on the words of a formula within another sentence', () => {
    const sentence = 'Ines Varga welcomed the progress toward the lighthouse partnership of neighbours this year.';
    assert.deepEqual(suggested(phrasesOf(LABEL), sentence), [
      'same-part, the lighthouse partnership of neighbours: formula/label',
    ]);
  });

  it('are none where the sentence around a formula denies or doubts it, or means another thing', () => {
    for (const sentence of [
      'Norland rejects the lighthouse partnership of neighbours.',
      'Norland does not believe in the lighthouse partnership of neighbours.',
      'The lighthouse partnership of neighbours is a slogan, and Norland has long since withdrawn its signature from it.',
      'What became of the lighthouse partnership of neighbours?',
      "They opened the lighthouse partnership of neighbours' secretariat.",
    ])
      assert.deepEqual(suggested(phrasesOf(LABEL), sentence), [], sentence);
  });

  it('hold for a denial where it was a denial that was tagged', () => {
    const denied = {
      text: 'Norland does not believe in [the lighthouse partnership of neighbours].',
      codes: ['act/reject'],
    };
    const phrases = phrasesOf(denied);
    assert.deepEqual(suggested(phrases, 'Sudria does not want the lighthouse partnership of neighbours.'), [
      'same-part, the lighthouse partnership of neighbours: act/reject',
    ]);
    assert.deepEqual(suggested(phrases, 'Sudria wants the lighthouse partnership of neighbours.'), []);
  });

  it('are in a language without word lists those of whole sentences, word for word', () => {
    const phrases = phrasesOf({
      text: 'Un appel. [La Norlande soutient le plan des phares.] Fin.',
      codes: ['stance/support'],
    });
    const same = 'La Norlande soutient le plan des phares.';
    assert.deepEqual(suggested(phrases, same), [`same, ${same}: stance/support`]);
    for (const other of [
      'La Norlande ne soutient pas le plan des phares.',
      'La Norlande soutient les plans des phares.',
      'Il est faux que la Norlande soutient le plan des phares.',
    ])
      assert.deepEqual(suggested(phrases, other), [], other);
  });

  it('are those on which the tags of the words agree, and none where they do not', () => {
    const other = (code: string): Tagged => ({ ...SUPPORT, codes: [code, 'target/sudria'] });
    const sentence = 'Norland firmly supports the lighthouse plan of Sudria.';
    const split = phrasesOf(other('stance/support'), other('stance/neutral'));
    assert.deepEqual(suggested(split, sentence), [`same, ${sentence}: target/sudria`]);
    const mostly = phrasesOf(...['support', 'support', 'support', 'neutral'].map((code) => other(`stance/${code}`)));
    assert.deepEqual(suggested(mostly, sentence), [`same, ${sentence}: stance/support target/sudria`]);
  });

  it('leave out what was rejected, who does not count, what the codebook does not have, and what has gone', () => {
    const sentence = 'Norland firmly supports the lighthouse plan of Sudria.';
    assert.deepEqual(suggested(phrasesOf({ ...SUPPORT, status: 'rejected' }), sentence), []);
    const phrases = phrasesOf(SUPPORT);
    assert.deepEqual(
      suggested(phrases, sentence, ({ annotation }) => annotation.by !== 'mira'),
      [],
    );
    assert.deepEqual(
      suggested(
        phrases,
        sentence,
        () => true,
        (code) => code !== 'stance/support',
      ),
      [],
    );
    phrases.set('file:///0.txt', []);
    assert.deepEqual(suggested(phrases, sentence), []);
    phrases.set('file:///0.txt', [source(SUPPORT)]);
    assert.equal(suggested(phrases, sentence).length, 1);
  });

  it('leave out what a reviewer rejected, and hear no reviewer who does not count', () => {
    const sentence = 'Norland firmly supports the lighthouse plan of Sudria.';
    const phrases = phrasesOf({ ...SUPPORT, rejectedBy: 'ada' });
    const all = () => true;
    assert.deepEqual(suggested(phrases, sentence), []);
    assert.deepEqual(
      suggested(phrases, sentence, all, all, (reviewer) => reviewer !== 'ada'),
      [`same, ${sentence}: stance/support`],
    );
  });

  it('find the tags that count behind however many newer ones that do not', () => {
    const sentence = 'Norland firmly supports the lighthouse plan of Sudria.';
    const others = Array.from({ length: 150 }, (): Tagged => ({ ...SUPPORT, codes: ['stance/neutral'], by: 'ada' }));
    const phrases = phrasesOf(SUPPORT, ...others);
    assert.deepEqual(
      suggested(phrases, sentence, ({ annotation }) => annotation.by === 'mira'),
      [`same, ${sentence}: stance/support`],
    );
  });

  it('reach their figures on a corpus of which a tenth is hidden', () => {
    assert.deepEqual(hideAndSuggest(codedReadouts(7, 60), LEAST_AGREEMENT), {
      suggested: 43,
      right: 41,
      meant: 42,
      coded: 55,
      covered: 41,
    });
  });
});
