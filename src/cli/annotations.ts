import { DigestedText } from '../text/digestedText.ts';
import { earlierDigests, LazySentences, placeAnnotations } from '../corpus/annotatedReadouts.ts';
import { type PlacedAnnotation, type SidecarSource } from '../corpus/placedAnnotation.ts';
import { earlierTexts } from './gitHistory.ts';

/**
 * The annotations of some sidecars in a readout's text, in text order; git's history is asked for the texts in which
 * their positions count.
 * @param file the readout's
 */
export function placedIn(file: string, text: string, sources: readonly SidecarSource[]): readonly PlacedAnnotation[] {
  const withAnnotations = sources.filter(({ sidecar }) => sidecar.annotations.length > 0);
  if (withAnnotations.length === 0) return [];
  const earlier = earlierTexts(file, earlierDigests(withAnnotations, new DigestedText(text).digest));
  return placeAnnotations(text, new LazySentences(text), withAnnotations, (digest) => earlier.get(digest));
}
