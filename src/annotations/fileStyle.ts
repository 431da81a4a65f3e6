import type { FormatStyle } from '../yaml/print.ts';

/** How sidecars are written. */
export const SIDECAR_STYLE: FormatStyle = {
  keyOrder: [
    ...['version', 'readout', 'id', 'target', 'exact', 'prefix', 'suffix', 'start', 'end', 'digest', 'orphan'],
    ...['meeting', 'kind', 'date', 'place', 'participants', 'name', 'aliases', 'country'],
    ...['speaker', 'codes', 'note', 'status', 'by', 'created', 'modified', 'text', 'replies'],
    ...['annotations', 'field', 'other', 'conflicts'],
  ],
  timeKeys: ['created', 'modified', 'date'],
  oneLineItems: ['replies'],
  listKey: 'annotations',
  idKey: 'id',
};
