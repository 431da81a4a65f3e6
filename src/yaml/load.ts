import { Composer, isAlias, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { Alias, CST, Document, Node, Pair, YAMLMap } from 'yaml';
import type { Problem, SyntaxRule, YamlFault } from './problem.ts';
import { brokenFile, Refusal } from './refusal.ts';
import { conflictMarkers } from './conflictMarkers.ts';

/** Longest file that is read, in UTF-16 units: some ten thousand annotations. Above it nothing is parsed. */
export const MAX_LENGTH = 4_000_000;
/** Most tokens that are parsed: again some ten thousand annotations, so that no file takes longer than seconds. */
export const MAX_TOKENS = 1_000_000;
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

function failed(...problems: Problem[]): YamlResult {
  return { loaded: null, problems };
}

function problem(start: number, end: number, fault: YamlFault): Problem {
  return { start, end, severity: 'error', ...fault };
}

/**
 * Reads a file of strangers within bounds: at most 4,000,000 UTF-16 units, nesting and alias expansion limited, core
 * schema, no other tags, no keys that reach into objects, no key twice. Never throws.
 */
export function loadYaml(text: string): YamlResult {
  if (text.length > MAX_LENGTH)
    return failed(problem(0, 0, { code: 'too-large', of: 'text', length: text.length, most: MAX_LENGTH }));
  const markers = conflictMarkers(text);
  if (markers.length > 0) return { loaded: null, problems: markers };
  try {
    return readDocument(text);
  } catch (error) {
    if (error instanceof Refusal && error.reason.code === 'broken-file') return failed(error.reason.problem);
    // The parser is not ours: whatever it trips over is an answer about the file, not a crash.
    const detail = error instanceof Error ? error.message : String(error);
    return failed(problem(0, 0, { code: 'yaml-syntax', rule: 'unreadable', detail }));
  }
}

/** Ends the reading of a text, with what is wrong in it. */
function stop(text: string, found: Problem): never {
  throw new Refusal(brokenFile(text, [found]));
}

/** Whether a text, which may be read otherwise than by `loadYaml`, has more tokens than that would parse. */
export function hasTooManyTokens(text: string): boolean {
  // A token has a character at least, and each but one of two a mark that has none.
  return text.length * 2 > MAX_TOKENS && countTokens(text) > MAX_TOKENS;
}

/** How many tokens a text has; of one that has more than are parsed, one more than those. */
export function countTokens(text: string): number {
  const lexemes = new Lexer().lex(text);
  let count = 0;
  while (count <= MAX_TOKENS && !lexemes.next().done) count++;
  return count;
}

function* tokens(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (++count > MAX_TOKENS) {
      stop(text, problem(parser.offset, parser.offset, { code: 'too-large', of: 'parts' }));
    }
    if (parser.stack.length > MAX_DEPTH) {
      stop(text, problem(parser.offset, parser.offset, { code: 'too-deep' }));
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
      return failed(problem(at, at, { code: 'yaml-syntax', rule: 'second-document' }));
    }
    document = next;
  }
  if (!document) return failed(problem(0, 0, { code: 'yaml-syntax', rule: 'empty' }));
  const reader = new DataReader(text);
  const data = reader.read(document.contents);
  return { loaded: { document, data, targets: reader.targets }, problems: [] };
}

/** The parser's codes of what people do wrong; of others it says itself what is wrong. */
const SYNTAX: Readonly<Record<string, SyntaxRule>> = {
  BAD_INDENT: 'indentation',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'missing-character',
  MULTILINE_IMPLICIT_KEY: 'key-over-lines',
  KEY_OVER_1024_CHARS: 'long-key',
  BLOCK_AS_IMPLICIT_KEY: 'second-colon',
  BAD_DQ_ESCAPE: 'escape',
  BAD_SCALAR_START: 'unquoted',
  BAD_ALIAS: 'anchor',
};

function syntaxProblem(
  error: { code: string; pos: readonly [number, number]; message: string },
  text: string,
): Problem {
  const start = Math.min(error.pos[0], text.length);
  const end = Math.min(Math.max(error.pos[1], start), text.length);
  return problem(start, end, syntaxFault(error));
}

function syntaxFault({ code, message }: { code: string; message: string }): YamlFault {
  if (code === 'TAG_RESOLVE_FAILED') return { code: 'yaml-tag' };
  const rule = SYNTAX[code];
  return rule ? { code: 'yaml-syntax', rule } : { code: 'yaml-syntax', rule: 'other', detail: message };
}

/** Reads plain data from nodes, in the order of the file, so that an alias stands for the last anchor before it. */
class DataReader {
  readonly targets = new Map<Alias, Node>();
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private expanded = 0;
  /** The alias that is being written out, where one is. */
  private outermost: Alias | null = null;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

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
    if (typeof value === 'bigint') this.refuse(node, { code: 'yaml-syntax', rule: 'large-number' });
    return value;
  }

  private readAlias(alias: Alias): unknown {
    const target = this.targets.get(alias) ?? this.anchors.get(alias.source);
    if (!target) this.refuse(alias, { code: 'yaml-syntax', rule: 'unknown-alias', alias: alias.source });
    if (this.open.has(target)) this.refuse(alias, { code: 'alias-bomb', alias: alias.source });
    this.targets.set(alias, target);
    this.countExpanded(this.outermost ?? alias);
    const before = this.outermost;
    this.outermost ??= alias;
    const value = this.read(target);
    this.outermost = before;
    return value;
  }

  private countExpanded(alias: Alias): void {
    if (++this.expanded > MAX_EXPANDED) this.refuse(alias, { code: 'alias-bomb', alias: null });
  }

  private readMap(map: YAMLMap): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = this.readKey(pair.key, map);
      if (Object.hasOwn(data, key)) this.refuse(pair.key, { code: 'duplicate-key', key });
      data[key] = this.read(pair.value);
    }
    return data;
  }

  private readKey(node: Node | null, map: YAMLMap): string {
    const key = node ? this.read(node) : null;
    if (key === null || typeof key === 'object')
      this.refuse(node ?? map, { code: 'yaml-syntax', rule: 'key-not-a-word' });
    const name = String(key);
    if (FORBIDDEN_KEYS.has(name)) this.refuse(node!, { code: 'forbidden-key', key: name });
    return name;
  }

  private refuse(node: Node, fault: YamlFault): never {
    const [start, end] = node.range ?? [0, 0];
    stop(this.text, problem(start, end, fault));
  }
}
