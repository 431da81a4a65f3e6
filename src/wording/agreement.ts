/** How far annotators agree, and where they do not, in words. */
import type { Comparison } from '../analysis/agreement/compare.ts';
import type { MEASURES } from '../analysis/agreement/studies.ts';
import type { Confusion } from '../analysis/agreement/confusions.ts';
import type { Disagreement, DisagreementKind, Use } from '../analysis/agreement/disagreements.ts';
import type { Figure, NoFigure } from '../analysis/agreement/figure.ts';
import type { Unit } from '../corpus/units.ts';
import type { Translate } from './translate.ts';

export type MeasureName = (typeof MEASURES)[number] | 'masi' | 'unitizing';

/** The name of a measure, as people look it up. */
export function wordMeasure(measure: MeasureName, t: Translate): string {
  return {
    agreement: t('Agreement'),
    kappa: t('Cohen’s kappa'),
    fleiss: t('Fleiss’ kappa'),
    alpha: t('Krippendorff’s alpha'),
    masi: t('Krippendorff’s alpha, alike in part (MASI)'),
    unitizing: t('Krippendorff’s alpha of stretches (unitizing)'),
  }[measure];
}

/** A figure to two places, with its interval where it has one; or why there is none. */
export function wordFigure(figure: Figure, t: Translate): string {
  if (figure.value === null) return wordNoFigure(figure.reason, t);
  const value = figure.value.toFixed(2);
  if (!figure.interval) return value;
  const [low, high] = figure.interval;
  return t('{0} ({1} to {2})', value, low.toFixed(2), high.toFixed(2));
}

function wordNoFigure(reason: NoFigure, t: Translate): string {
  return {
    'one-coder': t('none: one annotator alone'),
    'no-units': t('none: nothing that enough annotators coded'),
    'not-used': t('none: nobody used it'),
    'no-variation': t('none: no variation'),
  }[reason];
}

/** What was compared, in one sentence. */
export function wordCompared({ annotators, unit, units, readouts, unplaced }: Comparison, t: Translate): string {
  const what = t('{0}: {1} in {2}', annotators.join(', '), countUnits(unit, units, t), countReadouts(readouts, t));
  if (unplaced === 0) return what;
  return t('{0}; left out for want of a sure place: {1}', what, unplaced);
}

function countUnits(unit: Unit, count: number, t: Translate): string {
  switch (unit) {
    case 'sentence':
      return count === 1 ? t('1 sentence') : t('{0} sentences', count);
    case 'statement':
      return count === 1 ? t('1 statement') : t('{0} statements', count);
    case 'paragraph':
      return count === 1 ? t('1 paragraph') : t('{0} paragraphs', count);
  }
}

function countReadouts(count: number, t: Translate): string {
  return count === 1 ? t('1 readout') : t('{0} readouts', count);
}

/** What a kind of disagreement is called, as a heading. */
export function wordDisagreementKind(kind: DisagreementKind, t: Translate): string {
  return {
    missed: t('Missed'),
    'other-code': t('Other code'),
    'other-bounds': t('Other bounds'),
    'other-speaker': t('Other speaker'),
  }[kind];
}

/** What is mistaken for what. */
export function wordConfusion({ codes: [code, other] }: Pick<Confusion, 'codes'>, t: Translate): string {
  return other === undefined ? code : t('{0} and {1}', code, other);
}

/** What an annotator did. */
export function wordUse({ annotator, code }: Use, t: Translate): string {
  return t('{0}: {1}', annotator, code);
}

/** Who did what, on one line. */
export function wordDisagreement({ one, other, others }: Disagreement, t: Translate): string {
  const own = wordUse(one, t);
  if (!other) return t('{0}; not {1}', own, others.join(', '));
  if (other.code !== one.code) return t('{0}; {1}', own, wordUse(other, t));
  const [speaker, otherSpeaker] = [one, other].map(({ placed }) => placed.annotation.speaker ?? t('no speaker'));
  if (speaker === otherSpeaker) return t('{0}; {1} has other bounds', own, other.annotator);
  return t('{0}; {1}', t('{0} of {1}', own, speaker!), t('{0}: of {1}', other.annotator, otherSpeaker!));
}
