import * as vscode from 'vscode';
import type { PathMap } from '../../codebook/mentions.ts';
import { HumanError } from '../../ui/humanError.ts';
import type { Services } from '../services.ts';

/** Where the workspace keeps the codes that were tagged last. */
const LAST = 'lastCodes';

/** A code by the paths that it has had, the newest first: one that was renamed may be named as before again. */
type Paths = readonly string[];

/**
 * The codes that were tagged last in this workspace, as the codebook of a readout names them today; none at first.
 * @throws {HumanError} where that has one of them no more
 */
export function lastCodes(services: Services, readout: vscode.Uri): readonly string[] {
  const codebook = services.corpus.corpus.codebookFor(readout.toString())?.parsed;
  return kept(services).map((paths) => {
    const now = codebook?.codebook ? paths.find((path) => codebook.codes.has(path)) : paths[0];
    if (now !== undefined) return now;
    throw new HumanError(
      vscode.l10n.t('The codebook has no code “{0}” any more; tag a statement with another one first.', paths[0]!),
    );
  });
}

/** These are the codes that were tagged last. */
export async function keepLastCodes({ extension }: Services, codes: readonly string[]): Promise<void> {
  await extension.workspaceState.update(LAST, codes);
}

/** The codes that were tagged last have other paths now, or may have. */
export async function renameLastCodes(services: Services, map: PathMap): Promise<void> {
  const renamed = kept(services).map((paths) => [...new Set([...paths.flatMap((path) => map(path) ?? []), ...paths])]);
  await services.extension.workspaceState.update(LAST, renamed);
}

function kept({ extension }: Services): readonly Paths[] {
  const known = extension.workspaceState.get<readonly (string | Paths)[]>(LAST, []);
  return known.map((code) => (typeof code === 'string' ? [code] : code));
}
