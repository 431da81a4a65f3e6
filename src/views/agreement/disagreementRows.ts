import * as vscode from 'vscode';
import { codesConfused, confusionsOf, type Confusion } from '../../analysis/agreement/confusions.ts';
import {
  DISAGREEMENTS,
  type Disagreement,
  type DisagreementKind,
  type Use,
} from '../../analysis/agreement/disagreements.ts';
import { groupBy } from '../../text/groupBy.ts';
import { wordConfusion, wordDisagreement, wordDisagreementKind } from '../../wording/agreement.ts';
import { referTo } from '../../workspace/documents/references.ts';
import { revealAnnotation } from '../rowCommands.ts';
import type { RowLook } from './agreementRow.ts';

/** Up to how many disagreements of a kind are shown at first; of more, each pair of codes is opened by itself. */
const SHOWN_AT_FIRST = 50;

const KIND_ICONS: Readonly<Record<DisagreementKind, string>> = {
  missed: 'circle-slash',
  'other-code': 'arrow-swap',
  'other-bounds': 'arrow-both',
  'other-speaker': 'person',
};

/**
 * The disagreements by kind, and of each kind by what is mistaken for what, the most frequent first: the matrix of
 * confusions, of which only the cells are told that have something in them.
 * @param nameOf what a readout is called
 */
export function disagreementRows(
  disagreements: readonly Disagreement[],
  nameOf: (readout: string) => string,
): RowLook[] {
  return DISAGREEMENTS.flatMap((kind) => {
    const confusions = confusionsOf(kind, disagreements);
    const count = confusions.reduce((sum, each) => sum + each.disagreements.length, 0);
    if (count === 0) return [];
    const isOpen = count <= SHOWN_AT_FIRST;
    return {
      id: kind,
      label: wordDisagreementKind(kind, vscode.l10n.t),
      description: String(count),
      icon: KIND_ICONS[kind],
      isOpen: true,
      below: () => confusions.map((confusion) => confusionRow(confusion, isOpen, nameOf)),
    };
  });
}

/** The id of the row above that of a disagreement. */
export function confusionId(disagreement: Disagreement): string {
  return [disagreement.kind, ...codesConfused(disagreement)].join(' ');
}

/** Disagreements as they stand below one another. */
export function inOrderOfRows(disagreements: readonly Disagreement[]): Disagreement[] {
  return DISAGREEMENTS.flatMap((kind) => confusionsOf(kind, disagreements).flatMap((each) => each.disagreements));
}

function confusionRow(confusion: Confusion, isOpen: boolean, nameOf: (readout: string) => string): RowLook {
  const { disagreements } = confusion;
  const byWhom = [...groupBy(disagreements, (each) => wordDisagreement(each, vscode.l10n.t))].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return {
    id: confusionId(disagreements[0]!),
    label: wordConfusion(confusion, vscode.l10n.t),
    description: String(disagreements.length),
    details: byWhom.map(([words, group]) => vscode.l10n.t('{0}: {1}', words, group.length)),
    isOpen,
    below: () => disagreements.map((each) => disagreementRow(each, nameOf)),
  };
}

function disagreementRow(disagreement: Disagreement, nameOf: (readout: string) => string): RowLook {
  const { kind, one, other, others, readout } = disagreement;
  const id = [kind, ...[one, other].map((use) => use && `${use.placed.annotation.id} ${use.code}`), ...others].join(
    ' ',
  );
  return {
    id,
    label: wordDisagreement(disagreement, vscode.l10n.t),
    description: `${quoteOf(one)} · ${nameOf(readout)}`,
    command: revealAnnotation(referTo(readout, one.placed)),
    disagreement,
    ...(other && { below: () => [one, other].map((use) => useRow(use, disagreement, `${id} ${use.annotator}`)) }),
  };
}

/** What one of the two did. */
function useRow(use: Use, disagreement: Disagreement, id: string): RowLook {
  const { annotator, code, placed } = use;
  return {
    id,
    label: vscode.l10n.t('{0}: {1}', annotator, code),
    description: [placed.annotation.speaker, quoteOf(use)].filter(Boolean).join(': '),
    command: revealAnnotation(referTo(disagreement.readout, placed)),
    disagreement,
  };
}

function quoteOf({ placed }: Use): string {
  return `“${placed.annotation.target.exact.replace(/\s+/g, ' ')}”`;
}
