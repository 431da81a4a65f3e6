import { receive, type HostResult } from '../../test/vscode/harness/channel.ts';
import type { Failure } from '../../test/vscode/harness/outcome.ts';
import type { Say } from './parts.ts';
import { sourcePlaces } from './sourcePlaces.ts';
import type { Stage } from './stage.ts';

/**
 * Longer than VS Code takes to start, and than a test with its hooks may take, on a machine with all cores busy: tests
 * that say nothing for longer hang.
 */
export const SILENCE_LIMIT_MS = 400_000;

/** Listens to VS Code's log while the tests run in it. */
export interface TestListener {
  /** Takes a line of the log: prints it when it is from the tests, or an error of the extension. */
  hear(line: string): void;
  /** Calls `end` when the tests have said nothing for `SILENCE_LIMIT_MS`. The function returned ends the waiting. */
  onSilence(end: () => void): () => void;
  /** What the tests came to, once they have said it. */
  result(): HostResult | null;
  /** The last lines of the log that were not from the tests. */
  lastWords(): string;
}

/** A listener for the tests of a stage, which tells `say` what is to be printed. */
export async function listenToTests(stage: Stage, say: Say): Promise<TestListener> {
  const inSources = await sourcePlaces(stage.bundles);
  const placed = ({ test, error }: Failure): Failure => ({ test, error: inSources(error) });
  const others: string[] = [];
  let result: HostResult | null = null;
  let silence: NodeJS.Timeout | undefined;
  return {
    hear(line) {
      const message = receive(line);
      if (message === null) {
        others.push(line);
        if (line.includes(`${stage.extension}/dist/`)) say(inSources(line));
        return;
      }
      silence?.refresh();
      if ('line' in message) say(inSources(message.line));
      else
        result = {
          ...message.result,
          failures: message.result.failures.map(placed),
        };
    },
    onSilence(end) {
      silence = setTimeout(end, SILENCE_LIMIT_MS);
      return () => clearTimeout(silence);
    },
    result: () => result,
    lastWords: () => others.slice(-20).join('\n'),
  };
}
