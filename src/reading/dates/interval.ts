import { formatted } from './reference.ts';

const DIVISION = /^(\d{4})-(2[1-4]|3[3-6]|4[01])$/;
const YEAR = /^\d{4}$/;

/** EDTF from one date to another, or the date that both are; null where one is not known. */
export function span(from: string | null, to: string | null): string | null {
  return from === null || to === null ? null : from === to ? from : `${from}/${to}`;
}

/** Where a resolved moment begins, in a form that an interval can bear. */
export function firstOf(edtf: string): string {
  return divisionMonth(edtf, 'first') ?? datesIn(edtf).at(0)!;
}

/** Where it ends. */
export function endOf(edtf: string): string {
  return divisionMonth(edtf, 'last') ?? datesIn(edtf).at(-1)!;
}

/** Where it ends, to the month or finer. */
export function lastOf(edtf: string): string {
  return YEAR.test(edtf) ? `${edtf}-12` : endOf(edtf);
}

/** The dates of an interval or a set; a date itself. */
function datesIn(edtf: string): string[] {
  return edtf.replace(/[{}[\]]/g, '').split(/[/,]/);
}

function divisionMonth(edtf: string, which: 'first' | 'last'): string | null {
  const match = DIVISION.exec(edtf);
  if (!match) return null;
  const [year, code] = [Number(match[1]), Number(match[2])];
  const [first, months] =
    code >= 40 ? [(code - 40) * 6 + 1, 6] : code >= 33 ? [(code - 33) * 3 + 1, 3] : [(code - 20) * 3, 3];
  const month = which === 'first' ? first : first + months - 1;
  return month > 12 ? formatted(year + 1, month - 12) : formatted(year, month);
}
