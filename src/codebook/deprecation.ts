import { Refusal } from '../yaml/refusal.ts';
import { isWithin } from './codePath.ts';
import type { CodebookFault } from './problem.ts';
import type { Code } from './schema.ts';

/** What a codebook says of a code that is not to be used any more. */
export interface Deprecation {
  /** The code that is marked so: the code itself, or one above it. */
  readonly marked: string;
  /** What is used instead; null where the codebook names nothing that is there and in use itself. */
  readonly successor: string | null;
}

type Codes = ReadonlyMap<string, { readonly parent: string | null; readonly code: Code }>;

/**
 * Whether a code is deprecated: it, or a code above it, is marked so. Below a code with a successor, the code of the
 * same ids below the successor follows. A successor that is deprecated leads on to its own.
 * @returns null where it is in use, or not in the codebook
 */
export function deprecationOf(path: string, codes: Codes): Deprecation | null {
  const marked = markedAbove(path, codes);
  return marked === null ? null : { marked, successor: followed(path, codes) };
}

function markedAbove(path: string, codes: Codes): string | null {
  for (let at: string | null = path; at !== null; at = codes.get(at)?.parent ?? null)
    if (codes.get(at)?.code.deprecated) return at;
  return null;
}

function followed(path: string, codes: Codes): string | null {
  const seen = new Set<string>();
  let at = path;
  for (let marked = markedAbove(at, codes); marked !== null; marked = markedAbove(at, codes)) {
    const { successor } = codes.get(marked)!.code;
    seen.add(at);
    at = `${successor}${at.slice(marked.length)}`;
    if (!successor || seen.has(at) || !codes.has(at)) return null;
  }
  return at;
}

/** Why what a code names as its successor cannot be one. */
export type SuccessorFault = Extract<CodebookFault, { readonly code: 'bad-successor' }>['why'];

/** What is wrong with the successor of a code; null where nothing is, or it names none. */
export function successorFault(path: string, codes: Codes): SuccessorFault | null {
  const { deprecated, successor } = codes.get(path)!.code;
  if (!successor) return null;
  if (!deprecated) return 'in-use';
  if (!codes.has(successor)) return 'unknown';
  if (isWithin(successor, path)) return 'itself';
  return deprecationOf(path, codes)!.successor === null ? 'deprecated' : null;
}

/**
 * What annotations have instead of a deprecated code, and of those below it, by path; those without a successor are not
 * named.
 */
export function followers(path: string, codes: Codes): ReadonlyMap<string, string> {
  return new Map(
    [...codes.keys()].flatMap((each): [string, string][] => {
      const successor = isWithin(each, path) ? deprecationOf(each, codes)?.successor : null;
      return successor ? [[each, successor]] : [];
    }),
  );
}

/** @throws Refusal where a code cannot have a successor: it is not there, it is the code, or leads back to it */
export function refuseSuccessor(path: string, successor: string, codes: Codes): void {
  if (!codes.has(successor)) throw new Refusal({ code: 'no-code', path: successor });
  if (isWithin(successor, path)) throw new Refusal({ code: 'code-within', path: successor, of: path });
  if (deprecationOf(successor, codes)) throw new Refusal({ code: 'deprecated-successor', path: successor });
}
