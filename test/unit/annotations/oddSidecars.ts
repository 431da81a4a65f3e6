/**
 * Valid sidecars in all the shapes that people and programs give YAML: block and bracket style, comments, odd quoting,
 * folding, CRLF, anchors and aliases, unknown keys, other orders and indentations, missing sections.
 */
import fc from 'fast-check';
import type { Annotation } from '../../../src/annotations/schema.ts';

type Data = Record<string, unknown>;

export interface OddSidecar {
  readonly text: string;
  /** What the text stands for, unknown keys included. */
  readonly data: Data;
  readonly hasAliases: boolean;
  /** The annotations are a block list that is not empty, or missing. */
  readonly addsLinesOnly: boolean;
}

const WORDS = [
  'peace',
  'stability',
  'Norland',
  'the treaty',
  'yes',
  'null',
  '12',
  '1e3',
  '2020-01-01',
  '- dash',
  'a: b',
  'c #d',
  "it's",
  '"so"',
  '[x]',
  '{y}',
  '*z',
  '&w',
  '!t',
  '%',
  '@',
  '`',
  'é',
  '東京',
  '😀',
  '\\',
  ',',
  ' ',
  '',
];
const RARE = [
  '\u00a0',
  'end\u00a0',
  '\n',
  '\n\n',
  '\t',
  '\u0085',
  '\u2028',
  '\u0001',
  '\u007f',
  '\ufeff',
  '\ud800',
  'end\n',
  '\r',
];

export const trickyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom(...RARE) },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '));
export const filledText: fc.Arbitrary<string> = trickyText.map((text) => (text === '' ? 'x' : text));
const time = fc.constantFrom('2026-11-21T16:00:00Z', '2026-11-21T16:05:00.5+01:00');
export const codes = fc.uniqueArray(
  fc.constantFrom('act/criticise', 'target/unnamed-third', 'stance/support', 'topic/health', 'no', '12', 'a-b/c'),
  { maxLength: 4 },
);
export const reply = fc.record({ by: filledText, created: time, text: filledText });

export const targetOf = (start: number): fc.Arbitrary<Annotation['target']> =>
  fc
    .record({ exact: filledText, prefix: trickyText, suffix: trickyText })
    .map((words) => ({ ...words, start, end: start + [...words.exact].length }));

export const target = fc.nat(5000).chain(targetOf);

export const annotationData: fc.Arbitrary<Data> = fc.record(
  {
    target,
    speaker: filledText,
    codes,
    note: trickyText,
    status: fc.constantFrom('open', 'accepted', 'rejected'),
    by: filledText,
    created: time,
    modified: time,
    replies: fc.array(reply, { maxLength: 2 }),
    'x-extra': fc.oneof(trickyText, fc.constant({ deep: [1, { er: true }] }), fc.constant(null)),
  },
  { requiredKeys: ['target', 'by', 'created'] },
);

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{4}$/), { maxLength: 5 });

export const sidecarData: fc.Arbitrary<Data> = fc
  .record(
    {
      version: fc.constant(1),
      readout: fc.constantFrom('call.txt', 'a b: c #d.txt', "it's.readout.txt"),
      digest: fc.constantFrom('0', 'a').map((digit) => `sha256:${digit.repeat(64)}`),
      meeting: fc.record(
        {
          kind: fc.constantFrom('meeting', 'phone-call'),
          date: fc.constantFrom('2020-03-18', '2020-03'),
          place: filledText,
          participants: fc.array(fc.record({ name: filledText, aliases: fc.array(filledText, { maxLength: 2 }) }), {
            minLength: 1,
            maxLength: 2,
          }),
        },
        { requiredKeys: [] },
      ),
      'x-top': fc.oneof(trickyText, fc.constant([{ a: 1 }, 'b', ['c']]), fc.constant({})),
    },
    { requiredKeys: ['version', 'readout', 'digest'] },
  )
  .chain((head) =>
    ids.chain((chosen) =>
      fc
        .tuple(...chosen.map((id) => annotationData.map((data) => ({ id, ...data }))))
        .map((annotations) => ({ head, annotations })),
    ),
  )
  .chain(({ head, annotations }) => {
    const inOrder = annotations.toSorted((a, b) => startOf(a) - startOf(b));
    const kinds =
      annotations.length > 0 ? [{ annotations: inOrder }] : [{}, { annotations: [] }, { annotations: null }];
    return fc.constantFrom(...kinds).map((list) => ({ ...head, ...list }));
  });

function startOf(annotation: Data): number {
  return (annotation['target'] as { start: number }).start;
}

export const oddSidecar: fc.Arbitrary<OddSidecar> = fc
  .tuple(sidecarData, fc.integer())
  .map(([data, seed]) => new OddPrinter(seed).print(data));

