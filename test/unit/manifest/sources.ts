import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../../scripts/host/paths.ts';
import {
  AGREEMENT_CONTEXTS,
  ANNOTATIONS_CONTEXTS,
  CODEBOOK_CONTEXTS,
  MEETINGS_CONTEXTS,
} from '../../../src/views/contextValues.ts';

/** What the sources say to VS Code under a name that package.json may know. */
export interface Sources {
  /** Ids given to `vscode.commands.registerCommand`, or to our own for internal commands, as they stand. */
  readonly registered: readonly string[];
  /** Every string that is the id of a command of ours, and every constant that is one, outside its registration. */
  readonly named: ReadonlySet<string>;
  /** Context keys that are set. */
  readonly contextKeys: ReadonlySet<string>;
  /** Settings that are read, with their section: `readouts.sidecars`. */
  readonly settings: ReadonlySet<string>;
  /** The context values of tree items, by the end of their view's id. */
  readonly contextValues: ReadonlyMap<string, ReadonlySet<string>>;
}

const files = globSync('src/**/*.ts', { cwd: ROOT }).map((name) => {
  const text = readFileSync(path.join(ROOT, name), 'utf8');
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
});

function each(file: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

/** The constants of all files that are a string. */
const constants = new Map<string, string>();
for (const file of files)
  each(file, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isStringLiteralLike(node.initializer))
      constants.set(node.name.getText(), node.initializer.text);
  });

function stringOf(node: ts.Node | undefined): string | null {
  if (!node) return null;
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isIdentifier(node) ? (constants.get(node.text) ?? null) : null;
}

const called = (node: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(node.expression) ? node.expression.name.text : node.expression.getText();

const isRegistration = (node: ts.CallExpression): boolean =>
  ['registerCommand', 'registerInternalCommand'].includes(called(node));

/** The section of `vscode.workspace.getConfiguration(section)`, called here or for a constant of this file. */
function sectionOf(node: ts.Expression, file: ts.SourceFile): string | null {
  if (ts.isCallExpression(node)) return called(node) === 'getConfiguration' ? stringOf(node.arguments[0]) : null;
  let section: string | null = null;
  each(file, (other) => {
    if (ts.isVariableDeclaration(other) && other.name.getText() === node.getText() && other.initializer)
      section ??= ts.isCallExpression(other.initializer) ? sectionOf(other.initializer, file) : null;
  });
  return section;
}

/** Reads the sources. */
export function readSources(): Sources {
  const registered: string[] = [];
  const named = new Set<string>();
  const contextKeys = new Set<string>();
  const settings = new Set<string>();
  const contextValues = new Map<string, ReadonlySet<string>>([
    ['meetings', new Set(MEETINGS_CONTEXTS)],
    ['annotations', new Set(ANNOTATIONS_CONTEXTS)],
    ['codebook', new Set(CODEBOOK_CONTEXTS)],
    ['agreement', new Set(AGREEMENT_CONTEXTS)],
  ]);

  const readCall = (node: ts.CallExpression, file: ts.SourceFile): void => {
    const [first, second] = node.arguments.map(stringOf);
    const id = isRegistration(node) && (first ?? second);
    if (id) registered.push(id);
    if (called(node) === 'executeCommand' && first === 'setContext' && second) contextKeys.add(second);
    if (called(node) === 'get' && first && ts.isPropertyAccessExpression(node.expression)) {
      const section = sectionOf(node.expression.expression, file);
      if (section) settings.add(`${section}.${first}`);
    }
  };
  const readName = (node: ts.Node): void => {
    const { parent } = node;
    if (ts.isVariableDeclaration(parent) || ts.isImportSpecifier(parent)) return;
    if (ts.isCallExpression(parent) && isRegistration(parent)) return;
    const text = stringOf(node);
    if (text && /^_?readouts\./.test(text)) named.add(text);
  };
  for (const file of files)
    each(file, (node) => {
      if (ts.isCallExpression(node)) readCall(node, file);
      if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) readName(node);
    });
  return { registered, named, contextKeys, settings, contextValues };
}
