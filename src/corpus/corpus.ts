import pLimit from 'p-limit';
import { readoutOfSidecar } from '../annotations/fileNames.ts';
import { parseSidecar, type ParsedSidecar } from '../annotations/parse.ts';
import type { FileTrouble, Problem } from '../yaml/problem.ts';
import { parseCodebook, type ParsedCodebook } from '../codebook/parse.ts';
import { DigestedText } from '../text/digestedText.ts';
import { readText } from '../reading/read.ts';
import { isReadout } from '../reading/page/recognise.ts';
import type { CorpusHost } from './corpusHost.ts';
import { inOrderOfCount } from './precedence.ts';
import { readFileText, type FileText } from './fileAccess.ts';
import { groupBy } from '../text/groupBy.ts';
import { Queue } from '../text/queue.ts';
import { summarise, type Meeting, type ReadoutSummary } from './meeting.ts';
import { annotate, LazySentences, placeAnnotations } from './annotatedReadouts.ts';
import { type PlacedAnnotation, type SidecarSource } from './placedAnnotation.ts';
import { CODEBOOK_NAMES, roleOf } from './fileKinds.ts';
import { folderOf, nameOf, sibling } from '../text/uri.ts';

/** How many files are read at once. */
const IN_FLIGHT = 20;
/** After how many meetings that changed the reading of a whole workspace tells of them. */
const TOLD_AT_ONCE = 1000;

/** What was read anew, each time as the URIs of readouts. */
export interface CorpusChange {
  /** Those whose meeting appeared, changed or went. */
  readonly meetings: readonly string[];
  /** Those of which a sidecar was read, whether or not that changed their meeting. */
  readonly sidecars: readonly string[];
  readonly codebooks: boolean;
}

export interface CodebookEntry {
  readonly uri: string;
  readonly parsed: ParsedCodebook;
}

export interface SidecarEntry {
  readonly uri: string;
  /** The URI of the readout that its name speaks of. */
  readonly readout: string;
  readonly annotator: string | null;
  readonly parsed: ParsedSidecar;
  /** What tells this text of the file from another. */
  readonly digest: string;
}

/** How the reading of a whole workspace is followed, and stopped. */
export interface LoadOptions {
  readonly report?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Every readout of a workspace with its sidecars and codebooks, kept up to date file by file. */
export class Corpus {
  readonly #host: CorpusHost;
  readonly #meetings = new Map<string, Meeting>();
  readonly #sidecars = new Map<string, SidecarEntry>();
  readonly #sidecarsOf = new Map<string, Set<string>>();
  readonly #codebooks = new Map<string, CodebookEntry>();
  readonly #listeners = new Set<(change: CorpusChange) => void>();
  /** The reads of each file that are under way. */
  readonly #turns = new Map<string, Queue>();
  #loaded = false;

  constructor(host: CorpusHost) {
    this.#host = host;
  }

  /** Whether the whole workspace has been read once, or as much of it as was wanted. */
  get loaded(): boolean {
    return this.#loaded;
  }

