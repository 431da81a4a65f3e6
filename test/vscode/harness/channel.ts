import type { Outcome } from './outcome.ts';

/**
 * What the tests inside VS Code tell the script that started it. VS Code's log carries lines of many parts of it,
 * so lines of the tests are marked.
 */
export type Message = { line: string } | { result: HostResult };

/** What a run of the tests inside VS Code came to. */
export interface HostResult extends Outcome {
  /** VS Code's own version. */
  version: string;
}

const MARK = 'vscode-test: ';

/** Sends a message: prints its line. */
export function send(message: Message): void {
  console.log(MARK + JSON.stringify(message));
}

/** The message in a line of VS Code's log, or null when it is another line. */
export function receive(line: string): Message | null {
  const at = line.indexOf(MARK);
  const from = at + MARK.length;
  // A log may add something after what was printed, such as the place in the code.
  const end = line.lastIndexOf('}');
  return at < 0 || end < from ? null : (JSON.parse(line.slice(from, end + 1)) as Message);
}
