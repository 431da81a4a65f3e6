/** The value of a context key; a key that is not there is not set. */
export type Context = Readonly<Record<string, string | boolean | number | readonly string[]>>;

/** A condition of package.json's `when`: keys, `!`, `==`, `!=`, `>`, `=~`, `in`, `&&`, `||` and brackets. */
export interface When {
  /** The context keys it asks about. */
  readonly keys: ReadonlySet<string>;
  holds(context: Context): boolean;
}

type Test = (context: Context) => boolean;

const TOKEN = /\s*(&&|\|\||==|!=|=~|!|>|\(|\)|\/(?:\\.|[^/\\])+\/[a-z]*|'[^']*'|[\w.:-]+)/y;

function tokensOf(expression: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(expression);
    if (!match) throw new Error(`Not understood in “${expression}”: ${expression.slice(from)}`);
    tokens.push(match[1]!);
  }
  return tokens;
}

/** Reads a condition. Throws an error at one that is not understood. */
export function parseWhen(expression: string): When {
  const tokens = tokensOf(expression);
  const keys = new Set<string>();
  const take = (wanted: string): boolean => tokens[0] === wanted && tokens.shift() !== undefined;
  const word = (): string => {
    const token = tokens.shift();
    if (token === undefined || /^(&&|\|\||==|!=|=~|!|>|\)|\()$/.test(token))
      throw new Error(`A word is missing in “${expression}”`);
    return token;
  };
  const value = (): string => word().replace(/^'(.*)'$/, '$1');

  const among = (key: string, list: string): Test => {
    keys.add(list);
    return (context) => [context[list] ?? []].flat().some((each) => each === context[key]);
  };
  function comparison(): Test {
    const key = word();
    keys.add(key);
    if (take('==')) return equals(key, value());
    if (take('!=')) return not(equals(key, value()));
    if (take('>')) return above(key, Number(value()));
    if (take('in')) return among(key, word());
    if (!take('=~')) return (context) => Boolean(context[key]);
    const [, source, flags] = /^\/(.*)\/([a-z]*)$/.exec(word()) ?? [];
    const pattern = new RegExp(source!, flags);
    return (context) => pattern.test(String(context[key] ?? ''));
  }
  function single(): Test {
    if (take('!')) return not(single());
    if (!take('(')) return comparison();
    const inner = either();
    if (!take(')')) throw new Error(`A bracket is open in “${expression}”`);
    return inner;
  }
  function both(): Test {
    const parts = [single()];
    while (take('&&')) parts.push(single());
    return (context) => parts.every((part) => part(context));
  }
  function either(): Test {
    const parts = [both()];
    while (take('||')) parts.push(both());
    return (context) => parts.some((part) => part(context));
  }

  const holds = either();
  if (tokens.length > 0) throw new Error(`Not understood in “${expression}”: ${tokens.join(' ')}`);
  return { keys, holds };
}

const not =
  (test: Test): Test =>
  (context) =>
    !test(context);

const equals =
  (key: string, value: string): Test =>
  (context) =>
    String(context[key] ?? '') === value;

const above =
  (key: string, value: number): Test =>
  (context) =>
    Number(context[key]) > value;
