import * as z from 'zod/mini';

/** Gives a schema the title, description and examples that its JSON Schema and its messages show. */
export function about<T extends z.ZodMiniType>(
  schema: T,
  title: string,
  description: string,
  ...examples: unknown[]
): T {
  z.globalRegistry.add(schema, examples.length ? { title, description, examples } : { title, description });
  return schema;
}
