import type { Office } from './schema.ts';

/** The days that an EDTF date may mean, as `2004-03-01`, both inclusive. */
interface Days {
  readonly first: string;
  readonly last: string;
}

const DATE = /^(\d{2}[\dX]{2})(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/;

/**
 * The days that a year, month or day, or an interval of them, may mean; null for dates of other forms, and where the
 * year is not known.
 */
function daysOf(edtf: string): Days | null {
  const [from, to = from] = edtf.split('/') as [string, string?];
  const [begins, ends] = [DATE.exec(from), DATE.exec(to)];
  if (!begins || !ends) return null;
  return {
    first: [begins[1]!.replaceAll('X', '0'), begins[2] ?? '01', begins[3] ?? '01'].join('-'),
    last: [ends[1]!.replaceAll('X', '9'), ends[2] ?? '12', ends[3] ?? '31'].join('-'),
  };
}

/** Whether an office ended before it began, as far as its dates tell. */
export function endsBeforeItBegins({ from, to }: Office): boolean {
  const begins = from === undefined ? null : daysOf(from);
  const ends = to === undefined ? null : daysOf(to);
  return begins !== null && ends !== null && ends.last < begins.first;
}

/**
 * The offices that a person may have held on a date (EDTF), in the order of the file: those without dates are taken to
 * hold always. All of them where the date, or its year, is not known.
 */
export function officesAt(offices: readonly Office[], date: string | null): readonly Office[] {
  const days = date === null ? null : daysOf(date);
  if (days === null) return offices;
  return offices.filter(({ from, to }) => {
    const begins = from === undefined ? null : daysOf(from);
    const ends = to === undefined ? null : daysOf(to);
    return (begins === null || begins.first <= days.last) && (ends === null || days.first <= ends.last);
  });
}
