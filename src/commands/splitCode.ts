import * as vscode from 'vscode';
import { isWithin } from '../codebook/codePath.ts';
import type { CodeEntry } from '../codebook/parse.ts';
import type { SplitPart } from '../codebook/refactor.ts';
import { typedLevels } from '../codebook/typedCode.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { chosenCode, codeRows } from '../prompts/chosenCode.ts';
import { askDefinition, newCodeFrom } from '../prompts/newCodes.ts';
import { refactor } from '../prompts/refactoring.ts';
import { agreeToSee, usesToSplit, walkThrough } from '../prompts/splitUses.ts';
import { HumanError } from '../ui/humanError.ts';
import { countAnnotations } from '../ui/labels.ts';
import { askLine, pickOne } from '../ui/questions.ts';
import { registerCommand } from './register.ts';
import type { Services } from '../workspace/services.ts';

/** As many as there are keys for. */
const MOST_PARTS = 9;

/** *Split Code*: into two or more, new or there already; of each use the person says which it gets. */
export function registerSplitCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'splitCode', async (argument) => {
    const { codebook, entry } = await chosenCode(services, argument, vscode.l10n.t('Which code is to be split?'));
    const { path } = entry;
    const uses = await usesToSplit(services, vscode.Uri.parse(codebook.uri), path);
    if (uses.length === 0)
      throw new HumanError(
        vscode.l10n.t('No annotation has “{0}” itself, so there is nothing to divide: make codes with New Code.', path),
      );
    await agreeToSee(uses, path);
    const parts = await askParts(codebook, entry, uses.length);
    const paths = parts.map((part) => part.path);
    const choices = await walkThrough(uses, path, paths);
    await refactor(services, codebook.uri, { type: 'split', from: path, parts, choices });
    await services.codebookView.choose({ codebook: codebook.uri, code: paths[0]! });
  });
}

interface PartRow {
  readonly icon?: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly choice: 'go on' | 'new' | SplitPart;
}

async function askParts(codebook: CodebookEntry, entry: CodeEntry, uses: number): Promise<readonly SplitPart[]> {
  const parts: SplitPart[] = [];
  while (parts.length < MOST_PARTS) {
    const { choice } = await pickOne(partRows(codebook, entry, parts, uses), {
      title: vscode.l10n.t('Split “{0}”: part {1}', entry.path, parts.length + 1),
      placeHolder: parts.map(({ path }) => path).join(', ') || vscode.l10n.t('Into which codes? At least two'),
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (choice === 'go on') break;
    parts.push(choice === 'new' ? await askNewPart(codebook, entry, parts) : choice);
  }
  return parts;
}

function partRows(
  { parsed }: CodebookEntry,
  { path }: CodeEntry,
  parts: readonly SplitPart[],
  uses: number,
): PartRow[] {
  const isFree = (other: string) => !parts.some((part) => part.path === other);
  const goOn: PartRow = {
    icon: 'check',
    label: vscode.l10n.t('Go Through {0}', countAnnotations(uses)),
    choice: 'go on',
  };
  const itself: PartRow = {
    icon: 'pinned',
    label: vscode.l10n.t('Keep “{0}” for Some of Them', path),
    choice: { path, fields: null },
  };
  const created: PartRow = { icon: 'add', label: vscode.l10n.t('New Code…'), choice: 'new' };
  const others = codeRows(parsed.codes, (other) => !isWithin(other.path, path) && isFree(other.path));
  return [
    ...(parts.length > 1 ? [goOn] : []),
    created,
    ...(isFree(path) ? [itself] : []),
    ...others.map(({ entry, ...row }): PartRow => ({ ...row, choice: { path: entry.path, fields: null } })),
  ];
}

/** A new code beside the one that is split. */
async function askNewPart(
  codebook: CodebookEntry,
  { path, parent }: CodeEntry,
  parts: readonly SplitPart[],
): Promise<SplitPart> {
  const pathOf = (typed: string) => (parent === null ? typed : `${parent}/${typed}`);
  const isFree = (typed: string) => {
    const levels = typed.includes('/') ? null : typedLevels(pathOf(typed), codebook.parsed.codes);
    const id = levels?.at(-1)?.id;
    return levels !== null && !parts.some((part) => part.path === pathOf(id ?? ''));
  };
  const typed = await askLine({
    title: vscode.l10n.t('New code beside “{0}”', path),
    prompt: vscode.l10n.t('Its name, in any script. Its id is made of it.'),
    ignoreFocusOut: true,
    validateInput: (value) => (isFree(value) ? null : vscode.l10n.t('Type the name of a code that is not there yet.')),
  });
  if (typed === undefined) throw new vscode.CancellationError();
  const created = await newCodeFrom(codebook, pathOf(typed));
  if (parts.some((part) => part.path === created.path))
    throw new HumanError(vscode.l10n.t('The codebook has a code “{0}” already.', created.path));
  return { path: created.path, fields: { name: created.names.at(-1)!, ...(await askDefinition(created.path)) } };
}
