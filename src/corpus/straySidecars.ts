import { joinSidecars } from '../annotations/merge/joinSidecars.ts';
import {
  isAnnotatorName,
  isNearlySidecarName,
  isSameName,
  PLAIN_FILE_NAME,
  readoutOfSidecar,
  SIDECAR_SUFFIX,
  sidecarName,
  withSidecarSuffix,
} from '../annotations/fileNames.ts';
import type { ParsedSidecar } from '../annotations/parse.ts';
import type { Sidecar } from '../annotations/schema.ts';
import type { DigestedText } from '../text/digestedText.ts';
import { groupBy } from '../text/groupBy.ts';
import { folderOf, nameOf, sibling } from '../text/uri.ts';
import type { SurroundingFault } from './problem.ts';
import { roleOf } from './fileKinds.ts';
import { NamedFiles } from './namedFiles.ts';
import { evidenceFor, strongest } from './sidecarEvidence.ts';

/** The files of a workspace among which a sidecar's readout is looked for, by their URIs. */
export interface FilesAround {
  /** All of them: readouts, sidecars, and what else lies beside those. */
  readonly files: NamedFiles;
  /** Null where the file cannot be read. */
  sidecar(uri: string): Promise<ParsedSidecar | null>;
  /** Null where the file cannot be read as a text. */
  text(uri: string): Promise<DigestedText | null>;
  /** The readouts of the workspace with a text. */
  withDigest(digest: string): Promise<readonly string[]>;
}

/** A sidecar that is not where its readout is looked for, that does not name it, or that two readouts would have. */
export interface Stray {
  readonly uri: string;
  readonly fault: StrayFault;
  /** What puts it right, where that is certain. */
  readonly repair: Repair | null;
}

export type StrayFault = Extract<
  SurroundingFault,
  { readonly code: 'no-readout' | 'other-readout' | 'misnamed-sidecar' | 'second-sidecar' | 'twin-readouts' }
>;

/** `readout`: the file name that the sidecar is to state. */
export type Repair =
  | { readonly kind: 'rename'; readonly to: string; readonly readout: string }
  | { readonly kind: 'name-readout'; readonly readout: string }
  /** `text`: of the sidecar `into`, with what the stray has besides; the stray is then superfluous. */
  | { readonly kind: 'merge'; readonly into: string; readonly text: string };

/** A readout that a sidecar belongs to, and whose sidecar it is: null where it is the shared one. */
interface Home {
  readonly readout: string;
  readonly annotator: string | null;
}

/**
 * The sidecars among some files that are orphaned, doubled or misnamed. Where two would have to take the same name,
 * neither is certain.
 */
export async function findStrays(uris: readonly string[], around: FilesAround): Promise<readonly Stray[]> {
  const strays: Stray[] = [];
  for (const uri of uris) {
    const stray = isNearlySidecarName(nameOf(uri)) ? await findStray(uri, around) : null;
    if (stray) strays.push(stray);
  }
  const rivals = groupBy(strays, ({ repair }) => (repair?.kind === 'rename' ? repair.to : null));
  return strays.map((stray) => {
    const { repair } = stray;
    const rival = repair?.kind === 'rename' ? rivals.get(repair.to)!.find((each) => each.uri !== stray.uri) : undefined;
    return rival && repair?.kind === 'rename' ? second(stray.uri, repair.readout, rival.uri, null) : stray;
  });
}

async function findStray(uri: string, around: FilesAround): Promise<Stray | null> {
  const name = nameOf(uri);
  const named = readoutOfSidecar(withSidecarSuffix(name));
  if (!named) return null;
  const sidecar = (await around.sidecar(uri))?.sidecar ?? null;
  const there = around.files.find(sibling(uri, named.readout));
  const isStated = !sidecar || isSameName(sidecar.readout, named.readout);
  // A broken one says nothing; what is called nearly like a sidecar may be another program's.
  if (!sidecar && !there) return null;
  const home = there && isStated ? { readout: there, annotator: named.annotator } : await homeOf(uri, sidecar, around);
  if (home) return placedAt(uri, sidecar, home, around);
  const fault: StrayFault = { code: there ? 'other-readout' : 'no-readout', readout: named.readout };
  return { uri, fault, repair: null };
}

/** The readout of a sidecar that is not named after it, or states another one; null where it is not sure. */
async function homeOf(uri: string, sidecar: Sidecar | null, around: FilesAround): Promise<Home | null> {
  if (!sidecar) return null;
  const related = relatedReadouts(uri, sidecar, around.files);
  const stated = around.files.find(sibling(uri, sidecar.readout));
  const statedHome = related.find(({ readout }) => readout === stated);
  const named = readoutOfSidecar(withSidecarSuffix(nameOf(uri)))!;
  const there = around.files.find(sibling(uri, named.readout));
  // The name without its extension and what the file states speak of the same readout.
  if (statedHome && !there) return statedHome;
  const near = new Map<string, Home>(related.map((home) => [home.readout, home]));
  for (const readout of [there, stated])
    if (readout && !near.has(readout)) near.set(readout, { readout, annotator: named.annotator });
  const judged: (readonly [Home, ReturnType<typeof evidenceFor>])[] = [];
  for (const home of near.values()) {
    const text = await around.text(home.readout);
    if (text) judged.push([home, evidenceFor(sidecar, text)]);
  }
  const found = strongest(judged);
  if (found || judged.some(([, evidence]) => evidence !== 'none'))
    return found ?? copiedTo(there, stated, named, around);
  return there ? null : movedTo(uri, sidecar, named.annotator, around);
}

