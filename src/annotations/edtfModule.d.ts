/** The package `edtf` brings no types. */
declare module 'edtf' {
  /** @throws when the text is no date of EDTF level 0 to 2 */
  export function parse(text: string): unknown;
}
