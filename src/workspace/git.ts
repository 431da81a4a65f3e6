import * as vscode from 'vscode';

/** What is used of the API of VS Code's own Git extension. */
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

/** A commit that changed a file. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** What is used of a repository in that API. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  getConfig(key: string): Promise<string>;
  setConfig(key: string, value: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  show(ref: string, path: string): Promise<string>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** How long the Git extension may take to find its repositories, in milliseconds. */
const MOST_WAITING = 10_000;

let waiting: Promise<void> | null = null;

const gitExtension = () => vscode.extensions.getExtension<GitExtension>('vscode.git');

/** Whether the history of a file could be asked for: its folder is trusted, on disk, and VS Code has its Git. */
export function hasGit(file: vscode.Uri): boolean {
  return vscode.workspace.isTrusted && file.scheme === 'file' && gitExtension() !== undefined;
}

/** The repository of a file, once VS Code has looked for repositories; null where there is none, or no git. */
export async function repositoryOf(file: vscode.Uri): Promise<GitRepository | null> {
  const api = await gitApi();
  // Whoever asks first waits; a Git extension that never gets ready does not hold up the others.
  if (api && api.state !== 'initialized') await (waiting ??= initialized(api));
  return api?.getRepository(file) ?? null;
}

/** The repository that the active file is in, or the first of the window; null where git is not there or turned off. */
export async function activeRepository(): Promise<GitRepository | null> {
  const api = await gitApi();
  const active = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  return (active && api?.getRepository(active)) ?? api?.repositories[0] ?? null;
}

/** VS Code's Git extension; null where there is none, it is switched off, or it finds no git. */
async function gitApi(): Promise<GitApi | null> {
  const git = await gitExtension()?.activate();
  return git?.enabled ? git.getAPI(1) : null;
}

async function initialized(api: GitApi): Promise<void> {
  let subscription: vscode.Disposable | undefined;
  await Promise.race([
    new Promise((resolve) => (subscription = api.onDidChangeState(resolve))),
    new Promise((resolve) => setTimeout(resolve, MOST_WAITING)),
  ]);
  subscription?.dispose();
}
