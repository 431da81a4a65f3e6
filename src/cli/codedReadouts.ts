import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decisionsIn } from '../analysis/agreement/adjudicated.ts';
import type { ComparedMeeting } from '../analysis/agreement/codings.ts';
import { annotate, earlierDigests } from '../corpus/annotatedReadouts.ts';
import { summarise, type ReadoutSummary } from '../corpus/meeting.ts';
import type { KnownPeople } from '../reading/phrases/knownPeople.ts';
import { readText } from '../reading/read.ts';
import { readTakenText } from '../reading/takenText.ts';
import { DigestedText } from '../text/digestedText.ts';
import { decode } from '../text/encoding.ts';
import { Lines } from '../text/lines.ts';
import { sourcesBeside } from './sidecarsBeside.ts';
import { filesBelow, readWithin, roleOfFile, SidecarsOnDisk, workspaceOf } from './files.ts';
import { earlierTexts } from './gitHistory.ts';
import { PeopleFiles } from './people.ts';
import type { Terminal } from './terminal.ts';

/** A readout with its annotations, and what else is printed of it. */
export interface CodedReadout {
  /** As it was given, or found below the path that was. */
  readonly file: string;
  readonly meeting: ReadoutSummary & ComparedMeeting;
  readonly lines: Lines;
  /** Those whom the people file names that holds for it. */
  readonly people: KnownPeople | null;
}

/**
 * The readouts with sidecars at and below a path, one after the other; what cannot be read is told of and left out.
 */
export function* codedReadouts(root: string, terminal: Terminal): Generator<CodedReadout> {
  try {
    const files = filesBelow(root, (refusal) => terminal.failFor(refusal));
    const around = { people: new PeopleFiles(terminal), sidecars: new SidecarsOnDisk() };
    const workspace = workspaceOf(files[0] === root ? path.dirname(root) : root);
    for (const file of files)
      if (roleOfFile(file) === 'readout') yield* codedReadout(file, workspace, around, terminal);
  } catch (error) {
    terminal.failFor(error);
  }
}

function codedReadout(
  file: string,
  workspace: string,
  { people: files, sidecars: onDisk }: { readonly people: PeopleFiles; readonly sidecars: SidecarsOnDisk },
  terminal: Terminal,
): CodedReadout[] {
  if (onDisk.beside(file).length === 0) return [];
  try {
    const { text } = decode(readWithin(workspace, file).bytes);
    const sources = sourcesBeside(file, terminal, onDisk);
    const earlier = earlierTexts(file, earlierDigests(sources, new DigestedText(text).digest));
    const people = files.for(file);
    const { readout, annotations } = annotate(text, sources, {
      read: (...args) => readTakenText(readText, ...args),
      earlierText: (digest) => earlier.get(digest),
      people,
    });
    const meeting = {
      ...summarise(text, readout),
      uri: file,
      sidecars: sources.map(({ uri }) => pathToFileURL(path.resolve(uri)).href),
      annotations,
      decisions: decisionsIn(sources),
    };
    return [{ file, meeting, lines: new Lines(text), people }];
  } catch (error) {
    terminal.failFor(error);
    return [];
  }
}
