/** Writes the JSON Schemas of the file formats from their definitions; run it after a change of a `schema.ts`. */
import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { sidecarSchema } from '../src/annotations/schema.ts';
import { codebookSchema } from '../src/codebook/schema.ts';
import { peopleSchema } from '../src/people/schema.ts';

/** The highest whole number of JavaScript is no rule of the formats. */
function override({ jsonSchema }: { jsonSchema: { maximum?: number } }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** The schemas by file name under `schemas/`, as their text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const text = (schema: z.ZodMiniType) =>
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override }), null, 2)}\n`;
  return new Map([
    ['sidecar.schema.json', text(sidecarSchema)],
    ['codebook.schema.json', text(codebookSchema)],
    ['people.schema.json', text(peopleSchema)],
  ]);
}

if (import.meta.main) {
  for (const [name, text] of jsonSchemas()) writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text);
}
