/**
 * Quotes of a text that was read in another encoding than it was written in: U+FFFD stands in place of letters. When
 * the text is put right, the quotes tell by what is left of them which letters came back.
 */
import type { Target } from '../annotations/schema.ts';
import { hasLostLetters, LOST } from '../text/encoding.ts';

const BEYOND_ASCII = /[^\0-\x7f]+/gu;
/** A character of one byte is lost as one U+FFFD, or up to three of them together. */
const MOST_LETTERS = 3;

/** The letters beyond ASCII that stand together. */
interface Run {
  /** UTF-16 index of the one character that stands for it in the skeleton. */
  readonly at: number;
  readonly letters: string;
}

/** A text in which each run of letters beyond ASCII, whatever they are, is one U+FFFD. */
interface Skeleton {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Finds what quotes with U+FFFD say in today's text. */
export class LostLetters {
  readonly #text: string;
  #today: Skeleton | null = null;

  /** @param today today's digested text */
  constructor(today: string) {
    this.#text = today;
  }

  /**
   * The target with the letters that came back; as it is where none were lost, or today's text does not tell in one way
   * only which they are. Its positions stay.
   */
  restored(target: Target): Target {
    const { prefix, exact, suffix } = target;
    if (!hasLostLetters(`${prefix}${exact}${suffix}`)) return target;
    const [before, after] = [prefix.slice(damagedStart(prefix)), suffix.slice(0, damagedEnd(suffix))];
    const inContext = this.#onlyReading([before, exact, after]);
    if (inContext) return { ...target, prefix: inContext[0]!, exact: inContext[1]!, suffix: inContext[2]! };
    const alone = hasLostLetters(exact) ? this.#onlyReading([exact]) : null;
    return alone ? { ...target, exact: alone[0]! } : target;
  }

  /** The parts, which stand one after the other, as today's text has them; null where it has none, or several. */
  #onlyReading(parts: readonly string[]): readonly string[] | null {
    if (!tellsEnough(parts.join(''))) return null;
    this.#today ??= skeletonOf(this.#text);
    const sought = parts.map(skeletonOf);
    const whole = sought.map(({ text }) => text).join('');
    const { text, runs } = this.#today;
    const found = new Map<string, readonly string[]>();
    let run = 0;
    for (let at = text.indexOf(whole); at >= 0 && found.size < 2; at = text.indexOf(whole, at + 1)) {
      while (run < runs.length && runs[run]!.at < at) run++;
      const reading = filledIn(sought, runs, run, at);
      if (reading) found.set(reading.join('\0'), reading);
    }
    return found.size === 1 ? [...found.values()][0]! : null;
  }
}

/** The parts with the letters of today's runs from `first` on; null where they cannot be those that were lost. */
function filledIn(sought: readonly Skeleton[], runs: readonly Run[], first: number, at: number): string[] | null {
  let [next, base] = [first, at];
  const parts: string[] = [];
  for (const { text, runs: lost } of sought) {
    let [part, done] = ['', 0];
    for (const { at: place, letters } of lost) {
      const now = runs[next++];
      if (!now || now.at !== base + place || !canBe(letters, now.letters)) return null;
      part += text.slice(done, place) + now.letters;
      done = place + 1;
    }
    parts.push(part + text.slice(done));
    base += text.length;
  }
  return parts;
}

/** Whether a run as it was quoted can be these letters. */
function canBe(quoted: string, letters: string): boolean {
  if (!hasLostLetters(quoted)) return quoted === letters;
  const [were, are] = [[...quoted].length, [...letters].length];
  return were <= are && are <= MOST_LETTERS * were && !hasLostLetters(letters);
}

/** Whether more letters of a quote are left than were lost: what is nearly all lost could be any words. */
function tellsEnough(quote: string): boolean {
  const lost = quote.split(LOST).length - 1;
  return (quote.match(/[A-Za-z0-9]/g)?.length ?? 0) > lost;
}

/** Where what is whole begins: a prefix may begin among letters that were lost together. */
function damagedStart(prefix: string): number {
  const [first] = prefix.match(/^[^\0-\x7f]+/u) ?? [''];
  return hasLostLetters(first) ? first.length : 0;
}

function damagedEnd(suffix: string): number {
  const [last] = suffix.match(/[^\0-\x7f]+$/u) ?? [''];
  return suffix.length - (hasLostLetters(last) ? last.length : 0);
}

function skeletonOf(text: string): Skeleton {
  const runs: Run[] = [];
  let dropped = 0;
  for (const { 0: letters, index } of text.matchAll(BEYOND_ASCII)) {
    runs.push({ at: index - dropped, letters });
    dropped += letters.length - 1;
  }
  return { text: text.replace(BEYOND_ASCII, LOST), runs };
}
