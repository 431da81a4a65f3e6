import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from 'recheck';
import { grammar } from '../../syntaxes/source/grammar.ts';
import { VERBS as TABLE, type CueEntry, type LightEntry } from '../../src/reading/words/cueTable.ts';
import { NAME, OFFICES } from '../../syntaxes/source/speech.ts';
import * as verbs from '../../syntaxes/source/verbs.ts';
import { isLinear } from './linearTime.ts';

const shipped = readFileSync(new URL('../../syntaxes/readout.tmLanguage.json', import.meta.url), 'utf8');

const SCOPES = new Set([
  'comment.line.breadcrumb.readout',
  'comment.line.page.readout',
  'comment.line.boilerplate.readout',
  'constant.numeric.date.readout',
  'entity.name.type.speaker.readout',
  'keyword.other.reporting.readout',
  'markup.heading.title.readout',
  'punctuation.separator.breadcrumb.readout',
  'string.quoted.double.readout',
  'string.quoted.single.readout',
  'string.quoted.other.readout',
]);

/** The values of the keys named, anywhere in a part of the grammar. */
function valuesOf(keys: readonly string[], part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? (keys.includes(key) ? [value] : []) : valuesOf(keys, value),
  );
}

/** The same expression in JavaScript: `\A` only narrows where it starts, an atomic group only cuts backtracking. */
const inJavaScript = (expression: string): string => expression.replaceAll('\\A', '^').replaceAll('(?>', '(?:');

/**
 * The limits count steps, not time, so that the answer is the same on every machine: work that grows with the square of
 * a line's length exceeds them, work that grows with the length does not.
 */
async function backtracking(expression: string): Promise<string> {
  const length = 4_000;
  const result = await check(expression, 'u', {
    maxAttackStringSize: length,
    attackLimit: length ** 2 / 4,
    attackTimeout: null,
    incubationTimeout: null,
    timeout: null,
    // A tenth of the usual fuzzing still finds the expressions that the test plants, and takes seconds instead of a
    // minute.
    maxIteration: 3,
    maxInitialGenerationSize: 150,
    maxGenerationSize: 30,
    mutationSize: 15,
    crossoverSize: 8,
  });
  return result.status;
}

describe('the grammar', () => {
  const { patterns, repository } = grammar;
  const expressions = valuesOf(['match', 'begin', 'end'], { patterns, repository });

  it('ships as its source says', () => {
    assert.deepEqual(JSON.parse(shipped), JSON.parse(JSON.stringify(grammar)), 'run: npm run grammar');
  });

  it('uses the intended scopes, and all of them', () => {
    assert.deepEqual(new Set(valuesOf(['name'], { patterns, repository })), SCOPES);
  });

  it('includes only rules that it has, and uses all that it has', () => {
    const included = valuesOf(['include'], { patterns, repository }).map((include) => include.replace('#', ''));
    assert.deepEqual(new Set(included), new Set(Object.keys(repository)));
  });

  it('has one rule that spans lines, and it can begin only at the start of the file', () => {
    assert.deepEqual(valuesOf(['begin'], { patterns, repository }), [repository['head']?.begin]);
    assert.match(repository['head']!.begin!, /^\\A/);
  });

  it('has no expression that matches nothing, but for the two ends of the head', () => {
    for (const expression of valuesOf(['match'], { patterns, repository })) {
      assert.doesNotMatch('', new RegExp(inJavaScript(expression), 'u'));
    }
  });

  it('has no expression with catastrophic backtracking', async function () {
    this.timeout(600_000);
    const planted = ['a*b', "'(?:[^'\\n]|'(?=A))+(?<=x)'", '(?<!\\p{L})(?:\\p{Lu}\\p{L}*[ ]){1,9}[\\p{L} ]*said'];
    for (const bad of planted) {
      assert.equal(await backtracking(bad), 'vulnerable', bad);
      assert.ok(!isLinear(bad, 'u'), bad);
    }
    // Each list of words is checked once, not in each expression that it stands in; so is a name, whose atomic group
    // does not go back whatever follows it.
    const lists = [...Object.values(verbs), OFFICES, NAME].sort((a, b) => b.length - a.length);
    const checked = expressions.map((expression) =>
      lists.reduce(
        (shorter, list) => shorter.replaceAll(inJavaScript(list), '(?:said|pointed out)'),
        inJavaScript(expression),
      ),
    );
    for (const expression of new Set(checked)) assert.equal(await backtracking(expression), 'safe', expression);
    for (const list of new Set(lists.map(inJavaScript))) assert.ok(isLinear(list, 'u'), list);
  });

  describe('colours every reporting verb of the table', () => {
    const [speech] = repository['speech']!.patterns!;
    const expression = new RegExp(inJavaScript(speech!.match!), 'du');

    /** What is coloured as a verb in a sentence. */
    const coloured = (sentence: string): string => {
      const [start, end] = expression.exec(sentence)?.indices?.[2] ?? [0, 0];
      return sentence.slice(start, end);
    };
    const behindCue = ({ particle, tail }: CueEntry): string =>
      [...particle, ...tail, 'that ships sail.'].join(' ').replace('with *', 'with satisfaction').replace('*', 'them');
    const behindNoun = ({ particle, nouns }: LightEntry, noun = [...nouns].at(-1)): string =>
      [...particle, 'their deep', noun, 'that ships sail.'].join(' ');

    for (const [past, { cues, light }] of TABLE.past) {
      const sentences = [...cues.map(behindCue), ...light.map((entry) => behindNoun(entry))];
      if (sentences.length === 0) continue;
      it(past, () => {
        for (const sentence of sentences) {
          const found = coloured(`Minister Aldana ${past} ${sentence}`);
          assert.ok(found === past || found.startsWith(`${past} `), `${past} ${sentence}`);
        }
      });
    }

    it('and no other verb, nor what tells of the event', () => {
      for (const rest of ['sailed that day.', 'called President Solberg.', 'called on the Prime Minister of Chad.'])
        assert.equal(coloured(`Minister Aldana ${rest}`), '', rest);
      for (const rest of [
        'held the rope.',
        'extended the pier.',
        'took the ferry.',
        'spoke on the phone with Solberg.',
      ])
        assert.equal(coloured(`Minister Aldana ${rest}`), '', rest);
    });
  });
});
