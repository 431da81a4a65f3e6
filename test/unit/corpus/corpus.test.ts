import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DigestedText } from '../../../src/text/digestedText.ts';
import { Corpus, type CorpusChange } from '../../../src/corpus/corpus.ts';
import type { CorpusHost } from '../../../src/corpus/corpusHost.ts';
import type { FileAccess } from '../../../src/corpus/fileAccess.ts';
import type { FileTrouble } from '../../../src/yaml/problem.ts';
import { Refusal } from '../../../src/yaml/refusal.ts';
import { roleOf } from '../../../src/corpus/fileKinds.ts';
import { taggedUnits } from '../../../src/corpus/units.ts';
import { counterparts, meetingName } from '../../../src/corpus/meeting.ts';
import { byYear } from '../../../src/corpus/queries.ts';
import { meeting } from '../views/meetings.ts';
import { SummaryCache } from '../../../src/corpus/summaryCache.ts';

const CALL = `Home > Diplomatic News
Lin Haoran Speaks with Nordhavn Foreign Minister Astrid Solberg on the Phone

On March 4, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Foreign Minister Astrid Solberg of Norway.

Lin Haoran said that fisheries should not become a matter of politics. China supports free navigation.

Solberg stressed that the quota talks must go on.
`;
const VISIT = CALL.replace('March 4, 2021', '7 May 2019')
  .replaceAll('Astrid Solberg', 'Henrik Dahl')
  .replaceAll('Solberg', 'Dahl');

const ROOT = 'file:///home/readouts';
const CALL_URI = `${ROOT}/2021/call.txt`;
const SIDECAR_URI = `${CALL_URI}.annotations.yaml`;

function sidecar(exact: string, code: string): string {
  const text = new DigestedText(CALL);
  const start = CALL.indexOf(exact);
  const target = text.quote({ start, end: start + exact.length });
  return `version: 1
readout: call.txt
digest: ${text.digest}
annotations:
  - id: 7k2m9qx4tb
    target:
      exact: ${exact}
      prefix: ${JSON.stringify(target.prefix)}
      suffix: ${JSON.stringify(target.suffix)}
      start: ${target.start}
      end: ${target.end}
    codes: [${code}]
    by: alice
    created: 2026-11-21T16:00:00Z
`;
}

/** A corpus over files in memory. */
function corpusOver(files: Map<string, string | Uint8Array>, host: Partial<CorpusHost> = {}) {
  const leftOut: [string, FileTrouble][] = [];
  const reads: string[] = [];
  const corpus = new Corpus({
    files: filesOf(files, reads),
    cache: new SummaryCache(),
    pause: () => Promise.resolve(),
    openText: () => Promise.resolve(null),
    openReadout: () => null,
    ownAnnotator: () => null,
    prepareEarlierTexts: () => Promise.resolve(),
    earlierText: () => undefined,
    leftOut: (uri, trouble) => leftOut.push([uri, trouble]),
    ...host,
  });
  const changes: CorpusChange[] = [];
  corpus.onDidChange((change) => changes.push(change));
  return { corpus, leftOut, changes, reads };
}

/** A readout with two sidecars: by that of alice the call was made in Oslo, by that of bob in Bergen. */
function placedByTwo(): Map<string, string> {
  const files = new Map([[CALL_URI, CALL]]);
  for (const [annotator, place] of [
    ['alice', 'Oslo'],
    ['bob', 'Bergen'],
  ]) {
    files.set(
      `${CALL_URI}.${annotator}.annotations.yaml`,
      sidecar('the quota talks must go on', 'stance/support').replace(
        'annotations:',
        `meeting:\n  place: ${place}\nannotations:`,
      ),
    );
  }
  return files;
}

/** Something that waits until it is opened. */
class Gate {
  open!: () => void;
  readonly opened = new Promise<unknown>((resolve) => (this.open = () => resolve(null)));
}

