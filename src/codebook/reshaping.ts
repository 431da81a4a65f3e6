import { brokenFile, Refusal } from '../yaml/refusal.ts';
import { applyEdits } from '../text/edits.ts';
import { commentsOf } from '../yaml/comments.ts';
import { isEqual } from '../yaml/equal.ts';
import { loadYaml } from '../yaml/load.ts';
import { rewrite, styleOf } from '../yaml/rewrite.ts';
import { validate } from '../yaml/validate.ts';
import { isWithin, parentOf } from './codePath.ts';
import { CODEBOOK_STYLE } from './fileStyle.ts';
import { MENTIONING, withMentions, type PathMap } from './mentions.ts';
import { moveLines, type Place } from './moveLines.ts';
import { parseCodebook, type CodeEntry } from './parse.ts';
import { codebookSchema } from './schema.ts';

export type Data = Record<string, unknown>;

/** What a code takes over from one that is merged into it, where it has none of its own. */
const TAKEN_OVER = ['definition', 'include', 'exclude', 'key'];

/** A codebook's text while its codes are put otherwise, one step after the other; each leaves a valid codebook. */
export class Reshaping {
  #text: string;
  #codes: ReadonlyMap<string, CodeEntry>;

  /** @throws Refusal when the codebook does not parse or validate, or has a newer version */
  constructor(text: string) {
    const parsed = parseCodebook(text);
    if (!parsed.codebook || parsed.readOnly) throw new Refusal(brokenFile(text, parsed.problems));
    this.#text = text;
    this.#codes = parsed.codes;
  }

  get text(): string {
    return this.#text;
  }

  get codes(): ReadonlyMap<string, CodeEntry> {
    return this.#codes;
  }

  /** Gives a code another path. @param before see `Refactoring` */
  move(from: string, to: string, before?: string | null): void {
    this.#keepingComments(to, () => this.#move(from, to, before));
  }

  #move(from: string, to: string, before?: string | null): void {
    const data = this.#data();
    const place = placeOf(data, from);
    const target = this.#target(data, place, to, before);
    const expected = movedIn(data, place, target, to.slice(to.lastIndexOf('/') + 1));
    if (isEqual(data, expected)) return;
    const loaded = loadYaml(this.#text).loaded!;
    const byLines = isSamePlace(place, target)
      ? null
      : moveLines(this.#text, loaded, place, target, styleOf(this.#text, CODEBOOK_STYLE).listIndent);
    const readable = byLines !== null && loadYaml(byLines).loaded;
    if (readable) this.#write(expected, byLines);
    else this.#write(expected);
  }

  /** Puts a code into another one, which keeps what it has; the codes below go there too, and comments above it. */
  merge(from: string, into: string): void {
    this.#keepingComments(into, () => this.#merge(from, into));
  }

  #merge(from: string, into: string): void {
    // What is put into a code above it is taken out first: a code below it may get the very path that it had.
    if (from.startsWith(`${into}/`)) {
      const aside = this.#freeId();
      this.#move(from, aside);
      return this.#merge(aside, into);
    }
    for (const child of this.#below(from)) {
      const target = into + child.slice(from.length);
      if (this.#codes.has(target)) this.merge(child, target);
      else this.move(child, target);
    }
    const source = this.#codeAt(from);
    this.remove(from);
    this.change(into, (target) => merged(target, source));
  }

  remove(path: string): void {
    const data = this.#data();
    const place = placeOf(data, path);
    this.#write(withList(data, place.slice(0, -1), (codes) => codes.toSpliced(place.at(-1)!, 1)));
  }

  /** Changes what stands at a code, those below it aside. */
  change(path: string, change: (code: Data) => Data): void {
    const data = this.#data();
    const place = placeOf(data, path);
    const index = place.at(-1)!;
    this.#write(withList(data, place.slice(0, -1), (codes) => codes.with(index, change(codes[index]!))));
  }

  /**
   * Lets what codes say of others, and those that follow deprecated ones, be named by what their paths have become; one
   * that has gone, or has become the deprecated code or one below it, follows no more.
   * @param paths all codes as they were
   */
  mapMentions(paths: ReadonlySet<string>, map: PathMap): void {
    const followed = (successor: string, path: string): string | undefined => {
      const now = map(successor);
      return now === null || (now !== successor && isWithin(now, path)) ? undefined : now;
    };
    const mapped = (code: Data, above: string): Data => {
      const texts = MENTIONING.flatMap((field): [string, unknown][] =>
        typeof code[field] === 'string' ? [[field, withMentions(code[field], paths, map)]] : [],
      );
      const path = `${above}${String(code['id'])}`;
      return {
        ...code,
        ...Object.fromEntries(texts),
        ...(typeof code['successor'] === 'string' ? { successor: followed(code['successor'], path) } : {}),
        ...(code['codes'] ? { codes: listOf(code).map((each) => mapped(each, `${path}/`)) } : {}),
      };
    };
    const data = this.#data();
    this.#write({ ...data, codes: listOf(data).map((code) => mapped(code, '')) });
  }

  /** An id that no code at the top has. */
  #freeId(): string {
    let id = 'aside';
    while (this.#codes.has(id)) id += '-';
    return id;
  }

  #below(path: string): string[] {
    return [...this.#codes.values()].filter(({ parent }) => parent === path).map((entry) => entry.path);
  }

  #codeAt(path: string): Data {
    const data = this.#data();
    return placeOf(data, path).reduce((code, index) => listOf(code)[index]!, data);
  }

