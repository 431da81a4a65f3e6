import * as vscode from 'vscode';
import type { Unit } from '../corpus/units.ts';
import { plain } from './plain.ts';

/** What was tagged, as “act/praise on sentence 3”. @param number which unit of the readout, from 1 */
export function taggedInWords(codes: readonly string[], unit: Unit, number: number): string {
  const what = plain(codes.join(', ')) || vscode.l10n.t('No code');
  switch (unit) {
    case 'sentence':
      return vscode.l10n.t('{0} on sentence {1}', what, number);
    case 'statement':
      return vscode.l10n.t('{0} on statement {1}', what, number);
    case 'paragraph':
      return vscode.l10n.t('{0} on paragraph {1}', what, number);
  }
}

/** How many units of a readout the person has tagged. */
export function progressInWords(unit: Unit, tagged: number, total: number): string {
  switch (unit) {
    case 'sentence':
      return vscode.l10n.t('{0} of {1} sentences tagged', tagged, total);
    case 'statement':
      return vscode.l10n.t('{0} of {1} statements tagged', tagged, total);
    case 'paragraph':
      return vscode.l10n.t('{0} of {1} paragraphs tagged', tagged, total);
  }
}

export function allTagged(unit: Unit): string {
  switch (unit) {
    case 'sentence':
      return vscode.l10n.t('You have tagged every sentence of this readout.');
    case 'statement':
      return vscode.l10n.t('You have tagged every statement of this readout.');
    case 'paragraph':
      return vscode.l10n.t('You have tagged every paragraph of this readout.');
  }
}
