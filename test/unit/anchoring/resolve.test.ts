import assert from 'node:assert/strict';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { resolveTargets, type ResolveContext, type Resolution } from '../../../src/anchoring/resolve.ts';
import type { Target } from '../../../src/annotations/schema.ts';

const OLD = `Mara Lindqvist Meets with Tomas Okello

On 4 May, Mara Lindqvist met with Tomas Okello in Harborough.

Lindqvist said that her country supports the plan of the union for the northern harbours. The two sides should deepen cooperation in all fields. Some would like to close the strait.

Okello said that his country rejects the plan of the island council. The two sides should deepen cooperation in all fields. Sudria is willing to host the next round in spring.
`;

const STATEMENT = 'her country supports the plan of the union for the northern harbours';
const FORMULA = 'The two sides should deepen cooperation in all fields.';

function targetOf(text: string, words: string, nth = 0): Target {
  let start = text.indexOf(words);
  for (let n = 0; n < nth; n += 1) start = text.indexOf(words, start + 1);
  assert.notEqual(start, -1);
  return new DigestedText(text).quote({ start, end: start + words.length });
}

function resolve(today: string, target: Target, context?: ResolveContext, old = OLD): Resolution {
  return resolveTargets([target], new DigestedText(old).digest, new DigestedText(today), context)[0]!;
}

const withOld: ResolveContext = { oldText: () => new DigestedText(OLD) };

function assertAt(resolution: Resolution, state: string, today: string, words: string, nth = 0): void {
  const expected = targetOf(today, words, nth);
  assert.deepEqual(
    { state: resolution.state, range: resolution.range },
    { state, range: { start: expected.start, end: expected.end } },
  );
}

