import { readoutToJson } from '../exchange/readoutToJson.ts';
import type { Readout } from '../reading/model.ts';
import { readText } from '../reading/read.ts';
import { explain } from './explain.ts';
import { readNamed, type TextFile } from './files.ts';
import { FilesAsJson, type Terminal } from './terminal.ts';

/** What is printed of each file: a line for each statement, all in JSON, or for each sentence why it is somebody's. */
export type ReadOutput = 'statements' | 'json' | 'reasons';

/** `readouts read`: what is read from each file. A file that cannot be read is told of, and the others printed. */
export async function read(files: readonly string[], output: ReadOutput, terminal: Terminal): Promise<void> {
  const asJson = output === 'json' ? new FilesAsJson(terminal) : null;
  for (const file of new Set(files)) {
    const found = readOrFail(file, terminal);
    if (!found) continue;
    if (!found.isUtf8) terminal.tell(notUtf8(file));
    const readout = readText(found.text);
    if (asJson) await asJson.add(file, readoutToJson(readout, found.text));
    else {
      const lines = output === 'reasons' ? explain(readout, found.text) : describeStatements(readout, found.text);
      await terminal.printLines([describe(file, readout), ...lines]);
    }
  }
  await asJson?.end();
}

/** Reads a file that the person named; null where it cannot be read, of which the person is told. */
export function readOrFail(file: string, terminal: Terminal): TextFile | null {
  try {
    return readNamed(file);
  } catch (error) {
    terminal.failFor(error);
    return null;
  }
}

/** What the person is told of a text that was read all the same. */
export function notUtf8(file: string): string {
  return `${file} is not in UTF-8, so that some characters are read as U+FFFD: save it in that encoding.`;
}

function describe(file: string, readout: Readout): string {
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
