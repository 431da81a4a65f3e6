/**
 * The source of `readout.tmLanguage.json`, in named pieces; `npm run grammar` writes the file.
 *
 * Every expression means the same in Oniguruma and in JavaScript with the flag `u` (but for `\A`, the file's start), so
 * that the unit tests can check each for catastrophic backtracking. All rules but the head are a `match` within one
 * line; the head ends at the first line of text that is no page furniture.
 */
import { DATE, DATE_IN_TEXT } from './dates.ts';
import { BOILERPLATE, BREADCRUMB, CRUMB_MARK, LEAD, PAGE_LINE } from './page.ts';
import { ADVERBS, ASIDE, GROUP_OR_PRONOUN, PERSON, SPEAKER_AFTER } from './speech.ts';
import {
  PARTICIPLES,
  PARTICIPLES_AFTER_COMMA,
  PASSIVES,
  PASSIVES_OF_IT,
  PASSIVE_SUBJECTS,
  VERBS,
  VERBS_AFTER,
  VERBS_JOINED,
} from './verbs.ts';
import { MARGIN, NOT_IN_WORD, SPACE, WORD_END } from './words.ts';

export interface Rule {
  readonly include?: string;
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly applyEndPatternLast?: boolean;
  readonly captures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}
type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly patterns: readonly Rule[];
  readonly repository: Readonly<Record<string, Rule>>;
}

const DATE_SCOPE = 'constant.numeric.date.readout';
const SPEAKER_SCOPE = 'entity.name.type.speaker.readout';
const VERB_SCOPE = 'keyword.other.reporting.readout';

/** A longer first line is a paragraph, not a title. */
const TITLE_LENGTH = 300;

const head: Rule = {
  begin: `\\A(?!${LEAD}|.{${TITLE_LENGTH + 1}})`,
  // Furniture above the title is tried first, then the title, then a paragraph that stands where a title would.
  end: `^(?!${LEAD})${MARGIN}(\\S.{0,${TITLE_LENGTH - 1}})$|^(?=${LEAD}|.{${TITLE_LENGTH + 1}})`,
  applyEndPatternLast: true,
  endCaptures: { 1: { name: 'markup.heading.title.readout', patterns: [{ include: '#date' }] } },
  patterns: [{ include: '#breadcrumb' }, { include: '#dateLine' }, { include: '#pageLine' }],
};

const breadcrumb: Rule = {
  name: 'comment.line.breadcrumb.readout',
  match: BREADCRUMB,
  captures: { 0: { patterns: [{ match: CRUMB_MARK, name: 'punctuation.separator.breadcrumb.readout' }] } },
};

const dateLine: Rule = {
  match: `^${MARGIN}(?:(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Dd]ate)(?: on)?:?${SPACE})?(${DATE})${MARGIN}$`,
  captures: { 1: { name: DATE_SCOPE } },
};

const date: Rule = { name: DATE_SCOPE, match: DATE_IN_TEXT };

/**
 * A quotation ends where it began: on its line. A mark that opens follows a space or a bracket, one that closes a
 * letter or a stop.
 */
const quotation: Rule = {
  patterns: [
    {
      name: 'string.quoted.double.readout',
      match: `(?<![^\\s(\\[—–\u00a0-])"(?=[^\\s"])[^"\\n]{1,1000}(?<=[^\\s"])"(?![\\p{L}\\p{N}])`,
    },
    { name: 'string.quoted.double.readout', match: '“[^“”„\\n]{1,1000}”|„[^“”„\\n]{1,1000}[“”]' },
    { name: 'string.quoted.other.readout', match: '«[^«»\\n]{1,1000}»|「[^「」\\n]{1,1000}」|『[^『』\\n]{1,1000}』' },
    {
      name: 'string.quoted.single.readout',
      match: '‘(?=[^\\s‘’])[^‘’\\n]{1,300}(?:’\\p{L}[^‘’\\n]{0,300}){0,4}’(?!\\p{L})',
    },
    {
      name: 'string.quoted.single.readout',
      match: "(?<![^\\s(\\[—–])'(?=\\p{L})[^'\\n]{1,60}(?:'\\p{L}[^'\\n]{0,60})?(?<=[^\\s'])'(?![\\p{L}\\p{N}])",
    },
  ].map((rule) => ({ ...rule, captures: { 0: { patterns: [{ include: '#date' }] } } })),
};

const WAS = `(?:was|were|(?:has|have|had)${SPACE}been)`;

const speech: Rule = {
  patterns: [
    {
      match: `(${PERSON}|${GROUP_OR_PRONOUN})${ASIDE}${ADVERBS}${SPACE}(${VERBS})${WORD_END}`,
      captures: { 1: { name: SPEAKER_SCOPE }, 2: { name: VERB_SCOPE } },
    },
    {
      match: `(?<=["”’»] |, )(${VERBS_AFTER})${SPACE}(${SPEAKER_AFTER})(?=${MARGIN}(?:[.,;:!?)—–]|$))`,
      captures: { 1: { name: VERB_SCOPE }, 2: { name: SPEAKER_SCOPE } },
    },
    ...[
      ['[Ii]t', PASSIVES_OF_IT],
      [PASSIVE_SUBJECTS, PASSIVES],
    ].map(([subject, verbs]) => ({
      match: `${NOT_IN_WORD}${subject}${SPACE}${WAS}${ADVERBS}${SPACE}(${verbs})${WORD_END}`,
      captures: { 1: { name: VERB_SCOPE } },
    })),
    {
      match:
        `${NOT_IN_WORD}(?:and|but|then)${ADVERBS}${SPACE}(${VERBS_JOINED})${WORD_END}` +
        `(?=${SPACE}(?!by\\b)[\\p{L}\\p{N}"“‘])`,
      captures: { 1: { name: VERB_SCOPE } },
    },
    {
      name: VERB_SCOPE,
      match: `(?<=[,;] )${PARTICIPLES_AFTER_COMMA}${WORD_END}|${NOT_IN_WORD}${PARTICIPLES}(?=${SPACE}that\\b)`,
    },
  ],
};

export const grammar: Grammar = {
  name: 'Readout',
  scopeName: 'text.readout',
  patterns: [{ include: '#head' }, { include: '#body' }],
  repository: {
    head,
    body: {
      patterns: [
        { include: '#boilerplate' },
        { include: '#dateLine' },
        { include: '#pageLine' },
        { include: '#quotation' },
        { include: '#speech' },
        { include: '#date' },
      ],
    },
    breadcrumb,
    pageLine: { name: 'comment.line.page.readout', match: PAGE_LINE },
    boilerplate: { patterns: BOILERPLATE.map((match) => ({ name: 'comment.line.boilerplate.readout', match })) },
    dateLine,
    date,
    quotation,
    speech,
  },
};
