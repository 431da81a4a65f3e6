import type { FormatStyle } from '../yaml/print.ts';

/** How people files are written. */
export const PEOPLE_STYLE: FormatStyle = {
  keyOrder: ['version', 'name', 'aliases', 'country', 'title', 'from', 'to', 'offices', 'people'],
  timeKeys: ['from', 'to'],
  oneLineItems: ['offices'],
  listKey: 'people',
  idKey: 'name',
};
