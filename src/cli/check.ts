import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSidecar, type ParsedSidecar } from '../annotations/parse.ts';
import type { FileTrouble, Problem } from '../yaml/problem.ts';
import { wordProblem } from '../wording/problem.ts';
import { inEnglish } from '../wording/translate.ts';
import { readoutOfSidecar } from '../annotations/fileNames.ts';
import { firstIndex } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { parseCodebook, type ParsedCodebook } from '../codebook/parse.ts';
import { checkCodebook, checkSidecar } from '../corpus/check.ts';
import { inOrderOfCount, overruledFacts, type OverruledFact } from '../corpus/precedence.ts';
import type { SidecarSource } from '../corpus/placedAnnotation.ts';
import { CODEBOOK_NAMES } from '../corpus/fileKinds.ts';
import { placedIn } from './annotations.ts';
import { decode } from './encoding.ts';
import {
  filesBelow,
  readWithin,
  repositoryOf,
  roleOfFile,
  sidecarsBeside,
  whyUnreadable,
  workspaceOf,
} from './files.ts';
import { type Terminal } from './terminal.ts';

/** A problem with its place in a file, for people and for programs. */
interface PlacedProblem extends Span {
  readonly file: string;
  /** One-based; columns count UTF-16 units after the byte order mark. */
  readonly line: number;
  readonly column: number;
  readonly severity: Problem['severity'];
  readonly code: Problem['code'];
  readonly message: string;
}

/**
 * `readouts check`: problems of the sidecars and codebooks at and below the paths.
 * @returns whether one of them is an error
 */
export async function check(paths: readonly string[], json: boolean, terminal: Terminal): Promise<boolean> {
  const checked = new Set<string>();
  const codebooks = new Codebooks();
  const found: PlacedProblem[] = [];
  for (const root of paths.length > 0 ? paths : ['.']) {
    const { files, workspace } = filesToCheck(root, terminal);
    for (const file of files) {
      if (checked.has(path.resolve(file))) continue;
      checked.add(path.resolve(file));
      const problems = problemsOf(file, workspace, codebooks);
      found.push(...problems);
      if (!json) await terminal.printLines(problems.map(printed));
    }
  }
  if (json) await terminal.printJson(`${JSON.stringify({ problems: found }, null, 1)}\n`);
  return found.some(({ severity }) => severity === 'error');
}

/**
 * The sidecars and codebooks that a path stands for, those beside it where it is a readout; and the folder that no link
 * may leave.
 */
function filesToCheck(root: string, terminal: Terminal): { files: string[]; workspace: string } {
  try {
    const all = filesBelow(root, (refusal) => terminal.failFor(refusal));
    const isFile = all[0] === root;
    const files =
      isFile && roleOfFile(root) === 'readout' ? sidecarsBeside(root).map(({ file }) => file) : all.filter(isChecked);
    return { files, workspace: workspaceOf(isFile ? path.dirname(root) : root) };
  } catch (error) {
    terminal.failFor(error);
    return { files: [], workspace: root };
  }
}

function isChecked(file: string): boolean {
  const role = roleOfFile(file);
  return role === 'sidecar' || role === 'codebook';
}

function problemsOf(file: string, workspace: string, codebooks: Codebooks): PlacedProblem[] {
  const place = (text: string, problems: readonly Problem[]) => placedProblems(file, text, problems);
  try {
    const { text, isUtf8 } = readWithin(workspace, file);
    if (!isUtf8) return place(text, [notUtf8(text)]);
    return place(
      text,
      roleOfFile(file) === 'codebook'
        ? codebookProblems(file, text)
        : sidecarProblems(file, text, workspace, codebooks),
    );
  } catch (error) {
    // Whatever one file makes the program trip over, the others are checked.
    const trouble = whyUnreadable(error) ?? { detail: String(error) };
    return place('', [{ start: 0, end: 0, severity: 'error', code: 'unreadable', trouble }]);
  }
}

function notUtf8(text: string): Problem {
  const start = Math.max(text.indexOf('\ufffd'), 0);
  return { start, end: start + 1, severity: 'error', code: 'not-utf8' };
}

