import { printable } from '../text/printable.ts';

/** A table with its columns in line, below what they are called; nothing where it has no rows. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const cells = [columns, ...rows.map(([first, ...rest]) => [`  ${printable(first!)}`, ...rest.map(printable)])];
  const widths = rows[0]!.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return [
    '',
    ...cells.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    ),
  ];
}

/** The same below one heading, as wide as it may be. */
export function section(heading: string, rows: readonly (readonly string[])[]): string[] {
  const [blank, , ...lines] = table([], rows);
  return blank === undefined ? [] : [blank, heading, ...lines];
}
