import { readoutOfSidecar } from '../annotations/fileNames.ts';
import { parseSidecar, type ParsedSidecar } from '../annotations/parse.ts';
import { parseCodebook, type ParsedCodebook } from '../codebook/parse.ts';
import type { DigestedText } from '../annotations/digestedText.ts';
import { readText } from '../reading/read.ts';
import { isReadout } from '../reading/recognise.ts';
import { decodeFile, type FileAccess } from './fileAccess.ts';
import { groupBy } from './groupBy.ts';
import { summarise, type Meeting, type ReadoutSummary } from './meeting.ts';
import { annotate, type AnnotatedReadout, type PlacedAnnotation, type SidecarSource } from './placement.ts';
import type { SummaryCache } from './summaryCache.ts';
import { folderOf, nameOf, sibling } from './uri.ts';

/** How many files are read at once. */
const IN_FLIGHT = 20;

export interface CorpusHost {
  readonly files: FileAccess;
  /** What was read before. */
  readonly cache: SummaryCache;
  /** Lets others have a turn; called between readouts while the whole corpus is read. */
  pause(): Promise<void>;
  /** A text that is open in an editor, with its unsaved changes; null when the file's own bytes count. */
  openText(uri: string): string | null;
  /** A readout that is open in an editor, whose annotations follow its edits; null when `annotate` is to read it. */
  openReadout(uri: string, sources: readonly SidecarSource[]): AnnotatedReadout | null;
  /** Prepares the texts, other than today's, that the sidecars of a readout count in, as far as a history keeps them. */
  prepareEarlierTexts(uri: string, sources: readonly SidecarSource[], today: string): Promise<void>;
  /** A text that was prepared. */
  earlierText(digest: string): DigestedText | undefined;
  /** Something that was left out, for the log. */
  warn(message: string): void;
}

export interface CorpusChange {
  /** The readouts whose entry appeared, changed or went. */
  readonly meetings: readonly string[];
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
}

export type FileRole = 'readout' | 'sidecar' | 'codebook' | null;

/** What a file is to the corpus, by its name alone. */
export function roleOf(uri: string): FileRole {
  const name = nameOf(uri);
  if (/^codebook\.ya?ml$/.test(name)) return 'codebook';
  if (readoutOfSidecar(name)) return 'sidecar';
  return /\.(txt|readout)$/i.test(name) ? 'readout' : null;
}

/** Every readout of a workspace with its sidecars and codebooks, kept up to date file by file. */
export class Corpus {
  readonly #host: CorpusHost;
  readonly #meetings = new Map<string, Meeting>();
  readonly #sidecars = new Map<string, SidecarEntry>();
  readonly #sidecarsOf = new Map<string, Set<string>>();
  readonly #codebooks = new Map<string, CodebookEntry>();
  readonly #listeners = new Set<(change: CorpusChange) => void>();
  #loaded = false;

  constructor(host: CorpusHost) {
    this.#host = host;
  }

  /** Whether the whole workspace has been read once. */
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

  sidecarsOf(readout: string): readonly SidecarEntry[] {
    return [...(this.#sidecarsOf.get(readout) ?? [])].sort().map((uri) => this.#sidecars.get(uri)!);
  }

  /** The sidecars of a readout that parse. */
  sourcesOf(readout: string): SidecarSource[] {
    return this.sidecarsOf(readout).flatMap(({ uri, annotator, parsed }) => (parsed.sidecar ? [{ uri, annotator, sidecar: parsed.sidecar }] : []));
  }

  /** The codebook in the file's folder, or the nearest one above it. */
  codebookFor(uri: string): CodebookEntry | null {
    for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
      const entry = this.#codebooks.get(folder);
      if (entry) return entry;
      if (folder.endsWith(':/') || folder.endsWith('//')) break;
    }
    return null;
  }

  /** @returns a function that ends the subscription */
  onDidChange(listener: (change: CorpusChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Reads the codebooks and the sidecars anew: few and small, and all that an open readout needs.
   * @returns the URIs of the files that may be readouts
   */
  async loadSidecars(): Promise<readonly string[]> {
    const uris = await this.#host.files.list();
    const byRole = groupBy(uris, roleOf);
    const [codebookUris, sidecarUris] = [byRole.get('codebook') ?? [], byRole.get('sidecar') ?? []];
    await this.#each(codebookUris, (uri) => this.#readCodebook(uri));
    await this.#each(sidecarUris, (uri) => this.#readSidecar(uri));
    const there = new Set(uris);
    for (const [folder, { uri }] of this.#codebooks) if (!there.has(uri)) this.#codebooks.delete(folder);
    for (const uri of this.#sidecars.keys()) if (!there.has(uri)) this.#storeSidecar(uri, null);
    this.#changed({ meetings: [...this.#sidecarsOf.keys()], codebooks: true });
    return byRole.get('readout') ?? [];
  }

  /**
   * Reads the whole workspace anew; sidecars come first, so that each readout is read once, with what is known.
   */
  async load(report: (done: number, total: number) => void = () => undefined): Promise<void> {
    const readouts = await this.loadSidecars();
    const there = new Set(readouts);
    const gone = [...this.#meetings.keys()].filter((uri) => !there.has(uri));
    for (const uri of gone) this.#meetings.delete(uri);
    let done = 0;
    await this.#each(readouts, async (uri) => {
      await this.#readReadout(uri);
      report(++done, readouts.length);
    });
    this.#loaded = true;
    this.#changed({ meetings: [...gone, ...this.#meetings.keys()], codebooks: true });
  }

  /** Reads one file again after it was created, changed or deleted, here or elsewhere. */
  async refresh(uri: string): Promise<void> {
    const role = roleOf(uri);
    if (role === 'codebook') {
      await this.#readCodebook(uri);
      this.#changed({ meetings: [], codebooks: true });
    } else if (role === 'sidecar') {
      const readout = await this.#readSidecar(uri);
      if (this.#loaded) await this.#readReadout(readout);
      this.#changed({ meetings: [readout], codebooks: false });
    } else if (role === 'readout') {
      if (this.#loaded) await this.#readReadout(uri);
      this.#changed({ meetings: [uri], codebooks: false });
    }
  }

  #changed(change: CorpusChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  async #each(uris: readonly string[], work: (uri: string) => Promise<unknown>): Promise<void> {
    const queue = uris.values();
    const worker = async () => {
      for (const uri of queue) {
        await work(uri);
        await this.#host.pause();
      }
    };
    await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, uris.length) }, worker));
  }

  async #text(uri: string): Promise<string | null> {
    const open = this.#host.openText(uri);
    if (open !== null) return open;
    let bytes: Uint8Array;
    try {
      bytes = await this.#host.files.read(uri);
    } catch {
      return null;
    }
    const decoded = decodeFile(bytes);
    if (decoded.ok) return decoded.text;
    this.#host.warn(`${uri} is left out: ${REASONS[decoded.reason]}.`);
    return null;
  }

