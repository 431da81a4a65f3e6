import { Composer, isAlias, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { Alias, CST, Document, Node, Pair, YAMLMap } from 'yaml';
import type { Severity, Problem } from './problem.ts';
import { conflictMarkers } from './conflictMarkers.ts';

/** Longest file that is read, in UTF-16 units: some ten thousand annotations. Above it nothing is parsed. */
export const MAX_LENGTH = 4_000_000;
/** Most tokens that are parsed: again some ten thousand annotations, so that no file takes longer than seconds. */
const MAX_TOKENS = 1_000_000;
/** Nesting of the parser; the formats need about ten, and two more for each level of codes. */
const MAX_DEPTH = 50;
/** Nodes that aliases may stand for in all. */
const MAX_EXPANDED = 20_000;
/** Tags that are reported. */
const MAX_TAGS = 20;
/** Keys that would reach into a program's objects. */
export const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor']);

/** A YAML file that was read: its nodes with their places, and the plain data that it stands for. */
export interface LoadedYaml {
  readonly document: Document.Parsed;
  /** Objects, arrays and scalars; aliases are resolved. */
  readonly data: unknown;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

export type YamlResult =
  | { readonly loaded: LoadedYaml; readonly problems: readonly [] }
  | { readonly loaded: null; readonly problems: readonly Problem[] };

const TOO_LARGE = 'split it, or remove what does not belong in it';

function failed(...problems: Problem[]): YamlResult {
  return { loaded: null, problems };
}

export function problem(start: number, end: number, severity: Severity, code: string, message: string): Problem {
  return { start, end, severity, code, message };
}

/**
 * Reads a file of strangers within bounds: at most 4,000,000 UTF-16 units, nesting and alias expansion limited, core
 * schema, no other tags, no keys that reach into objects, no key twice. Never throws.
 */
export function loadYaml(text: string): YamlResult {
  if (text.length > MAX_LENGTH) {
    const message = `This file is too long to be read (${text.length} characters; the most is ${MAX_LENGTH}): ${TOO_LARGE}.`;
    return failed(problem(0, 0, 'error', 'too-large', message));
  }
  const markers = conflictMarkers(text);
  if (markers.length) return failed(...markers);
  try {
    return readDocument(text);
  } catch (error) {
    if (error instanceof YamlRefusal) return failed(error.problem);
    // The parser is not ours: whatever it trips over is an answer about the file, not a crash.
    const reason = error instanceof Error ? error.message : String(error);
    return failed(problem(0, 0, 'error', 'yaml-syntax', `This file cannot be read as YAML (${reason}).`));
  }
}

class YamlRefusal extends Error {
  readonly problem: Problem;

  constructor(found: Problem) {
    super(found.message);
    this.problem = found;
  }
}

function* tokens(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (++count > MAX_TOKENS) {
      throw new YamlRefusal(
        problem(
          parser.offset,
          parser.offset,
          'error',
          'too-large',
          `This file has too many parts to be read: ${TOO_LARGE}.`,
        ),
      );
    }
    if (parser.stack.length > MAX_DEPTH) {
      const message = `The nesting is too deep here; a file of Readouts has no more than a few levels.`;
      throw new YamlRefusal(problem(parser.offset, parser.offset, 'error', 'too-deep', message));
    }
  }
  yield* parser.end();
}

function readDocument(text: string): YamlResult {
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    keepSourceTokens: true,
    prettyErrors: false,
    resolveKnownTags: false,
    // Checked while the data is read: the parser's own check takes quadratic time.
    uniqueKeys: false,
  });
  let document: Document.Parsed | null = null;
  for (const next of composer.compose(tokens(text), true, text.length)) {
    // What follows the first error is mostly its consequence.
    if (next.errors.length > 0)
      return failed(
        syntaxProblem(
          next.errors.reduce((a, b) => (b.pos[0] < a.pos[0] ? b : a)),
          text,
        ),
      );
    if (next.warnings.length > 0)
      return failed(...next.warnings.slice(0, MAX_TAGS).map((warning) => syntaxProblem(warning, text)));
    if (document) {
      const at = next.range[0];
      return failed(
        problem(at, at, 'error', 'yaml-syntax', 'A second YAML document begins here; this file must hold one.'),
      );
    }
    document = next;
  }
  if (!document) return failed(problem(0, 0, 'error', 'yaml-syntax', 'This file is empty.'));
  const reader = new DataReader();
  const data = reader.read(document.contents);
  return { loaded: { document, data, targets: reader.targets }, problems: [] };
}

