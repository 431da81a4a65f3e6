import type { Sidecar } from '../annotations/schema.ts';
import type { DigestedText } from '../text/digestedText.ts';

/** What speaks for a text being the one that a sidecar annotates, the weakest first. */
const STRENGTHS = ['none', 'quotes', 'digest'] as const;
export type Evidence = (typeof STRENGTHS)[number];

/**
 * Whether a text is the one that a sidecar annotates: `digest`, its positions count in this very text; `quotes`, all
 * words that it quotes are there, and those of one target with what stood before and after them.
 */
export function evidenceFor({ digest, annotations }: Sidecar, text: DigestedText): Evidence {
  if (digest === text.digest) return 'digest';
  const targets = annotations.map(({ target }) => target);
  const inContext = targets.some(
    ({ exact, prefix = '', suffix = '' }) =>
      prefix.length + suffix.length > 0 && text.text.includes(prefix + exact + suffix),
  );
  return inContext && targets.every(({ exact }) => text.text.includes(exact)) ? 'quotes' : 'none';
}

/**
 * The one that more speaks for than for all others.
 * @returns null where nothing speaks for any, or the same for several
 */
export function strongest<T>(candidates: readonly (readonly [T, Evidence])[]): T | null {
  const most = Math.max(0, ...candidates.map(([, evidence]) => STRENGTHS.indexOf(evidence)));
  const found = candidates.filter(([, evidence]) => STRENGTHS.indexOf(evidence) === most);
  return most > 0 && found.length === 1 ? found[0]![0] : null;
}
