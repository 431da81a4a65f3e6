import * as vscode from 'vscode';
import type { CodeAgreement, Comparison } from '../../analysis/agreement/compare.ts';
import type { Figure } from '../../analysis/agreement/figure.ts';
import { wordFigure, wordMeasure, type MeasureName } from '../../wording/agreement.ts';
import { revealReadout } from '../rowCommands.ts';
import type { RowLook } from './agreementRow.ts';

const OVERALL: readonly MeasureName[] = ['agreement', 'kappa', 'fleiss', 'alpha', 'masi', 'unitizing'];

/** The figures over all, by code, by pair and by readout. @param nameOf what a readout is called */
export function figureRows(
  { overall, byPair, byCode, byMeeting }: Comparison,
  nameOf: (readout: string) => string,
): RowLook[] {
  return [
    {
      ...group('overall', vscode.l10n.t('Over all'), OVERALL, (name) => measureRow(name, overall[name])),
      description: '',
    },
    group('codes', vscode.l10n.t('Codes'), worstFirst(byCode), codeRow),
    group('pairs', vscode.l10n.t('Pairs'), byPair, (pair) => {
      const names = pair.annotators.join(', ');
      return figuresRow(`pair:${pair.annotators.join('\n')}`, names, pair, ['agreement', 'kappa', 'alpha']);
    }),
    group('readouts', vscode.l10n.t('Readouts'), byMeeting, (meeting) => ({
      ...figuresRow(`readout:${meeting.readout}`, nameOf(meeting.readout), meeting, ['agreement', 'alpha', 'masi']),
      command: revealReadout(meeting.readout),
    })),
  ].filter(({ below }) => below().length > 0);
}

function group<T>(id: string, label: string, items: readonly T[], lookOf: (item: T) => RowLook) {
  const below = () => items.map(lookOf);
  return { id, label, description: String(items.length), isOpen: id === 'overall', below };
}

function measureRow(name: MeasureName, figure: Figure): RowLook {
  return {
    id: `overall:${name}`,
    label: wordMeasure(name, vscode.l10n.t),
    description: wordFigure(figure, vscode.l10n.t),
  };
}

/** One that says its figures: alpha in sight, the others in its tooltip. */
function figuresRow<Name extends MeasureName>(
  id: string,
  label: string,
  figures: Readonly<Record<Name | 'alpha', Figure>>,
  names: readonly Name[],
): RowLook & { readonly details: readonly string[] } {
  const details = names.map((name) =>
    vscode.l10n.t('{0}: {1}', wordMeasure(name, vscode.l10n.t), wordFigure(figures[name], vscode.l10n.t)),
  );
  return { id, label, description: wordFigure(figures.alpha, vscode.l10n.t), details };
}

function codeRow(code: CodeAgreement): RowLook {
  const row = figuresRow(`code:${code.code}`, code.code, code, ['agreement', 'kappa', 'fleiss', 'alpha', 'unitizing']);
  return { ...row, details: [vscode.l10n.t('Uses: {0}', code.uses.join(', ')), ...row.details] };
}

/** The codes that need talking about first; those without a figure last. */
function worstFirst(codes: readonly CodeAgreement[]): CodeAgreement[] {
  const rank = ({ alpha }: CodeAgreement) => alpha.value ?? Infinity;
  return codes.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