/** @param reads takes the URIs of the files that are read */
function filesOf(files: Map<string, string | Uint8Array>, reads: string[] = []): FileAccess {
  return {
    list: () => Promise.resolve([...files.keys()]),
    read: (uri) => {
      const content = files.get(uri);
      if (content === undefined) return Promise.reject(new Error('no such file'));
      reads.push(uri);
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    stamp: (uri) =>
      files.has(uri)
        ? Promise.resolve(`stamp of ${files.get(uri)!.length}`)
        : Promise.reject(new Error('no such file')),
  };
}

const FILES: readonly (readonly [string, string])[] = [
  [CALL_URI, CALL],
  [`${ROOT}/2019/visit.txt`, VISIT],
  [`${ROOT}/notes.txt`, 'Buy milk and a new pen.\n'],
  [SIDECAR_URI, sidecar('fisheries should not become a matter of politics', 'stance/oppose')],
  [`${ROOT}/codebook.yaml`, 'version: 1\nname: All\ncodes:\n  - id: stance\n    name: Stance\n'],
  [`${ROOT}/2019/codebook.yaml`, 'version: 1\nname: Old\ncodes: []\n'],
];

describe('Corpus', () => {
  it('reads the other files where one, of whatever kind, makes the program trip', async () => {
    for (const fatal of [SIDECAR_URI, `${ROOT}/2019/codebook.yaml`, `${ROOT}/2019/visit.txt`]) {
      const { corpus, leftOut } = corpusOver(new Map(FILES), {
        openText: (uri) => (uri === fatal ? Promise.reject(new RangeError('too much')) : Promise.resolve(null)),
      });
      await corpus.load();
      assert.ok(corpus.meeting(CALL_URI));
      assert.ok(corpus.codebookFor(CALL_URI));
      assert.deepEqual(leftOut, [[fatal, { detail: 'RangeError: too much' }]]);
    }
  });

  it('reads readouts with their sidecars, and leaves out what is none', async () => {
    const { corpus } = corpusOver(new Map(FILES));
    await corpus.load();
    assert.deepEqual(corpus.meetings.map(({ uri }) => uri).sort(), [`${ROOT}/2019/visit.txt`, CALL_URI]);
    const call = corpus.meeting(CALL_URI)!;
    assert.equal(call.kind, 'phone-call');
    assert.equal(call.date, '2021-03-04');
    assert.deepEqual(
      counterparts(call).map(({ name }) => name),
      ['Astrid Solberg'],
    );
    assert.deepEqual(
      call.annotations.map(({ resolution }) => resolution.state),
      ['exact'],
    );
    assert.deepEqual(
      taggedUnits(call, call.sentences, call.annotations).map(({ start, end }) => CALL.slice(start, end)),
      ['Lin Haoran said that fisheries should not become a matter of politics.'],
    );
  });

  it('names a meeting by those of other countries, whoever is named first, and by its title where nobody is named', () => {
    const participant = (name: string, country: string | null) => ({
      name,
      country,
      aliases: [],
      titles: [],
      introducedAt: null,
    });
    const nameOfMeeting = (publisher: string | null, ...who: [name: string, country: string | null][]) =>
      meetingName(meeting('file:///a.txt', null, { publisher, participants: who.map((each) => participant(...each)) }));
    assert.equal(nameOfMeeting('China MFA', ['Nathan Kiggwe', 'UG'], ['Weng Qihua', 'CN']), 'Nathan Kiggwe');
    assert.equal(
      nameOfMeeting('China MFA', ['Wu Lan', 'CN'], ['Ada Orr', 'TO'], ['Ben Tari', 'VU'], ['Eva Ost', null]),
      'Ada Orr, Ben Tari, Eva Ost',
    );
    assert.equal(nameOfMeeting('China MFA', ['Weng Qihua', null], ['Ada Orr', 'TO']), 'Ada Orr');
    assert.equal(nameOfMeeting(null, ['Weng Qihua', 'CN'], ['Ada Orr', 'TO']), 'Ada Orr');
    assert.equal(nameOfMeeting('China MFA', ['Weng Qihua', 'CN']), 'Weng Qihua');
    assert.equal(nameOfMeeting('China MFA'), 'Talk of file:///a.txt');
  });

  it('lists meetings under their years, the newest first', async () => {
    const { corpus } = corpusOver(new Map(FILES));
    await corpus.load();
    assert.deepEqual([...byYear(corpus.meetings).keys()], ['2021', '2019']);
  });

  it('takes the nearest codebook above a file', async () => {
    const { corpus } = corpusOver(new Map(FILES));
    await corpus.load();
    assert.equal(corpus.codebookFor(CALL_URI)?.parsed.codebook?.name, 'All');
    assert.equal(corpus.codebookFor(`${ROOT}/2019/visit.txt`)?.parsed.codebook?.name, 'Old');
    assert.equal(corpus.codebookFor('file:///elsewhere/a.txt'), null);
  });

  it('follows files that are changed, deleted and created', async () => {
    const files = new Map<string, string>(FILES);
    const { corpus, changes } = corpusOver(files);
    await corpus.load();
    files.delete(SIDECAR_URI);
    await corpus.refresh(SIDECAR_URI);
    assert.deepEqual(changes.at(-1), { meetings: [CALL_URI], sidecars: [CALL_URI], codebooks: false });
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

  it('knows what a sidecar states about the meeting and its speakers', async () => {
    const files = new Map<string, string>(FILES);
    files.set(
      SIDECAR_URI,
      sidecar('the quota talks must go on', 'stance/support')
        .replace('annotations:', 'meeting:\n  place: Oslo\n  date: 2021-03-03\nannotations:')
        .replace('    by:', '    speaker: Astrid Solberg\n    by:'),
    );
    const { corpus } = corpusOver(files);
    await corpus.load();
    const call = corpus.meeting(CALL_URI)!;
    assert.equal(call.place, 'Oslo');
    assert.equal(call.date, '2021-03-03');
    assert.equal(call.statements.at(-1)!.speaker?.name, 'Astrid Solberg');
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
    assert.deepEqual(changes.at(-1), { meetings: [CALL_URI], sidecars: [CALL_URI], codebooks: false });
  });

  it('takes what the own sidecar states before what others do, and tells when another one is the own', async () => {
    const files = placedByTwo();
    let own = 'bob';
    const { corpus, changes } = corpusOver(files, { ownAnnotator: () => own });
    await corpus.load();
    assert.equal(corpus.meeting(CALL_URI)!.place, 'Bergen');
    own = 'carol';
    await corpus.ownAnnotatorChanged();
    assert.equal(corpus.meeting(CALL_URI)!.place, 'Oslo');
    assert.deepEqual(changes.at(-1), { meetings: [CALL_URI], sidecars: [CALL_URI], codebooks: false });
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

  it('takes codebook.yaml before codebook.yml, which counts where it is alone', async () => {
    const [yaml, yml] = [`${ROOT}/codebook.yaml`, `${ROOT}/codebook.yml`];
    const files = new Map<string, string>([...FILES, [yml, 'version: 1\nname: Second\ncodes: []\n']]);
    const { corpus } = corpusOver(files);
    await corpus.load();
    await corpus.refresh(yml);
    assert.equal(corpus.codebookFor(CALL_URI)?.uri, yaml);
    assert.deepEqual(
      corpus.codebooksIn(ROOT).map(({ uri }) => uri),
      [yaml, yml],
    );
    files.delete(yml);
    await corpus.refresh(yml);
    assert.equal(corpus.codebookFor(CALL_URI)?.uri, yaml);
    files.set(yml, 'version: 1\ncodes: []\n');
    files.delete(yaml);
    await corpus.load();
    assert.equal(corpus.codebookFor(CALL_URI)?.uri, yml);
  });

  it('knows the files below a folder', async () => {
    const { corpus } = corpusOver(new Map([...FILES, [`${ROOT}/2021b/call.txt`, CALL]]));
    await corpus.load();
    assert.deepEqual(corpus.filesBelow(`${ROOT}/2021`).sort(), [CALL_URI, SIDECAR_URI]);
    assert.deepEqual(corpus.filesBelow(`${ROOT}/2019`).sort(), [
      `${ROOT}/2019/codebook.yaml`,
      `${ROOT}/2019/visit.txt`,
    ]);
  });

  it('has an error for a sidecar and a codebook that are no texts', async () => {
    const bytes = new Uint8Array([0x76, 0xfc]);
    const { corpus } = corpusOver(
      new Map<string, string | Uint8Array>([...FILES, [SIDECAR_URI, bytes], [`${ROOT}/codebook.yaml`, bytes]]),
    );
    await corpus.load();
    for (const { parsed } of [corpus.sidecar(SIDECAR_URI)!, corpus.codebook(`${ROOT}/codebook.yaml`)!]) {
      assert.deepEqual(
        parsed.problems.map(({ code, severity }) => [code, severity]),
        [['unreadable', 'error']],
      );
    }
    assert.deepEqual(corpus.meeting(CALL_URI)!.annotations, []);
  });

  it('leaves out files that the host does not read, and says why', async () => {
    const files = new Map<string, string>(FILES);
    const { corpus, leftOut } = corpusOver(files, {
      files: {
        ...filesOf(files),
        read: () => Promise.reject(new Refusal({ code: 'unreadable', file: CALL_URI, trouble: 'leads-out' })),
      },
    });
    await corpus.refresh(CALL_URI);
    assert.deepEqual(corpus.meetings, []);
    assert.deepEqual(leftOut[0], [CALL_URI, 'leads-out']);
  });

  it('leaves out binary files and files in another encoding, and says so', async () => {
    const files = new Map<string, string | Uint8Array>([
      [`${ROOT}/binary.txt`, new Uint8Array([72, 0, 73])],
      [`${ROOT}/latin1.txt`, new Uint8Array([0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e])],
    ]);
    const { corpus, leftOut } = corpusOver(files);
    await corpus.load();
    assert.equal(corpus.meetings.length, 0);
    assert.equal(leftOut.length, 2);
  });
});

describe('roleOf', () => {
  it('tells readouts, sidecars and codebooks by their names', () => {
    assert.equal(roleOf('file:///a/call.txt'), 'readout');
    assert.equal(roleOf('file:///a/call.readout'), 'readout');
    assert.equal(roleOf('file:///a/call.txt.annotations.yaml'), 'sidecar');
    assert.equal(roleOf('file:///a/call.txt.alice.annotations.yaml'), 'sidecar');
    assert.equal(roleOf('file:///a/codebook.yaml'), 'codebook');
    assert.equal(roleOf('file:///a/other.yaml'), null);
  });
});
