import { parse } from 'edtf';

/**
 * Whether a text is a date of EDTF level 0 to 2 (https://www.loc.gov/standards/datetime/): `2020-03-18`, `2020-03`,
 * `XXXX-03-18`.
 */
export function isEdtf(text: string): boolean {
  if (text.length > 100) return false;
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
