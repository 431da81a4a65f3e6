/**
 * Changes to a codebook, each as the smallest edits to its text (UTF-16, in the text given). Every function throws
 * `Refusal` when the file does not parse or validate, has a newer version, or would not be valid with the change.
 */
import { brokenFile, Refusal } from '../yaml/refusal.ts';
import { CODE_PATH } from '../annotations/schema.ts';
import type { TextEdit } from '../text/edits.ts';
import { loadYaml } from '../yaml/load.ts';
import { rewrite, styleOf } from '../yaml/rewrite.ts';
import { validate } from '../yaml/validate.ts';
import { CODEBOOK_STYLE } from './fileStyle.ts';
import { parseCodebook, type ParsedCodebook } from './parse.ts';
import { codebookSchema, CODE_ID, type CodeFields } from './schema.ts';

type Data = Record<string, unknown>;

/** Adds a code at the end of the codes beside it; codes above it that are missing are made, named after their ids. */
export function addCode(text: string, path: string, fields: CodeFields): TextEdit[] {
  if (!CODE_PATH.test(path)) throw new Refusal({ code: 'bad-code-path', path });
  return changeCodebook(text, (data, { codes }) => {
    if (codes.has(path)) throw new Refusal({ code: 'code-exists', path });
    return withCode(data, path.split('/'), fields);
  });
}

/** Gives a code another id; its path and those of the codes below it change with it. Sidecars are not touched. */
export function renameCode(text: string, path: string, id: string): TextEdit[] {
  if (!CODE_ID.test(id)) throw new Refusal({ code: 'bad-code-id', id });
  return changeCodebook(text, (data, { codes }) => {
    const entry = codes.get(path);
    if (!entry) throw new Refusal({ code: 'no-code', path });
    const renamed = entry.parent === null ? id : `${entry.parent}/${id}`;
    if (renamed !== path && codes.has(renamed)) throw new Refusal({ code: 'code-exists', path: renamed });
    return withId(data, path.split('/'), id);
  });
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

function withCode(data: Data, [id, ...below]: string[], fields: CodeFields): Data {
  const codes = codesOf(data);
  const index = codes.findIndex((code) => code['id'] === id);
  if (below.length === 0) return { ...data, codes: [...codes, { id, ...fields }] };
  const parent = codes[index] ?? { id, name: nameFrom(id!) };
  const changed = withCode(parent, below, fields);
  return { ...data, codes: index < 0 ? [...codes, changed] : codes.with(index, changed) };
}

function withId(data: Data, [id, ...below]: string[], newId: string): Data {
  const change = (code: Data) => (below.length === 0 ? { ...code, id: newId } : withId(code, below, newId));
  return { ...data, codes: codesOf(data).map((code) => (code['id'] === id ? change(code) : code)) };
}

/** A name for a code that has only an id: `named-third` as `Named third`. */
export function nameFrom(id: string): string {
  const words = id.replaceAll('-', ' ').trim() || id;
  return words[0]!.toUpperCase() + words.slice(1);
}
