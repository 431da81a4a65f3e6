import path from 'node:path';
import type { PlacedAnnotation } from '../corpus/placedAnnotation.ts';
import { placedIn, sourcesBeside } from './sidecarsBeside.ts';
import { PeopleFiles } from './people.ts';
import { readOrFail } from './read.ts';
import { FilesAsJson, type Terminal } from './terminal.ts';

/** An annotation against today's text, in code points of the text with LF line ends and no byte order mark. */
interface ResolvedAnnotation {
  readonly id: string;
  /** The file name of its sidecar. */
  readonly sidecar: string;
  readonly state: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly candidates: PlacedAnnotation['resolution']['candidates'];
}

/**
 * `readouts resolve`: every annotation of each readout against today's text. What cannot be read is told of, and the
 * rest printed.
 */
export async function resolve(files: readonly string[], json: boolean, terminal: Terminal): Promise<void> {
  const asJson = json ? new FilesAsJson(terminal) : null;
  const people = new PeopleFiles(terminal);
  for (const file of new Set(files)) {
    const found = readOrFail(file, terminal);
    if (found === null) continue;
    const resolved = placedIn(file, found, sourcesBeside(file, terminal), people.for(file)).map(resolvedAnnotation);
    if (asJson) await asJson.add(file, resolved);
    else await terminal.printLines(resolved.map((annotation) => describe(file, annotation)));
  }
  await asJson?.end();
}

function resolvedAnnotation({ annotation, sidecar, resolution }: PlacedAnnotation): ResolvedAnnotation {
  const { state, range, candidates } = resolution;
  return {
    id: annotation.id,
    sidecar: path.basename(sidecar),
    state,
    start: range?.start ?? null,
    end: range?.end ?? null,
    text: range ? resolution.text : null,
    candidates,
  };
}

function describe(file: string, { id, state, start, end, text }: ResolvedAnnotation): string {
  return `${file}: ${id} ${state}${start === null ? '' : ` ${start}-${end} ${JSON.stringify(text)}`}`;
}