  /** Comments that get lost on the way stand above a code afterwards. */
  #keepingComments(above: string, reshape: () => void): void {
    const before = this.#comments();
    reshape();
    const left = this.#comments();
    const lost = before.filter((comment) => {
      const index = left.indexOf(comment);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    if (lost.length > 0) this.#comment(above, lost);
  }

  #comments(): string[] {
    return commentsOf(this.#text, loadYaml(this.#text).loaded!, 'id').map(({ text }) => text.trimEnd());
  }

  /** Puts comments on lines above a code, or above the nearest one above it that begins a line. */
  #comment(path: string, comments: readonly string[]): void {
    const text = this.#text;
    for (let entry = this.#codes.get(path); entry; entry = this.#codes.get(entry.parent ?? '')) {
      const line = text.lastIndexOf('\n', entry.spans.whole.start - 1) + 1;
      const indent = /^( *)- +$/.exec(text.slice(line, entry.spans.whole.start))?.[1];
      if (indent === undefined) continue;
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      const lines = comments.map((comment) => indent + comment + eol).join('');
      return this.#write(this.#data(), text.slice(0, line) + lines + text.slice(line));
    }
    throw new Refusal({ code: 'unsafe-edit' });
  }

  #data(): Data {
    return loadYaml(this.#text).loaded!.data as Data;
  }

  #target(data: Data, from: Place, to: string, before?: string | null): Place {
    const above = parentOf(to);
    const parent = above === null ? [] : placeOf(data, above);
    if (before) return placeOf(data, before);
    if (before === undefined && isSamePlace(parent, from.slice(0, -1))) return from;
    return [...parent, listOf(parent.reduce((code, index) => listOf(code)[index]!, data)).length];
  }

  /** @param text what is to stand for the data, as far as it does already */
  #write(data: Data, text = this.#text): void {
    const loaded = loadYaml(text).loaded!;
    const [wrong] = validate(data, codebookSchema).findings;
    if (wrong) throw new Refusal({ code: 'invalid-data', of: 'codebook', fault: wrong.fault });
    const written = applyEdits(text, rewrite(text, loaded, data, styleOf(this.#text, CODEBOOK_STYLE)));
    const parsed = parseCodebook(written);
    if (!parsed.codebook) throw new Refusal(brokenFile(written, parsed.problems));
    this.#text = written;
    this.#codes = parsed.codes;
  }
}

function listOf(data: Data): Data[] {
  return (data['codes'] as Data[] | null | undefined) ?? [];
}

function placeOf(data: Data, path: string): Place {
  const place: number[] = [];
  let codes = listOf(data);
  for (const id of path.split('/')) {
    const index = codes.findIndex((code) => code['id'] === id);
    if (index < 0) throw new Refusal({ code: 'no-code', path });
    place.push(index);
    codes = listOf(codes[index]!);
  }
  return place;
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.length === b.length && a.every((index, level) => index === b[level]);
}

/** The data with another list of codes at the end of a place; one that is empty is left out, but at the top. */
function withList(data: Data, [first, ...rest]: Place, change: (codes: Data[]) => Data[]): Data {
  const codes = listOf(data);
  const changed = first === undefined ? change(codes) : codes.with(first, withList(codes[first]!, rest, change));
  return { ...data, codes: changed.length === 0 && 'id' in data ? undefined : changed };
}

function movedIn(data: Data, from: Place, to: Place, id: string): Data {
  const code = from.reduce((each, index) => listOf(each)[index]!, data);
  const own = { ...code, id };
  if (isSamePlace(from, to)) return withList(data, from.slice(0, -1), (codes) => codes.with(from.at(-1)!, own));
  const marker: Data = {};
  const marked = withList(data, from.slice(0, -1), (codes) => codes.with(from.at(-1)!, marker));
  const inserted = withList(marked, to.slice(0, -1), (codes) => codes.toSpliced(to.at(-1)!, 0, own));
  return without(inserted, marker);
}

function without(data: Data, marker: Data): Data {
  const codes = listOf(data);
  if (codes.length === 0) return data;
  const left = codes.filter((code) => code !== marker).map((code) => without(code, marker));
  return { ...data, codes: left.length === 0 && 'id' in data ? undefined : left };
}

function merged(target: Data, source: Data): Data {
  const taken = TAKEN_OVER.filter((key) => target[key] === undefined && source[key] !== undefined);
  const examples = (code: Data) => (code['examples'] as string[] | undefined) ?? [];
  const both = [...new Set([...examples(target), ...examples(source)])];
  return {
    ...target,
    ...Object.fromEntries(taken.map((key) => [key, source[key]])),
    ...(both.length > 0 ? { examples: both } : {}),
  };
}
