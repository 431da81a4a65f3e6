import { parseSidecar } from '../../../src/annotations/parse.ts';

/** A sidecar with an annotation for each list of codes, every other one with a note. */
export function sidecarWith(lists: readonly (readonly string[])[]): string {
  const annotations = lists.map(
    (codes, index) => `  - id: a${index}
    target:
      exact: word
      start: ${index * 10}
      end: ${index * 10 + 4}
    codes: [${codes.map((code) => `'${code}'`).join(', ')}]   # as agreed
${index % 2 === 0 ? `    note: Note ${index}.\n` : ''}    by: mira
    created: 2026-11-21T16:00:00Z
`,
  );
  return `# of the team
version: 1
readout: call.txt
digest: sha256:${'0'.repeat(64)}
annotations:${lists.length === 0 ? ' []' : ''}
${annotations.join('')}`;
}

/** The codes of each annotation of a sidecar. */
export function codesOf(sidecar: string): readonly (readonly string[])[] {
  return parseSidecar(sidecar).sidecar!.annotations.map(({ codes }) => codes);
}
