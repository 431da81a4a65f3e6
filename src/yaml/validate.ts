import * as z from 'zod/mini';
import { closest } from '../text/closest.ts';
import type { Problem, Severity } from './problem.ts';
import type { LoadedYaml } from './load.ts';
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
function quotesValue(issue: Issue, value: unknown): boolean {
  return (
    issue.code === 'invalid_format' ||
    issue.code === 'invalid_union' ||
    (issue.code === 'custom' && typeof value === 'string')
  );
}

/** Something wrong with data, told by the path to it; its place in the text is found when it is reported. */
export interface Finding {
  readonly path: Path;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** The key is what is wrong, not its value. */
  readonly onKey?: boolean;
}

/** Checks data against a schema; the value is null where there are findings. */
export function validate<T extends z.ZodMiniType>(
  data: unknown,
  schema: T,
): { value: z.output<T> | null; findings: Finding[] } {
  const result = z.safeParse(schema, data, { error: explain });
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.map((issue): Finding => {
    const value = valueAt(data, issue.path);
    const message =
      quotesValue(issue, value) && value !== undefined ? `${issue.message}, not ${shown(value)}` : issue.message;
    return { path: issue.path, severity: 'error', code: 'schema', message: `${subject(issue.path)} ${message}.` };
  });
  return { value: null, findings };
}

/** Hints for the keys of a map that the format does not have; they are kept. */
export function unknownKeys(data: unknown, path: Path, known: readonly string[], what: string): Finding[] {
  const map = valueAt(data, path);
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  return Object.keys(map)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const [near] = closest(key, known);
      const meant = near ? ` Did you mean “${near}”?` : '';
      return {
        path: [...path, key],
        severity: 'hint',
        code: 'unknown-key',
        message: `“${key}” is not a key of ${what}; it is kept as it is.${meant}`,
        onKey: true,
      };
    });
}

/** Findings as problems at their places, in the order of the file. */
export function locate(text: string, loaded: LoadedYaml, findings: readonly Finding[]): Problem[] {
  const problems = findings.map(({ path, severity, code, message, onKey }) => {
    const key = onKey ? find(loaded, path).key : null;
    return { ...(key?.range ? spanOf(text, key) : spanAt(text, loaded, path)), severity, code, message };
  });
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}
