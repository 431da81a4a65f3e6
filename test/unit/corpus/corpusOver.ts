import { DigestedText } from '../../../src/text/digestedText.ts';
import { Corpus, type CorpusChange } from '../../../src/corpus/corpus.ts';
import type { CorpusHost } from '../../../src/corpus/corpusHost.ts';
import type { FileAccess } from '../../../src/corpus/fileAccess.ts';
import type { FileTrouble } from '../../../src/yaml/problem.ts';
import { SummaryCache } from '../../../src/corpus/summaryCache.ts';

export const CALL = `Home > Diplomatic News
Lin Haoran Speaks with Nordhavn Foreign Minister Astrid Solberg on the Phone

On March 4, 2021, State Councilor and Foreign Minister Lin Haoran had a phone conversation with Foreign Minister Astrid Solberg of Norway.

Lin Haoran said that fisheries should not become a matter of politics. China supports free navigation.

Solberg stressed that the quota talks must go on.
`;
export const VISIT = CALL.replace('March 4, 2021', '7 May 2019')
  .replaceAll('Astrid Solberg', 'Henrik Dahl')
  .replaceAll('Solberg', 'Dahl');

export const ROOT = 'file:///home/readouts';
export const CALL_URI = `${ROOT}/2021/call.txt`;
export const SIDECAR_URI = `${CALL_URI}.annotations.yaml`;

export function sidecar(exact: string, code: string): string {
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

export const withoutOrder = (value: unknown): string => JSON.stringify(value);

/** A corpus over files in memory. */
export function corpusOver(files: Map<string, string | Uint8Array>, host: Partial<CorpusHost> = {}) {
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
export function placedByTwo(): Map<string, string> {
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
export class Gate {
  open!: () => void;
  readonly opened = new Promise<unknown>((resolve) => (this.open = () => resolve(null)));
}

/** @param reads takes the URIs of the files that are read */
export function filesOf(files: Map<string, string | Uint8Array>, reads: string[] = []): FileAccess {
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

export const FILES: readonly (readonly [string, string])[] = [
  [CALL_URI, CALL],
  [`${ROOT}/2019/visit.txt`, VISIT],
  [`${ROOT}/notes.txt`, 'Buy milk and a new pen.\n'],
  [SIDECAR_URI, sidecar('fisheries should not become a matter of politics', 'stance/oppose')],
  [`${ROOT}/codebook.yaml`, 'version: 1\nname: All\ncodes:\n  - id: stance\n    name: Stance\n'],
  [`${ROOT}/2019/codebook.yaml`, 'version: 1\nname: Old\ncodes: []\n'],
];