  async #readCodebook(uri: string): Promise<void> {
    const text = await this.#text(uri);
    if (text === null) this.#codebooks.delete(folderOf(uri));
    else this.#codebooks.set(folderOf(uri), { uri, parsed: parseCodebook(text) });
  }

  /** @returns the URI of the readout it belongs to */
  async #readSidecar(uri: string): Promise<string> {
    return this.#storeSidecar(uri, await this.#text(uri));
  }

  /** @returns the URI of the readout it belongs to */
  #storeSidecar(uri: string, text: string | null): string {
    const { readout: name, annotator } = readoutOfSidecar(nameOf(uri))!;
    const readout = sibling(uri, name);
    const siblings = this.#sidecarsOf.get(readout) ?? new Set();
    this.#sidecarsOf.set(readout, siblings);
    if (text === null) {
      this.#sidecars.delete(uri);
      siblings.delete(uri);
    } else {
      this.#sidecars.set(uri, { uri, readout, annotator, parsed: parseSidecar(text) });
      siblings.add(uri);
    }
    return readout;
  }

  async #readReadout(uri: string): Promise<void> {
    const sources = this.sourcesOf(uri);
    const summary = sources.length === 0 && this.#host.openText(uri) === null ? await this.#readCached(uri) : undefined;
    if (summary === undefined) return this.#readAnnotated(uri);
    this.#store(uri, summary, []);
  }

  /** A readout without annotations, from the cache where the file has not changed; undefined when it is not there. */
  async #readCached(uri: string): Promise<ReadoutSummary | null | undefined> {
    const { cache, files } = this.#host;
    const stamp = await files.stamp(uri).catch(() => undefined);
    if (stamp === undefined) return undefined;
    const known = cache.get(uri, stamp);
    if (known !== undefined) return known;
    const text = await this.#text(uri);
    const summary = text !== null && isReadout(text) ? summarise(text, readText(text)) : null;
    cache.set(uri, stamp, summary);
    return summary;
  }

  async #readAnnotated(uri: string): Promise<void> {
    const text = await this.#text(uri);
    if (text === null || !isReadout(text)) return this.#store(uri, null, []);
    const sources = this.sourcesOf(uri);
    if (sources.length > 0) await this.#host.prepareEarlierTexts(uri, sources, text);
    const { readout, annotations } =
      this.#host.openReadout(uri, sources) ?? annotate(text, sources, { read: readText, earlierText: (digest) => this.#host.earlierText(digest) });
    this.#store(uri, summarise(text, readout), annotations);
  }

  #store(uri: string, summary: ReadoutSummary | null, annotations: readonly PlacedAnnotation[]): void {
    const sidecars = this.sidecarsOf(uri).map((entry) => entry.uri);
    if (!summary) this.#meetings.delete(uri);
    else this.#meetings.set(uri, { ...summary, uri, title: summary.title || nameOf(uri), sidecars, annotations });
  }
}

const REASONS = {
  'too-large': 'it is larger than 20 MB',
  binary: 'it holds NUL bytes, as binary files do',
  'not-utf8': 'it is not UTF-8; save it with that encoding to read it',
} as const;
