import pLimit from 'p-limit';
import * as vscode from 'vscode';
import { parseSidecar, type ParsedSidecar } from '../../annotations/parse.ts';
import { hasCode } from '../../codebook/refactor.ts';
import { roleOf } from '../../corpus/fileKinds.ts';
import { nameOf } from '../../text/uri.ts';
import { HumanError } from '../../ui/humanError.ts';
import { firstErrorInWords } from '../../ui/wording.ts';
import { readText } from '../files/sidecarReadout.ts';
import { openDocument } from '../files/workspaceCorpus.ts';
import type { Services } from '../services.ts';
import { freshDocument } from './freshDocument.ts';
import { openRemedy } from './openRemedy.ts';

/** How many sidecars are read at once. */
const IN_FLIGHT = 20;

/** A sidecar as it is now, unsaved changes included. */
export interface UsingSidecar {
  readonly uri: vscode.Uri;
  readonly parsed: ParsedSidecar & { readonly sidecar: NonNullable<ParsedSidecar['sidecar']> };
}

/**
 * The sidecars that use a code, or one below it, among those for which a codebook holds, whoever's they are.
 * @param refuse what is said where one that might use it cannot be read, for it would be left behind
 * @throws {HumanError} that says so
 */
export async function sidecarsUsing(
  services: Services,
  codebook: vscode.Uri,
  path: string,
  refuse: (name: string, reason: string) => string,
): Promise<readonly UsingSidecar[]> {
  const { corpus } = services.corpus;
  const below = new vscode.RelativePattern(vscode.Uri.joinPath(codebook, '..'), '**/*.annotations.yaml');
  const ruled = (await vscode.workspace.findFiles(below)).filter(
    (uri) => roleOf(uri.toString()) === 'sidecar' && corpus.codebookFor(uri.toString())?.uri === codebook.toString(),
  );
  const found = await pLimit(IN_FLIGHT).map(ruled, (uri) => usingSidecar(services, uri, path, refuse));
  return found.filter((each) => each !== null);
}

/** Sidecars with a code, or one below it, as they are now. @throws {HumanError} where one is in the way */
export async function usesOfCode(services: Services, codebook: vscode.Uri, path: string) {
  const using = await sidecarsUsing(services, codebook, path, inTheWay);
  return using.map(({ uri, parsed: { sidecar } }) => ({ uri, sidecar }));
}

/** What is said of a sidecar because of which a refactoring is not done. */
export function inTheWay(name: string, reason: string): string {
  return vscode.l10n.t('Nothing was changed, because of {0}: {1}', name, reason);
}

async function usingSidecar(
  services: Services,
  uri: vscode.Uri,
  path: string,
  refuse: (name: string, reason: string) => string,
): Promise<UsingSidecar | null> {
  const text = openDocument(uri.toString()) ? (await freshDocument(uri)).getText() : await readText(uri.toString());
  const name = nameOf(uri.toString());
  const refused = (reason: string) => new HumanError(refuse(name, reason), { remedies: [openRemedy(uri)] });
  if (!text) throw refused(vscode.l10n.t('it cannot be read as text.'));
  const known = services.corpus.corpus.sidecar(uri.toString())?.parsed;
  const parsed = known?.text === text ? known : parseSidecar(text);
  if (!parsed.sidecar) {
    if (!mayName(text, path)) return null;
    throw refused(firstErrorInWords(parsed.problems));
  }
  const { annotations, reviews } = parsed.sidecar;
  const uses = [...annotations, ...reviews].some((each) => hasCode(each, path));
  return uses ? { uri, parsed: { ...parsed, sidecar: parsed.sidecar } } : null;
}

/** Whether a text that cannot be parsed may name a code: a backslash could write any letter of it. */
function mayName(text: string, path: string): boolean {
  return text.includes(path) || text.includes('\\');
}
