import * as vscode from 'vscode';
import type { CodebookEntry } from '../corpus/corpus.ts';
import type { Services } from '../editor/services.ts';

const RECENT = 'recentCodes';
const RECENT_LENGTH = 20;

/** What a person picked: codes of the codebook, and paths of codes that are to be made. */
export interface PickedCodes {
  readonly codes: readonly string[];
  readonly created: readonly string[];
}

interface CodeItem extends vscode.QuickPickItem {
  readonly code: string;
  readonly isNew: boolean;
}

/**
 * Asks for codes: recently used first, type to filter, Enter takes those that are ticked, or the one in focus.
 * A code's own key takes it at once; with Shift it is ticked, for several. A filter that no code bears is offered as
 * a new code. Of an exclusive code's children only one stays ticked.
 * @param before the codes that are ticked at the start
 * @throws {vscode.CancellationError} when the person leaves
 */
export async function pickCodes(services: Services, codebook: CodebookEntry, title: string, before: readonly string[]): Promise<PickedCodes> {
  const picker = vscode.window.createQuickPick<CodeItem>();
  const items = codeItems(services, codebook, before);
  const byKey = new Map(items.flatMap((item) => (keyOf(codebook, item.code) ? [[keyOf(codebook, item.code)!, item] as const] : [])));
  picker.title = title;
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.placeholder = byKey.size
    ? vscode.l10n.t("Press a code's key [ ] to tag at once (Shift: tick several); or type to filter, a space first if need be")
    : vscode.l10n.t('Type to filter; Enter takes the codes that are ticked, or the one in focus');
  picker.items = items;
  picker.selectedItems = items.filter((item) => before.includes(item.code));
  let ticked: readonly CodeItem[] = picker.selectedItems;
  const tick = (selection: readonly CodeItem[]) => {
    ticked = selection;
    picker.selectedItems = selection;
  };
  const filterFor = (value: string) => {
    const path = newCodePath(value, codebook);
    picker.items = path ? [...items, newCodeItem(path)] : items;
    picker.selectedItems = ticked.filter((item) => picker.items.includes(item));
  };
  return new Promise<PickedCodes>((resolve, reject) => {
    const accept = (chosen: readonly CodeItem[]) => {
      const codes = chosen.map(({ code }) => code);
      void remember(services, codes);
      resolve({ codes, created: chosen.filter(({ isNew }) => isNew).map(({ code }) => code) });
      picker.hide();
    };
    let value = '';
    picker.onDidChangeValue((typed) => {
      const pressed = value === '' ? byKey.get(typed.toLowerCase()) : undefined;
      value = typed;
      if (pressed && typed === typed.toLowerCase()) return accept(withCode(ticked, pressed, codebook));
      if (pressed) {
        value = picker.value = '';
        return tick(ticked.includes(pressed) ? ticked.filter((item) => item !== pressed) : withCode(ticked, pressed, codebook));
      }
      filterFor(typed);
    });
    picker.onDidChangeSelection((selection) => {
      const added = selection.filter((item) => !ticked.includes(item));
      const kept = added.reduce((codes, item) => withCode(codes, item, codebook), selection.filter((item) => !added.includes(item)));
      if (kept.length === selection.length) ticked = selection;
      else tick(kept);
    });
    picker.onDidAccept(() => {
      const [inFocus] = picker.activeItems;
      const takesFocus = inFocus && !ticked.includes(inFocus) && (value.trim() !== '' || (ticked.length === 0 && before.length === 0));
      accept(takesFocus ? withCode(ticked, inFocus, codebook) : ticked);
    });
    picker.onDidHide(() => {
      picker.dispose();
      reject(new vscode.CancellationError());
    });
    picker.show();
  });
}

function codeItems(services: Services, codebook: CodebookEntry, before: readonly string[]): CodeItem[] {
  const recent = recentCodes(services);
  const rank = (code: string) => (recent.includes(code) ? recent.indexOf(code) : RECENT_LENGTH);
  const known = [...codebook.parsed.codes.values()];
  const leaves = known.filter((entry) => !known.some((other) => other.parent === entry.path));
  const items = leaves.map(({ path, code }): CodeItem => ({
    code: path,
    isNew: false,
    label: code.key ? `[${code.key}] ${path}` : path,
    description: code.name,
    ...(code.definition ? { detail: code.definition } : {}),
  }));
  const unknown = before.filter((code) => !codebook.parsed.codes.has(code) || !leaves.some(({ path }) => path === code));
  const others = unknown.map((code): CodeItem => ({ code, isNew: false, label: code, description: codebook.parsed.codes.get(code)?.code.name ?? vscode.l10n.t('not in the codebook') }));
  return [...others, ...items].sort((a, b) => rank(a.code) - rank(b.code));
}

function keyOf(codebook: CodebookEntry, code: string): string | undefined {
  return codebook.parsed.codes.get(code)?.code.key?.toLowerCase();
}

/** The selection with one more code; of an exclusive code's children it replaces the other. */
function withCode(selection: readonly CodeItem[], item: CodeItem, { parsed }: CodebookEntry): CodeItem[] {
  const rivals = exclusiveAncestors(item.code, parsed.codes);
  return [...selection.filter(({ code }) => code !== item.code && !rivals.some((ancestor) => code.startsWith(`${ancestor}/`))), item];
}

function exclusiveAncestors(path: string, codes: CodebookEntry['parsed']['codes']): string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index).join('/')).filter((ancestor) => codes.get(ancestor)?.code.exclusive === true);
}

/** What was typed as the path of a new code; null when it is none, or there is such a code. */
function newCodePath(typed: string, { parsed }: CodebookEntry): string | null {
  const path = typed
    .trim()
    .toLowerCase()
    .split('/')
    .map((segment) => segment.trim().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''))
    .join('/');
  return path.length < 2 || path.split('/').some((segment) => segment === '') || parsed.codes.has(path) ? null : path;
}

function newCodeItem(path: string): CodeItem {
  return { code: path, isNew: true, label: vscode.l10n.t('$(add) New code “{0}”', path), description: vscode.l10n.t('is added to the codebook'), alwaysShow: true };
}

function recentCodes(services: Services): readonly string[] {
  return services.extension.workspaceState.get<readonly string[]>(RECENT, []);
}

async function remember(services: Services, codes: readonly string[]): Promise<void> {
  const recent = [...codes, ...recentCodes(services).filter((code) => !codes.includes(code))].slice(0, RECENT_LENGTH);
  await services.extension.workspaceState.update(RECENT, recent);
}
