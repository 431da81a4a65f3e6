import { codeIdFrom } from './codePath.ts';
import { nameFrom } from './edit.ts';
import type { CodeEntry } from './parse.ts';

type Codes = ReadonlyMap<string, Pick<CodeEntry, 'code' | 'parent'>>;

/** A level of a code that is typed. */
export interface TypedLevel {
  /** As typed; of one that is typed as an id, a name made of it. */
  readonly name: string;
  /** null where the name makes none, or one that another code beside it has: the person is to say one. */
  readonly id: string | null;
}

/** A code that is new, with its name and those of the levels above it, from the top. */
export interface NewCode {
  readonly path: string;
  readonly names: readonly string[];
}

/**
 * The levels of a code that is typed as names, or ids, with `/` between them. What is there already is found by its
 * name or its id.
 * @returns null where some level has no letter or digit, or the codebook has the code already
 */
export function typedLevels(typed: string, codes: Codes): readonly TypedLevel[] | null {
  const names = typed.split('/').map((name) => name.trim().replace(/\s+/g, ' '));
  if (!names.every((name) => /[\p{L}\p{N}]/u.test(name))) return null;
  const levels: TypedLevel[] = [];
  let parent: string | null = null;
  for (const [index, name] of names.entries()) {
    const id = codeIdFrom(name);
    const path: string = parent === null ? `${id}` : `${parent}/${id}`;
    const other = id === null ? undefined : codes.get(path);
    const isLast = index === names.length - 1;
    const isThere = other && (!isLast || isSameName(name, id!) || isSameName(name, other.code.name));
    const known = isThere ? other : namedAlike(name, parent, codes);
    if (known && isLast) return null;
    if (known) levels.push({ name: known.code.name, id: known.code.id });
    else levels.push({ name: name === id ? nameFrom(id) : name, id: other ? null : id });
    parent = [parent, levels.at(-1)!.id ?? '?'].filter((part) => part !== null).join('/');
  }
  return levels;
}

/** The code right below another one (null: at the top) that is called so. */
function namedAlike(name: string, parent: string | null, codes: Codes): Pick<CodeEntry, 'code'> | undefined {
  return [...codes.values()].find((entry) => entry.parent === parent && isSameName(entry.code.name, name));
}

function isSameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}
