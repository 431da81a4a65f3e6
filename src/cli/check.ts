import path from 'node:path';
import { parseSidecar } from '../annotations/parse.ts';
import type { Problem } from '../annotations/problem.ts';
import { readoutOfSidecar } from '../annotations/fileNames.ts';
import { parseCodebook, type ParsedCodebook } from '../codebook/parse.ts';
import { checkSidecar } from '../corpus/check.ts';
import { roleOf } from '../corpus/corpus.ts';
import type { PlacedAnnotation } from '../corpus/placement.ts';
import { annotateSources } from './annotateFile.ts';
import { filesBelow, readTextFileIfThere, uriOf } from './files.ts';
import type { Outcome } from './main.ts';
import { UsageError } from './usage.ts';

/** A problem with its place in a file, for people and for programs. */
interface PlacedProblem extends Problem {
  readonly file: string;
  /** One-based; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** `readouts check`: problems of the sidecars and codebooks at and below the paths; exit code 1 when there is an error. */
export async function check(paths: readonly string[], json: boolean): Promise<Outcome> {
  const found: PlacedProblem[] = [];
  const codebooks = new Map<string, Promise<ParsedCodebook | null>>();
  for (const root of paths.length > 0 ? paths : ['.']) {
    for (const file of await filesBelow(root)) {
      const role = roleOf(uriOf(file));
      if (role === 'codebook') found.push(...(await checkFile(file, (text) => parseCodebook(text).problems)));
      if (role === 'sidecar') found.push(...(await checkFile(file, (text) => sidecarProblems(file, text, codebooks))));
    }
  }
  const exitCode = found.some(({ severity }) => severity === 'error') ? 1 : 0;
  return { output: json ? JSON.stringify({ problems: found }, null, 1) : found.map(printed).join('\n'), exitCode };
}

async function checkFile(file: string, problemsOf: (text: string) => readonly Problem[] | Promise<readonly Problem[]>): Promise<PlacedProblem[]> {
  const text = await readTextFileIfThere(file);
  if (text === null) throw new UsageError(`${file} cannot be read: it is no UTF-8 text, or larger than 20 MB.`);
  const lines = lineStarts(text);
  return (await problemsOf(text)).map((problem) => {
    const line = lines.findLastIndex((start) => start <= problem.start);
    return { ...problem, file, line: line + 1, column: problem.start - lines[line]! + 1 };
  });
}

async function sidecarProblems(file: string, text: string, codebooks: Map<string, Promise<ParsedCodebook | null>>): Promise<Problem[]> {
  const { readout, annotator } = readoutOfSidecar(path.basename(file))!;
  const readoutFile = path.join(path.dirname(file), readout);
  const parsed = parseSidecar(text);
  const readoutText = await readTextFileIfThere(readoutFile);
  const placed: readonly PlacedAnnotation[] | null =
    readoutText === null ? null : parsed.sidecar ? (await annotateSources(readoutFile, readoutText, [{ uri: file, annotator, sidecar: parsed.sidecar }])).annotations : [];
  return checkSidecar(parsed, { readoutName: readout, placed, codebook: await codebookFor(path.dirname(path.resolve(file)), codebooks) });
}

/** The codebook of a folder, or of the nearest one above it up to the working folder, or to the file system's root. */
function codebookFor(folder: string, codebooks: Map<string, Promise<ParsedCodebook | null>>): Promise<ParsedCodebook | null> {
  const known = codebooks.get(folder);
  if (known) return known;
  const looked = lookUp(folder, codebooks);
  codebooks.set(folder, looked);
  return looked;
}

async function lookUp(folder: string, codebooks: Map<string, Promise<ParsedCodebook | null>>): Promise<ParsedCodebook | null> {
  const text = (await readTextFileIfThere(path.join(folder, 'codebook.yaml'))) ?? (await readTextFileIfThere(path.join(folder, 'codebook.yml')));
  if (text !== null) return parseCodebook(text);
  const above = path.dirname(folder);
  return above === folder || folder === process.cwd() ? null : codebookFor(above, codebooks);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function printed({ file, line, column, severity, message }: PlacedProblem): string {
  return `${file}:${line}:${column} ${severity} ${message.replace(/\s+/g, ' ')}`;
}
