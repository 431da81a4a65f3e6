import { printable } from '../text/printable.ts';

/**
 * A text from a file (a key, a name, a code, a note, its own name) as it may stand where VS Code gives meaning to
 * characters: on one line, without control characters and changes of direction, and without what would be a link that
 * runs a command (`[words](command:…)`, in messages and prompts) or an icon (`$(name)`, in the status bar, in lists).
 * Applied twice it does no more than once.
 */
export function plain(text: string): string {
  return printable(text).trim().replace(/ +/g, ' ').replaceAll('](', '] (').replaceAll('$(', '$ (');
}
