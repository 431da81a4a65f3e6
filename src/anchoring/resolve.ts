import { oldTextFromTargets, oldTextAsItWas, type OldPosition, type OldText } from './oldText.ts';
import type { Occurrence } from './aligned.ts';
import type { Extent } from './support.ts';
import { OccurrenceFinder } from './occurrences.ts';
import { TodayIndex } from './todayIndex.ts';
import { brokenWords, numberTokens, Vocabulary } from './numberedTokens.ts';
import { carryOver } from './carry.ts';
import { LostLetters } from './lostLetters.ts';
import { hasLostLetters } from '../text/encoding.ts';
import { DigestedText, type CodePointRange } from '../text/digestedText.ts';
import { placeByNeighbours } from './placeByNeighbours.ts';
import { weigh, type Weighing } from './weighing.ts';
import { isSamePerson } from '../reading/phrases/names.ts';
import type { Target } from '../annotations/schema.ts';
import { countedText } from '../annotations/target.ts';

export type FoundState = 'exact' | 'moved' | 'changed';
export type ResolutionState = FoundState | 'ambiguous' | 'orphan';

/** A place that a person may choose. */
export interface Candidate extends CodePointRange {
  readonly text: string;
  /** How well words and neighbouring text agree, 0 to 1. */
  readonly score: number;
  /** What the annotation would be if this were its place. */
  readonly state: FoundState;
}

interface Found {
  readonly state: FoundState;
  /** Code points in today's digested text. */
  readonly range: CodePointRange;
  /** The words there today. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

interface Undecided {
  readonly state: 'ambiguous' | 'orphan';
  readonly range: null;
  /** Its sentence word for word first, then its own words, then by score; at most `MOST_CANDIDATES`. */
  readonly candidates: readonly Candidate[];
}

export type Resolution = Found | Undecided;

export interface ResolveContext {
  /** Who the annotation says speaks, for each target; undefined or null where it does not say. */
  readonly speakers?: readonly (string | null | undefined)[];
  /** Who speaks at a code point position of today's digested text; null where nobody does. */
  readonly speakerAt?: (position: number) => string | null;
  /** The text that a digest names, where it can still be had. A text with another digest is not used. */
  readonly oldText?: (digest: string) => DigestedText | undefined;
}

export const MOST_CANDIDATES = 5;

/**
 * Resolves targets against today's text: one resolution each, in their order. `digest` names the text that the
 * positions count in, unless a target names its own. Rules and figures: docs/anchors.md. Never throws; the time grows
 * with the text and the quoted words, whatever they hold.
 */
export function resolveTargets(
  quoted: readonly Target[],
  digest: string,
  today: DigestedText,
  context: ResolveContext = {},
): Resolution[] {
  const resolutions: (Resolution | null)[] = quoted.map((target) =>
    countedText(target, digest) === today.digest && today.slice(target.start, target.end) === target.exact
      ? { state: 'exact', range: { start: target.start, end: target.end }, text: target.exact, candidates: [] }
      : null,
  );
  const letters = new LostLetters(today.text);
  const targets = quoted.map((target, index) => (resolutions[index] ? target : letters.restored(target)));
  const pending = new Map<string, number[]>();
  targets.forEach((target, index) => {
    if (resolutions[index]) return;
    const key = countedText(target, digest);
    const group = pending.get(key);
    if (group) group.push(index);
    else pending.set(key, [index]);
  });
  if (pending.size > 0) {
    const olds = new Map([...pending.keys()].map((key) => [key, oldTextOf(key, context)]));
    const quotes = [...pending.values()].flat().map((at) => quotedText(targets[at]!));
    const search = new TodaySearch(today, [...[...olds.values()].flatMap((old) => old?.text ?? []), ...quotes]);
    const resolveAll = (group: readonly number[], old: DigestedText | null): void => {
      const members = group.map((at) => ({ target: targets[at]!, speaker: wholeName(context.speakers?.[at]) }));
      search.resolve(members, old, context.speakerAt).forEach((resolution, i) => (resolutions[group[i]!] = resolution));
    };
    for (const [key, group] of pending) {
      const old = olds.get(key) ?? null;
      const holds = (at: number): boolean => old?.slice(targets[at]!.start, targets[at]!.end) === targets[at]!.exact;
      if (old) resolveAll(group.filter(holds), old);
      // A position that is wrong in its own text leaves the quoted words to go by.
      resolveAll(
        group.filter((at) => !holds(at)),
        null,
      );
    }
  }
  return resolutions.map((resolution) => resolution!);
}

interface Member {
  readonly target: Target;
  readonly speaker: string | null;
}

/** Today's text, prepared once for all groups of targets that count in one old text each. */
class TodaySearch {
  /** Today's digested text as an original of its own, so that its UTF-16 indices are those of `text`. */
  readonly #today: DigestedText;
  readonly #vocabulary: Vocabulary;
  readonly #index: TodayIndex;

  /** `olds`: what is known of the texts that targets count in. */
  constructor(today: DigestedText, olds: readonly string[]) {
    this.#today = new DigestedText(today.text);
    this.#vocabulary = new Vocabulary(brokenWords([today.text, ...olds]));
    this.#index = new TodayIndex(numberTokens(today.text, this.#vocabulary));
  }

