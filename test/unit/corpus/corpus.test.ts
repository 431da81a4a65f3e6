import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { roleOf } from '../../../src/corpus/fileKinds.ts';
import { taggedUnits } from '../../../src/corpus/units.ts';
import { byYear } from '../../../src/corpus/queries.ts';
import { counterparts, meetingName } from '../../../src/corpus/meeting.ts';
import { meeting } from '../views/meetings.ts';
import { SummaryCache } from '../../../src/corpus/summaryCache.ts';
import {
  CALL,
  ROOT,
  CALL_URI,
  SIDECAR_URI,
  sidecar,
  withoutOrder,
  corpusOver,
  placedByTwo,
  FILES,
} from './corpusOver.ts';

describe('Corpus', () => {
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

  it('calls persons as the people file above them does, and follows that file', async () => {
    const [call, visit, people] = [CALL_URI, `${ROOT}/2019/visit.txt`, `${ROOT}/2021/people.yaml`];
    const files = new Map<string, string>(FILES);
    const cache = new SummaryCache();
    const { corpus, changes, reads } = corpusOver(files, { cache });
    await corpus.load();
    const plain = corpus.meetings;
    const guest = (uri: string) => corpus.meeting(uri)!.participants[1]!.name;
    const write = async (uri: string, text: string | null) => {
      if (text === null) files.delete(uri);
      else files.set(uri, text);
      reads.length = 0;
      await corpus.refresh(uri);
      await corpus.followed();
      return reads.filter((read) => read.endsWith('.txt'));
    };
    const naming = (name: string, ...more: string[]) =>
      ['version: 1', 'people:', `  - name: ${name}`, '    aliases: [Astrid Solberg, Henrik Dahl]', ...more].join('\n');

    assert.deepEqual(await write(people, naming('Astrid Berg')), [call]);
    assert.deepEqual([guest(call), guest(visit)], ['Astrid Berg', 'Henrik Dahl']);
    assert.deepEqual(
      changes.slice(-2).map(({ meetings, people: isRead }) => [meetings, isRead]),
      [
        [[], true],
        [[call], false],
      ],
    );
    assert.equal(corpus.knownFor(call)?.nameOf('Astrid Solberg'), 'Astrid Berg');
    assert.deepEqual(await write(people, naming('Astrid Berg', '    offices: [{title: Minister}]')), []);
    assert.deepEqual(
      await write(people, naming('Astrid Berg', '    country')),
      [],
      'while it is broken, it says what it said',
    );
    assert.equal(guest(call), 'Astrid Berg');

    const again = corpusOver(new Map(files).set(people, naming('Astrid Berg')), { cache });
    await again.corpus.load();
    assert.equal(again.corpus.meeting(call)!.participants[1]!.name, 'Astrid Berg');
    assert.equal(again.corpus.meeting(visit)!.participants[1]!.name, 'Henrik Dahl');

    assert.deepEqual(await write(`${ROOT}/people.yaml`, naming('Henrik Berg')), [visit], 'the nearest one counts');
    assert.deepEqual([guest(call), guest(visit)], ['Astrid Berg', 'Henrik Berg']);
    assert.deepEqual(await write(people, null), [call]);
    assert.equal(guest(call), 'Henrik Berg');
    await write(`${ROOT}/people.yaml`, null);
    assert.deepEqual(corpus.meetings.map(withoutOrder).sort(), plain.map(withoutOrder).sort());
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
    assert.deepEqual(changes.at(-1), { meetings: [CALL_URI], sidecars: [CALL_URI], codebooks: false, people: false });
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

  it('finds the sidecar of a readout whose name is in another form of Unicode, whichever comes first', async () => {
    const uriOf = (name: string) => `${ROOT}/2021/${encodeURIComponent(name)}`;
    for (const [file, named] of [
      ['NFC', 'NFD'],
      ['NFD', 'NFC'],
    ] as const) {
      const readout = uriOf('café.txt'.normalize(file));
      const beside = uriOf(`${'café.txt'.normalize(named)}.annotations.yaml`);
      const text = sidecar('fisheries', 'stance/support').replace('call.txt', 'café.txt'.normalize(named));
      const files = new Map([
        [readout, CALL],
        [beside, text],
      ]);
      const { corpus } = corpusOver(files);
      await corpus.load();
      assert.equal(corpus.meeting(readout)!.annotations.length, 1);
      assert.equal(corpus.seemsStray(corpus.sidecar(beside)!), false);
      files.delete(readout);
      await corpus.refresh(readout);
      assert.equal(corpus.seemsStray(corpus.sidecar(beside)!), true);
      files.set(readout, CALL);
      await corpus.refresh(readout);
      assert.equal(corpus.sidecar(beside)!.readout, readout);
      assert.deepEqual(
        corpus.sidecarsOf(readout).map(({ uri }) => uri),
        [beside],
      );
    }
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
