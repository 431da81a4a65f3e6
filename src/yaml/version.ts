import * as z from 'zod/mini';
import { about } from './about.ts';
import { rule, type Finding } from './validate.ts';

/** The version of the file formats that this program writes; a file with a higher one is read-only. */
export const FORMAT_VERSION = 1;

/** What a file says about its version. */
export const versionSchema = about(
  z.int().check(z.minimum(1, rule('version'))),
  'Version',
  'Version of the file format.',
  FORMAT_VERSION,
);

/** The warning that a file has a newer version than this program writes; null where it has not. */
export function newerVersion(data: unknown): Finding | null {
  const version = (data as { version?: unknown } | null)?.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version <= FORMAT_VERSION) return null;
  return {
    at: ['version'],
    severity: 'warning',
    fault: { code: 'newer-version', version, written: FORMAT_VERSION },
  };
}