  get meetings(): readonly Meeting[] {
    return [...this.#meetings.values()];
  }

  get codebooks(): readonly CodebookEntry[] {
    return [...this.#codebooks.values()];
  }

  get sidecars(): readonly SidecarEntry[] {
    return [...this.#sidecars.values()];
  }

  meeting(uri: string): Meeting | undefined {
    return this.#meetings.get(uri);
  }

  sidecar(uri: string): SidecarEntry | undefined {
    return this.#sidecars.get(uri);
  }

  codebook(uri: string): CodebookEntry | undefined {
    return this.#codebooks.get(uri);
  }

  /**
   * The sidecars of a readout, in the order in which what they state counts: the person's own, the shared one, then by
   * name.
   */
  sidecarsOf(readout: string): readonly SidecarEntry[] {
    const entries = [...(this.#sidecarsOf.get(readout) ?? [])].map((uri) => this.#sidecars.get(uri)!);
    return inOrderOfCount(entries, this.#host.ownAnnotator());
  }

  /** The sidecars of a readout that parse, in the same order. */
  sourcesOf(readout: string): SidecarSource[] {
    return sourcesIn(this.sidecarsOf(readout));
  }

  /** The codebook in the file's folder, or the nearest one above it. */
  codebookFor(uri: string): CodebookEntry | null {
    for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
      const [entry] = this.codebooksIn(folder);
      if (entry) return entry;
      if (folder.endsWith(':/') || folder.endsWith('//')) break;
    }
    return null;
  }

  /** The codebooks of a folder, whose URI has no slash at its end; the first is the one that counts. */
  codebooksIn(folder: string): CodebookEntry[] {
    return CODEBOOK_NAMES.flatMap((name) => this.#codebooks.get(`${folder}/${name}`) ?? []);
  }

  /** The files that are known below a folder, whose URI has no slash at its end. */
  filesBelow(folder: string): string[] {
    return [this.#meetings, this.#sidecars, this.#codebooks].flatMap((files) =>
      [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`)),
    );
  }

  /** @returns a function that ends the subscription */
  onDidChange(listener: (change: CorpusChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Reads the codebooks and the sidecars anew: few and small, and all that an open readout needs. What is no longer
   * there is forgotten.
   * @returns the URIs of the files that may be readouts
   */
  async loadSidecars(): Promise<readonly string[]> {
    // What comes while the files are listed, and is not on the list, has not gone.
    const before = [...this.#meetings.keys(), ...this.#codebooks.keys(), ...this.#sidecars.keys()];
    const uris = await this.#host.files.list();
    const there = new Set(uris);
    const gone = before.filter((uri) => !there.has(uri));
    for (const uri of gone) this.#forget(uri);
    const byRole = groupBy(uris, roleOf);
    await this.#each(byRole.get('codebook') ?? [], (uri) => this.#readCodebook(uri));
    await this.#each(byRole.get('sidecar') ?? [], (uri) => this.#readSidecar(uri));
    this.#changed({
      meetings: gone.filter((uri) => roleOf(uri) === 'readout'),
      sidecars: [...this.#sidecarsOf.keys()],
      codebooks: true,
    });
    return byRole.get('readout') ?? [];
  }

  /**
   * Reads readouts anew; sidecars come first, so that each readout is read once, with what is known. Of many, some are
   * told of while the others are read.
   */
  async loadReadouts(uris: readonly string[], { report, signal }: LoadOptions = {}): Promise<void> {
    let changed: string[] = [];
    let done = 0;
    const tell = () => {
      this.#changed({ meetings: changed, sidecars: [], codebooks: false });
      changed = [];
    };
    const read = async (uri: string) => {
      if (await this.#readReadout(uri)) changed.push(uri);
      report?.(++done, uris.length);
      if (changed.length === TOLD_AT_ONCE) tell();
    };
    await this.#each(uris, read, signal);
    this.#loaded = true;
    tell();
  }

  /** Reads the whole workspace anew. */
  async load(): Promise<void> {
    await this.loadReadouts(await this.loadSidecars());
  }

  /** Reads one file again after it was created, changed or deleted, here or elsewhere. */
  async refresh(uri: string): Promise<void> {
    const role = roleOf(uri);
    if (role === 'codebook') {
      await this.#readCodebook(uri);
      this.#changed({ meetings: [], sidecars: [], codebooks: true });
    } else if (role === 'sidecar') {
      const readout = await this.#readSidecar(uri);
      const isChanged = await this.#readReadout(readout);
      this.#changed({ meetings: isChanged ? [readout] : [], sidecars: [readout], codebooks: false });
    } else if (role === 'readout' && (await this.#readReadout(uri))) {
      this.#changed({ meetings: [uri], sidecars: [], codebooks: false });
    }
  }

  /** Leaves a readout and its sidecars out of account, though they may be there still. */
  forget(readout: string): void {
    for (const uri of [readout, ...this.sidecarsOf(readout).map((entry) => entry.uri)]) this.#forget(uri);
    this.#changed({ meetings: [readout], sidecars: [readout], codebooks: false });
  }

  /** Takes note that other sidecars are the person's own now: of several, another one may count first. */
  async ownAnnotatorChanged(): Promise<void> {
    const readouts = [...this.#sidecarsOf].flatMap(([readout, sidecars]) => (sidecars.size > 1 ? [readout] : []));
    await this.#each(readouts, (readout) => this.#readReadout(readout));
    this.#changed({ meetings: readouts, sidecars: readouts, codebooks: false });
  }

  #forget(uri: string): void {
    this.#meetings.delete(uri);
    this.#codebooks.delete(uri);
    if (this.#sidecars.has(uri)) this.#storeSidecar(uri, null);
  }

  #changed(change: CorpusChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  async #each(uris: readonly string[], work: (uri: string) => Promise<unknown>, signal?: AbortSignal): Promise<void> {
    await pLimit(IN_FLIGHT).map(uris, async (uri) => {
      if (signal?.aborted) return;
      try {
        await work(uri);
      } catch (error) {
        // Whatever one file makes the program trip over, the others are read.
        this.#host.leftOut(uri, { detail: String(error) });
      }
    });
  }

  /** One read of a file after the other, so that the newest text is the one that stays. */
  async #inTurn<T>(uri: string, work: () => Promise<T>): Promise<T> {
    const turn = this.#turns.get(uri) ?? new Queue();
    this.#turns.set(uri, turn);
    try {
      return await turn.run(work);
    } finally {
      if (turn.isIdle) this.#turns.delete(uri);
    }
  }

  /** What a file holds now; null when it is not there. */
  async #text(uri: string): Promise<FileText | null> {
    const open = await this.#host.openText(uri);
    if (open !== null) return { ok: true, text: open };
    const found = await readFileText(this.#host.files, uri);
    if (found && !found.ok) this.#host.leftOut(uri, found.trouble);
    return found;
  }

  #readCodebook(uri: string): Promise<void> {
    return this.#inTurn(uri, async () => {
      const found = await this.#text(uri);
      await this.#host.pause();
      if (found)
        this.#codebooks.set(uri, {
          uri,
          parsed: found.ok ? parseCodebook(found.text) : unreadable(parseCodebook(''), found.trouble),
        });
      else this.#codebooks.delete(uri);
    });
  }

  /** @returns the URI of the readout it belongs to */
  #readSidecar(uri: string): Promise<string> {
    return this.#inTurn(uri, async () => {
      const found = await this.#text(uri);
      await this.#host.pause();
      return this.#storeSidecar(uri, found);
    });
  }

  /** @returns the URI of the readout it belongs to */
  #storeSidecar(uri: string, found: FileText | null): string {
    const { readout: name, annotator } = readoutOfSidecar(nameOf(uri))!;
    const readout = sibling(uri, name);
    const siblings = this.#sidecarsOf.get(readout) ?? new Set();
    if (found === null) {
      this.#sidecars.delete(uri);
      siblings.delete(uri);
    } else {
      const parsed = found.ok ? parseSidecar(found.text) : unreadable(parseSidecar(''), found.trouble);
      this.#sidecars.set(uri, { uri, readout, annotator, parsed, digest: new DigestedText(parsed.text).digest });
      siblings.add(uri);
    }
    if (siblings.size > 0) this.#sidecarsOf.set(readout, siblings);
    else this.#sidecarsOf.delete(readout);
    return readout;
  }

  /** @returns whether its meeting was read anew, or has gone */
  #readReadout(uri: string): Promise<boolean> {
    return this.#inTurn(uri, async () => {
      const { cache } = this.#host;
      // What is read, and what it is kept under, are of the same sidecars, whatever comes in between.
      const sidecars = this.sidecarsOf(uri);
      const sources = sourcesIn(sidecars);
      const key = await this.#cacheKey(uri, sidecars);
      const known = key === null ? undefined : cache.get(uri, key);
      if (known === null || (known && sources.length === 0)) return this.#store(uri, known, []);
      const found = await this.#text(uri);
      if (found?.ok && sources.length > 0) await this.#host.prepareEarlierTexts(uri, sources, found.text);
      await this.#host.pause();
      const { summary, annotations } = found?.ok ? this.#annotated(uri, found.text, sources, known) : NOTHING;
      // What cannot be read now may be readable later, though its stamp is the same.
      if (key !== null && found && isAsTheFilesSay(annotations)) cache.set(uri, key, summary);
      return this.#store(uri, summary, annotations);
    });
  }

  /** What tells whether a readout was read before, with the same sidecars; null while an editor has it open. */
  async #cacheKey(uri: string, sidecars: readonly SidecarEntry[]): Promise<string | null> {
    if ((await this.#host.openText(uri)) !== null) return null;
    const stamp = await this.#host.files.stamp(uri).catch(() => null);
    return stamp && [stamp, ...sidecars.map(({ digest }) => digest)].join(' ');
  }

  #annotated(uri: string, text: string, sources: readonly SidecarSource[], known: ReadoutSummary | undefined): Read {
    const earlierText = (digest: string) => this.#host.earlierText(digest);
    if (known)
      return { summary: known, annotations: placeAnnotations(text, new LazySentences(text), sources, earlierText) };
    if (!isReadout(text)) return NOTHING;
    const { readout, annotations } =
      this.#host.openReadout(uri, sources) ?? annotate(text, sources, { read: readText, earlierText });
    return { summary: summarise(text, readout), annotations };
  }

  /** @returns whether there is, or was, a meeting */
  #store(uri: string, summary: ReadoutSummary | null, annotations: readonly PlacedAnnotation[]): boolean {
    if (!summary) return this.#meetings.delete(uri);
    this.#meetings.set(uri, {
      ...summary,
      uri,
      title: summary.title || nameOf(uri),
      sidecars: this.sidecarsOf(uri).map((entry) => entry.uri),
      annotations,
    });
    return true;
  }
}

/** What was read from a text; no summary where it is no readout. */
interface Read {
  readonly summary: ReadoutSummary | null;
  readonly annotations: readonly PlacedAnnotation[];
}

function sourcesIn(sidecars: readonly SidecarEntry[]): SidecarSource[] {
  return sidecars.flatMap(({ uri, annotator, parsed }) =>
    parsed.sidecar ? [{ uri, annotator, sidecar: parsed.sidecar }] : [],
  );
}

const NOTHING: Read = { summary: null, annotations: [] };

/**
 * Whether a summary hangs on nothing but the files: a corrected speaker whose place is looked for hangs on git's
 * history, too.
 */
function isAsTheFilesSay(annotations: readonly PlacedAnnotation[]): boolean {
  return annotations.every(
    ({ annotation, resolution }) => annotation.speaker === undefined || resolution.state === 'exact',
  );
}

/** A file that is there and cannot be read, as if it had been parsed. */
function unreadable<T extends { readonly problems: readonly Problem[] }>(empty: T, trouble: FileTrouble): T {
  const problem: Problem = { start: 0, end: 0, severity: 'error', code: 'unreadable', trouble };
  return { ...empty, problems: [problem] };
}
