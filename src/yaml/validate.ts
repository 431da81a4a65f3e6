import * as z from 'zod/mini';
import { closest } from '../text/closest.ts';
import {
  MAX_PROBLEMS,
  type Breach,
  type Fault,
  type FormatRule,
  type KeyHolder,
  type Problem,
  type Severity,
} from './problem.ts';
import type { LoadedYaml } from './load.ts';
import { find, spanAt, spanOf, type Path } from './nodes.ts';

/** What a key means, of one that is missing; rules of a format have their own messages, which come first. */
const meaningOfMissing: z.core.$ZodErrorMap = (issue) =>
  (issue.input === undefined && issue.inst && z.globalRegistry.get(issue.inst as z.ZodMiniType)?.description) || '';

/** The rules that schemas have: their messages are told from those of the schemas' library by being one of them. */
const rules = new Set<string>();

/** What a check of a schema says where its rule is not kept. */
export function rule(name: FormatRule): FormatRule {
  rules.add(name);
  return name;
}

/** The same for a schema that may lack its value altogether, of which there is more to say. */
export function ruleWherePresent(name: FormatRule): z.core.$ZodErrorMap {
  rules.add(name);
  return ({ input }) => (input === undefined ? undefined : name);
}

/** @param issue with what stands in the file (`reportInput`), and a rule of the format or a key's meaning as message */
function breachOf(issue: z.core.$ZodIssue): Breach {
  const { message, input: found } = issue;
  if (isFormatRule(message)) return { rule: message, found };
  if (found === undefined) return { rule: 'missing', meaning: message || null };
  if (issue.code === 'invalid_type') return { rule: 'type', expected: issue.expected, found };
  if (issue.code === 'invalid_value') return { rule: 'choice', choices: issue.values.map(String), found };
  return { rule: 'other', issue: issue.code };
}

function isFormatRule(message: string): message is FormatRule {
  return rules.has(message);
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

/** Something wrong with data, told by the path to it; its place in the text is found when it is reported. */
export interface Finding {
  readonly at: Path;
  readonly severity: Severity;
  readonly fault: Fault;
  /** The key is what is wrong, not its value. */
  readonly onKey?: boolean;
}

/** Checks data against a schema; the value is null where there are findings. */
export function validate<T extends z.ZodMiniType>(
  data: unknown,
  schema: T,
): { value: z.output<T> | null; findings: Finding[] } {
  const result = z.safeParse(schema, data, { error: meaningOfMissing, reportInput: true });
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.map((issue): Finding => ({
    at: issue.path,
    severity: 'error',
    fault: { code: 'schema', path: issue.path, breach: breachOf(issue) },
  }));
  return { value: null, findings };
}

/** Hints for the keys of a map that the format does not have, as many as are told; they are kept. */
export function unknownKeys(data: unknown, path: Path, known: readonly string[], holder: KeyHolder): Finding[] {
  const map = valueAt(data, path);
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return [];
  return Object.keys(map)
    .filter((key) => !known.includes(key))
    .slice(0, MAX_PROBLEMS)
    .map((key) => {
      const [near = null] = closest(key, known);
      return { at: [...path, key], severity: 'hint', fault: { code: 'unknown-key', key, holder, near }, onKey: true };
    });
}

/** Findings as problems at their places, in the order of the file; of very many the first, errors before warnings. */
export function locate(text: string, loaded: LoadedYaml, findings: readonly Finding[]): Problem[] {
  const problems = weightiest(findings).map(({ at, severity, fault, onKey }): Problem => {
    const key = onKey ? find(loaded, at).key : null;
    return { ...(key?.range ? spanOf(text, key) : spanAt(text, loaded, at)), severity, ...fault };
  });
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

const WEIGHTS: readonly Severity[] = ['error', 'warning', 'hint'];

function weightiest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MAX_PROBLEMS) return findings;
  return WEIGHTS.flatMap((weight) => findings.filter(({ severity }) => severity === weight)).slice(0, MAX_PROBLEMS);
}