  resolve(members: readonly Member[], old: DigestedText | null, speakerAt: ResolveContext['speakerAt']): Resolution[] {
    if (members.length === 0) return [];
    const targets = members.map((member) => member.target);
    const oldText = old
      ? oldTextAsItWas(targets, old, this.#vocabulary)
      : oldTextFromTargets(targets, this.#vocabulary);
    const finder = new OccurrenceFinder(oldText, this.#index);
    const resolutions: (Resolution | null)[] = old ? this.#carried(targets, oldText, old) : targets.map(() => null);
    const weighings = members.map(({ target, speaker }, i): Weighing | null => {
      const position = oldText.positions[i];
      if (resolutions[i] || !position) return null;
      const weighing = weigh(finder, position);
      const { decided } = weighing;
      if (!decided) return weighing;
      const range = this.#rangeOf(decided, position);
      if (!weighing.isStrong && !isSaidBy(speaker, range, speakerAt))
        return { ...weighing, decided: null, open: [decided] };
      resolutions[i] = this.#found(target, range);
      return weighing;
    });
    if (!old) this.#placeByNeighbours(members, weighings, resolutions, speakerAt);
    return members.map(({ target }, i) => resolutions[i] ?? this.#undecided(target, weighings[i] ?? null));
  }

  #placeByNeighbours(
    members: readonly Member[],
    weighings: readonly (Weighing | null)[],
    resolutions: (Resolution | null)[],
    speakerAt: ResolveContext['speakerAt'],
  ): void {
    const placed = members.flatMap(({ target }, i) =>
      resolutions[i]?.range ? [{ before: target, now: resolutions[i].range }] : [],
    );
    const left = [...members.keys()].filter((i) => !resolutions[i] && weighings[i]);
    const pending = left.map((i) => {
      const weighing = weighings[i]!;
      return {
        before: members[i]!.target,
        weighing,
        rangeOf: (occurrence: Occurrence) => this.#rangeOf(occurrence, weighing.old),
      };
    });
    placeByNeighbours(pending, placed, this.#index.tokens).forEach((range, n) => {
      const { target, speaker } = members[left[n]!]!;
      if (range && isSaidBy(speaker, range, speakerAt)) resolutions[left[n]!] = this.#found(target, range);
    });
  }

  #carried(targets: readonly Target[], oldText: OldText, old: DigestedText): (Resolution | null)[] {
    const { starts, ends } = oldText.tokens;
    const sentences = oldText.positions.map((position) => ({
      start: position ? starts[position.unitFirst]! : 0,
      end: position ? ends[position.unitLast]! : 0,
    }));
    return carryOver(old.text, this.#today.text, sentences).map((carried, i) => {
      if (!carried || !oldText.positions[i]) return null;
      const shift = carried.start - sentences[i]!.start;
      const span = old.toUtf16(targets[i]!);
      return this.#found(targets[i]!, this.#today.toCodePoints({ start: span.start + shift, end: span.end + shift }));
    });
  }

  #found(target: Target, range: CodePointRange): Found {
    const text = this.#today.slice(range.start, range.end);
    const state = text !== target.exact ? 'changed' : range.start === target.start ? 'exact' : 'moved';
    return { state, range, text, candidates: [] };
  }

  #undecided(target: Target, weighing: Weighing | null): Undecided {
    if (!weighing) return { state: 'orphan', range: null, candidates: [] };
    const candidates = [...weighing.open, ...weighing.doubtful]
      .map((occurrence): Candidate & { rank: number } => {
        const { state, range, text } = this.#found(target, this.#rangeOf(occurrence, weighing.old));
        const isSentence = occurrence.wording === 'same' && isAsLong(occurrence, weighing.old);
        const rank = (isSentence ? 0 : 2) + (state === 'changed' ? 1 : 0);
        return { ...range, text, state, score: (2 * occurrence.similarity + occurrence.support) / 4, rank };
      })
      .filter((candidate) => candidate.score >= 0.25)
      .sort((a, b) => a.rank - b.rank || b.score - a.score)
      .slice(0, MOST_CANDIDATES)
      .map(({ rank: _, ...candidate }) => candidate);
    const isSame = candidates.some((candidate) => candidate.text === target.exact);
    return { state: weighing.open.length > 0 || isSame ? 'ambiguous' : 'orphan', range: null, candidates };
  }

  /**
   * The target's edges inside its outer words, and white space that belongs to it, are kept where today's text has
   * them.
   */
  #rangeOf(occurrence: Occurrence, position: OldPosition): CodePointRange {
    const { starts, ends } = this.#index.tokens;
    const first = { start: starts[occurrence.first]!, end: ends[occurrence.first]! };
    const last = { start: starts[occurrence.last]!, end: ends[occurrence.last]! };
    const start = first.start + position.lead;
    const end = last.end - position.tail;
    const keepsLead = position.lead >= 0 ? start < first.end : start >= (ends[occurrence.first - 1] ?? 0);
    const keepsTail =
      position.tail >= 0 ? end > last.start : end <= (starts[occurrence.last + 1] ?? this.#today.text.length);
    return this.#today.toCodePoints({ start: keepsLead ? start : first.start, end: keepsTail ? end : last.end });
  }
}

function isAsLong(a: Extent, b: Extent): boolean {
  return a.unitLast - a.unitFirst === b.unitLast - b.unitFirst;
}

function quotedText({ prefix, exact, suffix }: Target): string {
  return prefix + exact + suffix;
}

/** The old text as an original of its own, so that its UTF-16 indices are those of `text`. */
function oldTextOf(digest: string, context: ResolveContext): DigestedText | null {
  const old = context.oldText?.(digest);
  return old?.digest === digest ? new DigestedText(old.text) : null;
}

/** A speaker whose name was read with letters lost is as good as none. */
function wholeName(speaker: string | null | undefined): string | null {
  return speaker && !hasLostLetters(speaker) ? speaker : null;
}

function isSaidBy(speaker: string | null, range: CodePointRange, speakerAt: ResolveContext['speakerAt']): boolean {
  const now = speakerAt?.(range.start);
  return !speaker || !now || isSamePerson(speaker, now);
}
