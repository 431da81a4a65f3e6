// Which marks quote, and which of them open and close what is quoted.

const OPENS = 1;
const CLOSES = 2;
/** A single mark: between letters it is an apostrophe. */
export const SINGLE = 4;
/**
 * What marks do with quotations. The straight mark opens and closes by turns; single marks quote where one stands
 * before a capital, and one behind a comma or a stop ends what it opened.
 */
const ROLES: ReadonlyMap<string, number> = new Map([
  ['"', OPENS | CLOSES],
  ['“', OPENS],
  ['«', OPENS],
  ['„', OPENS],
  ['「', OPENS],
  ['”', CLOSES],
  ['»', CLOSES],
  ['」', CLOSES],
  ["'", OPENS | CLOSES | SINGLE],
  ['‘', OPENS | SINGLE],
  ['’', CLOSES | SINGLE],
]);
/** The same of ASCII marks, under their codes: nearly every mark is one of these. */
const ASCII_ROLES = Uint8Array.from({ length: 128 }, (_, code) => ROLES.get(String.fromCharCode(code)) ?? 0);

/** What a mark does with quotations: 0, or bits for opening, closing and `SINGLE`. @param code its first UTF-16 unit */
export function roleOf(mark: string, code: number): number {
  return code < 128 ? ASCII_ROLES[code]! : (ROLES.get(mark) ?? 0);
}

const SINGLE_END = /[,.!?…]['’](?=\s|$)|["“”]/;
/** So far behind the opening mark the closing one is looked for (UTF-16 units). */
const SINGLE_REACH = 1500;
const CAPITAL = /^\p{Lu}/u;

/** Whether a mark of the role at `at` opens a quotation: "'We agree,' she said", not "the 'Green Gate' plan". */
export function opensQuotation(text: string, at: number, role: number): boolean {
  if ((role & OPENS) === 0 || (role & SINGLE) === 0) return (role & OPENS) !== 0;
  if ((at > 0 && !/\s/.test(text[at - 1]!)) || !CAPITAL.test(text.slice(at + 1, at + 3))) return false;
  const end = text.slice(at + 1, at + SINGLE_REACH).search(SINGLE_END);
  return end >= 0 && closesSingle(text, at + 2 + end);
}

/** Whether a mark of the role at `at` closes the quotation that the mark at `opened` opens. */
export function closesQuotation(text: string, at: number, role: number, opened: number): boolean {
  if ((role & CLOSES) === 0) return false;
  if (((ROLES.get(text[opened]!) ?? 0) & SINGLE) === 0) return (role & SINGLE) === 0;
  return closesSingle(text, at);
}

function closesSingle(text: string, at: number): boolean {
  return (
    (text[at] === "'" || text[at] === '’') &&
    ',.!?…'.includes(text[at - 1]!) &&
    (at + 1 === text.length || /\s/.test(text[at + 1]!))
  );
}
