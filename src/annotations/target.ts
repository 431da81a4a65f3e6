/**
 * What targets say about their place: the text that their positions count in, and when two are the same. A target names
 * that text in `digest` only where it is another one than its sidecar names.
 */
import { isEqual } from '../yaml/equal.ts';
import { targetSchema, type Target } from './schema.ts';

/** A target, or the data of one with keys that the format does not have. */
interface Positions {
  readonly digest?: string | undefined;
}

const KEYS = Object.keys(targetSchema.shape) as readonly (keyof Target)[];

/** The digest of the text that a target's positions count in, in a sidecar that names `sidecarDigest`. */
export function countedText(target: Positions, sidecarDigest: string): string {
  return target.digest ?? sidecarDigest;
}

/**
 * A target whose positions count in the text `counted`, as it is written in a sidecar that names `sidecarDigest`: with
 * a digest of its own only where the two differ.
 */
export function inSidecar<T extends Positions>(target: T, counted: string, sidecarDigest: string): T {
  const written: T & { digest?: string | undefined } = { ...target, digest: counted };
  if (counted === sidecarDigest) delete written.digest;
  return written;
}

/** A target of a sidecar that named the text `before`, as it is written when the sidecar names `after`. */
export function keepText<T extends Positions>(target: T, before: string, after: string): T {
  return inSidecar(target, countedText(target, before), after);
}

/** A target with the digest of the text that its positions count in, whether or not its sidecar names the same. */
export function withOwnDigest<T extends Positions>(target: T, sidecarDigest: string): T & { readonly digest: string } {
  return { ...target, digest: countedText(target, sidecarDigest) };
}

/** Whether two targets say the same, in every key of the format. */
export function isSameTarget(a: Target, b: Target): boolean {
  return KEYS.every((key) => isEqual(a[key], b[key]));
}

/** A text that two targets share only if they say the same of the same text, whatever their sidecars name. */
export function targetIdentity(target: Target, sidecarDigest: string): string {
  const own = withOwnDigest(target, sidecarDigest);
  return JSON.stringify(KEYS.map((key) => own[key] ?? null));
}
