import type { Quote } from '../text/digestedText.ts';
import type { TextEdit } from '../text/edits.ts';
import { setTargets } from './edit.ts';
import { parseSidecar } from './parse.ts';
import type { Target } from './schema.ts';
import { isSameTarget, keepText } from './target.ts';

/** A target as its sidecar had it when it was read, and as it is to be. */
export interface FollowedTarget {
  readonly before: Target;
  readonly after: Target;
}

/** What becomes of a sidecar when its readout is saved, by what the sidecar said when it was read. */
export interface Following {
  /** Digest of the text that the sidecar named. */
  readonly counted: string;
  /** Digest of the readout as it is saved. */
  readonly today: string;
  /** By annotation id. */
  readonly targets: ReadonlyMap<string, FollowedTarget>;
}

/**
 * What a target is when the readout is saved. One whose words are known in today's text gets those; one that nobody has
 * decided about keeps its words and positions, and the text that they count in.
 * @param counted digest of the text that the sidecar names until then
 * @param words the annotation's words in today's text; null where they are not known
 * @param today digest of today's text
 */
export function followedTarget(target: Target, counted: string, words: Quote | null, today: string): Target {
  return words ?? keepText(target, counted, today);
}

/** Whether a sidecar says already what it is to say. */
export function isUpToDate({ counted, today, targets }: Following): boolean {
  return counted === today && [...targets.values()].every(({ before, after }) => isSameTarget(before, after));
}

/**
 * The edits to a sidecar as it is when it is written: a target that somebody else has changed since it was read, in any
 * way, stays theirs, with the text that it counts in.
 * @param text the sidecar's text; the positions of the edits are UTF-16 in it
 * @throws Refusal when the file is not valid, or has a newer version
 */
export function followText(text: string, { counted, today, targets }: Following): TextEdit[] {
  const { sidecar } = parseSidecar(text);
  const changed = new Map<string, Target>();
  if (sidecar?.digest === counted)
    for (const { id, target } of sidecar.annotations) {
      const followed = targets.get(id);
      if (followed && isSameTarget(followed.before, target)) changed.set(id, followed.after);
    }
  return setTargets(text, changed, today);
}
