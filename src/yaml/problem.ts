import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** Something wrong in a sidecar or a codebook; the span counts UTF-16 units of that file. */
export interface Problem extends Span {
  readonly severity: Severity;
  /** Stable, for quick fixes: `yaml-syntax`, `schema`, `unknown-code`, … */
  readonly code: string;
  /** One sentence that says what is wrong and what would be right. */
  readonly message: string;
}
