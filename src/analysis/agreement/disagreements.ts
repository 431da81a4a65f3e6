/** Where annotators disagree, each place for a person to look at. */
import type { PlacedAnnotation } from '../../corpus/placedAnnotation.ts';
import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { TouchingSpans } from '../../text/touching.ts';
import type { CodedMeeting, Coding } from './codings.ts';

/**
 * What differs: one gave a code and the other none on those words (`missed`), another one (`other-code`), the same with
 * other bounds (`other-bounds`), or the same for another speaker (`other-speaker`).
 */
export const DISAGREEMENTS = ['missed', 'other-code', 'other-bounds', 'other-speaker'] as const;
export type DisagreementKind = (typeof DISAGREEMENTS)[number];

/** A code that an annotator gave some words. */
export interface Use {
  readonly annotator: string;
  readonly code: string;
  /** The codes that the annotation has for it: several where facets are compared. */
  readonly written: readonly string[];
  readonly placed: PlacedAnnotation;
}

export interface Disagreement {
  readonly kind: DisagreementKind;
  /** The URI of the readout. */
  readonly readout: string;
  /** The words of `one`; UTF-16 in the readout's text. */
  readonly span: Span;
  readonly one: Use;
  /** What the other did there; null where they gave these words no code. */
  readonly other: Use | null;
  /** Who differs from `one`: several where they missed the same. */
  readonly others: readonly string[];
}

interface PlacedUse extends Use, Span {}

/** The disagreements of a readout, in text order; of each two annotators who coded it. */
export function* disagreementsIn({ meeting, codings }: CodedMeeting): Steps<Disagreement[]> {
  const uses = new Map(
    [...codings].map(([annotator, own]) => {
      const all = own.flatMap((each) => usesOf(annotator, each));
      return [annotator, { all, at: new TouchingSpans(all) }];
    }),
  );
  const found: Disagreement[] = [];
  for (const [annotator, own] of uses)
    for (const [other, theirs] of uses) {
      if (annotator === other) continue;
      for (const use of own.all) {
        yield 0;
        const difference = differenceOf(use, own.at, theirs.at);
        // What is between two annotators is told once; what one missed, by whom the other is who did not.
        if (!difference || (difference.other && annotator > other)) continue;
        found.push({ ...difference, readout: meeting.uri, span: spanOf(use), one: use, others: [other] });
      }
    }
  return joinMissed(found).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function usesOf(annotator: string, { written, placed, start, end }: Coding): PlacedUse[] {
  return [...written].map(([code, codes]) => ({ annotator, code, written: codes, placed, start, end }));
}

/** How another annotator differs in what this one gave some words; null where they do not. */
function differenceOf(
  use: PlacedUse,
  own: TouchingSpans<PlacedUse>,
  theirs: TouchingSpans<PlacedUse>,
): Pick<Disagreement, 'kind' | 'other'> | null {
  const here = theirs.touching(use);
  const same = here.filter(({ code }) => code === use.code);
  if (same.length > 0) {
    const alike = same.find((their) => their.start === use.start && their.end === use.end);
    if (!alike) return { kind: 'other-bounds', other: same[0]! };
    return speakerOf(alike) === speakerOf(use) ? null : { kind: 'other-speaker', other: alike };
  }
  // What the other gave these words, and this annotator did not.
  const instead = here.find((their) => !own.touching(their).some(({ code }) => code === their.code));
  return instead ? { kind: 'other-code', other: instead } : { kind: 'missed', other: null };
}

function speakerOf({ placed }: PlacedUse): string | undefined {
  return placed.annotation.speaker;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** One disagreement for a code that several missed. */
function joinMissed(found: readonly Disagreement[]): Disagreement[] {
  const joined = new Map<string, Disagreement>();
  found.forEach((each, index) => {
    const { one, kind } = each;
    const key = kind === 'missed' ? JSON.stringify([one.annotator, one.placed.annotation.id, one.code]) : `#${index}`;
    const known = joined.get(key);
    joined.set(key, known ? { ...known, others: [...known.others, ...each.others] } : each);
  });
  return [...joined.values()];
}
