import * as vscode from 'vscode';
import { PALETTE } from '../codebook/colours.ts';
import { updateCode } from '../codebook/edit.ts';
import { shortcutOf, type CodeEntry } from '../codebook/parse.ts';
import type { CodeFields } from '../codebook/schema.ts';
import type { CodebookEntry } from '../corpus/knownFiles.ts';
import { chosenCode } from '../prompts/chosenCode.ts';
import { showCode } from '../prompts/showCode.ts';
import { askLine, pickOne } from '../ui/questions.ts';
import { swatch } from '../ui/swatch.ts';
import type { Services } from '../workspace/services.ts';
import { registerCommand } from './register.ts';

type Fields = Parameters<typeof updateCode>[2];
type TextField = 'definition' | 'include' | 'exclude';

/** *Edit Code*: one of its fields, in an input box. */
export function registerEditCode(services: Services): vscode.Disposable {
  return registerCommand(services, 'editCode', async (argument) => {
    const chosen = await chosenCode(services, argument, vscode.l10n.t('Which code is to be edited?'));
    const { codebook, entry } = chosen;
    const field = await pickField(entry);
    // An input box has one line, which would make one of several.
    const value = entry.code[field];
    if (typeof value === 'string' && value.trim().includes('\n')) return showCode(codebook, entry, false, field);
    const fields = await askField(codebook, entry, field);
    await services.writer.change({
      file: vscode.Uri.parse(codebook.uri),
      label: vscode.l10n.t('{0} of {1}', fieldName(field), entry.path),
      edits: (text) => updateCode(text, entry.path, fields),
    });
  });
}

type Field = 'name' | TextField | 'color' | 'key' | 'exclusive';
const FIELDS: readonly Field[] = ['name', 'definition', 'include', 'exclude', 'color', 'key', 'exclusive'];

function fieldName(field: Field): string {
  return {
    name: vscode.l10n.t('Name'),
    definition: vscode.l10n.t('Definition'),
    include: vscode.l10n.t('Include'),
    exclude: vscode.l10n.t('Exclude'),
    color: vscode.l10n.t('Colour'),
    key: vscode.l10n.t('Key'),
    exclusive: vscode.l10n.t('Exclusive'),
  }[field];
}

async function pickField({ path, code }: CodeEntry): Promise<Field> {
  const shown = (value: CodeFields[Field]) => {
    if (typeof value === 'boolean') return value ? vscode.l10n.t('yes') : vscode.l10n.t('no');
    return value?.trim().replace(/\s+/g, ' ') ?? vscode.l10n.t('not given');
  };
  const rows = FIELDS.map((field) => ({ label: fieldName(field), description: shown(code[field]), field }));
  return (await pickOne(rows, { title: vscode.l10n.t('Edit “{0}”', path), matchOnDescription: true })).field;
}

async function askField(codebook: CodebookEntry, entry: CodeEntry, field: Field): Promise<Fields> {
  switch (field) {
    case 'color':
      return { color: await askColour(entry) };
    case 'key':
      return { key: await askKey(codebook, entry) };
    case 'exclusive':
      return { exclusive: (await askExclusive(entry)) || undefined };
    case 'name':
      return { name: await askText(entry, field, true) };
    default:
      return { [field]: (await askText(entry, field, false)) || undefined };
  }
}

async function askText({ path, code }: CodeEntry, field: 'name' | TextField, isRequired: boolean): Promise<string> {
  const typed = await askLine({
    title: vscode.l10n.t('{0} of “{1}”', fieldName(field), path),
    prompt: isRequired
      ? vscode.l10n.t('What people read; the id stays as it is.')
      : vscode.l10n.t('Left empty, the codebook says nothing of it.'),
    value: code[field]?.trim() ?? '',
    validateInput: (value) => (isRequired && !value.trim() ? vscode.l10n.t('Type at least one letter.') : null),
  });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed.trim();
}

async function askKey({ parsed }: CodebookEntry, { path, code }: CodeEntry): Promise<string | undefined> {
  const holderOf = (key: string) => [...parsed.codes.values()].find((other) => shortcutOf(other) === key);
  const typed = await askLine({
    title: vscode.l10n.t('{0} of “{1}”', fieldName('key'), path),
    prompt: vscode.l10n.t('One key that takes the code when tagging. Left empty, it has none.'),
    value: code.key ?? '',
    validateInput: (value) => {
      const key = value.trim();
      if (!/^\S?$/u.test(key)) return vscode.l10n.t('Type one character.');
      const holder = key === '' ? undefined : holderOf(key);
      return holder && holder.path !== path ? vscode.l10n.t('“{0}” has this key.', holder.path) : null;
    },
  });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed.trim() || undefined;
}

async function askColour({ path, code }: CodeEntry): Promise<string | undefined> {
  const own = code.color;
  const rows = [
    { label: vscode.l10n.t('That of the code above, or of the facet'), color: undefined, isTyped: false },
    ...Object.entries(PALETTE).map(([color, shades]) => ({
      label: color,
      description: color === own ? vscode.l10n.t('as it is') : '',
      iconPath: swatch(shades),
      color,
      isTyped: false,
    })),
    { icon: 'symbol-color', label: vscode.l10n.t('Another, as #rrggbb…'), color: undefined, isTyped: true },
  ];
  const picked = await pickOne(rows, { title: vscode.l10n.t('{0} of “{1}”', fieldName('color'), path) });
  if (!picked.isTyped) return picked.color;
  const typed = await askLine({
    title: vscode.l10n.t('{0} of “{1}”', fieldName('color'), path),
    prompt: vscode.l10n.t('As #rrggbb; it is darkened or lightened where it would not be seen.'),
    value: own?.startsWith('#') ? own : '#',
    validateInput: (value) => (/^#[0-9a-f]{6}$/i.test(value) ? null : vscode.l10n.t('Type # and six digits, 0 to f.')),
  });
  if (typed === undefined) throw new vscode.CancellationError();
  return typed;
}

async function askExclusive({ path }: CodeEntry): Promise<boolean> {
  const rows = [
    { label: vscode.l10n.t('At most one of the codes below it on an annotation'), isExclusive: true },
    { label: vscode.l10n.t('Any of the codes below it, together'), isExclusive: false },
  ];
  const title = vscode.l10n.t('{0} of “{1}”', fieldName('exclusive'), path);
  return (await pickOne(rows, { title })).isExclusive;
}
