import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { newSidecar } from '../annotations/edit.ts';
import { readoutOfSidecar, sidecarName } from '../annotations/fileNames.ts';
import { parseSidecar } from '../annotations/parse.ts';
import { readHtml } from '../exchange/importing/htmlBlocks.ts';
import { localDay } from '../exchange/importing/days.ts';
import { importFile, type FileToImport } from '../exchange/importing/importFile.ts';
import { ImportPlan, type Known, type Planned } from '../exchange/importing/plan.ts';
import { sameAddress } from '../exchange/importing/source.ts';
import { DigestedText } from '../text/digestedText.ts';
import { Refusal } from '../yaml/refusal.ts';
import { filesBelow, readNamed, readWithin, roleOfFile, troubleOf, workspaceOf } from './files.ts';
import { describe } from './read.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** How files are imported. */
export interface ImportOptions {
  /** The folder that the new files go into; it is made where it is not there. */
  readonly out: string;
  /** Says what would be made, and makes nothing. */
  readonly dryRun: boolean;
  /** Texts that are no readouts are imported, too. */
  readonly all: boolean;
}

/** `readouts import`: makes a clean text of each file, with where it came from in a sidecar. No file is overwritten. */
export async function importFiles(files: readonly string[], options: ImportOptions, terminal: Terminal): Promise<void> {
  const plan = new ImportPlan(knownIn(options.out, terminal));
  const count = { new: 0, known: 0, 'not-a-readout': 0 };
  for (const file of new Set(files)) {
    try {
      const planned = plan.add(importFile(fileToImport(file), readHtml), options.all);
      if (planned.imported.isDamaged)
        terminal.tell(`${file}: some characters are in no known encoding; U+FFFD stands for them.`);
      if (planned.type === 'new' && !options.dryRun) write(options.out, planned);
      count[planned.type]++;
      await terminal.printLines([told(planned, options.out)]);
    } catch (error) {
      terminal.failFor(error);
    }
  }
  const verb = options.dryRun ? 'to import' : 'imported';
  const summary = [
    `${count.new} ${verb}`,
    ...(count.known > 0 ? [`${count.known} there already`] : []),
    ...(count['not-a-readout'] > 0 ? [`${count['not-a-readout']} no readouts, left out; --all imports them`] : []),
  ];
  await terminal.printLines([summary.join(', ')]);
}

function told(planned: Planned, out: string): string {
  const { from, readout } = planned.imported;
  switch (planned.type) {
    case 'new':
      return describe(`${from} -> ${path.join(out, planned.name)}`, readout);
    case 'known':
      return `${from}: there already, as ${path.join(out, planned.as)}`;
    case 'not-a-readout':
      return `${from}: no readout`;
  }
}

function fileToImport(file: string): FileToImport {
  const { bytes } = readNamed(file);
  return { name: file, bytes, written: localDay(statSync(file).mtime) };
}

/** The texts and the addresses that are at and below a folder, and the names that are taken in it. */
function knownIn(out: string, terminal: Terminal): Known {
  const digests = new Map<string, string>();
  const addresses = new Map<string, string>();
  const there = statSync(out, { throwIfNoEntry: false });
  if (!there) return { digests, addresses, names: [] };
  if (!there.isDirectory()) throw new UsageError(`${out} is a file; --out takes a folder.`);
  const workspace = workspaceOf(out);
  for (const file of filesBelow(out, (refusal) => terminal.failFor(refusal))) {
    const role = roleOfFile(file);
    if (role !== 'readout' && role !== 'sidecar') continue;
    try {
      const { text } = readWithin(workspace, file);
      const relative = path.relative(out, file);
      if (role === 'readout') digests.set(new DigestedText(text).digest, relative);
      else addAddress(addresses, out, relative, text);
    } catch (error) {
      terminal.failFor(error);
    }
  }
  return { digests, addresses, names: readdirSync(out) };
}

function addAddress(addresses: Map<string, string>, out: string, sidecar: string, text: string): void {
  const url = parseSidecar(text).sidecar?.source?.url;
  const { readout } = readoutOfSidecar(path.basename(sidecar))!;
  // Of a text that has gone, only its sidecar is left.
  const isThere = existsSync(path.join(out, path.dirname(sidecar), readout));
  if (url !== undefined && isThere) addresses.set(sameAddress(url), path.join(path.dirname(sidecar), readout));
}

function write(out: string, { name, imported }: Planned & { readonly type: 'new' }): void {
  const { text, digest, source } = imported;
  makeFolder(out);
  const made: string[] = [];
  try {
    made.push(makeFile(path.join(out, name), text));
    if (source) made.push(makeFile(path.join(out, sidecarName(name)), newSidecar(name, digest, source)));
  } catch (error) {
    for (const file of made) rmSync(file, { force: true });
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Refusal({ code: 'unwritable', file: folder, trouble: troubleOf(error) });
  }
}

/** Makes a file, whole or not at all. @throws {Refusal} `unwritable`, also when there is one */
function makeFile(file: string, content: string): string {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, 'wx');
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } catch (error) {
    if (descriptor !== null) rmSync(file, { force: true });
    throw new Refusal({ code: 'unwritable', file, trouble: troubleOf(error) });
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
  return file;
}
