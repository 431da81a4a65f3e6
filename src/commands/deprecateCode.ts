import * as vscode from 'vscode';
import { isWithin } from '../codebook/codePath.ts';
import { followers } from '../codebook/deprecation.ts';
import type { CodeEntry } from '../codebook/parse.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { chosenCode, codeRows } from '../prompts/chosenCode.ts';
import { refactor } from '../prompts/refactoring.ts';
import { HumanError, showError } from '../ui/humanError.ts';
import { countAnnotations } from '../ui/labels.ts';
import { showMessage } from '../ui/messages.ts';
import { pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { planRefactoring } from '../workspace/writing/refactorCodes.ts';
import { registerCommand } from './register.ts';

/** *Deprecate Code*: it stays, and is not to be used any more; or it is again. */
export function registerDeprecateCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'deprecateCode', async (argument) => {
    const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Which code is to be deprecated?'));
    const { path } = entry;
    const { isUsedAgain, successor } = await askSuccessor(codebook, entry);
    if (isUsedAgain) return refactor(services, codebook.uri, { type: 'reinstate', path });
    await refactor(services, codebook.uri, { type: 'deprecate', path, successor });
    // Not awaited: the message stays until the person closes it, and the command is over.
    if (successor !== null)
      void offerSuccessor(services, codebook.uri, path).catch((error: unknown) => showError(error, services.log));
  });
}

/** *Use Successor*: annotations with a deprecated code, or one below it, get what follows it. */
export function registerUseSuccessor(services: Services): vscode.Disposable {
  return registerCommand(services, 'useSuccessor', async (argument) => {
    const title = vscode.l10n.t('Annotations with which deprecated code are to have its successor?');
    const { codebook, entry } = await chosenCode(services, argument, title, hasSuccessor);
    const { path, deprecation } = entry;
    if (!deprecation) throw new HumanError(vscode.l10n.t('“{0}” is not deprecated: deprecate it first.', path));
    if (followersOf(services, codebook.uri, path).size === 0)
      throw new HumanError(
        vscode.l10n.t('The codebook names no successor of “{0}”: name one with Deprecate Code.', path),
      );
    const plan = await planUse(services, codebook.uri, path);
    if (plan.requests.length === 0) throw new HumanError(vscode.l10n.t('No annotation has “{0}”.', path));
    await refactor(services, codebook.uri, plan.refactoring);
  });
}

function hasSuccessor({ deprecation }: CodeEntry): boolean {
  return Boolean(deprecation?.successor);
}

function followersOf({ corpus }: Services, codebook: string, path: string): ReadonlyMap<string, string> {
  return followers(path, corpus.corpus.codebook(codebook)?.parsed.codes ?? new Map());
}

function planUse(services: Services, codebook: string, path: string) {
  return planRefactoring(services, vscode.Uri.parse(codebook), {
    type: 'recode',
    path,
    followers: followersOf(services, codebook, path),
  });
}

/** Tells of the annotations that have a code which was just deprecated, if any. */
async function offerSuccessor(services: Services, codebook: string, path: string): Promise<void> {
  const { annotations, refactoring } = await planUse(services, codebook, path);
  if (annotations === 0) return;
  const use = vscode.l10n.t('Use Successor…');
  const message = vscode.l10n.t('“{0}” is deprecated: {1} with it.', path, countAnnotations(annotations));
  if ((await showMessage('information', message, use)) === use) await refactor(services, codebook, refactoring);
}

interface SuccessorRow {
  readonly icon?: string;
  readonly label: string;
  readonly detail?: string;
  readonly isUsedAgain: boolean;
  readonly successor: string | null;
}

async function askSuccessor({ parsed }: CodebookEntry, { path, code }: CodeEntry): Promise<SuccessorRow> {
  const reinstate: SuccessorRow = {
    icon: 'debug-restart',
    label: vscode.l10n.t('Bring It Back into Use'),
    detail: vscode.l10n.t('it is deprecated now'),
    isUsedAgain: true,
    successor: null,
  };
  const none: SuccessorRow = {
    icon: 'circle-slash',
    label: vscode.l10n.t('No Successor'),
    detail: vscode.l10n.t('annotations keep it, and it is offered last'),
    isUsedAgain: false,
    successor: null,
  };
  const others = codeRows(parsed.codes, (other) => !isWithin(other.path, path) && !other.deprecation);
  const rows = others.map(({ entry, ...row }) => ({ ...row, isUsedAgain: false, successor: entry.path }));
  const title = vscode.l10n.t('Which code is to be used instead of “{0}”?', path);
  const all = [...(code.deprecated ? [reinstate] : []), none, ...rows];
  return pickOne(all, { title, matchOnDescription: true, matchOnDetail: true });
}
