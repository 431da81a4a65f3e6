/** A sidecar of some 100 kB that is told from every other version by each of its annotations. */
export function versionOf(version: number): string {
  const annotations = Array.from(
    { length: 300 + (version % 7) },
    (_, index) => `  - id: v${index}x${version}
    target: {exact: the words of version ${version}, start: ${index * 100}, end: ${index * 100 + 21 + String(version).length}}
    note: ${`Of version ${version}. `.repeat(12)}
    by: ada
    created: 2026-03-01T09:00:00Z
`,
  );
  return `version: 1\nreadout: call.txt\ndigest: sha256:${'0'.repeat(64)}\nannotations:\n${annotations.join('')}`;
}
