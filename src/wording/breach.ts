/** How a value does not keep to the format of its file, in words. */
import type { Breach, FormatRule } from '../yaml/problem.ts';
import type { Translate } from './translate.ts';

/** Longest value that is quoted whole, in UTF-16 units. */
const QUOTED = 40;

/** One sentence that says what the value at a path must be, and what stands there. */
export function wordBreach(path: readonly PropertyKey[], breach: Breach, t: Translate): string {
  const what = subject(path, t);
  switch (breach.rule) {
    case 'missing':
      return breach.meaning === null
        ? t('{0} is missing.', what)
        : t('{0} is missing: {1}.', what, breach.meaning.replace(/\.$/, ''));
    case 'type':
      return wordType(what, breach.expected, breach.found, t);
    case 'choice':
      return t('{0} must be {1}, not {2}.', what, oneOf(breach.choices, t), shown(breach.found, t));
    case 'other':
      return t('{0} does not fit ({1}).', what, breach.issue);
    default:
      return RULES[breach.rule](what, shown(breach.found, t), t);
  }
}

function subject(path: readonly PropertyKey[], t: Translate): string {
  const last = path.at(-1);
  if (last === undefined) return t('This file');
  return typeof last === 'number'
    ? t('Item {0} of “{1}”', last + 1, String(path.at(-2) ?? ''))
    : t('“{0}”', String(last));
}

function wordType(what: string, expected: string, found: unknown, t: Translate): string {
  const kind = KINDS[expected]?.(t) ?? expected;
  const isUnquoted = expected === 'string' && (typeof found === 'number' || typeof found === 'boolean');
  return isUnquoted
    ? t('{0} must be {1}, not {2}: put it in quotation marks.', what, kind, shown(found, t))
    : t('{0} must be {1}, not {2}.', what, kind, shown(found, t));
}

const KINDS: Readonly<Record<string, (t: Translate) => string>> = {
  string: (t) => t('text'),
  number: (t) => t('a number'),
  int: (t) => t('a whole number'),
  boolean: (t) => t('true or false'),
  array: (t) => t('a list'),
  object: (t) => t('a group of keys with values'),
};

function oneOf(choices: readonly string[], t: Translate): string {
  const last = choices.at(-1) ?? '';
  return choices.length > 1 ? t('{0} or {1}', choices.slice(0, -1).join(', '), last) : last;
}

function shown(value: unknown, t: Translate): string {
  if (Array.isArray(value)) return t('a list');
  if (value === null || value === undefined) return t('nothing');
  if (typeof value === 'object') return t('a group of keys');
  const text = String(value);
  return t('“{0}”', text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
}

const RULES: Readonly<Record<FormatRule, (what: string, found: string, t: Translate) => string>> = {
  'not-empty': (what, _, t) => t('{0} must not be empty.', what),
  'not-negative': (what, _, t) => t('{0} must not be below 0.', what),
  time: (what, found, t) => t('{0} must be a time with its zone, as 2026-11-21T16:00:00Z, not {1}.', what, found),
  digest: (what, found, t) => t('{0} must be sha256: and 64 hexadecimal digits in lower case, not {1}.', what, found),
  edtf: (what, found, t) => t('{0} must be a date as 2020-03-18, 2020-03 or 2020 (EDTF), not {1}.', what, found),
  'end-after-start': (what, _, t) => t('{0} must be greater than start.', what),
  'annotation-id': (what, found, t) =>
    t('{0} must be lower-case letters and digits, as 7k2m9qx4tb, not {1}.', what, found),
  'code-path': (what, found, t) => t('{0} must be a path of the codebook, as stance/support, not {1}.', what, found),
  'code-id': (what, found, t) => t('{0} must be lower-case letters, digits and hyphens, not {1}.', what, found),
  country: (what, found, t) => t('{0} must be two capital letters, as CN, RU or EU, not {1}.', what, found),
  version: (what, _, t) => t('{0} must be 1 or higher.', what),
  'file-name': (what, found, t) =>
    t('{0} must be the name of a file in the same folder, without a path, not {1}.', what, found),
  shortcut: (what, found, t) => t('{0} must be one character, not {1}.', what, found),
  'review-says-nothing': (what, _, t) => t('{0} is missing: a review has a verdict, a note, or both.', what),
  'revise-without-codes': (what, _, t) =>
    t('{0} is missing: with the verdict revise, it lists the codes that the annotation should have.', what),
  colour: (what, found, t) =>
    t('{0} must be the name of a theme colour, as green, or "#rrggbb" in quotation marks, not {1}.', what, found),
};
