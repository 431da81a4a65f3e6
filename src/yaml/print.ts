/**
 * Prints values as this program writes them: block maps and lists of maps, flow lists of scalars, texts of several
 * lines as literal blocks; quotation marks only where YAML 1.2, or a reader of YAML 1.1 (Python, R), would take the
 * text for something else. Nothing is folded.
 */

/** What the keys of a format say about how its files are written. */
export interface FormatStyle {
  /** Keys in the order in which they are written, whichever maps they stand in; any others come last. */
  readonly keyOrder: readonly string[];
  /** Keys whose values are dates or times, which stand without quotation marks. */
  readonly timeKeys: readonly string[];
  /** Keys of lists whose items are written on one line each. */
  readonly oneLineItems: readonly string[];
  /** The key at the top of the file whose list is the file's content. */
  readonly listKey: string;
  /** The key by which two versions of an item of a list are told to be the same item. */
  readonly idKey: string;
}

/** How a file is written. */
export interface PrintStyle {
  readonly eol: '\n' | '\r\n';
  /** How far the dashes of a list stand in from its key: 0 or 2. */
  readonly listIndent: number;
  /** The file is JSON, and stays so. */
  readonly isJson: boolean;
  readonly format: FormatStyle;
}

/**
 * A value as it stands after its key or dash, and the lines below; the lines carry their indentation, not their ends.
 */
export interface Printed {
  readonly inline: string;
  readonly lines: readonly string[];
}

/** Where a key stands among others. */
export function keyRank(key: string, { keyOrder }: FormatStyle): number {
  const rank = keyOrder.indexOf(key);
  return rank < 0 ? keyOrder.length : rank;
}

/** Characters that stand only as escapes in double quotation marks. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const PLAIN_START = /^[\p{L}\p{N}(/“‘«]/u;
const UNSAFE_IN_PLAIN = /: |:$| #|\s$/;
/** The question mark ends a scalar for PyYAML alone. */
const FLOW_INDICATOR = /[,?[\]{}]/;
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const NUMBER_LIKE = /^(?:\d[\d_,.]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|\d+(?::[0-5]?\d)+(?:\.\d*)?)$/i;
const TIME_LIKE = /^\d{4}-\d\d?-\d\d?(?:[Tt ].*)?$/;

function needsEscape(text: string): boolean {
  return CONTROL.test(text) || LONE_SURROGATE.test(text);
}

function isPlain(text: string, isTime: boolean, inFlow: boolean): boolean {
  if (!PLAIN_START.test(text) || UNSAFE_IN_PLAIN.test(text) || needsEscape(text)) return false;
  if (inFlow && FLOW_INDICATOR.test(text)) return false;
  if (RESERVED.test(text) || NUMBER_LIKE.test(text)) return false;
  return !TIME_LIKE.test(text) || isTime;
}

function quoted(text: string): string {
  if (/["\\]/.test(text) && !text.includes("'") && !needsEscape(text)) return `'${text}'`;
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function printScalar(value: unknown, isTime: boolean, inFlow: boolean): string {
  if (typeof value === 'string') return isPlain(value, isTime, inFlow) ? value : quoted(value);
  return value === undefined || value === null ? 'null' : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortedEntries(value: Record<string, unknown>, format: FormatStyle): [string, unknown][] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => keyRank(a, format) - keyRank(b, format));
}

/** A text on one line, also where it stands in brackets. */
export function printFlowText(text: string): string {
  return printScalar(text, false, true);
}

/** A value on one line: that of a key, or an item of the key's list. */
export function printFlow(value: unknown, format: FormatStyle, key = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => printFlow(item, format, key)).join(', ')}]`;
  if (!isObject(value)) return printScalar(value, format.timeKeys.includes(key), true);
  const pairs = sortedEntries(value, format).map(([name, item]) => printFlowPair(name, item, format));
  return `{${pairs.join(', ')}}`;
}

/** `key: value` for a map on one line. */
export function printFlowPair(key: string, value: unknown, format: FormatStyle): string {
  return `${printFlowText(key)}: ${printFlow(value, format, key)}`;
}

/** A value in brackets, as the file that it goes into has them. */
export function printInBrackets(value: unknown, key: string, style: PrintStyle): string {
  return style.isJson ? printJson(value, style.format) : printFlow(value, style.format, key);
}

/** `key: value` in brackets, as the file that it goes into has them. */
export function printPairInBrackets(key: string, value: unknown, style: PrintStyle): string {
  return style.isJson
    ? `${JSON.stringify(key)}: ${printJson(value, style.format)}`
    : printFlowPair(key, value, style.format);
}

function printJson(value: unknown, format: FormatStyle): string {
  if (Array.isArray(value)) return `[${value.map((item) => printJson(item, format)).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const pairs = sortedEntries(value, format).map(([key, item]) => `${JSON.stringify(key)}: ${printJson(item, format)}`);
  return `{${pairs.join(', ')}}`;
}

/** The lines of a literal block without its indentation; null where the text cannot stand in one. */
function literalLines(text: string): { header: string; lines: string[] } | null {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const fits =
    text.includes('\n') &&
    /^[^\s]/.test(text) &&
    lines.at(-1) !== '' &&
    lines.every((line) => line === '' || (line.trim() !== '' && !needsEscape(line)));
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
      lines: sortedEntries(value, style.format).flatMap(([name, item]) => printPair(name, item, column + 2, style)),
    };
  }
  return { inline: printFlowOrScalar(value, key, style.format), lines: [] };
}

function printFlowOrScalar(value: unknown, key: string, format: FormatStyle): string {
  return typeof value === 'object'
    ? printFlow(value, format, key)
    : printScalar(value, format.timeKeys.includes(key), false);
}

/** The lines of `key: value` at a column. */
export function printPair(key: string, value: unknown, column: number, style: PrintStyle): string[] {
  const { inline, lines } = printValue(value, key, column, style);
  return [`${' '.repeat(column)}${printScalar(key, false, false)}:${inline && ` ${inline}`}`, ...lines];
}

/** The lines of an item of the list under a key, its dash at a column. */
export function printItem(item: unknown, listKey: string, column: number, style: PrintStyle): string[] {
  const dash = `${' '.repeat(column)}- `;
  if (style.format.oneLineItems.includes(listKey)) return [dash + printFlow(item, style.format)];
  const { inline, lines } = printValue(item, '', column, style);
  if (inline) return [dash + inline, ...lines];
  const [first = '', ...rest] = lines;
  return [dash + first.slice(column + 2), ...rest];
}
