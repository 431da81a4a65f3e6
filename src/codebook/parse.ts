import { isMap } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Problem } from '../yaml/problem.ts';
import { newerVersion } from '../yaml/version.ts';
import { loadYaml, type LoadedYaml } from '../yaml/load.ts';
import { find, resolved, spanOf, type NodePair, type Path } from '../yaml/nodes.ts';
import { locate, unknownKeys, validate, type Finding } from '../yaml/validate.ts';
import type { Span } from '../text/span.ts';
import { deprecationOf, successorFault, type Deprecation } from './deprecation.ts';
import { codebookSchema, codeSchema, type Code, type Codebook } from './schema.ts';

/** A code with its place in the tree and in the file. */
export interface CodeEntry {
  /** Ids from the top down, joined by `/`. */
  readonly path: string;
  /** Path of the code above; null at the top. */
  readonly parent: string | null;
  /** 0 at the top. */
  readonly depth: number;
  readonly code: Code;
  /** null where the code is in use. */
  readonly deprecation: Deprecation | null;
  /**
   * UTF-16 in the codebook, end exclusive: the whole entry with the codes below it, and its values by key (`id`,
   * `name`, …).
   */
  readonly spans: { readonly whole: Span; readonly id: Span; readonly fields: Readonly<Record<string, Span>> };
}

export interface ParsedCodebook {
  /** null where the file does not parse or validate. */
  readonly codebook: Codebook | null;
  /** In the order of the file. */
  readonly problems: readonly Problem[];
  /** The file has a newer version than this program writes: use it, change nothing. */
  readonly readOnly: boolean;
  /** By path, in the order of the file; empty where `codebook` is null. */
  readonly codes: ReadonlyMap<string, CodeEntry>;
}

/** The key that takes a code when tagging: one that is deprecated leaves its own to others. */
export function shortcutOf({ code, deprecation }: CodeEntry): string | undefined {
  return deprecation ? undefined : code.key;
}

/**
 * Parses and checks a codebook. Never throws; whatever is wrong is a problem with its place, and with an error among
 * them `codebook` is null. Warnings: `duplicate-shortcut`, `bad-successor`, `newer-version`. Hint: `unknown-key`.
 */
export function parseCodebook(text: string): ParsedCodebook {
  const { loaded, problems } = loadYaml(text);
  if (!loaded) return { codebook: null, problems, readOnly: false, codes: new Map() };
  const newer = newerVersion(loaded.data);
  const readOnly = newer !== null;
  const { value, findings } = validate(loaded.data, codebookSchema);
  if (!value)
    return { codebook: null, problems: locate(text, loaded, newer ? [newer] : findings), readOnly, codes: new Map() };
  const walk = new CodeWalk(text, loaded);
  walk.walk(value.codes, null, ['codes'], 0);
  const codes = walk.finish();
  const hints = newer
    ? [newer]
    : [...unknownKeys(loaded.data, [], Object.keys(codebookSchema.shape), 'codebook'), ...walk.unknown];
  const found = locate(text, loaded, [...hints, ...walk.findings]);
  const isValid = found.every(({ severity }) => severity !== 'error');
  return { codebook: isValid ? value : null, problems: found, readOnly, codes: isValid ? codes : new Map() };
}

/** A code before it is known what the codebook says of all others. */
type Listed = Omit<CodeEntry, 'deprecation'> & { readonly place: Path };

class CodeWalk {
  readonly #listed = new Map<string, Listed>();
  readonly findings: Finding[] = [];
  readonly unknown: Finding[] = [];
  private readonly shortcuts = new Map<string, string>();
  private readonly text: string;
  private readonly loaded: LoadedYaml;

  constructor(text: string, loaded: LoadedYaml) {
    this.text = text;
    this.loaded = loaded;
  }

  walk(codes: readonly Code[], parent: string | null, at: Path, depth: number): void {
    codes.forEach((code, index) => {
      const place = [...at, index];
      const path = parent === null ? code.id : `${parent}/${code.id}`;
      if (this.#listed.has(path)) {
        this.findings.push({ at: [...place, 'id'], severity: 'error', fault: { code: 'duplicate-code', path } });
      } else {
        this.#listed.set(path, { path, parent, depth, code, spans: this.spans(place), place });
      }
      this.unknown.push(...unknownKeys(this.loaded.data, place, Object.keys(codeSchema.shape), 'code'));
      this.walk(code.codes ?? [], path, [...place, 'codes'], depth + 1);
    });
  }

  /** What is told of each code once all are known. */
  finish(): ReadonlyMap<string, CodeEntry> {
    const codes = new Map<string, CodeEntry>();
    for (const [path, { place, ...listed }] of this.#listed) {
      const deprecation = deprecationOf(path, this.#listed);
      codes.set(path, { ...listed, deprecation });
      this.checkShortcut({ ...listed, deprecation }, place);
      this.checkSuccessor(path, place);
    }
    return codes;
  }

  private checkSuccessor(path: string, place: Path): void {
    const why = successorFault(path, this.#listed);
    const { successor } = this.#listed.get(path)!.code;
    if (why === null || !successor) return;
    const fault = { code: 'bad-successor', path: successor, why } as const;
    this.findings.push({ at: [...place, 'successor'], severity: 'warning', fault });
  }

  private checkShortcut(entry: CodeEntry, place: Path): void {
    const { path } = entry;
    const key = shortcutOf(entry);
    if (key === undefined) return;
    const other = this.shortcuts.get(key);
    if (other === undefined) this.shortcuts.set(key, path);
    else
      this.findings.push({
        at: [...place, 'key'],
        severity: 'warning',
        fault: { code: 'duplicate-shortcut', key, path: other },
      });
  }

  private spans(place: Path): CodeEntry['spans'] {
    const { node } = find(this.loaded, place);
    const map = resolved(this.loaded, node);
    const fields: Record<string, Span> = {};
    for (const { key, value } of isMap(map) ? ((map as YAMLMap).items as NodePair[]) : []) {
      if (value) fields[String((key as { value?: unknown }).value)] = spanOf(this.text, value);
    }
    return { whole: spanOf(this.text, node!), id: fields['id']!, fields };
  }
}
