import path from 'node:path';
import type { ComparedMeeting } from '../analysis/agreement/codings.ts';
import { ADJUDICATED } from '../analysis/agreement/adjudicated.ts';
import { fileNameOfAnnotator } from '../annotations/annotatorNames.ts';
import { sidecarName } from '../annotations/fileNames.ts';
import { inTextOrder } from '../corpus/annotatedReadouts.ts';
import { summarise } from '../corpus/meeting.ts';
import { readText } from '../reading/read.ts';
import { readTakenText } from '../reading/takenText.ts';
import { Lines } from '../text/lines.ts';
import { placedIn } from './diff.ts';
import { readTwoStates, type ReadoutThen, type State } from './states.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** Two revisions of git. */
export type Revisions = readonly [earlier: string, later: string];

/** An annotator at two times, who are compared as if they were two. */
export interface TwoTimes {
  readonly annotators: readonly [string, string];
  readonly readouts: readonly { readonly file: string; readonly meeting: ComparedMeeting; readonly lines: Lines }[];
}

/**
 * What one annotator coded by each of two revisions, in the readouts that there are in both, by the later text.
 * @param named the annotators that the person named
 * @throws {UsageError} when it is not clear who is meant, or git does not know the revisions
 */
export function readTwoTimes(
  root: string,
  [earlier, later]: Revisions,
  named: readonly string[],
  terminal: Terminal,
): TwoTimes {
  const states = readTwoStates(root, earlier, later, terminal);
  const name = annotatorMeant(named, [states.earlier, states.later]);
  const annotators = [`${name} (${earlier})`, `${name} (${later})`] as const;
  const readouts = [...states.later.readouts.values()].flatMap((now) => {
    const then = states.earlier.readouts.get(states.before.get(now.path) ?? '');
    if (!then) return [];
    const coded = [then, now].map((readout, index) => ownCoding(readout, now, name, annotators[index]!));
    const meeting: ComparedMeeting = {
      ...summarise(now.text, readTakenText(readText, now.text)),
      uri: now.path,
      sidecars: coded.flatMap(({ sidecars }) => sidecars),
      annotations: coded.flatMap(({ annotations }) => annotations).sort(inTextOrder),
      decisions: new Map(),
    };
    return [{ file: states.shown(now.path), meeting, lines: new Lines(now.text) }];
  });
  return { annotators, readouts };
}

/** What an annotator coded in a readout, in its later text and under another name. */
function ownCoding(readout: ReadoutThen, { path: file, text }: ReadoutThen, name: string, label: string) {
  const annotations = placedIn(readout, text, [readout.text, text])
    .filter(({ annotation }) => annotation.by === name)
    .map((placed) => ({ ...placed, annotation: { ...placed.annotation, by: label } }));
  const isOwn = readout.sources.some(({ annotator }) => annotator === fileNameOfAnnotator(name));
  return { annotations, sidecars: isOwn ? [sidecarName(path.basename(file), fileNameOfAnnotator(label))] : [] };
}

function annotatorMeant(named: readonly string[], states: readonly State[]): string {
  const coded = states
    .flatMap(({ readouts }) => [...readouts.values()])
    .flatMap(({ sources }) => sources.flatMap(({ sidecar }) => sidecar.annotations))
    .filter(({ codes, by }) => codes.length > 0 && by !== ADJUDICATED);
  const known = [...new Set(coded.map(({ by }) => by))].sort();
  const [wanted] = named;
  if (named.length > 1 || (named.length === 0 && known.length !== 1))
    throw new UsageError(
      known.length === 0
        ? 'Nothing was coded there by either revision.'
        : `--between compares one annotator with themselves: name one with --annotators (${known.join(', ')}).`,
    );
  const found =
    named.length === 0 ? known[0] : known.find((name) => [name, fileNameOfAnnotator(name)].includes(wanted!));
  if (found !== undefined) return found;
  throw new UsageError(`“${wanted}” coded nothing there${known.length > 0 ? `; ${known.join(', ')} did` : ''}.`);
}
