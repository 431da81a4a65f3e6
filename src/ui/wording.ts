import * as vscode from 'vscode';
import type { FileTrouble, Problem } from '../yaml/problem.ts';
import { Refusal } from '../yaml/refusal.ts';
import { plain } from './plain.ts';
import { wordFileTrouble } from '../wording/fileTrouble.ts';
import { wordProblem } from '../wording/problem.ts';
import { wordRefusal } from '../wording/refusal.ts';

/** One sentence about a problem, in the language of the editor. */
export function problemInWords(problem: Problem): string {
  return wordProblem(problem, vscode.l10n.t);
}

/** The first error of a file that does not parse or validate, in one sentence; empty where there is none. */
export function firstErrorInWords(problems: readonly Problem[]): string {
  const first = problems.find(({ severity }) => severity === 'error');
  return first ? problemInWords(first) : '';
}

/** Why a file is not read, as part of a sentence. */
export function fileTroubleInWords(trouble: FileTrouble): string {
  return wordFileTrouble(trouble, vscode.l10n.t);
}

/** What an error says: a refusal in words of the editor's language, any other its own message. */
export function errorInWords(error: unknown): string {
  if (error instanceof Refusal) return plain(wordRefusal(error, vscode.l10n.t));
  return plain(error instanceof Error ? error.message : String(error));
}
