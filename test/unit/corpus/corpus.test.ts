import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DigestedText } from '../../../src/annotations/digestedText.ts';
import { Corpus, roleOf, type CorpusChange } from '../../../src/corpus/corpus.ts';
import { counterparts, taggedStatements } from '../../../src/corpus/meeting.ts';
import { byYear } from '../../../src/corpus/queries.ts';
import { SummaryCache } from '../../../src/corpus/summaryCache.ts';

const CALL = `Home > Diplomatic News
Lin Haoran Speaks with Nordhavn Foreign Minister Astrid Solberg on the Phone

On March 4, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Foreign Minister Astrid Solberg of Norway.

Lin Haoran said that fisheries should not become a matter of politics. China supports free navigation.

Solberg stressed that the quota talks must go on.
`;
const VISIT = CALL.replace('March 4, 2021', '7 May 2019').replaceAll('Astrid Solberg', 'Henrik Dahl').replaceAll('Solberg', 'Dahl');

const ROOT = 'file:///home/readouts';
const CALL_URI = `${ROOT}/2021/call.txt`;
const SIDECAR_URI = `${CALL_URI}.annotations.yaml`;

function sidecar(exact: string, code: string): string {
  const text = new DigestedText(CALL);
  const start = CALL.indexOf(exact);
  const target = text.makeTarget({ start, end: start + exact.length });
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
function corpusOver(files: Map<string, string | Uint8Array>, open = new Map<string, string>(), cache = new SummaryCache()) {
  const warnings: string[] = [];
  const reads: string[] = [];
  const corpus = new Corpus({
    files: {
      list: () => Promise.resolve([...files.keys()]),
      read: (uri) => {
        const content = files.get(uri);
        if (content === undefined) return Promise.reject(new Error('no such file'));
        reads.push(uri);
        return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
      },
      stamp: (uri) => (files.has(uri) ? Promise.resolve(`stamp of ${files.get(uri)!.length}`) : Promise.reject(new Error('no such file'))),
    },
    cache,
    pause: () => Promise.resolve(),
    openText: (uri) => open.get(uri) ?? null,
    openReadout: () => null,
    prepareEarlierTexts: () => Promise.resolve(),
    earlierText: () => undefined,
    warn: (message) => warnings.push(message),
  });
  const changes: CorpusChange[] = [];
  corpus.onDidChange((change) => changes.push(change));
  return { corpus, warnings, changes, reads };
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
  it('reads readouts with their sidecars, and leaves out what is none', async () => {
    const { corpus } = corpusOver(new Map(FILES));
    await corpus.load();
    assert.deepEqual(corpus.meetings.map(({ uri }) => uri).sort(), [`${ROOT}/2019/visit.txt`, CALL_URI]);
    const call = corpus.meeting(CALL_URI)!;
    assert.equal(call.kind, 'phone-call');
    assert.equal(call.date, '2021-03-04');
    assert.deepEqual(counterparts(call).map(({ name }) => name), ['Astrid Solberg']);
    assert.deepEqual(call.annotations.map(({ resolution }) => resolution.state), ['exact']);
    assert.deepEqual(taggedStatements(call).map(({ cue }) => cue), ['said']);
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
    assert.deepEqual(changes.at(-1), { meetings: [CALL_URI], codebooks: false });
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
    const { corpus } = corpusOver(new Map(FILES), open);
    await corpus.load();
    assert.equal(corpus.meeting(CALL_URI)!.date, '2021-03-05');
  });

  it('knows what a sidecar states about the meeting and its speakers', async () => {
    const files = new Map<string, string>(FILES);
    files.set(SIDECAR_URI, sidecar('the quota talks must go on', 'stance/support').replace('annotations:', 'meeting:\n  place: Oslo\n  date: 2021-03-03\nannotations:').replace('    by:', '    speaker: Astrid Solberg\n    by:'));
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
    const before = corpusOver(files, new Map(), cache);
    await first.corpus.load();
    await before.corpus.load();
    const kept = new SummaryCache();
    for (const shard of cache.serialise()) kept.restore(shard);
    kept.restore('{"cut off');
    const again = corpusOver(files, new Map(), kept);
    await again.corpus.load();
    assert.deepEqual(again.corpus.meetings, first.corpus.meetings);
    const readouts = again.reads.filter((uri) => uri.endsWith('.txt'));
    assert.deepEqual(readouts, [CALL_URI], 'only the annotated readout is read again');
    files.set(`${ROOT}/2019/visit.txt`, `${VISIT}\nMore.`);
    await again.corpus.refresh(`${ROOT}/2019/visit.txt`);
    assert.ok(again.reads.includes(`${ROOT}/2019/visit.txt`));
  });

  it('leaves out binary files and files in another encoding, and says so', async () => {
    const files = new Map<string, string | Uint8Array>([
      [`${ROOT}/binary.txt`, new Uint8Array([72, 0, 73])],
      [`${ROOT}/latin1.txt`, new Uint8Array([0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e])],
    ]);
    const { corpus, warnings } = corpusOver(files);
    await corpus.load();
    assert.equal(corpus.meetings.length, 0);
    assert.equal(warnings.length, 2);
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
