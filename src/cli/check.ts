import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseSidecar, type ParsedSidecar } from '../annotations/parse.ts';
import type { FileTrouble, Problem } from '../yaml/problem.ts';
import { wordProblem } from '../wording/problem.ts';
import { inEnglish } from '../wording/translate.ts';
import { readoutOfSidecar } from '../annotations/fileNames.ts';
import { decode } from '../text/encoding.ts';
import { firstIndex } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { parseCodebook, type ParsedCodebook } from '../codebook/parse.ts';
import { parsePeople } from '../people/parse.ts';
import { checkCodebook, checkPeople, checkSidecar, strayProblem } from '../corpus/check.ts';
import { inOrderOfCount, overruledFacts, type OverruledFact } from '../corpus/precedence.ts';
import type { PlacedAnnotation, SidecarSource } from '../corpus/placedAnnotation.ts';
import { findStrays, type Stray, type StrayFault } from '../corpus/straySidecars.ts';
import { CODEBOOK_NAMES, PEOPLE_NAMES } from '../corpus/fileKinds.ts';
import { placedIn } from './sidecarsBeside.ts';
import { FilesOnDisk, uriOf } from './filesAround.ts';
import {
  filesBelow,
  filesIn,
  readoutBeside,
  readWithin,
  roleOfFile,
  SidecarsOnDisk,
  type SidecarFile,
  whyUnreadable,
  workspaceOf,
} from './files.ts';
import { NearestFiles } from './nearestFiles.ts';
import { PeopleFiles } from './people.ts';
import { makeRepair, repairInWords, toldRepair, type ToldRepair } from './repair.ts';
import { type Terminal } from './terminal.ts';

/** What holds for sidecars by their folders. */
interface Above {
  readonly codebooks: NearestFiles<ParsedCodebook>;
  readonly people: PeopleFiles;
  readonly sidecars: SidecarsOnDisk;
}

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

/** What `readouts check` does besides telling of problems: it puts right what is certain, or says what it would do. */
export type Repairing = 'none' | 'dry-run' | 'fix';

export interface CheckOptions {
  readonly json: boolean;
  readonly repairing: Repairing;
}

/** What a path stands for: files to check, and what is known of those around them. */
interface Checked {
  readonly files: readonly string[];
  readonly around: FilesOnDisk;
  /** The folder that no link may leave. */
  readonly workspace: string;
}

/**
 * `readouts check`: problems of the sidecars, codebooks and people files at and below the paths; what of the names of
 * sidecars is certain is put right before, where that is asked for.
 * @returns whether one of the problems is an error
 */
export async function check(
  paths: readonly string[],
  { json, repairing }: CheckOptions,
  terminal: Terminal,
): Promise<boolean> {
  const roots = paths.length > 0 ? paths : ['.'];
  const repairs: ToldRepair[] = [];
  if (repairing !== 'none') {
    for (const root of roots) repairs.push(...(await repair(root, repairing === 'fix', terminal)));
    if (!json) await terminal.printLines(repairs.map(repairInWords));
  }
  const checked = new Set<string>();
  const above: Above = {
    codebooks: new NearestFiles(CODEBOOK_NAMES, (_, { text }) => parseCodebook(text)),
    people: new PeopleFiles(null),
    sidecars: new SidecarsOnDisk(),
  };
  const found: PlacedProblem[] = [];
  for (const root of roots) {
    const { files, around, workspace } = filesToCheck(root, (refusal) => terminal.failFor(refusal));
    const strays = await straysAmong(files, around);
    for (const file of files) {
      if (checked.has(path.resolve(file))) continue;
      checked.add(path.resolve(file));
      const problems = problemsOf(file, strays.get(uriOf(file))?.fault ?? null, workspace, above);
      found.push(...problems);
      if (!json) await terminal.printLines(problems.map(printed));
    }
  }
  const data = repairing === 'none' ? { problems: found } : { repairs, problems: found };
  if (json) await terminal.printJson(`${JSON.stringify(data, null, 1)}\n`);
  return found.some(({ severity }) => severity === 'error');
}

/** Puts right what is certain, or finds out what would be; then what that made certain. */
async function repair(root: string, isDone: boolean, terminal: Terminal): Promise<ToldRepair[]> {
  const told: ToldRepair[] = [];
  const failed = new Set<string>();
  for (;;) {
    // What cannot be read is told of by the check that follows.
    const { files, around } = filesToCheck(root, () => undefined);
    const strays = [...(await straysAmong(files, around)).values()].filter(({ uri }) => !failed.has(uri));
    const touched = new Set<string>();
    for (const { uri, repair } of strays) {
      const other = repair?.kind === 'merge' ? repair.into : uri;
      // What another repair has changed is looked at anew.
      if (!repair || touched.has(uri) || touched.has(other)) continue;
      touched.add(uri).add(other);
      try {
        if (isDone) makeRepair(uri, repair);
        told.push(toldRepair(uri, repair, isDone));
      } catch (error) {
        failed.add(uri);
        terminal.failFor(error);
      }
    }
    if (!isDone || touched.size === 0) return told.map((each) => asGiven(root, each));
  }
}