/** Prints with choices from a seed. */
class OddPrinter {
  private state: number;
  private readonly anchors: { name: string; json: string }[] = [];
  private hasAliases = false;
  /** A literal block has just ended in which a blank line would count. */
  private isAfterKeep = false;
  /** How often odd shapes are chosen. */
  private oddness = 1;
  private readonly withComments: boolean;
  private readonly withAnchors: boolean;

  constructor(seed: number) {
    this.state = seed;
    this.oddness = this.pick(0, 0.2, 1);
    this.withComments = this.chance(0.7);
    this.withAnchors = this.chance(0.4);
  }

  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  private chance(probability: number): boolean {
    return this.random() < probability * this.oddness;
  }

  private pick<T>(...choices: T[]): T {
    return choices[Math.floor(this.random() * choices.length)]!;
  }

  /** The first choice mostly, the others where it is to be odd. */
  private odd<T>(usual: T, ...others: T[]): T {
    return this.chance(0.5) ? this.pick(...others) : usual;
  }

  print(data: Data): OddSidecar {
    const isFlow = this.chance(0.05);
    const listIsFlow = isFlow || this.chance(0.15);
    const start = this.chance(0.1) ? '---\n' : '';
    const body = isFlow ? `${this.flow(data)}\n` : this.mapLines(data, 0, listIsFlow).join('');
    const end = this.chance(0.1) ? '...\n' : this.comment(0);
    let text = start + this.comment(0) + body + end;
    if (this.chance(0.2) && !/\|/.test(body)) text = text.trimEnd();
    if (this.chance(0.3)) text = text.replaceAll('\n', '\r\n');
    if (this.chance(0.1)) text = `\ufeff${text}`;
    const list = data['annotations'];
    const addsLinesOnly =
      !isFlow &&
      (!('annotations' in data) || (Array.isArray(list) && list.length > 0 && !listIsFlow)) &&
      text.endsWith('\n') &&
      !text.trimEnd().endsWith('...');
    return { text, data, hasAliases: this.hasAliases, addsLinesOnly };
  }

  private comment(column: number): string {
    const isAfterKeep = this.isAfterKeep;
    this.isAfterKeep = false;
    if (!this.withComments || !this.chance(0.25)) return this.chance(0.1) && !isAfterKeep ? '\n' : '';
    return `${' '.repeat(column)}# ${this.pick('note: to self', '- id: not an item', 'ünï "code"', '[{')}\n`;
  }

  private lineEnd(): string {
    return this.withComments && this.chance(0.1)
      ? ` # ${this.pick('why', 'see: there', ']')}\n`
      : `${this.chance(0.05) ? '  ' : ''}\n`;
  }

