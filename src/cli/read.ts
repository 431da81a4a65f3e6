import { readoutToJson } from '../exchange/readoutToJson.ts';
import type { Readout } from '../reading/model.ts';
import { readText } from '../reading/read.ts';
import { explain } from './explain.ts';
import { decode } from '../text/encoding.ts';
import { toldOfEncoding } from './encoding.ts';
import { readNamed } from './files.ts';
import { PeopleFiles } from './people.ts';
import { FilesAsJson, type Terminal } from './terminal.ts';

/** What is printed of each file: a line for each statement, all in JSON, or for each sentence why it is somebody's. */
export type ReadOutput = 'statements' | 'json' | 'reasons';

/**
 * `readouts read`: what is read from each file, with the people file that holds for it. A file that cannot be read is
 * told of, and the others printed.
 */
export async function read(files: readonly string[], output: ReadOutput, terminal: Terminal): Promise<void> {
  const asJson = output === 'json' ? new FilesAsJson(terminal) : null;
  const people = new PeopleFiles(terminal);
  for (const file of new Set(files)) {
    const found = readOrFail(file, terminal);
    if (found === null) continue;
    const readout = readText(found, {}, people.for(file));
    if (asJson) await asJson.add(file, readoutToJson(readout, found));
    else {
      const lines = output === 'reasons' ? explain(readout, found) : describeStatements(readout, found);
      await terminal.printLines([describe(file, readout), ...lines]);
    }
  }
  await asJson?.end();
}

/**
 * The text of a readout that the person named; null where it cannot be read. The person is told of that, and of an
 * encoding other than UTF-8.
 */
export function readOrFail(file: string, terminal: Terminal): string | null {
  try {
    const { text, encoding } = decode(readNamed(file).bytes);
    const told = toldOfEncoding(file, encoding);
    if (told !== null) terminal.tell(told);
    return text;
  } catch (error) {
    terminal.failFor(error);
    return null;
  }
}

/** What a file tells of a meeting, in a line. */
export function describe(file: string, readout: Readout): string {
  const place = readout.place ? `, ${readout.place.text}` : '';
  const who = readout.participants.map(({ name }) => name).join(' – ');
  return `${file}: ${readout.kind}${readout.date ? `, ${readout.date}` : ''}${place}${who ? `: ${who}` : ''}`;
}

function describeStatements(readout: Readout, text: string): string[] {
  return readout.statements.map(({ start, end, speaker, cue }) => {
    const verb = cue ? text.slice(cue.start, cue.end) : '(continues)';
    return `  ${start}-${end}  ${speaker?.name ?? '(no source)'} ${verb}`;
  });
}
