import { knownFromTargets, knownFromText, type Home, type KnownText } from './anchorKnown.ts';
import { PlaceFinder, TodayIndex, type Place } from './anchorPlaces.ts';
import { tokensOf, Vocabulary } from './anchorTokens.ts';
import { carryOver } from './carry.ts';
import { DigestedText, type CodePointRange } from './digestedText.ts';
import { Frame, type Settled } from './resolveFrame.ts';
import { judge, type Judgement } from './resolveJudge.ts';
import { isSameSpeaker } from './resolveSpeaker.ts';
import type { Target } from './schema.ts';

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
  /** Best first, at most `MOST_CANDIDATES`. */
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
  targets: readonly Target[],
  digest: string,
  today: DigestedText,
  context: ResolveContext = {},
): Resolution[] {
  const resolutions: (Resolution | null)[] = targets.map((target) =>
    (target.digest ?? digest) === today.digest && today.slice(target.start, target.end) === target.exact
      ? { state: 'exact', range: { start: target.start, end: target.end }, text: target.exact, candidates: [] }
      : null,
  );
  const pending = new Map<string, number[]>();
  targets.forEach((target, index) => {
    if (resolutions[index]) return;
    const key = target.digest ?? digest;
    const group = pending.get(key);
    if (group) group.push(index);
    else pending.set(key, [index]);
  });
  if (pending.size > 0) {
    const index = new TodaySearch(today);
    for (const [key, group] of pending) {
      const members = group.map((at) => ({ target: targets[at]!, speaker: context.speakers?.[at] ?? null }));
      const resolved = index.resolve(members, oldTextOf(key, context), context.speakerAt);
      group.forEach((at, i) => (resolutions[at] = resolved[i]!));
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
  readonly #vocabulary = new Vocabulary();
  readonly #index: TodayIndex;

  constructor(today: DigestedText) {
    this.#today = new DigestedText(today.text);
    this.#index = new TodayIndex(tokensOf(today.text, this.#vocabulary));
  }

  resolve(members: readonly Member[], old: DigestedText | null, speakerAt: ResolveContext['speakerAt']): Resolution[] {
    const targets = members.map((member) => member.target);
    const known = old ? knownFromText(targets, old, this.#vocabulary) : knownFromTargets(targets, this.#vocabulary);
    const finder = new PlaceFinder(known, this.#index);
    const resolutions: (Resolution | null)[] = old ? this.#carried(targets, known, old) : targets.map(() => null);
    const judgements = members.map(({ target, speaker }, i): Judgement | null => {
      const home = known.homes[i];
      if (resolutions[i] || !home) return null;
      const judgement = judge(finder, home);
      const { decided } = judgement;
      if (!decided) return judgement;
      const range = this.#rangeOf(decided, home);
      if (!judgement.isStrong && !agrees(speaker, range, speakerAt)) return { ...judgement, decided: null, open: [decided] };
      resolutions[i] = this.#found(target, range);
      return judgement;
    });
    const frame = known.complete ? null : new Frame(settledOf(targets, resolutions));
    return members.map(({ target, speaker }, i) => {
      const home = known.homes[i];
      const judgement = judgements[i];
      if (resolutions[i]) return resolutions[i];
      if (!home || !judgement) return { state: 'orphan', range: null, candidates: [] };
      const range = frame && this.#framed(target, judgement, frame);
      return range && agrees(speaker, range, speakerAt) ? this.#found(target, range) : this.#undecided(target, judgement);
    });
  }

  #carried(targets: readonly Target[], known: KnownText, old: DigestedText): (Resolution | null)[] {
    const { starts, ends } = known.tokens;
    const sentences = known.homes.map((home) => ({ start: home ? starts[home.unitFirst]! : 0, end: home ? ends[home.unitLast]! : 0 }));
    return carryOver(old.text, this.#today.text, sentences).map((carried, i) => {
      if (!carried || !known.homes[i]) return null;
      const shift = carried.start - sentences[i]!.start;
      const span = old.toUtf16(targets[i]!);
      return this.#found(targets[i]!, this.#today.toCodePoints({ start: span.start + shift, end: span.end + shift }));
    });
  }

  /** The one open place that lies as the neighbouring targets do; null where none does, or several. */
  #framed(target: Target, { home, likely: first, open }: Judgement, frame: Frame): CodePointRange | null {
    if (first) {
      const range = this.#rangeOf(first, home);
      if (frame.fit(target, range) !== 'apart') return range;
    }
    const likely = open.filter(({ wording, support }) => wording === 'same' || support >= 1).map((place) => ({ place, range: this.#rangeOf(place, home) }));
    const fits = likely.map(({ range }) => frame.fit(target, range));
    const best = fits.includes('same') ? 'same' : 'about';
    const only = likely.filter((_, i) => fits[i] === best);
    const chosen = only[0];
    if (!chosen || only.length > 1 || open.some((other) => other !== chosen.place && speaksAgainst(other, chosen.place, best))) return null;
    const isLong = home.unitLast - home.unitFirst >= 5;
    return isLong || chosen.place.support >= 0.5 ? chosen.range : null;
  }

  #found(target: Target, range: CodePointRange): Found {
    const text = this.#today.slice(range.start, range.end);
    const state = text !== target.exact ? 'changed' : range.start === target.start ? 'exact' : 'moved';
    return { state, range, text, candidates: [] };
  }

  #undecided(target: Target, judgement: Judgement): Undecided {
    const candidates = [...judgement.open, ...judgement.doubtful]
      .map((place): Candidate => {
        const { state, range, text } = this.#found(target, this.#rangeOf(place, judgement.home));
        return { ...range, text, state, score: (2 * place.similarity + place.support) / 4 };
      })
      .filter((candidate) => candidate.score >= 0.25)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_CANDIDATES);
    const isSame = candidates.some((candidate) => candidate.text === target.exact && candidate.score >= 0.5);
    return { state: judgement.open.length > 0 || isSame ? 'ambiguous' : 'orphan', range: null, candidates };
  }

  /** The target's edges inside its outer words, and white space that belongs to it, are kept where today's text has them. */
  #rangeOf(place: Place, home: Home): CodePointRange {
    const { starts, ends } = this.#index.tokens;
    const first = { start: starts[place.first]!, end: ends[place.first]! };
    const last = { start: starts[place.last]!, end: ends[place.last]! };
    const start = first.start + home.lead;
    const end = last.end - home.tail;
    const keepsLead = home.lead >= 0 ? start < first.end : start >= (ends[place.first - 1] ?? 0);
    const keepsTail = home.tail >= 0 ? end > last.start : end <= (starts[place.last + 1] ?? this.#today.text.length);
    return this.#today.toCodePoints({ start: keepsLead ? start : first.start, end: keepsTail ? end : last.end });
  }
}

/** Whether neighbouring text speaks for another place too much for the one that the frame would choose. */
function speaksAgainst(other: Place, chosen: Place, fit: 'same' | 'about'): boolean {
  const lead = fit === 'same' ? -0.25 : 0.5;
  return other.support > 0.4 && chosen.support < 1.8 && chosen.support - other.support < lead;
}

/** The old text as an original of its own, so that its UTF-16 indices are those of `text`. */
function oldTextOf(digest: string, context: ResolveContext): DigestedText | null {
  const old = context.oldText?.(digest);
  return old?.digest === digest ? new DigestedText(old.text) : null;
}

function agrees(speaker: string | null, range: CodePointRange, speakerAt: ResolveContext['speakerAt']): boolean {
  const now = speakerAt?.(range.start);
  return !speaker || !now || isSameSpeaker(speaker, now);
}

function settledOf(targets: readonly Target[], resolutions: readonly (Resolution | null)[]): Settled[] {
  const settled: Settled[] = [];
  resolutions.forEach((resolution, i) => {
    if (resolution?.range) settled.push({ before: targets[i]!, now: resolution.range });
  });
  return settled;
}
