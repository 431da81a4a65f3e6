import * as vscode from 'vscode';
import type { ThreadEntry } from '../corpus/thread.ts';

/** What somebody said about an annotation, in words: “accepts it”, “should be act/praise: see 2019”, or a reply. */
export function saidInWords({ verdict, codes, text }: ThreadEntry): string {
  return [verdictInWords({ verdict, codes }), text].filter(Boolean).join(': ');
}

/** “accepts it”, “should be act/praise”; empty in a mere reply. */
export function verdictInWords({ verdict, codes }: Pick<ThreadEntry, 'verdict' | 'codes'>): string {
  if (verdict === null) return '';
  return {
    accept: vscode.l10n.t('accepts it'),
    reject: vscode.l10n.t('rejects it'),
    revise: vscode.l10n.t('should be {0}', codes.join(', ')),
  }[verdict];
}
