import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FIRST_ROUND, textsOf } from '../../labelled.ts';
import { readoutToJson } from '../../../src/exchange/readoutToJson.ts';
import { IncrementalReader, readText } from '../../../src/reading/read.ts';
import { isReadout } from '../../../src/reading/page/recognise.ts';
import type { Readout } from '../../../src/reading/model.ts';
import type { Span } from '../../../src/text/span.ts';
import { timesOf } from '../times.ts';

const texts = textsOf(FIRST_ROUND);
const sample = texts[0]!;

function spansOf(readout: Readout): Span[] {
  const spans: Span[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('start' in value && 'end' in value) spans.push(value as Span);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit({ ...readout, mentions: readout.mentions });
  return spans;
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function inOrder(spans: readonly Span[], what: string): void {
  spans.forEach((span, index) => {
    const next = spans[index + 1];
    assert.ok(!next || span.end <= next.start, `${what} overlap at ${span.start}`);
  });
}

/** What holds of every reading, whatever the text. */
function assertSound(readout: Readout, text: string): void {
  for (const { start, end } of spansOf(readout))
    assert.ok(
      Number.isInteger(start) && 0 <= start && start <= end && end <= text.length,
      `${start}-${end} of ${text.length}`,
    );
  inOrder(readout.paragraphs, 'paragraphs');
  inOrder(readout.sentences, 'sentences');
  inOrder(readout.statements, 'statements');
  readout.sentences.forEach((sentence) => {
    assert.ok(sentence.start < sentence.end);
    assert.ok(within(sentence, readout.paragraphs[sentence.paragraph]!), 'a sentence outside its paragraph');
  });
  for (const [index, statement] of readout.statements.entries()) {
    const { first, last } = statement.sentences;
    assert.ok(first <= last);
    const { start, second } = readout.sentences[first]!;
    const isSecond = second !== null && statement.start === second.start;
    assert.ok(isSecond || statement.start === start, 'a statement that begins in the middle of a sentence');
    const isCut = readout.statements[index + 1]?.sentences.first === last;
    assert.ok(isCut || statement.end === readout.sentences[last]!.end, 'a statement that ends there');
    for (let i = first; i <= last; i++) {
      const sentence = readout.sentences[i]!;
      assert.equal(sentence.paragraph, statement.paragraph);
      assert.deepEqual((isSecond && i === first ? second : sentence).speaker, statement.speaker);
    }
    for (const part of [statement.source, statement.cue, statement.content, statement.topic])
      assert.ok(!part || within(part, statement), 'a part outside its statement');
  }
  for (const mention of readout.mentions) assert.ok(readout.participants[mention.participant], 'a mention of nobody');
  if (readout.kind === 'not-a-readout')
    assert.equal(readout.sentences.length + readout.boilerplate.length + readout.participants.length, 0);
}

/** A readout with stretches cut, doubled, or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(200),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 20 }),
          fc.constantFrom(
            '',
            ' ',
            '\n',
            '\r\n',
            '\n\n',
            '"',
            '“',
            '(',
            '.',
            ', ',
            ' said that ',
            ' the Minister ',
            'H.E. Mr. ',
            '\ud800',
            '\0',
            '中文。',
            '😀',
            '\u00a0',
          ),
        ),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((changed, [at, length, insert]) => {
      const start = at % (changed.length + 1);
      return changed.slice(0, start) + insert + changed.slice(start + length);
    }, text),
  );

describe('the reader on any text', () => {
  it('is sound on random strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => assertSound(readText(text), text)),
      { numRuns: 300 },
    );
  });

  it('is sound on mutated readouts, and the same again paragraph by paragraph', () => {
    fc.assert(
      fc.property(fc.array(mutated, { minLength: 1, maxLength: 3 }), (versions) => {
        const reader = new IncrementalReader();
        for (const text of versions) {
          const whole = readText(text);
          assertSound(whole, text);
          assert.deepEqual(reader.read(text), whole);
        }
      }),
      { numRuns: timesOf(80) },
    );
  });

  it('reads a text anew the same way after any edit of one', () => {
    const reader = new IncrementalReader();
    for (let at = 0; at < sample.length; at += 97) {
      const edited = `${sample.slice(0, at)}x${sample.slice(at)}`;
      assert.deepEqual(reader.read(edited), readText(edited));
    }
  });

  const lead = 'Readout of the call\n\nForeign Minister Ann Berg spoke with Foreign Minister Bo Lind of Sweden. ';
  const oddities: Record<string, string> = {
    'an empty text': '',
    'blank lines': '\r\n\r\n \u00a0\ufeff\n',
    'a lone surrogate': `${lead}\ud83d Berg said \udc00 that.`,
    'NUL bytes': `${lead.replaceAll(' ', ' \0')}\0\0`,
    'a BOM and carriage returns': `\ufeff${sample.replaceAll('\n', '\r\n')}`,
    Chinese: '外交部长王毅同俄罗斯外长拉夫罗夫通电话。王毅说，中俄关系很好。'.repeat(200),
    'brackets without end': '('.repeat(200_000),
    'quotation marks without end': `${lead}${'"a '.repeat(50_000)}`,
    'one long line': `${lead}${'Berg said that the ministers agreed on the need for talks and Lind thanked her for the visit. '.repeat(8_000)}`,
    'one long sentence': `${lead}Berg said, ${'the two sides, as the Minister, noting that, '.repeat(20_000)}`,
    'one long word': `${lead}${'a'.repeat(1_000_000)}`,
    'many short lines': `${lead}${'\nThe Minister said'.repeat(50_000)}`,
    'capitals only': `${lead}${'President Of The Republic '.repeat(20_000)}`,
    'dates only': `${lead}${'On 5 May 2021, '.repeat(20_000)}`,
  };
  for (const [what, text] of Object.entries(oddities)) {
    it(`survives ${what}`, () => {
      assertSound(readText(text), text);
      assert.equal(isReadout(text.slice(0, 20_000)), isReadout(text));
      assert.ok(readoutToJson(readText(text), text));
    });
  }

  it('recognises what it reads, and nothing else', () => {
    for (const text of texts) assert.equal(isReadout(text), readText(text).kind !== 'not-a-readout');
  });

  it('says where things stand in the text as given', () => {
    const windows = `\ufeff${sample.replaceAll('\n', '\r\n')}`;
    const [plain, given] = [readText(sample), readText(windows)];
    const words = (readout: Readout, text: string): string[] =>
      readout.sentences.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words(given, windows), words(plain, sample));
    assert.equal(
      windows.slice(given.title!.start, given.title!.end),
      sample.slice(plain.title!.start, plain.title!.end),
    );
  });
});
