import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { annotationLabel } from './labels.ts';
import { plain } from './plain.ts';

/** How many code points of some words the name of a change quotes. */
const MOST = 32;

/**
 * What a change to an annotation is called: “act/praise on “Solberg stressed…””.
 * @param what the codes, or what else is said of the words
 * @param words the words of the readout
 */
export function changeLabel(what: string, words: string): string {
  return vscode.l10n.t('{0} on “{1}”', plain(what), firstWords(words));
}

/** What a command's change to an annotation as a whole is called: “Delete Annotation: act/praise on “Solberg…””. */
export function commandLabel(command: string, placed: PlacedAnnotation): string {
  return vscode.l10n.t('{0}: {1}', command, changeLabel(annotationLabel(placed), placed.annotation.target.exact));
}

/** The first words, and an ellipsis where there are more. @param most how many code points are shown */
export function firstWords(words: string, most: number = MOST): string {
  const text = plain(words);
  const start = [...text].slice(0, most + 1).join('');
  if (start === text && [...text].length <= most) return text;
  const lastSpace = start.lastIndexOf(' ');
  return `${lastSpace > 0 ? start.slice(0, lastSpace) : [...text].slice(0, most).join('')}…`;
}
