import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { oneForm, readoutOfSidecar } from '../annotations/fileNames.ts';
import { parseSidecar } from '../annotations/parse.ts';
import { MAX_FILE_BYTES } from '../corpus/fileAccess.ts';
import type { SidecarSource } from '../corpus/placedAnnotation.ts';
import { decode } from '../text/encoding.ts';
import { groupBy } from '../text/groupBy.ts';
import { wordReason } from '../wording/refusal.ts';
import { inEnglish } from '../wording/translate.ts';
import { brokenFile } from '../yaml/refusal.ts';
import { filesBelow, readWithin, repositoryOf, roleOfFile } from './files.ts';
import { commitOf, contentsOf, filesOfCommit, hasGit, renamesBetween } from './git.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage.ts';

/** How many bytes git is asked for at once, if one file is not larger. */
const PORTION = 64 * 1024 * 1024;

/** A readout as it was, with the sidecars that it had then. */
export interface ReadoutThen {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Their URIs are paths likewise. */
  readonly sources: readonly SidecarSource[];
}

/** What was coded at and below a path at one time: by a commit, or as the files are now. */
export interface State {
  /** As the person named it; null for the files as they are now. */
  readonly revision: string | null;
  /** Those that have sidecars, by their paths, in order. */
  readonly readouts: ReadonlyMap<string, ReadoutThen>;
}

/** Two states of the same files. */
export interface TwoStates {
  readonly earlier: State;
  readonly later: State;
  /** The path of a readout in the earlier state, by that in the later one: another where it was renamed since. */
  readonly before: ReadonlyMap<string, string>;
  /** A path of the repository as the person would name it. */
  readonly shown: (path: string) => string;
}

/** A file of a state; what it holds is read when it is asked for. */
interface FileThen {
  readonly path: string;
  readonly key: string;
}

/** What there is in a state, before anything of it is read. */
interface Listing {
  readonly files: readonly FileThen[];
  readonly read: (files: readonly FileThen[]) => ReadonlyMap<string, Buffer>;
}

/**
 * Reads what was coded at and below a path at two times. Sidecars that cannot be read in one of them are told of, and
 * left out of both.
 * @param later null for the files as they are now
 * @throws {UsageError} when the path is in no repository, or a revision names no commit there
 */
export function readTwoStates(root: string, earlier: string, later: string | null, terminal: Terminal): TwoStates {
  const isFolder = statSync(root, { throwIfNoEntry: false })?.isDirectory() === true;
  const folder = isFolder ? root : path.dirname(root);
  const repository = repositoryOf(folder);
  if (repository === null) throw new UsageError(`${root} is in no git repository, which would keep earlier states.`);
  if (!hasGit(repository)) throw new UsageError('git is not installed, or does not run here.');
  const [first, second] = [earlier, later].map((revision) => revision && commitIn(repository, revision));
  const below = slashed(path.relative(realpathSync(repository), realpathSync(path.resolve(folder))));
  const ofCommit = (commit: string) => listingOfCommit(repository, commit, below);
  const listings = [ofCommit(first!), second ? ofCommit(second) : listingNow(repository, folder, terminal)] as const;
  const prefix = slashed(path.relative(process.cwd(), realpathSync(repository)));
  const shown = (each: string) => slashed(path.normalize(path.join(prefix, each)));
  const broken = new Set<string>();
  const [sidecarsThen, sidecarsNow] = listings.map((listing, index) =>
    readSidecars(listing, broken, (each, reason) => {
      const revision = [earlier, later][index];
      terminal.fail(`${shown(each)}${revision == null ? '' : ` of ${revision}`} is left out. ${reason}`);
    }),
  );
  const states = [sidecarsThen!, sidecarsNow!].map((sidecars, index): State => ({
    revision: [earlier, later][index] ?? null,
    readouts: readReadouts(
      listings[index]!,
      sidecars.filter(({ uri }) => !broken.has(uri)),
    ),
  }));
  const [then, all] = states as [State, State];
  const file = isFolder ? null : path.posix.join(below, path.basename(root));
  const now = { ...all, readouts: new Map([...all.readouts].filter(([each]) => file === null || each === file)) };
  return {
    earlier: then,
    later: now,
    before: pathsBefore(then, now, renamesBetween(repository, first!, second ?? null)),
    shown,
  };
}

function commitIn(repository: string, revision: string): string {
  const commit = commitOf(repository, revision);
  if (commit !== null) return commit;
  throw new UsageError(`“${revision}” names no commit in the git repository ${repository}.`);
}

