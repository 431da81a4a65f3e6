import { toGoldShape } from '../exchange/goldShape.ts';
import type { Readout } from '../reading/model.ts';
import { readText } from '../reading/read.ts';
import { readTextFile } from './files.ts';
import { UsageError } from './usage.ts';

/** `readouts read`: what is read from each file. */
export async function read(files: readonly string[], json: boolean): Promise<string> {
  if (files.length === 0) throw new UsageError('read needs at least one file.');
  const texts = await Promise.all(files.map(readTextFile));
  const readouts = texts.map((text) => readText(text));
  if (!json) return readouts.map((readout, index) => describe(files[index]!, texts[index]!, readout)).join('\n');
  return JSON.stringify({ files: Object.fromEntries(readouts.map((readout, index) => [files[index]!, toGoldShape(readout, texts[index]!)])) }, null, 1);
}

function describe(file: string, text: string, readout: Readout): string {
  const place = readout.place ? `, ${readout.place.text}` : '';
  const who = readout.participants.map(({ name }) => name).join(' – ');
  const lines = readout.statements.map(({ start, end, speaker, cue }) => {
    const verb = cue ? text.slice(cue.start, cue.end) : '(continues)';
    return `  ${start}-${end}  ${speaker?.name ?? '(no source)'}  ${verb}`;
  });
  return [`${file}: ${readout.kind}${readout.date ? `, ${readout.date}` : ''}${place}${who ? `: ${who}` : ''}`, ...lines].join('\n');
}
