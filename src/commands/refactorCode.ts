import * as vscode from 'vscode';
import { codeIdFrom, isWithin, parentOf } from '../codebook/codePath.ts';
import type { CodeEntry } from '../codebook/parse.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { chosenCode, pickCode } from '../prompts/chosenCode.ts';
import { moveBelow, refactor } from '../prompts/refactoring.ts';
import { countAnnotations } from '../ui/labels.ts';
import { askLine, pickOne } from '../ui/questions.ts';
import type { Services } from '../workspace/services.ts';
import { planRefactoring } from '../workspace/writing/refactorCodes.ts';
import { registerCommand } from './register.ts';

/** *Rename Code*: its name and its id. */
export function registerRenameCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'renameCode', async (argument) => {
    const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Which code is to be renamed?'));
    const name = await askName(entry);
    const id = await askNewId(codebook, entry, name);
    const above = parentOf(entry.path);
    const to = above === null ? id : `${above}/${id}`;
    await refactor(services, codebook.uri, { type: 'move', from: entry.path, to, name });
    await services.codebookView.choose({ codebook: codebook.uri, code: to });
  });
}

/** *Move Code*: below another code, or to the top. */
export function registerMoveCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'moveCode', async (argument) => {
    const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Which code is to be moved?'));
    const target = await pickParent(codebook, entry);
    await moveBelow(services, codebook.uri, entry.path, target);
  });
}

/** *Move Code Up*: before the code that stands above it, beside it. */
export function registerMoveCodeUp(services: Services): vscode.Disposable {
  return registerCommand(services, 'moveCodeUp', (argument) => moveBeside(services, argument, -1));
}

/** *Move Code Down*: behind the code that follows it, beside it. */
export function registerMoveCodeDown(services: Services): vscode.Disposable {
  return registerCommand(services, 'moveCodeDown', (argument) => moveBeside(services, argument, 1));
}

async function moveBeside(services: Services, argument: unknown, by: 1 | -1): Promise<void> {
  const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Which code is to be moved?'));
  const { path, parent } = entry;
  const beside = [...codebook.parsed.codes.values()].filter((other) => other.parent === parent);
  const index = beside.indexOf(entry);
  if (!beside[index + by]) return;
  const before = beside[by < 0 ? index - 1 : index + 2]?.path ?? null;
  await refactor(services, codebook.uri, { type: 'move', from: path, to: path, before });
  await services.codebookView.choose({ codebook: codebook.uri, code: path });
}

/** *Merge Code*: everything that has it gets another one. */
export function registerMergeCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'mergeCode', async (argument) => {
    const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Which code is to be merged?'));
    const into = await pickOther(codebook, entry, vscode.l10n.t('Into which code is “{0}” to be merged?', entry.path));
    await refactor(services, codebook.uri, { type: 'merge', from: entry.path, into });
  });
}

/** *Delete Code*: with those below it; what annotations have then is asked. */
export function registerDeleteCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'deleteCode', async (argument) => {
    const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Which code is to be deleted?'));
    const instead = await askInstead(services, codebook, entry);
    await refactor(services, codebook.uri, { type: 'delete', path: entry.path, instead });
  });
}

async function askName({ path, code }: CodeEntry): Promise<string> {
  const typed = await askLine({
    title: vscode.l10n.t('Rename “{0}”: its name', path),
    prompt: vscode.l10n.t('What people read. Its id is asked for next.'),
    value: code.name,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Type at least one letter.') : null),
  });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed.trim();
}

/** An id that was made of the name is made of the new one; another stays. */
async function askNewId({ parsed }: CodebookEntry, { path, code, parent }: CodeEntry, name: string): Promise<string> {
  const isOfName = codeIdFrom(code.name) === code.id;
  const idOf = (value: string) => (value === code.id ? value : codeIdFrom(value));
  const pathOf = (id: string) => (parent === null ? id : `${parent}/${id}`);
  const typed = await askLine({
    title: vscode.l10n.t('Rename “{0}”: its id', path),
    prompt: vscode.l10n.t('What sidecars name it by. Of Latin letters, digits and hyphens.'),
    value: (isOfName ? codeIdFrom(name) : null) ?? code.id,
    validateInput: (value) => {
      const id = idOf(value);
      if (id === null) return vscode.l10n.t('Type Latin letters, digits or hyphens.');
      const isTaken = id !== code.id && parsed.codes.has(pathOf(id));
      return isTaken ? vscode.l10n.t('The codebook has a code “{0}” already.', pathOf(id)) : null;
    },
  });
  const id = typed === undefined ? null : idOf(typed);
  if (id === null) throw new vscode.CancellationError();
  return id;
}

/** @returns null for the top */
async function pickParent({ parsed }: CodebookEntry, { path, code, parent }: CodeEntry): Promise<string | null> {
  const isFree = (target: string | null) => !parsed.codes.has(target === null ? code.id : `${target}/${code.id}`);
  const rows = [
    ...(parent !== null && isFree(null)
      ? [{ icon: 'list-tree', label: vscode.l10n.t('To the top'), description: '', target: null }]
      : []),
    ...[...parsed.codes.values()]
      .filter((other) => !isWithin(other.path, path) && other.path !== parent && isFree(other.path))
      .map((other) => ({ label: other.path, description: other.code.name, target: other.path })),
  ];
  const title = vscode.l10n.t('Below which code is “{0}” to stand?', path);
  return (await pickOne(rows, { title, matchOnDescription: true })).target;
}

async function pickOther(codebook: CodebookEntry, { path }: CodeEntry, title: string): Promise<string> {
  return (await pickCode(codebook, title, (other) => !isWithin(other.path, path))).path;
}

/** What annotations with a code that goes are to have; null for nothing, and where there are none. */
async function askInstead(services: Services, codebook: CodebookEntry, entry: CodeEntry): Promise<string | null> {
  const { path } = entry;
  const plan = await planRefactoring(services, vscode.Uri.parse(codebook.uri), { type: 'delete', path, instead: null });
  if (plan.annotations === 0) return null;
  const rows = [
    {
      icon: 'replace',
      label: vscode.l10n.t('Re-code Them as …'),
      detail: vscode.l10n.t('they get another code in its place'),
      isRecoded: true,
    },
    {
      icon: 'circle-slash',
      label: vscode.l10n.t('Strip It from Them'),
      detail: vscode.l10n.t('they stay, with their other codes, notes and replies'),
      isRecoded: false,
    },
  ];
  const title = vscode.l10n.t('{0} with “{1}”', countAnnotations(plan.annotations), path);
  const { isRecoded } = await pickOne(rows, { title });
  return isRecoded ? pickOther(codebook, entry, vscode.l10n.t('Which code instead of “{0}”?', path)) : null;
}
