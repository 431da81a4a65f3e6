import { Refusal } from './refusal.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { editsTo } from './edits.ts';
import { isEqual } from './equal.ts';
import { loadYaml, type LoadedYaml } from './load.ts';
import type { PrintStyle } from './print.ts';

const LIST_INDENT = /^(?:annotations|codes):[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- /m;

/** How a file is written, so that what is added to it looks like the rest. */
export function styleOf(text: string): PrintStyle {
  const firstEnd = text.indexOf('\n');
  return {
    eol: firstEnd > 0 && text[firstEnd - 1] === '\r' ? '\r\n' : '\n',
    listIndent: LIST_INDENT.exec(text)?.[1]!.length ?? 2,
  };
}

/**
 * The smallest edits after which a file, or a part of one, stands for other data; made sure of by reading the result.
 * @throws Refusal when the file is written in a way that cannot be changed without touching the rest
 */
export function rewrite(text: string, loaded: LoadedYaml, data: unknown, style: PrintStyle, listKey = ''): TextEdit[] {
  return verified(text, editsTo(text, loaded, data, style, listKey), data);
}

function verified(text: string, edits: TextEdit[], data: unknown): TextEdit[] {
  const result = loadYaml(applyEdits(text, edits));
  if (!result.loaded || !isEqual(result.loaded.data, data)) {
    throw new Refusal({ code: 'unsafe-edit' });
  }
  return edits;
}
