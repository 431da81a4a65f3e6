import pLimit from 'p-limit';
import { readoutOfSidecar, withSidecarSuffix } from '../annotations/fileNames.ts';
import { parseSidecar } from '../annotations/parse.ts';
import { parseCodebook } from '../codebook/parse.ts';
import { parsePeople } from '../people/parse.ts';
import type { Readout } from '../reading/model.ts';
import { readText } from '../reading/read.ts';
import { readTakenText } from '../reading/takenText.ts';
import { isReadout } from '../reading/page/recognise.ts';
import { readFileText, readReadoutText, type FileText } from './fileAccess.ts';
import { groupBy } from '../text/groupBy.ts';
import { Queue } from '../text/queue.ts';
import { summarise, type ReadoutSummary } from './meeting.ts';
import { annotate, LazySentences, placeAnnotations } from './annotatedReadouts.ts';
import type { PlacedAnnotation, SidecarSource } from './placedAnnotation.ts';
import { KnownFiles, sourcesIn, unreadable, type SidecarEntry } from './knownFiles.ts';
import { isCalledReadout, roleOf } from './fileKinds.ts';
import { peopleEntry, type PeopleEntry } from './peopleEntry.ts';
import { nameOf, sibling } from '../text/uri.ts';

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
  /** Whether a people file was read. */
  readonly people: boolean;
}

/** How the reading of a whole workspace is followed, and stopped. */
export interface LoadOptions {
  readonly report?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** All that is known of a workspace, kept up to date file by file. */
export class Corpus extends KnownFiles {
  /** Ends the reading of readouts for a people file that has changed again. */
  readonly #readingFor = new Map<string, AbortController>();
  readonly #listeners = new Set<(change: CorpusChange) => void>();
  /** The reads of each file that are under way. */
  readonly #turns = new Map<string, Queue>();
  readonly #summaries = new WeakMap<Readout, ReadoutSummary | null>();
  #following: Promise<void> = Promise.resolve();

  /** @returns a function that ends the subscription */
  onDidChange(listener: (change: CorpusChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Reads the codebooks, the people files and the sidecars anew: few and small, and all that an open readout needs.
   * What is no longer there is forgotten.
   * @returns the URIs of the files that may be readouts
   */
  async loadSidecars(): Promise<readonly string[]> {
    // What comes while the files are listed, and is not on the list, has not gone.
    const before = this.allFiles;
    const uris = await this.host.files.list();
    const there = new Set(uris);
    const gone = before.filter((uri) => !there.has(uri));
    for (const uri of gone) this.forgetFile(uri);
    const byRole = groupBy(uris, roleOf);
    for (const uri of byRole.get('readout') ?? []) this.setText(uri, true);
    await this.#each(byRole.get('codebook') ?? [], (uri) => this.#readCodebook(uri));
    await this.#each(byRole.get('people') ?? [], (uri) => this.#readPeople(uri));
    await this.#each(byRole.get('sidecar') ?? [], (uri) => this.#readSidecar(uri));
    await this.#each(byRole.get('nearly-sidecar') ?? [], (uri) => this.#readNearlySidecar(uri));
    this.#changed({
      meetings: gone.filter((uri) => roleOf(uri) === 'readout'),
      sidecars: [...new Set(this.sidecars.map(({ readout }) => readout))],
      codebooks: true,
      people: true,
    });
    return byRole.get('readout') ?? [];
  }

  /**
   * Reads readouts anew; sidecars come first, so that each readout is read once, with what is known. Of many, some are
   * told of while the others are read.
   */
  async loadReadouts(uris: readonly string[], options: LoadOptions = {}): Promise<void> {
    const tellRest = await this.#readReadouts(uris, options);
    this.wasLoaded = true;
    tellRest();
  }

