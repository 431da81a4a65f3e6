/**
 * Prints values as this program writes them: block maps and lists of maps, flow lists of scalars, replies on one line,
 * notes of several lines as literal blocks; quotation marks only where YAML 1.2, or a reader of YAML 1.1 (Python, R),
 * would take the text for something else. Nothing is folded.
 */
export interface PrintStyle {
  readonly eol: '\n' | '\r\n';
  /** How far the dashes of a list stand in from its key: 0 or 2. */
  readonly listIndent: number;
}

/**
 * A value as it stands after its key or dash, and the lines below; the lines carry their indentation, not their ends.
 */
export interface Printed {
  readonly inline: string;
  readonly lines: readonly string[];
}

/** Keys in the order in which they are written; no two maps of the formats disagree. */
const KEY_ORDER = [
  ...[
    'version',
    'readout',
    'id',
    'target',
    'exact',
    'prefix',
    'suffix',
    'start',
    'end',
    'digest',
    'orphan',
    'meeting',
    'kind',
    'date',
  ],
  ...[
    'place',
    'participants',
    'name',
    'aliases',
    'country',
    'definition',
    'include',
    'exclude',
    'examples',
    'color',
    'key',
  ],
  ...[
    'exclusive',
    'speaker',
    'codes',
    'note',
    'status',
    'by',
    'created',
    'modified',
    'text',
    'replies',
    'annotations',
    'field',
  ],
  ...['other', 'conflicts'],
];
const RANK = new Map(KEY_ORDER.map((key, index) => [key, index]));

/** Where a key stands among others; keys that the formats do not have come last. */
export function keyRank(key: string): number {
  return RANK.get(key) ?? KEY_ORDER.length;
}

/** Dates and times stand without quotation marks, as the format shows them. */
const TIME_KEYS = new Set(['created', 'modified', 'date']);
/** Lists whose items are written on one line each. */
const ONE_LINE_ITEMS = new Set(['replies']);

const SPECIAL =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const PLAIN_START = /^[\p{L}\p{N}(/“‘«]/u;
const UNSAFE_IN_PLAIN = /: |:$| #|\s$/;
/** The question mark ends a scalar for PyYAML alone. */
const FLOW_INDICATOR = /[,?[\]{}]/;
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const NUMBER_LIKE = /^(?:\d[\d_,.]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|\d+(?::[0-5]?\d)+(?:\.\d*)?)$/i;
const TIME_LIKE = /^\d{4}-\d\d?-\d\d?(?:[Tt ].*)?$/;

function isPlain(text: string, key: string, inFlow: boolean): boolean {
  if (!PLAIN_START.test(text) || UNSAFE_IN_PLAIN.test(text) || SPECIAL.test(text)) return false;
  if (inFlow && FLOW_INDICATOR.test(text)) return false;
  if (RESERVED.test(text) || NUMBER_LIKE.test(text)) return false;
  return !TIME_LIKE.test(text) || TIME_KEYS.has(key);
}

function quoted(text: string): string {
  if (/["\\]/.test(text) && !text.includes("'") && !SPECIAL.test(text)) return `'${text}'`;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function printScalar(value: unknown, key: string, inFlow: boolean): string {
  if (typeof value === 'string') return isPlain(value, key, inFlow) ? value : quoted(value);
  return value === undefined || value === null ? 'null' : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortedEntries(value: Record<string, unknown>): [string, unknown][] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => keyRank(a) - keyRank(b));
}

/** A value on one line. */
export function printFlow(value: unknown, key = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => printFlow(item, key)).join(', ')}]`;
  if (!isObject(value)) return printScalar(value, key, true);
  return `{${sortedEntries(value)
    .map(([name, item]) => printFlowPair(name, item))
    .join(', ')}}`;
}

/** `key: value` for a map on one line. */
export function printFlowPair(key: string, value: unknown): string {
  return `${printScalar(key, '', true)}: ${printFlow(value, key)}`;
}

/** The lines of a literal block without its indentation; null where the text cannot stand in one. */
function literalLines(text: string): { header: string; lines: string[] } | null {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const fits =
    text.includes('\n') &&
    /^[^\s]/.test(text) &&
    lines.at(-1) !== '' &&
    lines.every((line) => line === '' || (line.trim() !== '' && !SPECIAL.test(line)));
  return fits ? { header: body === text ? '|-' : '|', lines } : null;
}

/**
 * A value after `key:` or, with an empty key, after a dash.
 * @param column where the key or dash stands
 */
export function printValue(value: unknown, key: string, column: number, style: PrintStyle): Printed {
  const inner = ' '.repeat(column + 2);
  if (typeof value === 'string') {
    const literal = literalLines(value);
    if (literal)
      return { inline: literal.header, lines: literal.lines.map((line) => (line === '' ? '' : inner + line)) };
  }
  if (Array.isArray(value) && value.some(isObject)) {
    const dash = key === '' ? column + 2 : column + style.listIndent;
    return { inline: '', lines: value.flatMap((item) => printItem(item, key, dash, style)) };
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    return {
      inline: '',
      lines: sortedEntries(value).flatMap(([name, item]) => printPair(name, item, column + 2, style)),
    };
  }
  return { inline: printFlowOrScalar(value, key), lines: [] };
}

function printFlowOrScalar(value: unknown, key: string): string {
  return typeof value === 'object' ? printFlow(value, key) : printScalar(value, key, false);
}

/** The lines of `key: value` at a column. */
export function printPair(key: string, value: unknown, column: number, style: PrintStyle): string[] {
  const { inline, lines } = printValue(value, key, column, style);
  return [`${' '.repeat(column)}${printScalar(key, '', false)}:${inline && ` ${inline}`}`, ...lines];
}

/** The lines of an item of the list under a key, its dash at a column. */
export function printItem(item: unknown, listKey: string, column: number, style: PrintStyle): string[] {
  const dash = `${' '.repeat(column)}- `;
  if (ONE_LINE_ITEMS.has(listKey)) return [dash + printFlow(item)];
  const { inline, lines } = printValue(item, '', column, style);
  if (inline) return [dash + inline, ...lines];
  const [first = '', ...rest] = lines;
  return [dash + first.slice(column + 2), ...rest];
}
