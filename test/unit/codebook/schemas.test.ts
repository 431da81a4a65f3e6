import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { starterCodebook } from '../../../src/codebook/starter.ts';
import { jsonSchemas } from '../../../scripts/generate-schemas.ts';
import { CODEBOOK, SIDECAR } from '../annotations/formatExample.ts';
import { PEOPLE } from '../people/peopleFile.ts';

interface JsonSchema {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly [key: string]: unknown;
}

function fileOf(name: string): string {
  return readFileSync(new URL(`../../../schemas/${name}`, import.meta.url), 'utf8');
}

function accepts(name: string, text: string): boolean {
  const ajv = new Ajv({ formats: { 'date-time': true } });
  return ajv.validate(JSON.parse(fileOf(name)) as JsonSchema, parse(text));
}

/** Each property of a schema and of those inside it. */
function propertiesOf(schema: unknown, path = ''): [string, JsonSchema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]): [string, JsonSchema][] => {
    const own =
      key === 'properties'
        ? Object.entries(value as Record<string, JsonSchema>).map(([name, property]): [string, JsonSchema] => [
            `${path}/${name}`,
            property,
          ])
        : [];
    return [...own, ...propertiesOf(value, `${path}/${key}`)];
  });
}

/** How many properties each schema has. */
const PROPERTIES: Readonly<Record<string, number>> = {
  'sidecar.schema.json': 49,
  'codebook.schema.json': 15,
  'people.schema.json': 9,
};

describe('the JSON Schemas', () => {
  for (const [name, text] of jsonSchemas()) {
    it(`${name} is as generated (npm run schemas)`, () => assert.equal(fileOf(name), text));

    it(`${name} has a title and a description on every key`, () => {
      const properties = propertiesOf(JSON.parse(text));
      assert.equal(properties.length, PROPERTIES[name]);
      for (const [path, { title, description }] of properties) assert.ok(title && description, path);
    });
  }

  it('accept the files that the format describes', () => {
    assert.ok(accepts('sidecar.schema.json', SIDECAR));
    assert.ok(accepts('codebook.schema.json', CODEBOOK));
    assert.ok(accepts('codebook.schema.json', starterCodebook()));
    assert.ok(accepts('people.schema.json', PEOPLE));
  });

  it('refuse what the program refuses', () => {
    for (const [from, to] of [
      ['status: open', 'status: done'],
      ['start: 1865', 'start: -1'],
      ['by: alice', 'of: alice'],
      ['2020-03-18-call.txt ', '../call.txt '],
      ['act/criticise', 'Act'],
      ['country: EE', 'country: Estonia'],
    ] as const) {
      assert.ok(!accepts('sidecar.schema.json', SIDECAR.replace(from, to)), to);
    }
    for (const [from, to] of [
      ['id: oppose', 'id: Oppose'],
      ['key: s', 'key: st'],
      ['exclusive: true', 'exclusive: maybe'],
      ['color: green', 'color: "#12"'],
    ] as const) {
      assert.ok(!accepts('codebook.schema.json', CODEBOOK.replace(from, to)), to);
    }
    for (const [from, to] of [
      ['name: Astrid Solberg', 'names: Astrid Solberg'],
      ['country: RU', 'country: Russia'],
      ['aliases: [Mahmoud Sabri]', 'aliases: Mahmoud Sabri'],
      ['title: Foreign Minister', 'office: Foreign Minister'],
    ] as const) {
      assert.ok(!accepts('people.schema.json', PEOPLE.replace(from, to)), to);
    }
  });
});
