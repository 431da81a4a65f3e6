import type { FormatStyle } from '../yaml/print.ts';

/** How codebooks are written. */
export const CODEBOOK_STYLE: FormatStyle = {
  keyOrder: [
    'version',
    'id',
    'name',
    'definition',
    'include',
    'exclude',
    'examples',
    'color',
    'key',
    'exclusive',
    'codes',
  ],
  timeKeys: [],
  oneLineItems: [],
  listKey: 'codes',
  idKey: 'id',
};
