import path from 'node:path';
import { parseSidecar } from '../annotations/parse.ts';
import type { PlacedAnnotation, SidecarSource } from '../corpus/placement.ts';
import { annotateSources } from './annotateFile.ts';
import { sidecarsBeside } from './sidecars.ts';
import { readTextFile } from './files.ts';
import { UsageError } from './usage.ts';

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

/** `readouts resolve`: every annotation of each readout against today's text. */
export async function resolve(files: readonly string[], json: boolean): Promise<string> {
  if (files.length === 0) throw new UsageError('resolve needs at least one readout.');
  const resolved: Record<string, ResolvedAnnotation[]> = {};
  for (const file of files) resolved[file] = await resolveReadout(file);
  if (json) return JSON.stringify({ files: resolved }, null, 1);
  return Object.entries(resolved)
    .flatMap(([file, annotations]) => annotations.map(({ id, state, start, end, text }) => `${file}: ${id} ${state}${start === null ? '' : ` ${start}-${end} ${JSON.stringify(text)}`}`))
    .join('\n');
}

async function resolveReadout(file: string): Promise<ResolvedAnnotation[]> {
  const text = await readTextFile(file);
  const { annotations } = await annotateSources(file, text, await sourcesBeside(file));
  return annotations.map(({ annotation, sidecar, resolution }) => ({
    id: annotation.id,
    sidecar: path.basename(sidecar),
    state: resolution.state,
    start: resolution.range?.start ?? null,
    end: resolution.range?.end ?? null,
    text: resolution.range ? resolution.text : null,
    candidates: resolution.candidates,
  }));
}

async function sourcesBeside(readout: string): Promise<SidecarSource[]> {
  const sources: SidecarSource[] = [];
  for (const { file, annotator } of await sidecarsBeside(readout)) {
    const { sidecar, problems } = parseSidecar(await readTextFile(file));
    if (!sidecar) throw new UsageError(`${file} cannot be read: ${problems[0]?.message ?? 'it is no sidecar.'}`);
    sources.push({ uri: file, annotator, sidecar });
  }
  return sources;
}