  /** @returns what tells of those that were not told of yet */
  async #readReadouts(uris: readonly string[], { report, signal }: LoadOptions): Promise<() => void> {
    let changed: string[] = [];
    let done = 0;
    const tell = () => {
      this.#changed({ meetings: changed });
      changed = [];
    };
    const read = async (uri: string) => {
      if (await this.#readReadout(uri)) changed.push(uri);
      report?.(++done, uris.length);
      if (changed.length === TOLD_AT_ONCE) tell();
    };
    await this.#each(uris, read, signal);
    return tell;
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
      this.#changed({ codebooks: true });
    } else if (role === 'people') {
      const isChanged = await this.#readPeople(uri);
      this.#changed({ people: true });
      if (isChanged) this.#following = this.#readFor(uri);
    } else if (role === 'sidecar') {
      const readout = await this.#readSidecar(uri);
      const isChanged = await this.#readReadout(readout);
      this.#changed({ meetings: isChanged ? [readout] : [], sidecars: [readout] });
    } else if (role === 'nearly-sidecar') {
      await this.#readNearlySidecar(uri);
      const named = readoutOfSidecar(withSidecarSuffix(nameOf(uri)));
      if (named) this.#changed({ sidecars: [sibling(uri, named.readout)] });
    } else if (role === 'readout') {
      const wasThere = this.textFiles.has(uri);
      const isChanged = await this.#readReadout(uri);
      // Its sidecars may have been out of their place, or may be now.
      const isOther = wasThere !== this.textFiles.has(uri) && this.sidecarsOf(uri).length > 0;
      if (isChanged || isOther) this.#changed({ meetings: isChanged ? [uri] : [], sidecars: isOther ? [uri] : [] });
    }
  }

  /** Whether a sidecar has on disk, or in its editor, what was read of it last. */
  async isAsRead(sidecar: string): Promise<boolean> {
    const known = this.sidecarByUri.get(sidecar);
    const found = await this.#text(sidecar);
    if (!known || !found?.ok) return !known && !found;
    return known.parsed.text === found.text;
  }

  /** Resolves when the readouts are read again for which a people file has changed; of many, that takes seconds. */
  async followed(): Promise<void> {
    await this.#following;
  }

