import assert from 'node:assert/strict';
import { resolveTargets, type Resolution } from '../../../src/anchoring/resolve.ts';
import { DigestedText } from '../../../src/text/digestedText.ts';

/** What a sentence of one text is resolved to in another, with the old text and from the target alone. */
function resolveBoth(before: string, sentence: string, now: string): Resolution[] {
  const old = new DigestedText(before);
  const start = before.indexOf(sentence);
  const target = old.quote({ start, end: start + sentence.length });
  const today = new DigestedText(now);
  return [{ oldText: () => old }, {}].map((context) => resolveTargets([target], old.digest, today, context)[0]!);
}

/** A sentence between two others, each on a line of its own. */
function page(sentence: string): string {
  return `Lorsk, 4.5.2021\n\nBoth guests admired the wooden boats.\n${sentence}\nThe evening ended with a concert.\n`;
}

describe('words that a line breaks in two', () => {
  for (const [how, whole, broken] of [
    ['a hyphen', 'The harbour of Norland is a long-term concern.', 'The har-\nbour of Norland is a long-term concern.'],
    ['indented', 'The harbour of Norland is closed.', 'The har-\n    bour of Norland is closed.'],
    ['a blank before the line’s end', 'The harbour of Norland is closed.', 'The har- \nbour of Norland is closed.'],
    ['a typographic hyphen', 'The harbour of Norland is closed.', 'The har‐\nbour of Norland is closed.'],
    ['a soft hyphen', 'The harbour of Norland is closed.', 'The har\u00ad\nbour of Norland is closed.'],
    ['soft hyphens within lines', 'The harbour of Norland is closed.', 'The har\u00adbour of Nor\u00adland is closed.'],
    ['a name', 'The harbour of Norland is closed.', 'The harbour of Nor-\nland is closed.'],
    ['its last word', 'The ministers praised the new harbour.', 'The ministers praised the new har-\nbour.'],
    ['German', 'Die Minister loben den Hafenvertrag der Länder.', 'Die Minister loben den Hafen-\nvertrag der Länder.'],
    [
      'Russian',
      'Министры поддержали строительство новой гавани.',
      'Министры поддержали строи-\nтельство новой гавани.',
    ],
    ['Arabic', 'رحب الوزراء باستضافة الدورة الثالثة في المرفأ.', 'رحب الوزراء باست-\nضافة الدورة الثالثة في المرفأ.'],
    ['a compound', 'The harbour is a long-term concern of both.', 'The harbour is a long-\nterm concern of both.'],
  ] as const)
    it(`are whole: ${how}`, () => {
      for (const [from, to] of [
        [whole, broken],
        [broken, whole],
      ] as const)
        for (const { state, range } of resolveBoth(page(from), from, page(to)))
          assert.deepEqual([state, range && range.end - range.start], ['changed', to.length]);
    });

  for (const [why, was, now, elsewhere] of [
    ['the word stands nowhere whole', 'The minister resigned in spring.', 'The minister re-\npented in spring.', ''],
    [
      'it stands with a hyphen too',
      'He resigned the treaty of the isles.',
      'He re-\nsigned the treaty of the isles.',
      'He re-signed.',
    ],
    ['a paragraph ends there', 'The harbour of Norland is closed.', 'The har-\n\nbour of Norland is closed.', ''],
    ['the mark stands for itself', 'The farmland of Norland is closed.', 'The farm -\nland of Norland is closed.', ''],
    [
      'numbers are no words',
      'They opened 2021 new offices for the isles.',
      'They opened 20-\n21 new offices for the isles.',
      '',
    ],
    [
      'another word results',
      'The harbour of Norland is closed.',
      'The har-\nvest of Norland is closed.',
      'A good harvest.',
    ],
  ] as const)
    it(`are not joined where ${why}`, () => {
      for (const { range } of resolveBoth(`${page(was)}${elsewhere}`, was, `${page(now)}${elsewhere}`))
        assert.equal(range, null);
    });
});
