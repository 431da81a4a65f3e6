/** What is wrong in a file of Readouts, in words: one sentence that says it, and what would be right. */
import type { ConflictPart, Fault, KeyHolder, SyntaxRule } from '../yaml/problem.ts';
import { wordBreach } from './breach.ts';
import { wordFileTrouble } from './fileTrouble.ts';
import type { Translate } from './translate.ts';

type Code = Fault['code'];
type Words = { readonly [C in Code]: (fault: Extract<Fault, { readonly code: C }>, t: Translate) => string };

/** One sentence about a problem, in the language of `t`. */
export function wordProblem(fault: Fault, t: Translate): string {
  // The table has for each code a function of that code's own values, which the compiler cannot pair up.
  return (WORDS[fault.code] as (fault: Fault, t: Translate) => string)(fault, t);
}

const WORDS: Words = {
  unreadable: ({ trouble }, t) => t('This file cannot be read: {0}.', wordFileTrouble(trouble, t)),
  'not-utf8': (_, t) => t('This file is not in UTF-8 from here on: save it in that encoding.'),
  'too-large': (fault, t) =>
    fault.of === 'text'
      ? t(
          'This file is too long to be read ({0} characters; the most is {1}): split it, or remove what does not belong in it.',
          fault.length,
          fault.most,
        )
      : t('This file has too many parts to be read: split it, or remove what does not belong in it.'),
  'too-deep': (_, t) => t('The nesting is too deep here; a file of Readouts has no more than a few levels.'),
  'conflict-marker': ({ begins, label }, t) => CONFLICT_PARTS[begins](label ? ` (${label})` : '', t),
  'yaml-syntax': (fault, t) =>
    fault.rule === 'unknown-alias'
      ? t('“*{0}” stands for nothing: no “&{0}” comes before it.', fault.alias)
      : SYNTAX[fault.rule](t, fault.detail ?? ''),
  'yaml-tag': (_, t) => t('This is not valid YAML: tags (!…) are not used in this file: remove it.'),
  'alias-bomb': ({ alias }, t) =>
    alias === null
      ? t('Aliases (*) stand for too much here: write the values out.')
      : t('“*{0}” stands for something that contains itself.', alias),
  'duplicate-key': ({ key }, t) => t('“{0}” stands here twice: keep one.', key),
  'forbidden-key': ({ key }, t) => t('“{0}” cannot be a key in this file: remove it.', key),
  schema: ({ path, breach }, t) => wordBreach(path, breach, t),
  'newer-version': ({ version, written }, t) =>
    t(
      'This file has version {0}; this program writes version {1}, so the file is read-only here: update Readouts to change it.',
      version,
      written,
    ),
  'unknown-key': ({ key, holder, near }, t) =>
    near === null
      ? t('“{0}” is not a key of {1}; it is kept as it is.', key, HOLDERS[holder](t))
      : t('“{0}” is not a key of {1}; it is kept as it is. Did you mean “{2}”?', key, HOLDERS[holder](t), near),
  'duplicate-id': ({ id }, t) => t('The id “{0}” is used twice in this file: give this annotation another one.', id),
  'target-length': ({ from, to, count }, t) =>
    t('From {0} to {1} are {2} characters, but the quoted words have {3}.', from, to, to - from, count),
  'not-in-order': (_, t) => t('This annotation stands before the one above it in the text.'),
  'merge-conflict': wordMergeConflict,
  'duplicate-code': ({ path }, t) => t('The code “{0}” is defined twice: give this one another id.', path),
  'duplicate-shortcut': ({ key, path }, t) => t('The key “{0}” already picks “{1}”: choose another one.', key, path),
  'bad-successor': ({ path, why }, t) => SUCCESSORS[why](path, t),
  'unknown-code': ({ path, near }, t) =>
    near === null
      ? t('The codebook has no code “{0}”: add it there, or use another one.', path)
      : t('The codebook has no code “{0}”: did you mean “{1}”?', path, near),
  'deprecated-code': ({ path, successor }, t) =>
    successor === null
      ? t('“{0}” is deprecated: use another code.', path)
      : t('“{0}” is deprecated: use “{1}”.', path, successor),
  'exclusive-codes': ({ codes: [one, other], above }, t) =>
    t('“{0}” and “{1}” exclude each other: an annotation has at most one code below “{2}”.', one, other, above),
  'other-readout': ({ readout }, t) =>
    t("This file's name says that it belongs to “{0}”: rename the file, or name that readout here.", readout),
  'no-readout': ({ readout }, t) =>
    t(
      'There is no “{0}” beside this file: put it back, or rename this file after the readout that it belongs to.',
      readout,
    ),
  'misnamed-sidecar': ({ name }, t) =>
    t('This sidecar is named after no readout that is there; it should be called “{0}”: rename it.', name),
  'second-sidecar': ({ readout, other }, t) =>
    t('“{0}” has a sidecar already, “{1}”: put what is in this one there, or delete it.', readout, other),
  'twin-readouts': ({ readout }, t) =>
    t(
      'Two files here are called “{0}”, in two forms of Unicode, and both show these annotations: rename one.',
      readout,
    ),
  'unreadable-readout': ({ readout, trouble }, t) =>
    t('“{0}” cannot be read: {1}.', readout, wordFileTrouble(trouble, t)),
  'overruled-fact': ({ fact, by }, t) =>
    t('“{0}” states another “{1}”, which is the one that counts: agree on one, or leave it out here.', by, fact),
  'other-codebook': ({ counting }, t) =>
    t('This folder has a “{0}” too, which is the one that counts: keep only one of them.', counting),
  'shared-name': ({ name, other }, t) =>
    name === other
      ? t(
          '“{0}” is listed twice, and stands for neither: make one entry of the two, or give both their countries.',
          name,
        )
      : t(
          '“{0}” is also a name of {1}, so it stands for neither of them: take it away from one, or give both their countries.',
          name,
          other,
        ),
  'unknown-country': ({ country }, t) =>
    t('“{0}” is no country that Readouts knows: use its ISO 3166-1 code of two letters, EU or UN.', country),
  'office-dates': ({ from, to }, t) => t('This office ends ({0}) before it begins ({1}).', to, from),
  'other-people': ({ counting }, t) =>
    t('This folder has a “{0}” too, which is the one that counts: keep only one of them.', counting),
  orphan: (_, t) => t('These words are no longer in the readout: re-attach the annotation, or keep it as it is.'),
  ambiguous: ({ count }, t) =>
    count === 1
      ? t('It is not sure that these words are where the readout has the same or nearly so: confirm the place.')
      : t('These words could be in {0} places of the readout: choose one.', count),
  changed: ({ text }, t) => t('The readout now says “{0}”: confirm that the annotation still holds.', text),
};

