import * as vscode from 'vscode';
import { MAX_FILE_BYTES, type FileAccess } from '../../corpus/fileAccess.ts';
import type { FileTrouble } from '../../yaml/problem.ts';
import { Refusal } from '../../yaml/refusal.ts';
import { nodeFs, type NodeFs } from './nodeFs.ts';
import { filesOfLooseReadout, isLooseReadout } from './looseReadouts.ts';

/** The files that may belong to a corpus; the corpus tells readouts, sidecars and codebooks apart. */
export const CORPUS_GLOB = '**/*.{txt,readout,yaml,yml}';
/** Folders in which programs keep what is theirs; `readouts check` does not look there either. */
const LEFT_OUT_GLOB = '{**/node_modules/**,**/.*/**}';

/**
 * The workspace's files, in whatever file system they are, and those of readouts that are open by themselves. Links
 * that lead out of the workspace are not followed.
 */
export const workspaceFiles: FileAccess = {
  async list() {
    const loose = vscode.workspace.textDocuments.filter(isLooseReadout);
    const found = await Promise.all([findFiles(CORPUS_GLOB), ...loose.map(({ uri }) => filesOfLooseReadout(uri))]);
    return [...new Set(found.flat().map((uri) => uri.toString()))];
  },
  async read(key) {
    const uri = vscode.Uri.parse(key);
    const { size, mayLeadOut } = await statusOf(uri);
    if (mayLeadOut && (await leadsOut(uri))) throw unread(key, 'leads-out');
    if (size > MAX_FILE_BYTES) throw unread(key, 'too-large');
    return nodeFs && uri.scheme === 'file' ? nodeFs.promises.readFile(uri.fsPath) : vscode.workspace.fs.readFile(uri);
  },
  async stamp(key) {
    const { time, size } = await statusOf(vscode.Uri.parse(key));
    return `${time} ${size}`;
  },
  decode: async (key, bytes) => vscode.workspace.decode(bytes, { uri: vscode.Uri.parse(key) }),
};

function unread(file: string, trouble: FileTrouble): Refusal {
  return new Refusal({ code: 'unreadable', file, trouble });
}

interface FileStatus {
  readonly size: number;
  /** When it was changed last. */
  readonly time: number;
  /** Whether `leadsOut` has to look; each question to the file system takes its time in a browser. */
  readonly mayLeadOut: boolean;
}

async function statusOf(uri: vscode.Uri): Promise<FileStatus> {
  if (nodeFs && uri.scheme === 'file') {
    const { mtimeMs, size } = await nodeFs.promises.stat(uri.fsPath);
    return { time: mtimeMs, size, mayLeadOut: true };
  }
  const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
  return { time: mtime, size, mayLeadOut: isLink(type) };
}

function isLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0;
}

function findFiles(pattern: vscode.GlobPattern): Thenable<vscode.Uri[]> {
  return vscode.workspace.findFiles(pattern, LEFT_OUT_GLOB);
}

/** The files that may belong to a corpus at and below a path; none where it is a file. */
export async function corpusFilesBelow(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) === 0 ? [] : findFiles(new vscode.RelativePattern(uri, CORPUS_GLOB));
}

/** Whether a file or folder is in the workspace, and not in a folder in which programs keep what is theirs. */
export function isInCorpus(uri: vscode.Uri): boolean {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return false;
  const folders = vscode.workspace.asRelativePath(uri, false).split('/').slice(0, -1);
  return !folders.some((name) => name === 'node_modules' || name.startsWith('.'));
}

/** Whether a path leads out of its workspace folder through symbolic links; without Node, any link counts. */
export async function leadsOut(uri: vscode.Uri): Promise<boolean> {
  if (!nodeFs || uri.scheme !== 'file') {
    return isLink((await vscode.workspace.fs.stat(uri)).type);
  }
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  const real = vscode.Uri.file(await nodeFs.promises.realpath(uri.fsPath)).path;
  return !real.startsWith((await realFolder(nodeFs, folder)).replace(/\/?$/, '/'));
}

/** What `access` of Node asks by: whether a file may be written to. */
const WRITABLE = 2;

/** Whether a file may not be written to, as far as its file system tells. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (nodeFs && uri.scheme === 'file')
    return nodeFs.promises.access(uri.fsPath, WRITABLE).then(
      () => false,
      () => true,
    );
  const { permissions } = await vscode.workspace.fs.stat(uri);
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false || permissions !== undefined;
}

/** Whether a folder leads out of its workspace folder; without Node, any link on the way to it counts. */
export async function folderLeadsOut(folder: vscode.Uri): Promise<boolean> {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  if (!root || folder.path === root.path) return false;
  return (await leadsOut(folder)) || (!nodeFs && folderLeadsOut(vscode.Uri.joinPath(folder, '..')));
}

const realFolders = new Map<string, Promise<string>>();

function realFolder(fs: NodeFs, folder: vscode.Uri): Promise<string> {
  const known = realFolders.get(folder.fsPath);
  if (known) return known;
  const found = fs.promises.realpath(folder.fsPath).then((path) => vscode.Uri.file(path).path);
  realFolders.set(folder.fsPath, found);
  // A folder that is not there now, as on a drive that is not mounted, may come.
  found.catch(() => realFolders.delete(folder.fsPath));
  return found;
}
