/** The present moment as sidecars write it: UTC, to the second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
