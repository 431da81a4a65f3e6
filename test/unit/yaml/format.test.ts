import assert from 'node:assert/strict';
import { SIDECAR_STYLE } from '../../../src/annotations/fileStyle.ts';
import * as sidecar from '../../../src/annotations/schema.ts';
import { CODEBOOK_STYLE } from '../../../src/codebook/fileStyle.ts';
import * as codebook from '../../../src/codebook/schema.ts';
import { applyEdits } from '../../../src/text/edits.ts';
import { loadYaml } from '../../../src/yaml/load.ts';
import { printPair, type FormatStyle } from '../../../src/yaml/print.ts';
import { rewrite, styleOf } from '../../../src/yaml/rewrite.ts';

/** A format that the program does not have. */
const FLEET: FormatStyle = {
  keyOrder: ['ships', 'hull', 'name', 'launched', 'crew', 'port'],
  timeKeys: ['launched'],
  oneLineItems: ['crew'],
  listKey: 'ships',
  idKey: 'hull',
};

interface Ship {
  readonly hull: number;
  readonly [key: string]: unknown;
}

const FILE = `# the fleet
ships:
- hull: 7   # the oldest
  name: Vega
  launched: 1987-05-02
  crew:
  - {name: Ida, port: Lorsk}
- hull: 9
  name: Mira
`;

function changed(change: (ships: readonly Ship[]) => readonly Ship[]): string {
  const { loaded } = loadYaml(FILE);
  const { ships } = loaded!.data as { ships: Ship[] };
  return applyEdits(FILE, rewrite(FILE, loaded!, { ships: change(ships) }, styleOf(FILE, FLEET)));
}

describe('the YAML engine', () => {
  it('writes a file of any format by the keys that it is handed', () => {
    const ship = {
      port: 'Lorsk',
      crew: [{ port: 'Lorsk', name: 'Ole' }],
      name: '1999-01-01',
      launched: '1999-01-01',
      hull: 8,
    };
    const printed = printPair('ships', [ship], 0, styleOf('', FLEET));
    assert.deepEqual(printed, [
      'ships:',
      '  - hull: 8',
      '    name: "1999-01-01"',
      '    launched: 1999-01-01',
      '    crew:',
      '      - {name: Ole, port: Lorsk}',
      '    port: Lorsk',
    ]);
  });

  it('changes a file of any format: keys in their order, dashes as in the file, items known by their ids', () => {
    const after = changed(([vega, mira]) => [
      { hull: 8, name: 'Nova' },
      { ...vega!, crew: [{ name: 'Ida', port: 'Lorsk' }, { name: 'Ole' }] },
      { ...mira!, crew: [], launched: '1991-01-01' },
    ]);
    assert.equal(
      after,
      `# the fleet
ships:
- hull: 8
  name: Nova
- hull: 7   # the oldest
  name: Vega
  launched: 1987-05-02
  crew:
  - {name: Ida, port: Lorsk}
  - {name: Ole}
- hull: 9
  name: Mira
  launched: 1991-01-01
  crew: []
`,
    );
  });
});

describe('the order of keys in files', () => {
  const shapes = (schemas: Readonly<Record<string, unknown>>) =>
    Object.entries(schemas).flatMap(([name, schema]) =>
      typeof schema === 'object' && schema !== null && 'shape' in schema
        ? [{ name, keys: Object.keys(schema.shape as object) }]
        : [],
    );

  for (const [style, schemas, names] of [
    [
      SIDECAR_STYLE,
      shapes(sidecar),
      [
        'annotationSchema',
        'meetingSchema',
        'mergeConflictSchema',
        'participantSchema',
        'replySchema',
        'reviewSchema',
        'sidecarSchema',
        'sourceSchema',
        'targetSchema',
      ],
    ],
    [CODEBOOK_STYLE, shapes(codebook), ['codeSchema', 'codebookSchema']],
  ] as const) {
    it(`is that of the schemas of ${style.listKey}`, () => {
      assert.deepEqual(
        schemas.map(({ name }) => name),
        names,
      );
      for (const { name, keys } of schemas)
        assert.deepEqual(
          style.keyOrder.filter((key) => keys.includes(key)),
          keys,
          name,
        );
      const known = new Set(schemas.flatMap(({ keys }) => keys));
      assert.deepEqual(
        [...style.keyOrder, ...style.timeKeys, ...style.oneLineItems, style.listKey, style.idKey].filter(
          (key) => !known.has(key),
        ),
        [],
      );
    });
  }
});
