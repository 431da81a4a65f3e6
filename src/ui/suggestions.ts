import * as vscode from 'vscode';
import type { Suggestion } from '../analysis/suggestions/suggest.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { nameOf } from '../text/uri.ts';
import { edtfInShort } from './datesInWords.ts';

/**
 * Why codes are suggested: "Same words, 15 Jul 2021, coded formula/partnership-label by you, and in 3 other places".
 * @param isMine whether the person made a tag
 */
export function suggestionReason(
  { kind, codes, uses }: Suggestion,
  corpus: Corpus,
  isMine: (use: Suggestion['uses'][number]) => boolean,
): string {
  const [latest, ...others] = uses;
  const { readout, annotation } = latest!;
  const date = corpus.meeting(readout)?.date;
  const where = date ? edtfInShort(date) : nameOf(readout);
  const given = annotation.codes.filter((code) => codes.includes(code)).join(', ');
  const who = isMine(latest!) ? vscode.l10n.t('you') : annotation.by;
  const reason = {
    same: vscode.l10n.t('Same words, {0}, coded {1} by {2}', where, given, who),
    'nearly-same': vscode.l10n.t('Nearly the same words, {0}, coded {1} by {2}', where, given, who),
    'same-but-names': vscode.l10n.t('Same words but for a name or a number, {0}, coded {1} by {2}', where, given, who),
    'same-part': vscode.l10n.t('Has words that were coded {1} by {2}, {0}', where, given, who),
    'nearly-same-part': vscode.l10n.t('Has nearly the words that were coded {1} by {2}, {0}', where, given, who),
  }[kind];
  if (others.length === 0) return reason;
  return others.length === 1
    ? vscode.l10n.t('{0}, and in 1 other place', reason)
    : vscode.l10n.t('{0}, and in {1} other places', reason, others.length);
}
