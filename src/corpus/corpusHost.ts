import type { DigestedText } from '../text/digestedText.ts';
import type { FileTrouble } from '../yaml/problem.ts';
import type { FileAccess } from './fileAccess.ts';
import type { AnnotatedReadout, SidecarSource } from './placedAnnotation.ts';
import type { SummaryCache } from './summaryCache.ts';

/** What a corpus asks of the program that it is part of. */
export interface CorpusHost {
  readonly files: FileAccess;
  /** What was read before. */
  readonly cache: SummaryCache;
  /**
   * Lets others have a turn; some milliseconds of work follow at once when it resolves, so it resolves one call at a
   * time.
   */
  pause(): Promise<void>;
  /**
   * A text that is open in an editor, with its unsaved changes; null when the file's own bytes count, and so when the
   * file has gone and an editor has nothing unsaved of it.
   */
  openText(uri: string): Promise<string | null>;
  /** A readout that is open in an editor, whose annotations follow its edits; null when `annotate` is to read it. */
  openReadout(uri: string, sources: readonly SidecarSource[]): AnnotatedReadout | null;
  /** The annotator in the name of the sidecars that the person writes to; null where those are the shared ones. */
  ownAnnotator(): string | null;
  /**
   * Prepares the texts, other than today's, that the sidecars of a readout count in, as far as a history keeps them.
   */
  prepareEarlierTexts(uri: string, sources: readonly SidecarSource[], today: string): Promise<void>;
  /** A text that was prepared. */
  earlierText(digest: string): DigestedText | undefined;
  /** Is told, for the log, of a file that is left out, and why. */
  leftOut(uri: string, trouble: FileTrouble): void;
}