const SYNTAX: Record<string, string> = {
  BAD_INDENT: 'the indentation does not fit the lines above',
  TAB_AS_INDENT: 'a tab stands where YAML wants spaces',
  MISSING_CHAR: 'a character is missing, such as a closing quotation mark or bracket, or a colon or space after a key',
  MULTILINE_IMPLICIT_KEY: 'a key runs over more than one line, or its colon is missing',
  BLOCK_AS_IMPLICIT_KEY: 'a second colon stands in one line: put the value in quotation marks',
  BAD_DQ_ESCAPE:
    'a backslash in double quotation marks does not begin a known escape: write two, or use single quotation marks',
  BAD_SCALAR_START: 'a value begins with a character that needs quotation marks',
  TAG_RESOLVE_FAILED: 'tags (!…) are not used in this file: remove it',
  BAD_ALIAS: 'an anchor or alias (& or *) is not complete',
};

function syntaxProblem(
  error: { code: string; pos: readonly [number, number]; message: string },
  text: string,
): Problem {
  const reason = SYNTAX[error.code] ?? `the parser says: ${error.message}`;
  const start = Math.min(error.pos[0], text.length);
  const end = Math.min(Math.max(error.pos[1], start), text.length);
  return problem(
    start,
    end,
    'error',
    error.code === 'TAG_RESOLVE_FAILED' ? 'yaml-tag' : 'yaml-syntax',
    `This is not valid YAML: ${reason}.`,
  );
}

/** Reads plain data from nodes, in the order of the file, so that an alias stands for the last anchor before it. */
class DataReader {
  readonly targets = new Map<Alias, Node>();
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private expanded = 0;
  /** The alias that is being written out, where one is. */
  private outermost: Alias | null = null;

  read(node: Node | null | undefined): unknown {
    if (!node) return null;
    if (isAlias(node)) return this.readAlias(node);
    if (this.outermost) this.countExpanded(this.outermost);
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor && !this.outermost) this.anchors.set(anchor, node);
    if (isScalar(node)) return this.readScalar(node.value, node);
    this.open.add(node);
    const value = isSeq(node) ? node.items.map((item) => this.read(item as Node)) : this.readMap(node as YAMLMap);
    this.open.delete(node);
    return value;
  }

  private readScalar(value: unknown, node: Node): unknown {
    if (typeof value === 'bigint') this.refuse(node, 'yaml-syntax', 'This number is too large.');
    return value;
  }

  private readAlias(alias: Alias): unknown {
    const target = this.targets.get(alias) ?? this.anchors.get(alias.source);
    if (!target)
      this.refuse(
        alias,
        'yaml-syntax',
        `“*${alias.source}” stands for nothing: no “&${alias.source}” comes before it.`,
      );
    if (this.open.has(target))
      this.refuse(alias, 'alias-bomb', `“*${alias.source}” stands for something that contains itself.`);
    this.targets.set(alias, target);
    this.countExpanded(this.outermost ?? alias);
    const before = this.outermost;
    this.outermost ??= alias;
    const value = this.read(target);
    this.outermost = before;
    return value;
  }

  private countExpanded(alias: Alias): void {
    if (++this.expanded > MAX_EXPANDED)
      this.refuse(alias, 'alias-bomb', 'Aliases (*) stand for too much here: write the values out.');
  }

  private readMap(map: YAMLMap): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = this.readKey(pair.key, map);
      if (Object.hasOwn(data, key)) this.refuse(pair.key, 'duplicate-key', `“${key}” stands here twice: keep one.`);
      data[key] = this.read(pair.value);
    }
    return data;
  }

  private readKey(node: Node | null, map: YAMLMap): string {
    const key = node ? this.read(node) : null;
    if (key === null || typeof key === 'object') this.refuse(node ?? map, 'yaml-syntax', 'A key must be a word.');
    const name = String(key);
    if (FORBIDDEN_KEYS.has(name))
      this.refuse(node!, 'forbidden-key', `“${name}” cannot be a key in this file: remove it.`);
    return name;
  }

  private refuse(node: Node, code: string, message: string): never {
    const [start, end] = node.range ?? [0, 0];
    throw new YamlRefusal(problem(start, end, 'error', code, message));
  }
}
