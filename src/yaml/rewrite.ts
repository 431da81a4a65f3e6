import { Refusal } from './refusal.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { editsTo } from './edits.ts';
import { isEqual } from './equal.ts';
import { loadYaml, type LoadedYaml } from './load.ts';
import type { FormatStyle, PrintStyle } from './print.ts';

/** How a file is written, so that what is added to it looks like the rest. */
export function styleOf(text: string, format: FormatStyle): PrintStyle {
  const firstEnd = text.indexOf('\n');
  return {
    eol: firstEnd > 0 && text[firstEnd - 1] === '\r' ? '\r\n' : '\n',
    listIndent: listIndentOf(text, format.listKey) ?? 2,
    format,
  };
}

/** How far the first dash of a list at the top stands in; undefined where there is none on a line of its own. */
function listIndentOf(text: string, listKey: string): number | undefined {
  const firstDash = new RegExp(`^${listKey}:[^\\n]*\\n(?:[ \\t]*(?:#[^\\n]*)?\\r?\\n)*( *)- `, 'm');
  return firstDash.exec(text)?.[1]!.length;
}

/**
 * The smallest edits after which a file, or a part of one, stands for other data; made sure of by reading the result.
 * @throws Refusal when the file is written in a way that cannot be changed without touching the rest
 */
export function rewrite(text: string, loaded: LoadedYaml, data: unknown, style: PrintStyle, listKey = ''): TextEdit[] {
  return verified(text, editsTo(text, loaded, data, style, listKey), data);
}

function verified(text: string, edits: TextEdit[], data: unknown): TextEdit[] {
  const { loaded, problems } = loadYaml(applyEdits(text, edits));
  if (loaded && isEqual(loaded.data, data)) return edits;
  const [problem] = problems;
  throw new Refusal(problem?.code === 'too-large' ? { code: problem.code, of: problem.of } : { code: 'unsafe-edit' });
}
