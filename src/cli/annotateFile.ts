import { DigestedText } from '../annotations/digestedText.ts';
import { annotate, earlierDigests, type AnnotatedReadout, type SidecarSource } from '../corpus/placement.ts';
import { readText } from '../reading/read.ts';
import { earlierTexts } from './gitHistory.ts';

/** A readout with the annotations of some sidecars; git's history is asked for the texts that they count in. */
export async function annotateSources(file: string, text: string, sources: readonly SidecarSource[]): Promise<AnnotatedReadout> {
  const earlier = await earlierTexts(file, earlierDigests(sources, new DigestedText(text).digest));
  return annotate(text, sources, { read: readText, earlierText: (digest) => earlier.get(digest) });
}