  private shuffled<T>(items: readonly T[]): T[] {
    if (!this.chance(0.3)) return [...items];
    return items
      .map((item) => ({ item, rank: this.random() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  }

  private mapLines(data: Data, column: number, listIsFlow = false): string[] {
    return this.shuffled(Object.entries(data)).flatMap(([key, value]) => {
      const flow = key === 'annotations' ? listIsFlow : this.chance(0.15);
      return [this.comment(column), this.pair(this.key(key), value, column, flow)];
    });
  }

  private key(key: string): string {
    return this.chance(0.1) ? this.pick(`"${key}"`, `'${key}'`) : key;
  }

  private pair(key: string, value: unknown, column: number, asFlow: boolean): string {
    const indent = ' '.repeat(column);
    const alias = this.alias(value);
    if (alias) return `${indent}${key}: ${alias}${this.lineEnd()}`;
    const anchor = this.anchor(value);
    if (value === null && !anchor) return `${indent}${key}:${this.pick('', ' null', ' ~')}${this.lineEnd()}`;
    if (this.isNonEmpty(value) && !asFlow) {
      const inner = Array.isArray(value) ? column + this.odd(2, 0, 4) : column + this.odd(2, 3, 4);
      const lines = Array.isArray(value) ? this.listLines(value, inner) : this.mapLines(value as Data, inner);
      return `${indent}${key}:${anchor && ` ${anchor.trim()}`}${this.lineEnd()}${lines.join('')}`;
    }
    const literal = typeof value === 'string' ? this.literal(value, column) : null;
    if (literal) return `${indent}${key}: ${anchor}${literal}`;
    if (typeof value === 'string' && !anchor && this.chance(0.03))
      return `${indent}? ${key}\n${indent}: ${this.scalar(value, column, false)}\n`;
    return `${indent}${key}: ${anchor}${this.value(value, column)}${this.lineEnd()}`;
  }

  private isNonEmpty(value: unknown): boolean {
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  }

  private listLines(list: readonly unknown[], column: number): string[] {
    return list.map((item) => {
      const dash = `${' '.repeat(column)}-`;
      const before = this.comment(column);
      const alias = this.alias(item);
      if (alias) return `${before}${dash} ${alias}${this.lineEnd()}`;
      if (!this.isNonEmpty(item) || Array.isArray(item) || this.chance(0.15)) {
        const anchor = this.anchor(item);
        return `${before}${dash} ${anchor}${this.value(item, column)}${this.lineEnd()}`;
      }
      if (this.chance(0.1)) {
        const inner = column + this.pick(1, 2, 3);
        return `${before}${dash}${this.lineEnd()}${this.mapLines(item as Data, inner).join('')}`;
      }
      const space = this.odd(' ', '  ', '   ');
      const lines = this.mapLines(item as Data, column + 1 + space.length)
        .join('')
        .replace(/^(?:\s*(?:#.*)?\n)*/, '');
      return `${before}${dash}${space}${lines.trimStart()}`;
    });
  }

  /** A value on one line, or a few where brackets or quotation marks hold it. */
  private value(value: unknown, column: number): string {
    return typeof value === 'string' ? this.scalar(value, column, false) : this.flow(value, column);
  }

  private flow(value: unknown, column = 0): string {
    if (value === null) return this.pick('null', '~');
    if (typeof value === 'string') return this.scalar(value, column, true);
    if (typeof value !== 'object') return String(value);
    const gap = this.chance(0.15) ? `\n${' '.repeat(column + 3)}` : this.pick('', ' ');
    const items = Array.isArray(value)
      ? value.map((item) => this.alias(item) ?? this.flow(item, column + 2))
      : this.shuffled(Object.entries(value)).map(
          ([key, item]) => `${this.key(key)}: ${this.alias(item) ?? this.flow(item, column + 2)}`,
        );
    const comma = gap.includes('\n') && this.withComments && this.chance(0.5) ? `, # and${gap}` : `,${gap || ' '}`;
    const trailing = items.length > 0 && this.chance(0.1) ? ' ,' : '';
    // An alias takes a comma that touches it for a part of its name in some readers.
    const inner = items.map((item) => (item.startsWith('*') ? `${item} ` : item)).join(comma) + trailing;
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return `${open}${gap}${inner}${gap}${close}`;
  }

  private literal(text: string, column: number): string | null {
    const body = text.replace(/\n+$/, '');
    if (!this.chance(0.6) || !/^[^\s]/.test(body) || /[^\n\x20-\x7e]/.test(body) || /\n[ \n]/.test(body)) return null;
    const ends = text.length - body.length;
    const indent = ' '.repeat(column + this.pick(1, 2, 5));
    const header = ends === 0 ? '|-' : ends === 1 ? '|' : '|+';
    const comment = this.withComments && this.chance(0.2) ? ' # literally' : '';
    this.isAfterKeep = header === '|+';
    return `${header}${comment}\n${body
      .split('\n')
      .map((line) => `${indent}${line}\n`)
      .join('')}${'\n'.repeat(Math.max(ends - 1, 0))}`;
  }

  private scalar(text: string, column: number, inFlow: boolean): string {
    const isWordy =
      /^[A-Za-z][A-Za-z0-9/ .-]*[a-z\u00a0]$/.test(text) &&
      !/^(?:null|yes|no|true|false)$/i.test(text) &&
      !/ {2}/.test(text);
    if (isWordy && this.chance(0.6)) return !inFlow && this.chance(0.1) ? this.folded(text, column) : text;
    if (/^[\x20-\x7eé😀]*$/u.test(text) && this.chance(0.3)) return `'${text.replaceAll("'", "''")}'`;
    const quoted = JSON.stringify(text).replace(
      /[\u007f-\u009f\u2028\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return this.chance(0.1) ? this.folded(quoted, column) : quoted;
  }

  /** Breaks a line between two words: YAML reads the break as a space. */
  private folded(text: string, column: number): string {
    return text.replace(/(?<=[a-z]) (?=[a-z])/, `\n${' '.repeat(column + 3)}`);
  }

  private anchor(value: unknown): string {
    if (!this.withAnchors || value === null || !this.chance(0.3)) return '';
    const name = `a${this.anchors.length}`;
    this.anchors.push({ name, json: JSON.stringify(value) });
    return `&${name} `;
  }

  private alias(value: unknown): string | null {
    const json = JSON.stringify(value);
    const anchor = this.anchors.find((known) => known.json === json);
    if (!anchor || this.chance(0.2)) return null;
    this.hasAliases = true;
    return `*${anchor.name}`;
  }
}