describe('resolveTargets', () => {
  it('takes the position as it is when the digest is the same, and gives no candidates', () => {
    const target = targetOf(OLD, FORMULA, 1);
    const resolution = resolve(OLD, target);
    assertAt(resolution, 'exact', OLD, FORMULA, 1);
    assert.deepEqual(resolution.candidates, []);
  });

  it('finds the words anew when the digest is the same and the position does not hold them', () => {
    assertAt(resolve(OLD, { ...targetOf(OLD, STATEMENT), start: 3, end: 71 }), 'moved', OLD, STATEMENT);
  });

  it('moves each of two recurring sentences to its own place', () => {
    const today = `Harborough, 5 May\n\n${OLD}`;
    for (const nth of [0, 1]) {
      assertAt(resolve(today, targetOf(OLD, FORMULA, nth)), 'moved', today, FORMULA, nth);
      assertAt(resolve(today, targetOf(OLD, FORMULA, nth), withOld), 'moved', today, FORMULA, nth);
    }
  });

  it('does not take the other occurrence for a sentence that was deleted', () => {
    const today = OLD.replace(` ${FORMULA}`, '');
    for (const context of [undefined, withOld])
      assert.equal(resolve(today, targetOf(OLD, FORMULA), context).range, null);
    assertAt(resolve(today, targetOf(OLD, FORMULA, 1)), 'moved', today, FORMULA);
  });

  it('never lands on a sentence that differs in its verb, and shows it as a candidate', () => {
    const today = OLD.replace('her country supports', 'her country rejects');
    for (const context of [undefined, withOld]) {
      const resolution = resolve(today, targetOf(OLD, STATEMENT), context);
      assert.equal(resolution.state, 'orphan');
      assert.equal(resolution.candidates[0]?.text, STATEMENT.replace('supports', 'rejects'));
      assert.equal(resolution.candidates[0].state, 'changed');
    }
  });

  for (const [what, from, to] of [
    ['a negation', 'supports', 'does not support'],
    ['a hedge', 'supports', 'may support'],
    ['a name', 'host the next round', 'host in Norland the next round'],
    ['a number', 'the next round', 'the next 3 rounds'],
  ] as const) {
    it(`leaves a target undecided that gained ${what}`, () => {
      const words = from === 'supports' ? STATEMENT : 'Sudria is willing to host the next round in spring';
      assert.equal(resolve(OLD.replace(from, to), targetOf(OLD, words)).range, null);
    });
  }

  it('follows a sentence that moved while its look-alike took its place, when the old text is at hand', () => {
    const turned = OLD.replace('supports', 'rejects');
    const today = turned.replace('Sudria is willing', `Lindqvist said that ${STATEMENT}. Sudria is willing`);
    assertAt(resolve(today, targetOf(OLD, STATEMENT), withOld), 'moved', today, STATEMENT);
    assert.equal(resolve(today, targetOf(OLD, STATEMENT)).state, 'ambiguous');
  });

  it('keeps a target through a slight rewording', () => {
    const further = OLD.replace('deepen cooperation', 'further deepen cooperation');
    assertAt(resolve(further, targetOf(OLD, FORMULA)), 'changed', further, FORMULA.replace('deepen', 'further deepen'));
    const ports = OLD.replace('northern harbours', 'northern ports');
    assertAt(resolve(ports, targetOf(OLD, STATEMENT)), 'changed', ports, STATEMENT.replace('harbours', 'ports'));
  });

  it('keeps a target through a slip of the pen, and through a number that is added', () => {
    const slip = OLD.replace('supports the plan', 'suports the plan');
    assertAt(resolve(slip, targetOf(OLD, STATEMENT)), 'changed', slip, STATEMENT.replace('supports', 'suports'));
    const number = OLD.replace('all fields', 'all 12 fields');
    assertAt(
      resolve(number, targetOf(OLD, FORMULA)),
      'changed',
      number,
      FORMULA.replace('all fields', 'all 12 fields'),
    );
  });

  it('keeps a phrase when a word beside it is reworded', () => {
    const today = OLD.replace('northern harbours', 'northern ports');
    assertAt(resolve(today, targetOf(OLD, 'the plan of the union')), 'exact', today, 'the plan of the union');
  });

  it('knows a whole sentence with its full stop when another comes after it', () => {
    const today = OLD.replace('Some would like to close the strait.', 'Norland will open a ferry line.');
    assertAt(resolve(today, targetOf(OLD, FORMULA)), 'exact', today, FORMULA);
  });

  it('shows a target whose own words still stand where the known rest of its sentence does not', () => {
    const today = OLD.replace('Okello said that his country rejects', 'Nobody would say who rejects');
    const resolution = resolve(today, targetOf(OLD, 'the plan of the island council'));
    assert.equal(resolution.state, 'ambiguous');
    assert.equal(resolution.candidates[0]?.text, 'the plan of the island council');
  });

  it('keeps the words where only white space and typography changed', () => {
    const today = OLD.replace('the plan of the union', 'the plan\nof the union');
    assertAt(resolve(today, targetOf(OLD, STATEMENT)), 'changed', today, STATEMENT.replace('plan of', 'plan\nof'));
  });

  it('calls a sentence ambiguous that stands twice with the same neighbours', () => {
    const passage = OLD.slice(OLD.indexOf('Okello said'));
    const today = `${OLD.replace('On 4 May', 'Yesterday')}\n${passage}\n${passage}`;
    const resolution = resolve(today, targetOf(OLD, FORMULA, 1));
    assert.equal(resolution.state, 'ambiguous');
    assert.deepEqual(
      resolution.candidates.map(({ start, text }) => [start, text]),
      [356, 533, 710, 194].map((start) => [start, FORMULA]),
    );
  });

  it('makes an orphan of what was rewritten', () => {
    const today = 'Officials of both countries met on Thursday and looked at trade, fisheries and travel.\n';
    for (const context of [undefined, withOld])
      assert.deepEqual(resolve(today, targetOf(OLD, STATEMENT), context), {
        state: 'orphan',
        range: null,
        candidates: [],
      });
  });

  it('does not decide against the speaker where the neighbours do not both agree', () => {
    const sentence = `Lindqvist said that ${STATEMENT}. `;
    const today = OLD.replace(sentence, '').replace('Sudria is willing', `${sentence}Sudria is willing`);
    const context = (name: string): ResolveContext => ({
      ...withOld,
      speakers: ['Mara Lindqvist'],
      speakerAt: () => name,
    });
    assertAt(resolve(today, targetOf(OLD, STATEMENT), context('Lindqvist')), 'moved', today, STATEMENT);
    const other = resolve(today, targetOf(OLD, STATEMENT), context('Tomas Okello'));
    assert.equal(other.state, 'ambiguous');
    assert.equal(other.candidates[0]?.text, STATEMENT);
  });

  describe('where the neighbours do not both agree, takes the speaker', () => {
    const sentence = `Lindqvist said that ${STATEMENT}. `;
    const today = OLD.replace(sentence, '').replace('Sudria is willing', `${sentence}Sudria is willing`);
    const stateOf = (before: string, now: string): string =>
      resolve(today, targetOf(OLD, STATEMENT), { ...withOld, speakers: [before], speakerAt: () => now }).state;

    const one: [before: string, now: string][] = [
      ['Sergei Vlasov', 'Sergey Vlasov'],
      ['Aleksandr Vlasov', 'Alexander Vlasov'],
      ['S. Vlasov', 'Sergey Vlasov'],
      ['VLASOV Sergey', 'Sergei Vlasov'],
      ['Dragutin Milojković', 'Milojkovic'],
      ['the two sides', 'the two sides'],
      ['El', 'El'],
    ];
    for (const [before, now] of one) it(`${now} for ${before}`, () => assert.equal(stateOf(before, now), 'moved'));

    const two: [before: string, now: string][] = [
      ['Kari Johnsen', 'Kari Johansen'],
      ['Johnsen', 'Johansen'],
      ['Vucic', 'Dacic'],
      ['Milan Vucic', 'Milan Dacic'],
      ['Ann Petersen', 'Ann Peterson'],
      ['Sergei Vlasov', 'Sergei Vasilov'],
      ['Wang Yi', 'Wang Wei'],
    ];
    for (const [before, now] of two)
      it(`not ${now} for ${before}`, () => assert.equal(stateOf(before, now), 'ambiguous'));
  });

  it('does not take the same sentence that stood before for the target, nor guess which of two in a row is new', () => {
    const twice = OLD.replace(FORMULA, `${FORMULA} ${FORMULA}`);
    const second = targetOf(twice, FORMULA, 1);
    assert.equal(
      resolve(twice.replace(`${FORMULA} `, '').replace('Some would', 'Others would'), second, undefined, twice).range,
      null,
    );
    assert.equal(
      resolve(twice.replace('harbours.', 'ports.').replace('Some would', 'Others would'), targetOf(OLD, FORMULA)).state,
      'ambiguous',
    );
  });

  it('leaves one of two in a row that was reworded to a person, though the old text is at hand', () => {
    const twice = OLD.replace(FORMULA, `${FORMULA} ${FORMULA}`);
    const today = twice.replace(FORMULA, FORMULA.replace('fields', 'areas'));
    const resolution = resolve(today, targetOf(twice, FORMULA), { oldText: () => new DigestedText(twice) }, twice);
    assert.equal(resolution.state, 'ambiguous');
    assert.deepEqual(
      resolution.candidates.map(({ text }) => text),
      [FORMULA.replace('fields', 'areas')],
    );
  });

  it('leaves it to a person, without the old text, which of two sentences in a row a phrase is of when its quote fits both', () => {
    const phrase = 'a new ferry line between the two harbours of the union';
    const old = `${OLD}Lindqvist was glad to announce in Harborough ${phrase} from May. Okello left.\n`;
    const today = old.replace(
      'Okello left.',
      `Lindqvist was sorry to announce in Harborough ${phrase} from May. Okello left.`,
    );
    assert.equal(resolve(today, targetOf(old, phrase), undefined, old).state, 'ambiguous');
    const context: ResolveContext = { oldText: () => new DigestedText(old) };
    assertAt(resolve(today, targetOf(old, phrase), context, old), 'exact', today, phrase);
  });

  describe('with other targets of the readout', () => {
    const sentences = OLD.match(/[A-Z][^.\n]*\./g)!.filter((sentence) => sentence !== FORMULA);
    const [lead, supports, strait, rejects, host] = sentences as [string, string, string, string, string];
    const places = (today: string, words: readonly string[]): (number | undefined)[] => {
      const resolutions = resolveTargets(
        words.map((each) => targetOf(OLD, each)),
        new DigestedText(OLD).digest,
        new DigestedText(today),
      );
      return resolutions.map((resolution) => resolution.range?.start);
    };

    it('finds a sentence between the same two, though its neighbours are others, unless these stand elsewhere', () => {
      const elsewhere = OLD.replace(strait, 'A vote is due.').replace(FORMULA, `Nobody left. ${strait} Nobody came.`);
      const today = elsewhere.replace(rejects, 'The weather was mild.').replace(FORMULA, 'It was warm.');
      assert.deepEqual(
        places(today, [lead, strait, host]),
        [lead, strait, host].map((sentence) => today.indexOf(sentence)),
      );
      assert.equal(places(elsewhere, [lead, strait, host])[1], undefined);
    });

    describe('of a sentence between what stood on both its sides', () => {
      const apart = (here: string): string =>
        OLD.replace(` ${strait} `, ` ${here} `)
          .replace(`${FORMULA} ${strait}`, `${FORMULA} Nobody had expected the visit. ${strait}`)
          .replace(`${strait}\n\n`, `${strait}\n\nA second page was read out then.\n\n`);

      it('finds it though other text was put between', () => {
        const today = apart(strait);
        assert.deepEqual(places(today, [supports, strait, host]).slice(0, 2), [
          today.indexOf(supports),
          today.indexOf(strait),
        ]);
      });

      it('leaves it to a person where one of the two stands on its other side now, or the sentence twice between', () => {
        const swapped = apart(strait)
          .replace(rejects, 'Tea was served.')
          .replace(strait, `${rejects} Tea came. ${strait}`);
        assert.equal(places(swapped, [lead, strait, host])[1], undefined);
        const twice = apart(strait).replace(strait, `${strait} Tea was served there. ${strait}`);
        assert.equal(places(twice, [lead, strait, host])[1], undefined);
      });

      it('leaves it to a person where targets nearby lie too far off, since it may be another sentence then', () => {
        const far = apart(strait).replace('Nobody had', `${'The weather was mild all day. '.repeat(20)}Nobody had`);
        assert.equal(places(far, ['Mara Lindqvist Meets', strait])[1], undefined);
      });
    });

    it('finds a sentence in the passage that was lengthened by what its own lost', () => {
      const today = OLD.replace(` ${strait}`, '').replace(lead, `${strait} ${lead}`);
      assert.equal(places(today, [strait])[0], undefined);
      assert.equal(places(today, ['Mara Lindqvist Meets', lead, supports, strait, rejects])[3], today.indexOf(strait));
    });

    it('finds sentences that were moved together', () => {
      const today = `${OLD.replace(`${supports} ${FORMULA} ${strait}`, 'A vote is due.')}\n${supports} ${FORMULA} ${strait}\n`;
      assert.deepEqual(places(today, [supports, strait]), [today.indexOf(supports), today.indexOf(strait)]);
    });
  });

  it('goes by the words where the position is wrong in the old text itself', () => {
    const today = `New title\n\n${OLD}`;
    assertAt(resolve(today, { ...targetOf(OLD, STATEMENT), start: 3, end: 71 }, withOld), 'moved', today, STATEMENT);
  });

  it('joins what targets quote of a text with characters beyond the first plane', () => {
    const old = OLD.replace(FORMULA, `🏝 ${FORMULA}`);
    const today = `New title\n\n${old}`;
    const [outer, inner] = [targetOf(old, `🏝 ${FORMULA}`), targetOf(old, FORMULA)];
    const resolutions = resolveTargets([outer, inner], new DigestedText(old).digest, new DigestedText(today));
    assertAt(resolutions[0]!, 'moved', today, `🏝 ${FORMULA}`);
    assertAt(resolutions[1]!, 'moved', today, FORMULA);
  });

  it('counts in code points and in the text with LF line ends', () => {
    const today = `\uFEFF🏝 Island news\n\n${OLD}`.replaceAll('\n', '\r\n');
    const resolution = resolve(today, targetOf(OLD, STATEMENT));
    assert.equal(resolution.state, 'moved');
    const digested = new DigestedText(today);
    assert.equal(resolution.range && digested.slice(resolution.range.start, resolution.range.end), STATEMENT);
    assert.equal(resolution.range?.start, targetOf(OLD, STATEMENT).start + [...'🏝 Island news\n\n'].length);
  });

  it('counts a target with a digest of its own in the text of that digest', () => {
    const other = `Preface.\n\n${OLD}`;
    const target = { ...targetOf(other, FORMULA, 1), digest: new DigestedText(other).digest };
    assertAt(resolve(other, target), 'exact', other, FORMULA, 1);
    assertAt(resolve(OLD, target), 'moved', OLD, FORMULA, 1);
  });

  it('resolves targets without context by a position that still holds, and by nothing else', () => {
    const bare = (target: Target): Target => ({ ...target, prefix: '', suffix: '' });
    assertAt(resolve(`${OLD}P.S.\n`, bare(targetOf(OLD, STATEMENT))), 'exact', OLD, STATEMENT);
    const moved = resolve(`New title\n${OLD}`, bare(targetOf(OLD, FORMULA)));
    assert.equal(moved.state, 'ambiguous');
    assert.equal(moved.candidates.length, 2);
  });

  it('answers where a target is but a mark', () => {
    for (const exact of ['.', '。', '?!', '\n\n', '- ', '…', ')', '“', '\u00ad', ';'])
      for (const prefix of ['', 'Okello left', '\n\n']) {
        const { range } = resolve(`${OLD}“A. B。” C?! (D)…; E`, { exact, prefix, suffix: '', start: 90, end: 91 });
        assert.ok(range === null || range.end > range.start);
      }
  });

  it('answers hostile input', () => {
    const endless = 'so it is '.repeat(11_000);
    const target: Target = { exact: endless, prefix: '', suffix: '', start: 7, end: 7 + endless.length };
    const today = new DigestedText(`it so is ${'is it so '.repeat(20_000)}`);
    const odd: Target = {
      exact: '\0\n \u{1F600}',
      prefix: '\0',
      suffix: ' ',
      start: 4_000_000_000,
      end: 4_000_000_004,
    };
    const resolutions = resolveTargets(
      [target, odd, ...Array.from({ length: 300 }, () => ({ ...target, exact: 'is' }))],
      'sha256:00',
      today,
    );
    assert.equal(resolutions.length, 302);
    for (const { range, candidates } of resolutions) assert.ok(range === null && candidates.length <= 5);
  });
});
