import * as vscode from 'vscode';
import { repositoryOf, type GitCommit } from '../git.ts';

/** How many commits that changed a file are looked at. */
export const MOST_COMMITS = 100;

/** A file as a commit left it. */
export interface CommittedVersion {
  readonly commit: GitCommit;
  /** null where the commit deleted it. */
  readonly text: string | null;
}

/**
 * The versions of a file that commits made, the latest first, one by one as they are asked for.
 * @returns null where the file is in no repository, or git is switched off
 */
export async function committedVersions(file: vscode.Uri): Promise<AsyncGenerator<CommittedVersion> | null> {
  const repository = await repositoryOf(file);
  if (!repository) return null;
  return (async function* () {
    for (const commit of await repository.log({ path: file.fsPath, maxEntries: MOST_COMMITS })) {
      const text = await repository.show(commit.hash, file.fsPath).catch(() => null);
      yield { commit, text };
    }
  })();
}
