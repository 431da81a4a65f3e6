/** Writes l10n/bundle.l10n.json from the strings of the sources; run it after a change of what a person sees. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { ROOT } from './host/paths.ts';

export const BUNDLE = path.join(ROOT, 'l10n/bundle.l10n.json');

/** A call of `vscode.l10n.t`, or of the `t` that is handed to whatever words something. */
interface Translation {
  /** `file:line` of the call. */
  readonly place: string;
  /** The template in English; null where it is not written out in the call, so that nobody could translate it. */
  readonly template: string | null;
}

/** All calls in the sources. */
export function translations(): Translation[] {
  return globSync('src/**/*.ts', { cwd: ROOT }).sort().flatMap(translationsIn);
}

function translationsIn(file: string): Translation[] {
  const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: Translation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ['vscode.l10n.t', 't'].includes(node.expression.getText(source))) {
      const [template] = node.arguments;
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({
        place: `${file}:${line}`,
        template: template && ts.isStringLiteralLike(template) ? template.text : null,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The bundle as text: every template once, in alphabetical order, with itself for the English. */
export function bundleText(): string {
  const templates = new Set(translations().flatMap(({ template }) => template ?? []));
  return `${JSON.stringify(Object.fromEntries([...templates].sort().map((each) => [each, each])), null, 2)}\n`;
}

if (import.meta.main) writeFileSync(BUNDLE, bundleText());
