import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { SummaryCache } from '../../../src/corpus/summaryCache.ts';
import {
  CALL,
  VISIT,
  ROOT,
  CALL_URI,
  SIDECAR_URI,
  corpusOver,
  placedByTwo,
  Gate,
  filesOf,
  FILES,
} from './corpusOver.ts';

describe('Corpus, following files', () => {
  it('follows files that are changed, deleted and created', async () => {
    const files = new Map<string, string>(FILES);
    const { corpus, changes } = corpusOver(files);
    await corpus.load();
    files.delete(SIDECAR_URI);
    await corpus.refresh(SIDECAR_URI);
    assert.deepEqual(changes.at(-1), { meetings: [CALL_URI], sidecars: [CALL_URI], codebooks: false, people: false });
    assert.equal(corpus.meeting(CALL_URI)!.annotations.length, 0);
    files.set(CALL_URI, 'Nothing here any more.');
    await corpus.refresh(CALL_URI);
    assert.equal(corpus.meeting(CALL_URI), undefined);
    files.set(CALL_URI, CALL);
    await corpus.refresh(CALL_URI);
    assert.equal(corpus.meeting(CALL_URI)?.date, '2021-03-04');
  });

  it('prefers the text of an open editor to the file', async () => {
    const open = new Map([[CALL_URI, CALL.replace('March 4, 2021', 'March 5, 2021')]]);
    const { corpus } = corpusOver(new Map(FILES), { openText: (uri) => Promise.resolve(open.get(uri) ?? null) });
    await corpus.load();
    assert.equal(corpus.meeting(CALL_URI)!.date, '2021-03-05');
  });

  it('does not read again what was read before and has not changed', async () => {
    const files = new Map<string, string>(FILES);
    const first = corpusOver(files);
    const cache = new SummaryCache();
    const before = corpusOver(files, { cache });
    await first.corpus.load();
    await before.corpus.load();
    const kept = new SummaryCache();
    for (const part of cache.parts()) kept.restore(part);
    kept.restore('{"cut off');
    const again = corpusOver(files, { cache: kept });
    await again.corpus.load();
    assert.deepEqual(again.corpus.meetings, first.corpus.meetings);
    const readoutsRead = () => again.reads.filter((uri) => uri.endsWith('.txt'));
    assert.deepEqual(readoutsRead(), [CALL_URI], 'only the annotations need the text again');
    files.set(`${ROOT}/2019/visit.txt`, `${VISIT}\nMore.`);
    await again.corpus.refresh(`${ROOT}/2019/visit.txt`);
    assert.deepEqual(readoutsRead(), [CALL_URI, `${ROOT}/2019/visit.txt`]);
  });

  it('takes an annotated readout from the cache while its sidecars are the same', async () => {
    const cache = new SummaryCache();
    const files = new Map<string, string>(FILES);
    const first = corpusOver(files, { cache });
    await first.corpus.load();
    const again = corpusOver(files, { cache });
    const { meetings } = first.corpus;
    await again.corpus.load();
    assert.deepEqual(again.corpus.meetings, meetings);
    assert.equal(
      again.corpus.meeting(CALL_URI)!.statements,
      first.corpus.meeting(CALL_URI)!.statements,
      'the summary is the one that was kept',
    );
    files.set(SIDECAR_URI, files.get(SIDECAR_URI)!.replace('annotations:', 'meeting:\n  place: Oslo\nannotations:'));
    await again.corpus.refresh(SIDECAR_URI);
    assert.equal(again.corpus.meeting(CALL_URI)!.place, 'Oslo');
    const third = corpusOver(files, { cache });
    await third.corpus.load();
    assert.equal(third.corpus.meeting(CALL_URI)!.place, 'Oslo');
    files.delete(SIDECAR_URI);
    await third.corpus.refresh(SIDECAR_URI);
    assert.deepEqual([third.corpus.meeting(CALL_URI)!.place, third.corpus.meeting(CALL_URI)!.annotations], [null, []]);
  });

  it('tries a file again that could not be read for a while', async () => {
    const files = new Map<string, string>(FILES);
    const access = filesOf(files);
    let isLocked = true;
    const { corpus } = corpusOver(files, {
      files: { ...access, read: (uri) => (isLocked ? Promise.reject(new Error('locked')) : access.read(uri)) },
    });
    await corpus.load();
    assert.equal(corpus.meetings.length, 0);
    isLocked = false;
    await corpus.load();
    assert.equal(corpus.meetings.length, 2);
  });

  it('misses no file that comes or changes while the workspace is read', async () => {
    const files = new Map<string, string>(FILES);
    const access = filesOf(files);
    const late = `${ROOT}/2021/late.txt`;
    const listed = new Gate();
    const list = async () => {
      const uris = [...files.keys()];
      await listed.opened;
      return uris;
    };
    const { corpus } = corpusOver(files, { files: { ...access, list } });
    const loading = corpus.load();
    files.set(late, CALL);
    await corpus.refresh(late);
    listed.open();
    files.set(CALL_URI, CALL.replace('March 4, 2021', '9 March 2021'));
    await Promise.all([loading, corpus.refresh(CALL_URI)]);
    assert.equal(corpus.meeting(late)?.date, '2021-03-04');
    assert.equal(corpus.meeting(CALL_URI)?.date, '2021-03-09');
  });

  it('keeps the newest text where an older one is read more slowly', async () => {
    const files = new Map<string, string>(FILES);
    const access = filesOf(files);
    const slow = new Gate();
    const waits = [slow.opened];
    const read = async (uri: string) => {
      const bytes = await access.read(uri);
      await waits.shift();
      return bytes;
    };
    const { corpus } = corpusOver(files, { files: { ...access, read } });
    const older = corpus.refresh(CALL_URI);
    await new Promise((resolve) => setTimeout(resolve, 0));
    files.set(CALL_URI, CALL.replace('March 4, 2021', '9 March 2021'));
    const newer = corpus.refresh(CALL_URI);
    await new Promise((resolve) => setTimeout(resolve, 0));
    slow.open();
    await Promise.all([older, newer]);
    assert.equal(corpus.meeting(CALL_URI)?.date, '2021-03-09');
  });

  it('stops when it is told to, with what it has read', async () => {
    const files = new Map(Array.from({ length: 100 }, (_, index) => [`${ROOT}/${index}.txt`, CALL] as const));
    const { corpus } = corpusOver(files);
    const stop = new AbortController();
    await corpus.loadReadouts(await corpus.loadSidecars(), {
      signal: stop.signal,
      report: (done) => done === 30 && stop.abort(),
    });
    assert.ok(corpus.loaded);
    // Those that were under way at the time are read to their end.
    assert.equal(corpus.meetings.length, 40);
  });

  it('tells of the first of many meetings while it reads the others, and of each once', async () => {
    const uris = Array.from({ length: 1500 }, (_, index) => `${ROOT}/${index}.txt`);
    const { corpus, changes } = corpusOver(new Map(uris.map((uri) => [uri, CALL])));
    let told = 0;
    await corpus.loadReadouts(await corpus.loadSidecars(), {
      report: (done) => (told ||= done < uris.length ? changes.flatMap(({ meetings }) => meetings).length : 0),
    });
    assert.equal(told, 1000);
    assert.deepEqual(changes.flatMap(({ meetings }) => meetings).sort(), uris.sort());
  });

  it('leaves a readout out of account when it is told to, and tells', async () => {
    const { corpus, changes } = corpusOver(placedByTwo());
    await corpus.load();
    corpus.forget(CALL_URI);
    assert.deepEqual([corpus.meeting(CALL_URI), corpus.sourcesOf(CALL_URI)], [undefined, []]);
    assert.deepEqual(changes.at(-1), { meetings: [CALL_URI], sidecars: [CALL_URI], codebooks: false, people: false });
  });

  it('keeps what it has read under the sidecars that counted then, also when others do before it is done', async () => {
    const files = placedByTwo();
    let own = 'alice';
    const access = filesOf(files);
    const stamp = (uri: string) => {
      own = 'bob';
      return access.stamp!(uri);
    };
    const { corpus } = corpusOver(files, { ownAnnotator: () => own, files: { ...access, stamp } });
    await corpus.load();
    await corpus.ownAnnotatorChanged();
    assert.equal(corpus.meeting(CALL_URI)!.place, 'Bergen');
  });
});
