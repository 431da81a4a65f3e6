import * as vscode from 'vscode';
import { completionItem } from '../../ui/languageItems.ts';
import { toRange } from '../../ui/ranges.ts';
import type { Services } from '../../workspace/services.ts';
import { choicesFor, hasChoices, type Choice } from './choices.ts';
import { describeKey } from './describe.ts';
import { schemaOf, YAML_FILES } from './documents.ts';
import { placeAt } from './linePlace.ts';
import { type LinePlace } from './yamlLine.ts';
import { keysOf, schemaAt, shapeOf, type KeyInfo } from './schemaWalk.ts';

/** What may come before a key or a value. */
const TRIGGERS = ['[', ',', ' ', '/'];

/**
 * Completes keys, codes, speakers, annotators, names, countries and everything of which there is a list, in files that
 * need not parse.
 */
export function registerCompletion(services: Services): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      const place = placeAt(document.getText(), document.offsetAt(position));
      const schema = place && schemaAt(schemaOf(document), place.path);
      if (!place || !schema) return null;
      const shape = shapeOf(schema);
      if (place.kind !== 'value' && shape === 'map') return keyItems(document, position, place, keysOf(schema));
      if (place.kind === 'key' || shape === 'map' || shape === 'list of maps') return null;
      const isList = shape === 'list';
      const path = isList ? [...place.path, '-'] : place.path;
      const choices = await choicesFor(services, document, { path, siblings: place.siblings });
      return choices.map((choice, index) => valueItem(document, position, place, choice, index, isList));
    },
  };
  return vscode.languages.registerCompletionItemProvider(YAML_FILES, provider, ...TRIGGERS);
}

function rangeOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  { word }: LinePlace,
): { inserting: vscode.Range; replacing: vscode.Range } {
  const replacing = toRange(document, word);
  return { inserting: new vscode.Range(replacing.start, position), replacing };
}

/** Only what is not there yet; what must be there comes first. */
function keyItems(
  document: vscode.TextDocument,
  position: vscode.Position,
  place: LinePlace,
  keys: readonly KeyInfo[],
): vscode.CompletionItem[] {
  const typed = document.getText(toRange(document, place.word));
  const missing = keys.filter(({ name }) => name === typed || !place.siblings.includes(name));
  return missing.map((key, index) => {
    const about = { documentation: describeKey(key) };
    const item = completionItem(key.name, vscode.CompletionItemKind.Property, about);
    item.sortText = `${key.isRequired ? 0 : 1}${String(index).padStart(3, '0')}`;
    item.range = rangeOf(document, position, place);
    const hasColon =
      place.kind === 'key' &&
      /^["']?\s*:/.test(
        document.getText(new vscode.Range(item.range.replacing.end, document.lineAt(position).range.end)),
      );
    if (hasColon) return item;
    const firstColumn = document.lineAt(position).firstNonWhitespaceCharacterIndex;
    const column = item.range.replacing.start.character - firstColumn;
    item.insertText =
      place.quote !== ''
        ? key.name
        : place.inFlow
          ? `${key.name}: `
          : keySnippet(key, column, spaceBefore(document, item.range.replacing.start));
    if (hasChoices([...place.path, key.name]))
      item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
    return item;
  });
}

/** A key with room for its value. @param column where the key stands, counted from the line's first character */
function keySnippet({ name, schema }: KeyInfo, column: number, space: string): vscode.SnippetString | string {
  const inner = ' '.repeat(Math.max(column, 0) + space.length + 2);
  switch (shapeOf(schema)) {
    case 'map':
      return new vscode.SnippetString(`${space}${name}:\n${inner}$0`);
    case 'list of maps':
      return new vscode.SnippetString(`${space}${name}:\n${inner}- $0`);
    case 'list':
      return new vscode.SnippetString(`${space}${name}: [$0]`);
    case 'value':
      return `${space}${name}: `;
  }
}

function valueItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  place: LinePlace,
  choice: Choice,
  index: number,
  isList: boolean,
): vscode.CompletionItem {
  const { value, kind, detail, documentation } = choice;
  const item = completionItem(value, kind, { detail, documentation });
  const range = rangeOf(document, position, place);
  if (choice.isDeprecated) item.tags = [vscode.CompletionItemTag.Deprecated];
  item.filterText = value;
  item.sortText = String(index).padStart(5, '0');
  item.range = range;
  item.insertText = spaceBefore(document, range.replacing.start) + textOf(place, choice, isList);
  return item;
}

/** A list begins in brackets behind its key, and with a dash below it. */
function textOf({ quote, kind }: LinePlace, { value, written }: Choice, isList: boolean): string {
  if (quote === "'") return value.replaceAll("'", "''");
  if (quote === '"') return JSON.stringify(value).slice(1, -1);
  if (!isList) return written;
  return kind === 'value' ? `[${written}]` : `- ${written}`;
}

/** The space that colon and dash need behind them, where it is missing. */
function spaceBefore(document: vscode.TextDocument, position: vscode.Position): string {
  return /(?:\w["']?:|^\s*-)$/.test(document.lineAt(position).text.slice(0, position.character)) ? ' ' : '';
}
