import * as vscode from 'vscode';
import { MAX_FILE_BYTES } from '../corpus/fileAccess.ts';
import type { Meeting } from '../corpus/meeting.ts';
import { importFile, type FileToImport, type Imported } from '../exchange/importing/importFile.ts';
import { localDay } from '../exchange/importing/days.ts';
import { ImportPlan, type Planned } from '../exchange/importing/plan.ts';
import { sameAddress } from '../exchange/importing/source.ts';
import { DigestedText } from '../text/digestedText.ts';
import { groupBy } from '../text/groupBy.ts';
import { nameOf } from '../text/uri.ts';
import type { FileTrouble } from '../yaml/problem.ts';
import { Refusal } from '../yaml/refusal.ts';
import { exists, namesIn } from './files/fileSystem.ts';
import { openText } from './files/workspaceCorpus.ts';
import type { Services } from './services.ts';
import { textOnDisk } from './writing/diskText.ts';

/** Something that is to be imported: its name, for what is said of it, and how it is read. */
export interface Importable {
  readonly name: string;
  /** @throws {Refusal} when it cannot be read */
  read(): Promise<FileToImport>;
}

/** What would become of some files. */
export interface ImportPreview {
  /** In the order of the files. */
  readonly planned: readonly Planned[];
  /** Why others cannot be imported. */
  readonly refused: readonly Refusal[];
}

/** How the reading of many files is followed, and stopped. */
export interface Watching {
  readonly report: (done: number, total: number) => void;
  readonly token: vscode.CancellationToken;
}

/** A file of any file system that VS Code knows. */
export function importableFile(uri: vscode.Uri): Importable {
  const name = nameOf(uri.toString());
  return { name, read: () => readToImport(uri, name) };
}

async function readToImport(uri: vscode.Uri, name: string): Promise<FileToImport> {
  try {
    const { size, mtime, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) throw unreadable(name, 'folder');
    if (size > MAX_FILE_BYTES) throw unreadable(name, 'too-large');
    return { name, bytes: await vscode.workspace.fs.readFile(uri), written: localDay(new Date(mtime)) };
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(name, troubleOf(error));
  }
}

function unreadable(file: string, trouble: FileTrouble): Refusal {
  return new Refusal({ code: 'unreadable', file, trouble });
}

function troubleOf(error: unknown): FileTrouble {
  const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  return isMissing ? 'missing' : { detail: error instanceof Error ? error.message : String(error) };
}

/**
 * Reads files and plans what becomes of them in a folder. Nothing is written.
 * @throws {vscode.CancellationError} when the person stops it
 */
export async function previewImport(
  services: Services,
  files: readonly Importable[],
  folder: vscode.Uri,
  { report, token }: Watching,
): Promise<ImportPreview> {
  const { readHtml } = await services.loadHtml();
  await services.corpus.loaded();
  const { corpus } = services.corpus;
  const plan = new ImportPlan({
    digests: new Map(),
    addresses: await knownAddresses(services),
    names: await namesIn(folder),
  });
  const byTitle = groupBy(corpus.meetings, ({ title }) => title);
  const planned: Planned[] = [];
  const refused: Refusal[] = [];
  for (const [index, file] of files.entries()) {
    // VS Code has a turn between two files.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    try {
      const imported = importFile(await file.read(), readHtml);
      await learnSameTexts(plan, imported, byTitle, folder);
      planned.push(plan.add(imported, false));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
    }
    report(index + 1, files.length);
  }
  return { planned, refused };
}

/** By the addresses of pages, the readouts that came from them and are there still. */
async function knownAddresses({ corpus: { corpus } }: Services): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map<string, string>();
  for (const { readout, parsed } of corpus.sidecars) {
    const url = parsed.sidecar?.source?.url;
    const uri = vscode.Uri.parse(readout);
    if (url !== undefined && (corpus.meeting(readout) || (await exists(uri))))
      addresses.set(sameAddress(url), vscode.workspace.asRelativePath(uri));
  }
  return addresses;
}

/** Tells the plan of texts that may be the same: what has the same title, or the name that the new one would get. */
async function learnSameTexts(
  plan: ImportPlan,
  { name, text, readout }: Imported,
  byTitle: ReadonlyMap<string, readonly Meeting[]>,
  folder: vscode.Uri,
): Promise<void> {
  const title = readout.title ? text.slice(readout.title.start, readout.title.end).replace(/\s+/g, ' ').trim() : '';
  const alike = readout.kind === 'not-a-readout' ? [] : (byTitle.get(title) ?? []).map(({ uri }) => uri);
  for (const key of [...alike, vscode.Uri.joinPath(folder, name).toString()]) {
    const uri = vscode.Uri.parse(key);
    const there = (await openText(key)) ?? (await textOnDisk(uri));
    if (there !== null) plan.know(new DigestedText(there).digest, vscode.workspace.asRelativePath(uri));
  }
}
