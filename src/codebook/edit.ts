/**
 * Changes to a codebook, each as the smallest edits to its text (UTF-16, in the text given). Every function throws
 * `Refusal` when the file does not parse or validate, has a newer version, or would not be valid with the change.
 */
import { brokenFile, Refusal } from '../yaml/refusal.ts';
import { CODE_PATH } from '../annotations/schema.ts';
import { lineDifferences, type TextEdit } from '../text/edits.ts';
import { loadYaml } from '../yaml/load.ts';
import { rewrite, styleOf } from '../yaml/rewrite.ts';
import { validate } from '../yaml/validate.ts';
import { CODEBOOK_STYLE } from './fileStyle.ts';
import { parseCodebook, type ParsedCodebook } from './parse.ts';
import { Reshaping } from './reshaping.ts';
import { codebookSchema, type CodeFields } from './schema.ts';

type Data = Record<string, unknown>;

/**
 * Adds a code at the end of the codes beside it; codes above it that are missing are made.
 * @param namesAbove what those are called, from the top; those that are not given, after their ids
 */
export function addCode(
  text: string,
  path: string,
  fields: CodeFields,
  namesAbove: readonly string[] = [],
): TextEdit[] {
  if (!CODE_PATH.test(path)) throw new Refusal({ code: 'bad-code-path', path });
  return changeCodebook(text, (data, { codes }) => {
    if (codes.has(path)) throw new Refusal({ code: 'code-exists', path });
    return withCode(data, path.split('/'), fields, namesAbove);
  });
}

/** Changes what a code says of itself; a field that is given as undefined is removed. */
export function updateCode(
  text: string,
  path: string,
  fields: { readonly [K in keyof CodeFields]?: CodeFields[K] | undefined },
): TextEdit[] {
  const reshaping = new Reshaping(text);
  reshaping.change(path, (code) => ({ ...code, ...fields }));
  return lineDifferences(text, reshaping.text);
}

function changeCodebook(text: string, change: (data: Data, parsed: ParsedCodebook) => Data): TextEdit[] {
  const parsed = parseCodebook(text);
  const { loaded } = loadYaml(text);
  if (!loaded || !parsed.codebook || parsed.readOnly) throw new Refusal(brokenFile(text, parsed.problems));
  const changed = change(loaded.data as Data, parsed);
  const [wrong] = validate(changed, codebookSchema).findings;
  if (wrong) throw new Refusal({ code: 'invalid-data', of: 'codebook', fault: wrong.fault });
  return rewrite(text, loaded, changed, styleOf(text, CODEBOOK_STYLE));
}

function codesOf(data: Data): Data[] {
  return (data['codes'] as Data[] | null | undefined) ?? [];
}

function withCode(
  data: Data,
  [id, ...below]: string[],
  fields: CodeFields,
  [name, ...namesBelow]: readonly string[],
): Data {
  const codes = codesOf(data);
  const index = codes.findIndex((code) => code['id'] === id);
  if (below.length === 0) return { ...data, codes: [...codes, { id, ...fields }] };
  const parent = codes[index] ?? { id, name: name ?? nameFrom(id!) };
  const changed = withCode(parent, below, fields, namesBelow);
  return { ...data, codes: index < 0 ? [...codes, changed] : codes.with(index, changed) };
}

/** A name for a code that has only an id: `named-third` as `Named third`. */
export function nameFrom(id: string): string {
  const words = id.replaceAll('-', ' ').trim() || id;
  return words[0]!.toUpperCase() + words.slice(1);
}
