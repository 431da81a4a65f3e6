import { diffArrays } from 'diff';

/** Lines that differ more than this are not aligned, which would take too long: they are marked as one. */
const MAX_DIFFERENCES = 5_000;

/**
 * Two versions of a text in one, as git marks them where it cannot merge: what both have stands once, the rest of each
 * between `<<<<<<<`, `=======` and `>>>>>>>`. Texts that are the same have no marks.
 * @param ours,theirs in any encoding in which a line feed is one unit, such as bytes as Latin 1
 */
export function betweenMarkers(ours: string, theirs: string): string {
  const [our, their] = [linesOf(ours), linesOf(theirs)];
  const eol = our[0]?.endsWith('\r\n') ? '\r\n' : '\n';
  const ended = (lines: readonly string[]) => lines.map((line) => (line.endsWith('\n') ? line : line + eol)).join('');
  let text = '';
  let only: string[] = [];
  let other: string[] = [];
  const mark = () => {
    if (only.length + other.length > 0)
      text += `<<<<<<< ours${eol}${ended(only)}=======${eol}${ended(other)}>>>>>>> theirs${eol}`;
    [only, other] = [[], []];
  };
  for (const { added, removed, value } of differences(our, their)) {
    if (removed) only = only.concat(value);
    else if (added) other = other.concat(value);
    else {
      mark();
      text += value.join('');
    }
  }
  mark();
  return text;
}

interface Part {
  readonly added?: boolean;
  readonly removed?: boolean;
  readonly value: string[];
}

function differences(ours: string[], theirs: string[]): readonly Part[] {
  const found = diffArrays(ours, theirs, { maxEditLength: MAX_DIFFERENCES }) as Part[] | undefined;
  return (
    found ?? [
      { removed: true, value: ours },
      { added: true, value: theirs },
    ]
  );
}

/** Lines with their ends; the last one may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
