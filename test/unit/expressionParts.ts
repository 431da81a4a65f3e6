/** Regular expressions taken apart, so that a checker can follow each part to its end. */

/** What a repetition is read by: how often, `{2,5}`; escapes, which hold braces too, are passed over. */
const COUNT = /(\\[pPu]\{[^}]*\}|\\.)|\{(\d+)(,?)(\d*)\}/gsu;

/** A mark of an expression outside its classes, with its place; an escape is one mark, and so is a whole class. */
function* marksOf(source: string): Generator<readonly [mark: string, at: number]> {
  for (const { 0: mark, index } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[^]/gsu)) yield [mark, index];
}

/**
 * The alternatives that an expression has outside of all groups, or in the one group that it is. What it takes to try
 * them is the sum of what each takes.
 */
export function alternativesOf(source: string): string[] {
  // A reference counts the groups of the whole.
  if (/\\[1-9k]/.test(source)) return [source];
  let depth = 0;
  let from = 0;
  let end = -1;
  const parts: string[] = [];
  for (const [mark, at] of marksOf(source)) {
    if (mark === '(') depth++;
    if (mark === ')' && --depth === 0 && end < 0) end = at;
    if (mark !== '|' || depth > 0) continue;
    parts.push(source.slice(from, at));
    from = at + 1;
  }
  if (parts.length > 0) return [...parts, source.slice(from)].flatMap(alternativesOf);
  const opening = /^\((?:\?:|(?!\?))/.exec(source)?.[0];
  return opening && end === source.length - 1 ? alternativesOf(source.slice(opening.length, -1)) : [source];
}

/**
 * The same with things repeated twice at most that are repeated more often up to some number. Whether the time grows
 * with the text does not depend on such numbers, but what a checker takes does.
 */
export function withFewerTimes(source: string): string {
  return source.replace(COUNT, (whole, escape: string | undefined, least: string, comma: string, most: string) => {
    if (escape) return whole;
    if (!comma) return Number(least) > 2 ? '{2}' : whole;
    const fewer = Math.min(Number(least), 1);
    if (!most) return `{${fewer},}`;
    return Number(most) > 2 ? `{${fewer},2}` : whole;
  });
}

/** Whether a group is repeated in which something else is: then many times of some number can be too many. */
export function hasTimesInTimes(source: string): boolean {
  const open: boolean[] = [];
  for (const [mark, at] of marksOf(source)) {
    const isRepeated = mark !== '(' && /^(?:[*+]|\{\d)/.test(source.slice(at + mark.length));
    if (mark === '(') open.push(false);
    const holds = mark === ')' && open.pop()!;
    if (holds && isRepeated) return true;
    if (open.length > 0 && (holds || isRepeated)) open[open.length - 1] = true;
  }
  return false;
}

/** Whether a mark stands for nearly any character. */
const isAny = (mark: string): boolean => mark === '.' || mark.startsWith('[^');

/** What a mark of an expression stands for in a text: of a class one of its characters. */
function sampleOf(mark: string, flags: string): string {
  if (mark === '^' || mark === '$' || /^\\[bB]$/.test(mark)) return '';
  if (/^\\x/.test(mark)) return String.fromCharCode(parseInt(mark.slice(2), 16));
  if (isAny(mark)) return '-';
  if (/^(?:\[|\\[dwsSDWpP])/.test(mark))
    return [...'Xx1 .-’中한'].find((each) => new RegExp(`^${mark}$`, flags).test(each)) ?? /[^[\\^]/.exec(mark)![0];
  return mark.startsWith('\\') ? mark.slice(1) : mark;
}

const MARK = /\\x[\da-f]{2}|\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!])|[^]/gsu;
const TIMES = /^(?:[?*+]|\{(\d+)[^}]*\})\??/;

/**
 * Texts that an expression fits, with each of its alternatives in every combination and without what may be left out,
 * but for a mark where anything may stand. What stands around them, which it only looks at, is not in them.
 */
export function shortestTexts({ source, flags }: RegExp): string[] {
  const marks = source.match(MARK)!;
  let at = 0;
  const alternatives = (): string[] => {
    const all: string[] = [];
    let texts = [''];
    for (; at < marks.length && marks[at] !== ')'; at++) {
      const mark = marks[at]!;
      if (mark === '|') {
        all.push(...texts);
        texts = [''];
        continue;
      }
      let part = [sampleOf(mark, flags)];
      if (mark.startsWith('(') && mark !== '\\(') {
        at++;
        const inner = alternatives();
        part = mark === '(?:' || mark === '(' ? inner : [''];
      }
      const times = TIMES.exec(marks.slice(at + 1, at + 12).join(''));
      if (times) {
        const least = times[0].startsWith('+') || isAny(mark) ? 1 : 0;
        part = part.map((text) => text.repeat(Math.max(least, Number(times[1] ?? 0))));
        for (let length = times[0].length; length > 0; at++) length -= marks[at + 1]!.length;
      }
      texts = texts.flatMap((text) => [...new Set(part)].map((each) => text + each));
    }
    return [...all, ...texts];
  };
  return alternatives();
}
