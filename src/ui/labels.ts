import * as vscode from 'vscode';
import type { Standing } from '../annotations/reviews.ts';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import type { Kind } from '../reading/model.ts';
import { edtfInWords } from './datesInWords.ts';

/** The codicon of each kind of meeting. */
export const KIND_ICONS: Readonly<Record<Kind, string>> = {
  'phone-call': 'call-outgoing',
  'video-call': 'device-camera-video',
  meeting: 'organization',
  'press-conference': 'mic',
  'message-exchange': 'mail-read',
  letter: 'mail',
  visit: 'milestone',
  other: 'file-text',
  'not-a-readout': 'file',
};

/** The name of a kind as people read it. */
export function kindName(kind: Kind): string {
  return {
    'phone-call': vscode.l10n.t('phone call'),
    'video-call': vscode.l10n.t('video call'),
    meeting: vscode.l10n.t('meeting'),
    'press-conference': vscode.l10n.t('press conference'),
    'message-exchange': vscode.l10n.t('exchange of messages'),
    letter: vscode.l10n.t('letter'),
    visit: vscode.l10n.t('visit'),
    other: vscode.l10n.t('other'),
    'not-a-readout': vscode.l10n.t('not read'),
  }[kind];
}

/** A meeting's date as people read it, and hear it. */
export function dateInWords(date: string | null): string {
  return date === null ? vscode.l10n.t('date unknown') : edtfInWords(date);
}

export function countAnnotations(count: number): string {
  return count === 1 ? vscode.l10n.t('1 annotation') : vscode.l10n.t('{0} annotations', count);
}

/** An annotation in a few words: its codes, or its note. */
export function annotationLabel({ annotation }: PlacedAnnotation): string {
  if (annotation.codes.length > 0) return annotation.codes.join(', ');
  if (annotation.note) return annotation.note.trim().split('\n', 1)[0]!;
  return annotation.speaker ?? vscode.l10n.t('No code');
}

/** The icon of how far an annotation has come, of the codicon set. */
export const STANDING_ICONS: Readonly<Record<Standing, string>> = {
  open: 'circle-large-outline',
  accepted: 'pass',
  rejected: 'circle-slash',
  revise: 'request-changes',
  disputed: 'law',
};

/** How far an annotation has come, in a word or two. */
export function standingName(standing: Standing): string {
  return {
    open: vscode.l10n.t('open'),
    accepted: vscode.l10n.t('accepted'),
    rejected: vscode.l10n.t('rejected'),
    revise: vscode.l10n.t('to be revised'),
    disputed: vscode.l10n.t('disputed'),
  }[standing];
}

/** The name of a country by its code. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