  /** Reads the readouts again for which a people file holds, or held. */
  async #readFor(uri: string): Promise<void> {
    this.#readingFor.get(uri)?.abort();
    const reading = new AbortController();
    this.#readingFor.set(uri, reading);
    // Those that are being read were begun with what the file said before.
    const files = new Set([...this.meetingByUri.keys(), ...this.#turns.keys()]);
    const readouts = [...files].filter((each) => roleOf(each) === 'readout' && this.isUnderPeople(uri, each));
    const tellRest = await this.#readReadouts(readouts, { signal: reading.signal });
    tellRest();
    if (this.#readingFor.get(uri) === reading) this.#readingFor.delete(uri);
  }

  /** Leaves a readout and its sidecars out of account, though they may be there still. */
  forget(readout: string): void {
    for (const uri of [readout, ...this.sidecarsOf(readout).map((entry) => entry.uri)]) this.forgetFile(uri);
    this.#changed({ meetings: [readout], sidecars: [readout] });
  }

  /** Takes note that other sidecars are the person's own now: of several, another one may count first. */
  async ownAnnotatorChanged(): Promise<void> {
    const readouts = [...this.sidecarsByReadout.values()].flatMap((sidecars) =>
      sidecars.size > 1 ? [this.sidecarByUri.get([...sidecars][0]!)!.readout] : [],
    );
    await this.#each(readouts, (readout) => this.#readReadout(readout));
    this.#changed({ meetings: readouts, sidecars: readouts });
  }

  #changed(change: Partial<CorpusChange>): void {
    const whole = { meetings: [], sidecars: [], codebooks: false, people: false, ...change };
    for (const listener of this.#listeners) listener(whole);
  }

  async #each(uris: readonly string[], work: (uri: string) => Promise<unknown>, signal?: AbortSignal): Promise<void> {
    await pLimit(IN_FLIGHT).map(uris, async (uri) => {
      if (signal?.aborted) return;
      try {
        await work(uri);
      } catch (error) {
        // Whatever one file makes the program trip over, the others are read.
        this.host.leftOut(uri, { detail: String(error) });
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
    const open = await this.host.openText(uri);
    if (open !== null) return { ok: true, text: open };
    const read = roleOf(uri) === 'readout' ? readReadoutText : readFileText;
    const found = await read(this.host.files, uri);
    if (found && !found.ok) this.host.leftOut(uri, found.trouble);
    return found;
  }

  #readCodebook(uri: string): Promise<void> {
    return this.#inTurn(uri, async () => {
      const found = await this.#text(uri);
      await this.host.pause();
      if (found)
        this.codebookByUri.set(uri, {
          uri,
          parsed: found.ok ? parseCodebook(found.text) : unreadable(parseCodebook(''), found.trouble),
        });
      else this.codebookByUri.delete(uri);
    });
  }

  /** @returns whether it names other persons than before */
  #readPeople(uri: string): Promise<boolean> {
    return this.#inTurn(uri, async () => {
      const found = await this.#text(uri);
      await this.host.pause();
      const before = this.peopleByUri.get(uri);
      if (!found) return this.peopleByUri.delete(uri);
      const parsed = found.ok ? parsePeople(found.text) : unreadable(parsePeople(''), found.trouble);
      const entry = peopleEntry(uri, parsed, before);
      this.peopleByUri.set(uri, entry);
      return entry.known !== (before?.known ?? null);
    });
  }

  /** @returns the URI of the readout it belongs to */
  #readSidecar(uri: string): Promise<string> {
    return this.#inTurn(uri, async () => {
      const found = await this.#text(uri);
      await this.host.pause();
      return this.storeSidecar(uri, found);
    });
  }

  #readNearlySidecar(uri: string): Promise<void> {
    return this.#inTurn(uri, async () => {
      const found = await this.#text(uri);
      if (found?.ok) this.nearlyByUri.set(uri, parseSidecar(found.text));
      else this.nearlyByUri.delete(uri);
    });
  }

  /** @returns whether its meeting was read anew, or has gone */
  #readReadout(uri: string): Promise<boolean> {
    return this.#inTurn(uri, async () => {
      const { cache } = this.host;
      // What is read, and what it is kept under, are of the same sidecars, whatever comes in between.
      const sidecars = this.sidecarsOf(uri);
      const sources = sourcesIn(sidecars);
      const people = this.peopleFor(uri);
      const key = await this.#cacheKey(uri, sidecars, people);
      const known = key === null ? undefined : cache.get(uri, key);
      if (known !== undefined) this.setText(uri, true);
      if (known === null || (known && sources.length === 0)) return this.#store(uri, known, []);
      const found = await this.#text(uri);
      this.setText(uri, found !== null);
      if (found?.ok && sources.length > 0) await this.host.prepareEarlierTexts(uri, sources, found.text);
      await this.host.pause();
      const { summary, annotations } = found?.ok ? this.#annotated(uri, found.text, sources, people, known) : NOTHING;
      // What cannot be read now may be readable later, though its stamp is the same.
      if (key !== null && found && isAsTheFilesSay(annotations)) cache.set(uri, key, summary);
      return this.#store(uri, summary, annotations);
    });
  }

  /**
   * What tells whether a readout was read before, with the same sidecars and the same known persons; null while an
   * editor has it open.
   */
  async #cacheKey(uri: string, sidecars: readonly SidecarEntry[], people: PeopleEntry | null): Promise<string | null> {
    if ((await this.host.openText(uri)) !== null) return null;
    const stamp = await this.host.files.stamp(uri).catch(() => null);
    const known = people?.digest == null ? [] : [`people:${people.digest}`];
    return stamp && [stamp, ...sidecars.map(({ digest }) => digest), ...known].join(' ');
  }

  #annotated(
    uri: string,
    text: string,
    sources: readonly SidecarSource[],
    entry: PeopleEntry | null,
    known: ReadoutSummary | undefined,
  ): Read {
    const people = entry?.known ?? null;
    const read: typeof readText = (...args) => readTakenText(readText, ...args);
    const options = { read, earlierText: (digest: string) => this.host.earlierText(digest), people };
    if (known)
      return { summary: known, annotations: placeAnnotations(text, new LazySentences(text, people), sources, options) };
    // What is called a readout, or annotated, a person takes for one, in whatever language it is.
    if (!isCalledReadout(uri) && this.sidecarsOf(uri).length === 0 && !isReadout(text)) return NOTHING;
    const { readout, annotations } = this.host.openReadout(uri, sources) ?? annotate(text, sources, options);
    return { summary: this.#summary(text, readout), annotations };
  }

  /** Of a text that is open, each change of its sidecars comes with the same reading. */
  #summary(text: string, readout: Readout): ReadoutSummary | null {
    const known = this.#summaries.get(readout);
    if (known !== undefined) return known;
    const summary = summarise(text, readout);
    this.#summaries.set(readout, summary);
    return summary;
  }

  /** @returns whether there is, or was, a meeting */
  #store(uri: string, summary: ReadoutSummary | null, annotations: readonly PlacedAnnotation[]): boolean {
    if (!summary) return this.meetingByUri.delete(uri);
    this.meetingByUri.set(uri, {
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
