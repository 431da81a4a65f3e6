import { isMap } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { Problem } from '../annotations/problem.ts';
import { newerVersion } from '../annotations/parse.ts';
import { FORMAT_VERSION } from '../annotations/schema.ts';
import { loadYaml, problem, type LoadedYaml } from '../annotations/yaml/load.ts';
import { find, resolved, spanAt, spanOf, type NodePair, type Path } from '../annotations/yaml/nodes.ts';
import { unknownKeys, validate } from '../annotations/yaml/validate.ts';
import type { Span } from '../reading/model.ts';
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
  /** UTF-16 in the codebook, end exclusive: the whole entry with the codes below it, and its values by key (`id`, `name`, …). */
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

/**
 * Parses and checks a codebook. Never throws; whatever is wrong is a problem with its place, and with an error among
 * them `codebook` is null. Warnings: `duplicate-shortcut`, `newer-version`. Hint: `unknown-key`.
 */
export function parseCodebook(text: string): ParsedCodebook {
  const { loaded, problems } = loadYaml(text);
  if (!loaded) return { codebook: null, problems, readOnly: false, codes: new Map() };
  const version = (loaded.data as { version?: unknown } | null)?.version;
  const readOnly = typeof version === 'number' && Number.isInteger(version) && version > FORMAT_VERSION;
  const { value, problems: broken } = validate(text, loaded, codebookSchema);
  const found = readOnly ? [newerVersion(text, loaded, version)] : [...broken];
  if (!value) return { codebook: null, problems: found, readOnly, codes: new Map() };
  const walk = new CodeWalk(text, loaded, readOnly);
  walk.walk(value.codes, null, ['codes'], 0);
  if (!readOnly) found.push(...unknownKeys(text, loaded, [], Object.keys(codebookSchema.shape), 'a codebook'));
  found.push(...walk.problems);
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const valid = found.every(({ severity }) => severity !== 'error');
  return { codebook: valid ? value : null, problems: found, readOnly, codes: valid ? walk.codes : new Map() };
}

class CodeWalk {
  readonly codes = new Map<string, CodeEntry>();
  readonly problems: Problem[] = [];
  private readonly shortcuts = new Map<string, string>();
  private readonly text: string;
  private readonly loaded: LoadedYaml;
  private readonly readOnly: boolean;

  constructor(text: string, loaded: LoadedYaml, readOnly: boolean) {
    this.text = text;
    this.loaded = loaded;
    this.readOnly = readOnly;
  }

  walk(codes: readonly Code[], parent: string | null, at: Path, depth: number): void {
    codes.forEach((code, index) => {
      const place = [...at, index];
      const path = parent === null ? code.id : `${parent}/${code.id}`;
      if (this.codes.has(path)) this.report([...place, 'id'], 'error', 'duplicate-code', `The code “${path}” is defined twice: give this one another id.`);
      else this.codes.set(path, { path, parent, depth, code, spans: this.spans(place) });
      this.checkShortcut(code, path, place);
      if (!this.readOnly) this.problems.push(...unknownKeys(this.text, this.loaded, place, Object.keys(codeSchema.shape), 'a code'));
      this.walk(code.codes ?? [], path, [...place, 'codes'], depth + 1);
    });
  }

  private checkShortcut({ key }: Code, path: string, place: Path): void {
    if (key === undefined) return;
    const other = this.shortcuts.get(key);
    if (other === undefined) this.shortcuts.set(key, path);
    else this.report([...place, 'key'], 'warning', 'duplicate-shortcut', `The key “${key}” already picks “${other}”: choose another one.`);
  }

  private report(place: Path, severity: Problem['severity'], code: string, message: string): void {
    const { start, end } = spanAt(this.text, this.loaded, place);
    this.problems.push(problem(start, end, severity, code, message));
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