function codebookProblems(file: string, text: string): readonly Problem[] {
  const names = CODEBOOK_NAMES.filter((name) => existsSync(path.join(path.dirname(file), name)));
  return checkCodebook(parseCodebook(text), path.basename(file), names);
}

function sidecarProblems(file: string, text: string, workspace: string, codebooks: Codebooks): Problem[] {
  const { readout: readoutName, annotator } = readoutOfSidecar(path.basename(file))!;
  const parsed = parseSidecar(text);
  const codebook = codebooks.for(path.dirname(path.resolve(file)));
  const readout = path.join(path.dirname(file), readoutName);
  const overruled = parsed.sidecar?.meeting ? overruledBeside(file, readout, workspace) : [];
  try {
    const today = decode(readWithin(workspace, readout).bytes).text;
    const placed = parsed.sidecar ? placedIn(readout, today, [{ uri: file, annotator, sidecar: parsed.sidecar }]) : [];
    return checkSidecar(parsed, { readoutName, placed, codebook, overruled });
  } catch (error) {
    const trouble = whyUnreadable(error);
    if (!trouble) throw error;
    if (trouble === 'missing') return checkSidecar(parsed, { readoutName, placed: null, codebook, overruled });
    return [
      unreadableReadout(parsed, readoutName, trouble),
      ...checkSidecar(parsed, { readoutName, placed: [], codebook, overruled }),
    ];
  }
}

/**
 * What a sidecar states of the meeting, and one beside it otherwise; what is wrong with those is told where they are
 * checked.
 */
function overruledBeside(file: string, readout: string, workspace: string): OverruledFact[] {
  const uriOf = (each: string) => pathToFileURL(path.resolve(each)).href;
  const sources = sidecarsBeside(readout).flatMap(({ file: each, annotator }): SidecarSource[] => {
    try {
      const { sidecar } = parseSidecar(readWithin(workspace, each).text);
      return sidecar ? [{ uri: uriOf(each), annotator, sidecar }] : [];
    } catch (error) {
      if (!whyUnreadable(error)) throw error;
      return [];
    }
  });
  return overruledFacts(uriOf(file), inOrderOfCount(sources, null));
}

function unreadableReadout({ fieldSpans }: ParsedSidecar, readout: string, trouble: FileTrouble): Problem {
  const span = fieldSpans['readout'] ?? { start: 0, end: 0 };
  return { ...span, severity: 'warning', code: 'unreadable-readout', readout, trouble };
}

/** Codebooks by the folder in which they hold. */
class Codebooks {
  readonly #known = new Map<string, ParsedCodebook | null>();

  /** The codebook of a folder, or of the nearest one above it: up to the git repository's folder where there is one. */
  for(folder: string): ParsedCodebook | null {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const codebook = codebookIn(folder) ?? this.#above(folder);
    this.#known.set(folder, codebook);
    return codebook;
  }

  #above(folder: string): ParsedCodebook | null {
    const above = path.dirname(folder);
    return above === folder || repositoryOf(folder) === folder ? null : this.for(above);
  }
}

function codebookIn(folder: string): ParsedCodebook | null {
  const workspace = workspaceOf(folder);
  for (const name of CODEBOOK_NAMES) {
    try {
      return parseCodebook(readWithin(workspace, path.join(folder, name)).text);
    } catch (error) {
      // One that is there and cannot be read is told of where it is itself checked.
      if (!whyUnreadable(error)) throw error;
    }
  }
  return null;
}

function placedProblems(file: string, text: string, problems: readonly Problem[]): PlacedProblem[] {
  if (problems.length === 0) return [];
  const lines = lineStarts(text);
  return problems.map((problem) => {
    const { start, end, severity, code } = problem;
    const message = wordProblem(problem, inEnglish);
    const line = Math.max(firstIndex(lines.length, (index) => lines[index]! > start) - 1, 0);
    return { file, line: line + 1, column: Math.max(start - lines[line]!, 0) + 1, severity, code, message, start, end };
  });
}

/** Where lines begin in a text: the first one after the byte order mark. */
function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function printed({ file, line, column, severity, message }: PlacedProblem): string {
  return `${file}:${line}:${column} ${severity} ${message}`;
}