/**
 * Of two readouts with one text the one that the sidecar is named after, where the other, which it states, has its own:
 * both were copied.
 */
function copiedTo(
  there: string | null,
  stated: string | null,
  { annotator }: { readonly annotator: string | null },
  { files }: FilesAround,
): Home | null {
  const isServed = stated !== null && files.find(sidecarOf({ readout: stated, annotator })) !== null;
  return there && isServed ? { readout: there, annotator } : null;
}

/** The one readout with the text in which a sidecar counts: in its folder, or else anywhere. */
async function movedTo(
  uri: string,
  { digest }: Sidecar,
  annotator: string | null,
  around: FilesAround,
): Promise<Home | null> {
  const found = await around.withDigest(digest);
  const here = found.filter((each) => folderOf(each) === folderOf(uri));
  const candidates = here.length > 0 ? here : found;
  return candidates.length === 1 ? { readout: candidates[0]!, annotator } : null;
}

/** The files beside a sidecar that are called like it but for their extension: `call.txt` and `call.md` for `call`. */
function relatedReadouts(uri: string, sidecar: Sidecar, files: NamedFiles): Home[] {
  const stem = withSidecarSuffix(nameOf(uri)).slice(0, -SIDECAR_SUFFIX.length);
  const named = readoutOfSidecar(stem + SIDECAR_SUFFIX)!;
  const base = withoutExtension(named.readout);
  const last = stem.slice(base.length + 1);
  // Of `call.bo` the end is an annotator, unless the readout was called so.
  const annotator =
    named.annotator ?? (isAnnotatorName(last) && !isSameName(sidecar.readout, named.readout) ? last : null);
  return files.in(folderOf(uri)).flatMap((readout): Home[] => {
    const name = nameOf(readout);
    if (isNearlySidecarName(name) || roleOf(readout) === 'codebook') return [];
    if (isSameName(withoutExtension(name), stem)) return [{ readout, annotator: null }];
    return isSameName(withoutExtension(name), base) ? [{ readout, annotator }] : [];
  });
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=.)\.[A-Za-z]+$/, '');
}

async function placedAt(uri: string, sidecar: Sidecar | null, home: Home, around: FilesAround): Promise<Stray | null> {
  const readout = nameOf(home.readout);
  const to = sidecarOf(home);
  const others = around.files.named(to).filter((each) => each !== uri);
  const isRight = around.files.named(to).includes(uri);
  if (others.length > 0 && !(isRight && nameOf(uri) === nameOf(to)))
    return second(uri, readout, others[0]!, await merged(uri, others[0]!, around));
  if (!isRight) {
    const fault = { code: 'misnamed-sidecar', name: wayTo(uri, to) } as const;
    return { uri, fault, repair: PLAIN_FILE_NAME.test(nameOf(to)) ? { kind: 'rename', to, readout } : null };
  }
  if (around.files.named(home.readout).length > 1)
    return { uri, fault: { code: 'twin-readouts', readout }, repair: null };
  if (!sidecar || isSameName(sidecar.readout, readout)) return null;
  return { uri, fault: { code: 'other-readout', readout }, repair: { kind: 'name-readout', readout } };
}

function sidecarOf({ readout, annotator }: Home): string {
  return sibling(readout, sidecarName(nameOf(readout), annotator ?? undefined));
}

function second(uri: string, readout: string, other: string, text: string | null): Stray {
  return {
    uri,
    fault: { code: 'second-sidecar', readout, other: wayTo(uri, other) },
    repair: text === null ? null : { kind: 'merge', into: other, text },
  };
}

async function merged(uri: string, into: string, around: FilesAround): Promise<string | null> {
  const [kept, other] = [await around.sidecar(into), await around.sidecar(uri)];
  return kept && other && joinSidecars(kept.text, other.text);
}

/** A file's name, with the way from another one's folder where it is not in that. */
function wayTo(from: string, to: string): string {
  if (folderOf(from) === folderOf(to)) return nameOf(to);
  const [own, theirs] = [from, to].map((uri) => folderOf(uri).split('/'));
  const common = own!.findIndex((segment, index) => segment !== theirs![index]);
  const shared = common < 0 ? own!.length : common;
  const down = theirs!.slice(shared).map((segment) => nameOf(`/${segment}`));
  return [...own!.slice(shared).map(() => '..'), ...down, nameOf(to)].join('/');
}
