import * as z from 'zod/mini';
import { closest } from '../closest.ts';
import type { Problem } from '../problem.ts';
import { problem, type LoadedYaml } from './load.ts';
import { find, spanAt, spanOf, type Path } from './nodes.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of keys with values',
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a group of keys';
  const text = String(value);
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** Says why the value does not do, as the end of a sentence that begins with the key. */
const explain: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) {
    const meaning = issue.inst && z.globalRegistry.get(issue.inst as z.ZodMiniType)?.description;
    return meaning ? `is missing: ${meaning.replace(/\.$/, '')}` : 'is missing';
  }
  if (issue.code === 'invalid_type') {
    const isPlainValue = typeof issue.input === 'number' || typeof issue.input === 'boolean';
    const remedy = issue.expected === 'string' && isPlainValue ? ': put it in quotation marks' : '';
    return `must be ${KINDS[issue.expected] ?? issue.expected}, not ${shown(issue.input)}${remedy}`;
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return `must be ${values.slice(0, -1).join(', ')}${values.length > 1 ? ' or ' : ''}${values.at(-1)}, not ${shown(issue.input)}`;
  }
  return `does not fit (${issue.code})`;
};

function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'This file';
  return typeof last === 'number' ? `Item ${last + 1} of “${String(path.at(-2) ?? '')}”` : `“${String(last)}”`;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

/** Whether the message of a rule should end with the value that breaks it. */
function quotesValue(issue: Issue): boolean {
  return issue.code === 'invalid_format' || issue.code === 'invalid_union';
}

/** The problem that a broken rule of a schema is, at its key or value. */
export function schemaProblem(text: string, loaded: LoadedYaml, issue: Issue): Problem {
  const { start, end } = spanAt(text, loaded, issue.path);
  const value = valueAt(loaded.data, issue.path);
  const message = quotesValue(issue) && value !== undefined ? `${issue.message}, not ${shown(value)}` : issue.message;
  return problem(start, end, 'error', 'schema', `${subject(issue.path)} ${message}.`);
}

/** Checks data against a schema; the value is null where there are problems. */
export function validate<T extends z.ZodMiniType>(
  text: string,
  loaded: LoadedYaml,
  schema: T,
): { value: z.output<T> | null; problems: Problem[] } {
  const result = z.safeParse(schema, loaded.data, { error: explain });
  if (result.success) return { value: result.data, problems: [] };
  return { value: null, problems: result.error.issues.map((issue) => schemaProblem(text, loaded, issue)) };
}

/** Hints for the keys of a map that the format does not have; they are kept. */
export function unknownKeys(text: string, loaded: LoadedYaml, path: Path, known: readonly string[], what: string): Problem[] {
  const data = valueAt(loaded.data, path);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.keys(data)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const { key: node } = find(loaded, [...path, key]);
      const { start, end } = node?.range ? spanOf(text, node) : spanAt(text, loaded, path);
      const [near] = closest(key, known);
      const meant = near ? ` Did you mean “${near}”?` : '';
      return problem(start, end, 'hint', 'unknown-key', `“${key}” is not a key of ${what}; it is kept as it is.${meant}`);
    });
}
