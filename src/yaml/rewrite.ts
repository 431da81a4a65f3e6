import { Refusal } from './refusal.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { editsTo } from './edits.ts';
import { isEqual } from './equal.ts';
import { hasTooManyTokens, loadYaml, MAX_LENGTH, type LoadedYaml } from './load.ts';
import type { FormatStyle, PrintStyle } from './print.ts';

/** How a file is written, so that what is added to it looks like the rest. */
export function styleOf(text: string, format: FormatStyle): PrintStyle {
  const firstEnd = text.indexOf('\n');
  return {
    eol: firstEnd > 0 && text[firstEnd - 1] === '\r' ? '\r\n' : '\n',
    listIndent: listIndentOf(text, format.listKey) ?? 2,
    isJson: isJson(text),
    format,
  };
}

function isJson(text: string): boolean {
  if (!/^\ufeff?\s*\{/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch {
    return false;
  }
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
  return verified(text, editsTo(text, loaded, data, style, listKey), data, style);
}

/** @throws Refusal when a text that is plain otherwise is larger than what is read */
export function refuseTooLarge(text: string): void {
  if (text.length > MAX_LENGTH) throw new Refusal({ code: 'too-large', of: 'text' });
  if (hasTooManyTokens(text)) throw new Refusal({ code: 'too-large', of: 'parts' });
}

function verified(text: string, edits: TextEdit[], data: unknown, style: PrintStyle): TextEdit[] {
  const after = applyEdits(text, edits);
  const { loaded, problems } = loadYaml(after);
  if (loaded && isEqual(loaded.data, data) && (!style.isJson || isJson(after))) return edits;
  const [problem] = problems;
  throw new Refusal(problem?.code === 'too-large' ? { code: problem.code, of: problem.of } : { code: 'unsafe-edit' });
}