function listingOfCommit(repository: string, commit: string, below: string): Listing {
  const files = filesOfCommit(repository, commit, below).filter(({ size }) => size <= MAX_FILE_BYTES);
  const sizes = new Map(files.map(({ blob, size }) => [blob, size]));
  const read = (wanted: readonly FileThen[]) => {
    const byBlob = new Map<string, Buffer>();
    for (const blobs of inPortions(new Set(wanted.map(({ key }) => key)), (blob) => sizes.get(blob)!))
      for (const [blob, bytes] of contentsOf(repository, blobs)) byBlob.set(blob, bytes);
    return new Map(wanted.flatMap(({ path: file, key }) => (byBlob.has(key) ? [[file, byBlob.get(key)!]] : [])));
  };
  return { files: files.map(({ path: file, blob }) => ({ path: file, key: blob })), read };
}

/** What git is asked for at once, so that its answer is not too large. */
function inPortions(blobs: Iterable<string>, sizeOf: (blob: string) => number): string[][] {
  const portions: string[][] = [];
  let size = Infinity;
  for (const blob of blobs) {
    size += sizeOf(blob);
    if (size > PORTION) {
      portions.push([]);
      size = sizeOf(blob);
    }
    portions.at(-1)!.push(blob);
  }
  return portions;
}

function listingNow(repository: string, root: string, terminal: Terminal): Listing {
  const top = realpathSync(repository);
  const files = filesBelow(root, (refusal) => terminal.failFor(refusal)).map((file) => ({
    path: slashed(path.relative(top, realpathSync(path.dirname(path.resolve(file))) + path.sep + path.basename(file))),
    key: file,
  }));
  const read = (wanted: readonly FileThen[]) =>
    new Map(
      wanted.flatMap(({ path: file, key }) => {
        try {
          return [[file, readWithin(repository, key).bytes] as const];
        } catch (error) {
          terminal.failFor(error);
          return [];
        }
      }),
    );
  return { files, read };
}

/** The sidecars of a state that can be read. @param broken takes the paths of the others, which are told of */
function readSidecars(
  { files, read }: Listing,
  broken: Set<string>,
  tell: (file: string, reason: string) => void,
): SidecarSource[] {
  const named = files.filter(({ path: file }) => roleOfFile(file) === 'sidecar');
  return [...read(named)].flatMap(([file, bytes]): SidecarSource[] => {
    const text = bytes.toString('utf8');
    const { sidecar, problems } = parseSidecar(text);
    if (sidecar) return [{ uri: file, annotator: readoutOfSidecar(path.basename(file))!.annotator, sidecar }];
    broken.add(file);
    tell(file, wordReason(brokenFile(text, problems), inEnglish));
    return [];
  });
}

function readReadouts({ files, read }: Listing, sidecars: readonly SidecarSource[]): Map<string, ReadoutThen> {
  const byReadout = groupBy(sidecars, ({ uri }) => {
    return oneForm(path.posix.join(path.posix.dirname(uri), readoutOfSidecar(path.basename(uri))!.readout));
  });
  const coded = files.filter(({ path: file }) => byReadout.has(oneForm(file)));
  return new Map(
    [...read(coded)].map(([file, bytes]) => [
      file,
      { path: file, text: decode(bytes).text, sources: byReadout.get(oneForm(file))! },
    ]),
  );
}

/**
 * A readout has the path that it had, or that git says it had, or that of the only one that has its text or its
 * annotations.
 */
function pathsBefore(then: State, now: State, renames: ReadonlyMap<string, string>): Map<string, string> {
  const gone = [...then.readouts.values()].filter(({ path: file }) => !now.readouts.has(file));
  const byText = groupBy(gone, ({ text }) => text);
  const byAnnotation = groupBy(gone.flatMap(idsOf), ([id]) => id);
  const before = new Map<string, string>();
  for (const readout of now.readouts.values()) {
    const alike = byText.get(readout.text) ?? [];
    const sharing = new Set(idsOf(readout).flatMap(([id]) => (byAnnotation.get(id) ?? []).map(([, file]) => file)));
    const named = renames.get(readout.path);
    const found = then.readouts.has(readout.path)
      ? readout.path
      : ((named !== undefined && then.readouts.has(named) ? named : undefined) ??
        (alike.length === 1 ? alike[0]!.path : sharing.size === 1 ? [...sharing][0] : undefined));
    if (found !== undefined) before.set(readout.path, found);
  }
  return before;
}

function idsOf({ path: file, sources }: ReadoutThen): [id: string, file: string][] {
  return sources.flatMap(({ sidecar }) => sidecar.annotations.map(({ id }): [string, string] => [id, file]));
}

function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
