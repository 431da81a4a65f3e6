import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DigestedText } from '../../src/text/digestedText.ts';
import { addAnnotation, newSidecar } from '../../src/annotations/edit.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { check } from '../../src/cli/check.ts';
import { filesBelow } from '../../src/cli/files.ts';
import { Terminal } from '../../src/cli/terminal.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { decodeFile, type FileAccess } from '../../src/corpus/fileAccess.ts';
import { SummaryCache } from '../../src/corpus/summaryCache.ts';
import { readText } from '../../src/reading/read.ts';
import { temporaryFolder } from '../../scripts/host/cleanup.ts';
import { FIRST_ROUND, textsOf } from '../labelled.ts';

const COUNT = 10_000;
const BYTES = 34_000_000;
const IN_FLIGHT = 20;
/** One readout in so many has a sidecar. */
const CODED = 5;
const ANNOTATIONS = 20;
/** One readout in so many changed after its sidecar was written. */
const OUTDATED = 50;
const CODEBOOK = `version: 1
name: Calls
codes:
  - id: stance
    name: Stance
    codes:
      - {id: support, name: Support}
`;

/** Those who take part in the project's own readouts, in a people file. */
function peopleFile(): string {
  const named = textsOf(FIRST_ROUND).flatMap((text) => readText(text).participants);
  const names = new Set(named.map(({ name }) => name).filter((name) => name.includes(' ')));
  return ['version: 1', 'people:', ...[...names].map((name) => `  - name: ${JSON.stringify(name)}`), ''].join('\n');
}

/** The project's own readouts, each about as long as those of a ministry are. */
function models(): { lead: string; body: string[] }[] {
  return textsOf(FIRST_ROUND)
    .filter((text) => readText(text).statements.length > 2)
    .map((text) => {
      const [lead = '', ...body] = text
        .replaceAll('\r\n', '\n')
        .split(/\n{2,}/)
        .reduce<string[]>((parts, part, i) => (i < 2 ? [[...parts, part].join('\n\n')] : [...parts, part]), []);
      return { lead, body };
    });
}

/** Writes the readouts and sidecars into folders of 500. @returns the bytes of the readouts */
function writeCorpus(folder: string): number {
  writeFileSync(path.join(folder, 'codebook.yaml'), CODEBOOK);
  const all = models();
  let bytes = 0;
  for (let i = 0; i < COUNT; i++) {
    const { lead, body } = all[i % all.length]!;
    const paragraphs = [lead];
    for (let size = lead.length, part = 0; size < BYTES / COUNT; part++) {
      const paragraph = `${body[part % body.length]!}${part < body.length ? '' : ` This was point ${part} of talk ${i}.`}`;
      paragraphs.push(paragraph);
      size += paragraph.length + 2;
    }
    const text = `${paragraphs.join('\n\n')}\n`;
    const readout = path.join(folder, String(Math.floor(i / 500)), `${i}.txt`);
    mkdirSync(path.dirname(readout), { recursive: true });
    writeFileSync(readout, i % OUTDATED === 0 ? text.replace('\n\n', '\n\nPublished anew.\n\n') : text);
    if (i % CODED === 0) writeFileSync(`${readout}.annotations.yaml`, sidecarOf(`${i}.txt`, text, i));
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function sidecarOf(name: string, text: string, seed: number): string {
  const digested = new DigestedText(text);
  let file = newSidecar(name, digested.digest);
  for (let j = 0; j < ANNOTATIONS; j++) {
    const start = Math.floor((text.length * (j + 1)) / (ANNOTATIONS + 2));
    const target = digested.quote({ start, end: start + 60 });
    file = applyEdits(
      file,
      addAnnotation(file, {
        id: `b${seed}x${j}`,
        target,
        codes: ['stance/support'],
        by: 'ada',
        created: '2026-03-01T09:00:00Z',
      }),
    );
  }
  return file;
}

function nodeFiles(folder: string): FileAccess {
  return {
    list: () => Promise.resolve(filesBelow(folder, fail).map((file) => pathToFileURL(file).href)),
    read: (uri) => readFile(fileURLToPath(uri)),
    stamp: async (uri) => {
      const { mtimeMs, size } = await stat(fileURLToPath(uri));
      return `${mtimeMs} ${size}`;
    },
  };
}

/** What no index can do without: every file is read and decoded. */
async function readAll(files: FileAccess): Promise<number> {
  const queue = (await files.list()).values();
  let length = 0;
  const work = async () => {
    for (const uri of queue) {
      const decoded = decodeFile(await files.read(uri));
      length += decoded.ok ? decoded.text.length : 0;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return length;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function fail(problem: Error): never {
  throw problem;
}

function corpusOf(files: FileAccess, cache: SummaryCache): Corpus {
  return new Corpus({
    files,
    cache,
    pause: () => Promise.resolve(),
    openText: () => Promise.resolve(null),
    openReadout: () => null,
    ownAnnotator: () => null,
    prepareEarlierTexts: () => Promise.resolve(),
    earlierText: () => undefined,
    leftOut: (uri, trouble) => fail(new Error(`${uri} is left out: ${JSON.stringify(trouble)}`)),
  });
}

/** A corpus of 10,000 readouts: its index, and `readouts check`, against reading and decoding the files. */
export async function corpusBench(): Promise<string[]> {
  const folder = temporaryFolder('corpus');
  try {
    const bytes = writeCorpus(folder.path);
    const files = nodeFiles(folder.path);
    const cache = new SummaryCache();
    const corpus = corpusOf(files, cache);
    const first = await seconds(() => readAll(files));
    const index = await seconds(() => corpus.load());
    const again = await seconds(() => corpusOf(files, cache).load());
    writeFileSync(path.join(folder.path, 'people.yaml'), peopleFile());
    const withPeople = await seconds(() => corpusOf(files, new SummaryCache()).load());
    const checked = await seconds(() => check([folder.path], { json: true, repairing: 'none' }, new SilentTerminal()));
    const floor = Math.min(first, await seconds(() => readAll(files)));
    const annotations = corpus.meetings.reduce((sum, meeting) => sum + meeting.annotations.length, 0);
    const line = (what: string, time: number) =>
      `${what}: ${time.toFixed(1)} s, ${(time / floor).toFixed(1)} times reading and decoding the files`;
    return [
      `corpus of ${COUNT} readouts (${(bytes / 1e6).toFixed(0)} MB), ${COUNT / CODED} of them coded: reading and decoding the files takes ${floor.toFixed(1)} s`,
      line(`index of ${corpus.meetings.length} meetings with ${annotations} annotations`, index),
      line('index anew, with what was read before', again),
      line('index with a people file', withPeople),
      line('readouts check', checked),
    ];
  } finally {
    folder.remove();
  }
}

/** Takes what is printed, so that the bench prints only its figures. */
class SilentTerminal extends Terminal {
  override printLines(): Promise<void> {
    return Promise.resolve();
  }

  override printJson(): Promise<void> {
    return Promise.resolve();
  }
}
