import type { FormatStyle } from '../yaml/print.ts';

/** How sidecars are written. */
export const SIDECAR_STYLE: FormatStyle = {
  keyOrder: [
    ...[
      'version',
      'readout',
      'id',
      'about',
      'verdict',
      'target',
      'exact',
      'prefix',
      'suffix',
      'start',
      'end',
      'digest',
      'orphan',
    ],
    ...['source', 'url', 'retrieved', 'title'],
    ...['meeting', 'kind', 'date', 'place', 'participants', 'name', 'aliases', 'country'],
    ...['speaker', 'codes', 'note', 'status', 'by', 'created', 'modified', 'text', 'replies'],
    ...['annotations', 'reviews', 'field', 'other', 'conflicts'],
  ],
  timeKeys: ['created', 'modified', 'date', 'retrieved'],
  oneLineItems: ['replies'],
  listKey: 'annotations',
  idKey: 'id',
};