const SUCCESSORS: Readonly<
  Record<Extract<Fault, { readonly code: 'bad-successor' }>['why'], (path: string, t: Translate) => string>
> = {
  unknown: (path, t) => t('The codebook has no code “{0}”, which is to follow this one: name another one.', path),
  itself: (path, t) => t('“{0}” is this code or below it, and cannot follow it: name another one.', path),
  deprecated: (path, t) => t('“{0}” is deprecated itself and leads to no code in use: name another one.', path),
  'in-use': (path, t) =>
    t('This code is in use, so “{0}” does not follow it: add “deprecated: true”, or remove this.', path),
};

const CONFLICT_PARTS: Readonly<Record<ConflictPart, (label: string, t: Translate) => string>> = {
  ours: (label, t) =>
    t(
      'Git could not merge this place: your version{0} begins below this line; keep the lines that are right and delete the marker lines.',
      label,
    ),
  base: (label, t) =>
    t(
      'The version that both started from{0} begins below this line; keep the lines that are right and delete the marker lines.',
      label,
    ),
  theirs: (_, t) =>
    t('The other version begins below this line; keep the lines that are right and delete the marker lines.'),
  outside: (label, t) =>
    t('The other version{0} ends here; keep the lines that are right and delete the marker lines.', label),
};

const SYNTAX: Readonly<Record<SyntaxRule, (t: Translate, detail: string) => string>> = {
  empty: (t) => t('This file is empty.'),
  'second-document': (t) => t('A second YAML document begins here; this file must hold one.'),
  indentation: (t) => t('This is not valid YAML: the indentation does not fit the lines above.'),
  tab: (t) => t('This is not valid YAML: a tab stands where YAML wants spaces.'),
  'missing-character': (t) =>
    t(
      'This is not valid YAML: a character is missing, such as a closing quotation mark or bracket, or a colon or space after a key.',
    ),
  'key-over-lines': (t) => t('This is not valid YAML: a key runs over more than one line, or its colon is missing.'),
  'long-key': (t) =>
    t('This is not valid YAML: a key is too long, or a colon in a long text lacks its quotation marks.'),
  'second-colon': (t) =>
    t('This is not valid YAML: a second colon stands in one line: put the value in quotation marks.'),
  escape: (t) =>
    t(
      'This is not valid YAML: a backslash in double quotation marks does not begin a known escape: write two, or use single quotation marks.',
    ),
  unquoted: (t) => t('This is not valid YAML: a value begins with a character that needs quotation marks.'),
  anchor: (t) => t('This is not valid YAML: an anchor or alias (& or *) is not complete.'),
  'large-number': (t) => t('This number is too large.'),
  'key-not-a-word': (t) => t('A key must be a word.'),
  other: (t, detail) => t('This is not valid YAML: the parser says: {0}.', detail),
  unreadable: (t, detail) => t('This file cannot be read as YAML ({0}).', detail),
};

const HOLDERS: Readonly<Record<KeyHolder, (t: Translate) => string>> = {
  sidecar: (t) => t('a sidecar'),
  source: (t) => t('a source'),
  meeting: (t) => t('a meeting'),
  participant: (t) => t('a participant'),
  annotation: (t) => t('an annotation'),
  target: (t) => t('a target'),
  reply: (t) => t('a reply'),
  review: (t) => t('a review'),
  'merge-conflict': (t) => t('a merge conflict'),
  codebook: (t) => t('a codebook'),
  code: (t) => t('a code'),
  people: (t) => t('a people file'),
  person: (t) => t('a person'),
  office: (t) => t('an office'),
};

function wordMergeConflict({ field, other }: { readonly field: string; readonly other: unknown }, t: Translate) {
  if (field === 'annotation')
    return t(
      'One version deleted this annotation and the other changed it: delete the annotation, or this entry to keep it.',
    );
  return other === undefined
    ? t('Both versions changed “{0}”; the other one has no value there: choose, then delete this entry.', field)
    : t(
        'Both versions changed “{0}”; the other one says {1}: choose, then delete this entry.',
        field,
        JSON.stringify(other),
      );
}
