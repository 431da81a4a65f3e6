import * as vscode from 'vscode';
import { colourOf } from '../codebook/colours.ts';
import type { Deprecation } from '../codebook/deprecation.ts';
import type { CodeEntry } from '../codebook/parse.ts';
import type { CodeCount } from '../corpus/codeCounts.ts';
import { countAnnotations } from './labels.ts';
import { swatch } from './swatch.ts';

/** “deprecated, use stance/support”. */
export function deprecationInWords({ successor }: Deprecation): string {
  return successor === null ? vscode.l10n.t('deprecated') : vscode.l10n.t('deprecated, use {0}', successor);
}

/** What a code is called, and whether it is deprecated. */
export function nameAndState({ code, deprecation }: CodeEntry): string {
  return deprecation ? `${code.name} · ${deprecationInWords(deprecation)}` : code.name;
}

/** The square in a code's colour; of one that is deprecated, an empty one. */
export function codeSwatch({ path, deprecation }: CodeEntry, codes: ReadonlyMap<string, CodeEntry>) {
  return swatch(colourOf(path, codes), deprecation !== null);
}

/** How often a code is used: “22 annotations, 3 of them your own”. */
export function countInWords({ own, all }: CodeCount): string {
  return own === all ? countAnnotations(all) : vscode.l10n.t('{0}, {1} of them your own', countAnnotations(all), own);
}