/** Paths as the person would give them who gave the root's. */
function asGiven(root: string, told: ToldRepair): ToldRepair {
  if (path.isAbsolute(root)) return told;
  const here = (file: string) => path.relative('.', file);
  return { ...told, file: here(told.file), to: told.to === null ? null : here(told.to) };
}

async function straysAmong(files: readonly string[], around: FilesOnDisk): Promise<Map<string, Stray>> {
  const strays = await findStrays(files.map(uriOf), around);
  return new Map(strays.map((stray) => [stray.uri, stray]));
}

/** The files to check that a path stands for: the sidecars beside it where it is a readout. */
function filesToCheck(root: string, onUnreadable: (refusal: unknown) => void): Checked {
  try {
    const all = filesBelow(root, onUnreadable);
    const isFile = all[0] === root;
    const workspace = workspaceOf(isFile ? path.dirname(root) : root);
    const files =
      isFile && roleOfFile(root) === 'readout'
        ? new SidecarsOnDisk().beside(root).map(({ file }) => file)
        : all.filter(isChecked);
    return { files, around: new FilesOnDisk(isFile ? filesIn(path.dirname(root)) : all, workspace), workspace };
  } catch (error) {
    onUnreadable(error);
    return { files: [], around: new FilesOnDisk([], root), workspace: root };
  }
}

function isChecked(file: string): boolean {
  const role = roleOfFile(file);
  return role !== null && role !== 'readout';
}

function problemsOf(file: string, stray: StrayFault | null, workspace: string, above: Above): readonly PlacedProblem[] {
  const place = (text: string, problems: readonly Problem[]) => placedProblems(file, text, problems);
  const role = roleOfFile(file);
  // What is called nearly like a sidecar is none of ours unless it is a stray.
  if (role === 'nearly-sidecar' && !stray) return [];
  try {
    const { text, isUtf8 } = readWithin(workspace, file);
    if (!isUtf8) return place(text, [notUtf8(text)]);
    const name = path.basename(file);
    if (role === 'codebook')
      return place(text, checkCodebook(parseCodebook(text), name, namesBeside(file, CODEBOOK_NAMES)));
    if (role === 'people') return place(text, checkPeople(parsePeople(text), name, namesBeside(file, PEOPLE_NAMES)));
    if (role === 'sidecar') return place(text, sidecarProblems(file, text, { stray, workspace, above }));
    return place(text, stray ? [strayProblem(parseSidecar(text), stray)] : []);
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

/** Those of some names that files in a file's folder have. */
function namesBeside(file: string, names: readonly string[]): string[] {
  return names.filter((name) => existsSync(path.join(path.dirname(file), name)));
}

interface SidecarAround {
  readonly stray: StrayFault | null;
  readonly workspace: string;
  readonly above: Above;
}

function sidecarProblems(file: string, text: string, { stray, workspace, above }: SidecarAround): Problem[] {
  const { readout: readoutName, annotator } = readoutOfSidecar(path.basename(file))!;
  const parsed = parseSidecar(text);
  const codebook = above.codebooks.for(path.dirname(path.resolve(file)));
  const readout = readoutBeside(file, readoutName);
  const overruled = parsed.sidecar?.meeting ? overruledBeside(file, above.sidecars.beside(readout), workspace) : [];
  const problems = (placed: readonly PlacedAnnotation[], fault = stray) =>
    checkSidecar(parsed, { stray: fault, placed, codebook, overruled });
  try {
    const today = decode(readWithin(workspace, readout).bytes).text;
    const sources = parsed.sidecar ? [{ uri: file, annotator, sidecar: parsed.sidecar }] : [];
    return problems(placedIn(readout, today, sources, above.people.for(readout)));
  } catch (error) {
    const trouble = whyUnreadable(error);
    if (!trouble) throw error;
    if (trouble === 'missing') return problems([]);
    // Something is there by the readout's name.
    return [unreadableReadout(parsed, readoutName, trouble), ...problems([], null)];
  }
}

/**
 * What a sidecar states of the meeting, and one beside it otherwise; what is wrong with those is told where they are
 * checked.
 */
function overruledBeside(file: string, beside: readonly SidecarFile[], workspace: string): OverruledFact[] {
  const sources = beside.flatMap(({ file: each, annotator }): SidecarSource[] => {
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
