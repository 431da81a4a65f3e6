import path from 'node:path';
import { parseSidecar } from '../annotations/parse.ts';
import { DigestedText } from '../text/digestedText.ts';
import { earlierDigests, LazySentences, placeAnnotations } from '../corpus/annotatedReadouts.ts';
import { type PlacedAnnotation, type SidecarSource } from '../corpus/placedAnnotation.ts';
import type { KnownPeople } from '../reading/phrases/knownPeople.ts';
import { wordReason } from '../wording/refusal.ts';
import { inEnglish } from '../wording/translate.ts';
import { brokenFile } from '../yaml/refusal.ts';
import { readWithin, SidecarsOnDisk, unreadable, workspaceOf } from './files.ts';
import { earlierTexts } from './gitHistory.ts';
import type { Terminal } from './terminal.ts';

/**
 * The annotations of some sidecars in a readout's text, in text order; git's history is asked for the texts in which
 * their positions count.
 * @param file the readout's
 * @param people those whom the people file that holds for it names
 */
export function placedIn(
  file: string,
  text: string,
  sources: readonly SidecarSource[],
  people: KnownPeople | null,
): readonly PlacedAnnotation[] {
  const withAnnotations = sources.filter(({ sidecar }) => sidecar.annotations.length > 0);
  if (withAnnotations.length === 0) return [];
  const earlier = earlierTexts(file, earlierDigests(withAnnotations, new DigestedText(text).digest));
  return placeAnnotations(text, new LazySentences(text, people), sources, {
    earlierText: (digest) => earlier.get(digest),
    people,
  });
}

/** The sidecars beside a readout; those that cannot be read are told of and left out. */
export function sourcesBeside(
  readout: string,
  terminal: Terminal,
  onDisk: SidecarsOnDisk = new SidecarsOnDisk(),
): SidecarSource[] {
  const workspace = workspaceOf(path.dirname(readout));
  return onDisk.beside(readout).flatMap(({ file, annotator }): SidecarSource[] => {
    try {
      const { text, isUtf8 } = readWithin(workspace, file);
      const { sidecar, problems } = parseSidecar(text);
      if (sidecar && isUtf8) return [{ uri: file, annotator, sidecar }];
      if (!isUtf8) throw unreadable(file, 'not-utf8');
      terminal.fail(`${file} is left out. ${wordReason(brokenFile(text, problems), inEnglish)}`);
    } catch (error) {
      terminal.failFor(error);
    }
    return [];
  });
}
