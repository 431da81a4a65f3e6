import type { Problem } from './problem.ts';

/** A change that was not made to a file, and why: the message is one sentence for the person. */
export class RefusedChange extends Error {
  /** What is wrong in the file, where that is why. */
  readonly problems: readonly Problem[];

  constructor(message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'RefusedChange';
    this.problems = problems;
  }
}

/** The error that keeps a broken or read-only file from being changed: its first problem, with the line. */
export function refusal(text: string, problems: readonly Problem[]): RefusedChange {
  const first =
    problems.find(({ severity }) => severity === 'error') ?? problems.find(({ code }) => code === 'newer-version')!;
  const line = text.slice(0, first.start).split('\n').length;
  return new RefusedChange(`Line ${line}: ${first.message}`, problems);
}
