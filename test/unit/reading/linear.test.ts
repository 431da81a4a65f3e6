import assert from 'node:assert/strict';
import { attribute } from '../../../src/reading/document/attribution/attribution.ts';
import { findParticipants } from '../../../src/reading/document/participants/participants.ts';
import type { ReadLine } from '../../../src/reading/document/readLine.ts';
import { readPage } from '../../../src/reading/page/page.ts';
import { analyseParagraph, analyseTokens } from '../../../src/reading/paragraph.ts';
import { readText } from '../../../src/reading/read.ts';
import { VERBS } from '../../../src/reading/words/cueTable.ts';
import { LEXEMES } from '../../../src/reading/words/dateWords.ts';
import { COUNTRY_FORMS } from '../../../src/reading/words/tables/countries.ts';
import * as offices from '../../../src/reading/words/tables/offices.ts';
import { CARRIERS } from '../../../src/reading/words/tables/verbs.ts';
import * as common from '../../../src/reading/words/tables/words.ts';
import type { Span } from '../../../src/text/span.ts';
import { tokenize } from '../../../src/reading/words/tokenize.ts';
import type { Token } from '../../../src/reading/words/tokens.ts';

// Steps are counted, and no time is taken: how often a token is looked at in a text, and in one twice as long.

/** A list that counts how often one of its items is asked for. */
function counted<T>(items: readonly T[]): { readonly list: readonly T[]; readonly steps: () => number } {
  let steps = 0;
  const list = new Proxy(items, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string') steps++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { list, steps: () => steps };
}

/** How many tokens are looked at while the paragraph is read. */
function stepsIn(text: string): number {
  const { tokens, quotes } = tokenize(text);
  const { list, steps } = counted(tokens);
  analyseTokens(text, { tokens: list, quotes });
  return steps();
}

const TOKENS = 120;

/** How many more steps are taken for twice as many units; 2 where the time grows as the text does. */
function growth(unit: string): number {
  const count = Math.ceil(TOKENS / tokenize(unit).tokens.length);
  return stepsIn(unit.repeat(2 * count)) / stepsIn(unit.repeat(count));
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function tableWords(): string[] {
  const lists = [...Object.values(offices), ...Object.values(common)].flatMap((list: unknown) =>
    list instanceof Set || Array.isArray(list) ? [...(list as Iterable<unknown>)] : [],
  );
  const words = [
    ...lists.filter((word) => typeof word === 'string'),
    ...[VERBS.past, VERBS.participle, VERBS.base].flatMap((forms) => [...forms.keys()]),
    ...LEXEMES.map(({ word }) => word as string),
  ].filter(Boolean);
  return [
    ...words,
    ...words.map(capitalised),
    ...COUNTRY_FORMS.map(({ text }) => text),
    ...'Xylo xylo 12 2021 " “ ( ) , . ; : – / & •'.split(' '),
  ];
}

/** What the tables have of a word, so far as rules of phrases and clauses ask for it. */
function kindOf({ kind, key, lexeme, verb, capital, allCapitals, date }: Token): string {
  return [
    kind === 'word' ? kind : key || kind,
    lexeme?.classes,
    lexeme?.countries?.map(({ kind: form, rest }) => `${form}${rest.length}`).join(),
    verb?.past && [verb.past.carriers.length > 0, verb.past.light.length > 0, verb.past.event].join(),
    Boolean(verb?.participle),
    Boolean(verb?.base),
    capital,
    allCapitals,
    date >= 0 && date < LEXEMES.length - 1,
  ].join('|');
}

/** One word of each kind. */
function sampleWords(): string[] {
  const sample = new Map<string, string>();
  for (const word of tableWords()) {
    const kind = tokenize(word).tokens.map(kindOf).join('+');
    if (!sample.has(kind)) sample.set(kind, word);
  }
  return [...sample.values()];
}

describe('the steps of reading a paragraph grow as its length does', () => {
  const words = sampleWords();
  const shapes: Record<string, (word: string) => string> = {
    'said again and again': (word) => `${word} `,
    'with commas': (word) => `${word}, `,
    'joined by "and" and "of"': (word) => `the ${word} and of ${word} `,
  };

  it('for words of every kind', () => assert.ok(words.length > 300, `${words.length} kinds of words`));

  for (const [what, unit] of Object.entries(shapes)) {
    it(what, () => {
      const slow = words.filter((word) => growth(unit(word)) > 2.6);
      assert.deepEqual(slow, []);
    });
  }

  it('for verbs that carry others', () => {
    const carriers = CARRIERS.split(',').map((entry) => entry.trim().replace(/\/\S+/, '').replace('*', 'him'));
    assert.deepEqual(
      carriers.filter((carrier) => growth(`${carrier} `) > 2.6),
      [],
    );
  });

  const rows = [
    'newly appointed ',
    'H.E. Mr. ',
    'the Hon. ',
    'the two ',
    'U.S. Republic of Korea (ROK) ',
    'Minister of Foreign Affairs and ',
    'Foreign and Defence ',
    'van der ',
    'Ann Berg, Minister, ',
    'The two sides said. ',
    'He said that the Minister, noting that, ',
  ];
  for (const row of rows) it(row, () => assert.ok(growth(row) < 2.6, `${growth(row)} times the steps`));
});

describe('the steps of reading a document grow as its length does', () => {
  const HEAD = `Minister Lind Speaks with Minister Solberg

On 16 August 2021, Minister Anna Lind held a phone call with Minister Ada Solberg.

`;

  /** How often a sentence or a line of the page is asked for while it is told who takes part and who speaks. */
  function stepsOf(text: string): number {
    const read = readPage(text);
    const lists: (() => number)[] = [];
    const countedList = <T>(items: readonly T[]): readonly T[] => {
      const { list, steps } = counted(items);
      lists.push(steps);
      return list;
    };
    const lineAt = ({ start, end }: Span): ReadLine => {
      const line = text.slice(start, end);
      const reading = analyseParagraph(line);
      return { start, text: line, reading: { ...reading, sentences: countedList(reading.sentences) } };
    };
    const page = { ...read, pageLines: countedList(read.pageLines) };
    const body = read.body.map(lineAt);
    const pageLines = countedList(read.pageLines.map(lineAt));
    const input = { page, title: null, pageLines, body, leadIndex: 0 };
    const roster = findParticipants(input, null);
    attribute({ text: input, roster, headline: null, toldPress: false, corrections: [] });
    return lists.reduce((sum, steps) => sum + steps(), 0);
  }

  it('for sentences that each open a statement', () => {
    const text = (count: number): string => HEAD + 'They agreed on it. Lind thanked her. '.repeat(count);
    assert.ok(stepsOf(text(400)) / stepsOf(text(200)) < 2.6);
  });

  it('for lines of the page, and headings', () => {
    for (const lines of ['The Minister said', '\nOn bridges\n\nLind thanked her for them, and said that it rained.']) {
      const text = (count: number): string => HEAD + `\n${lines}`.repeat(count);
      assert.ok(stepsOf(text(400)) / stepsOf(text(200)) < 2.6, lines);
    }
  });

  it('names whom a lead lists only as far as they can be compared with one another', () => {
    const names = Array.from(
      { length: 300 },
      (_, at) => `Minister Xo${String.fromCharCode(97 + (at % 26))}${at % 7}el`,
    );
    const lead = `Minister Anna Lind met with ${names.join(', ')} in Oslo.`;
    assert.ok(readText(`Talks in Oslo\n\n${lead}\n`, { kind: 'meeting' }).participants.length <= 60);
  });
});
