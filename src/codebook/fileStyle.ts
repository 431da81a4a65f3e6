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
    'deprecated',
    'successor',
    'codes',
  ],
  timeKeys: [],
  oneLineItems: [],
  listKey: 'codes',
  idKey: 'id',
};
