/** What the schemas of the formats say of a place in a file: its keys, its values, and what they mean. */
import * as z from 'zod/mini';

type Schema = z.ZodMiniType;

export interface KeyInfo {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
  /** Sentences; empty where the schema says nothing. */
  readonly description: string;
  /** What may be written there, as the schema's examples. */
  readonly examples: readonly unknown[];
}

/** The parts of a schema's definition that are looked at here. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

function definitionOf(schema: Schema): Definition {
  return schema._zod.def as unknown as Definition;
}

/** What a value must be once it is there: without what says that it may be left out, or is changed when read. */
function inner(schema: Schema): Schema {
  const { innerType, in: before } = definitionOf(schema);
  const next = innerType ?? before;
  return next ? inner(next) : schema;
}

/** The schema of what a path of keys and `-` (for any item) leads to; null where the format has no such place. */
export function schemaAt(root: Schema, path: readonly string[]): Schema | null {
  let schema: Schema | undefined = root;
  for (const step of path) {
    const { element, shape }: Definition = definitionOf(inner(schema));
    schema = step === '-' ? element : shape && Object.hasOwn(shape, step) ? shape[step] : undefined;
    if (!schema) return null;
  }
  return schema;
}

/** The keys of a map, in the order of the schema; none where something else is to stand. */
export function keysOf(schema: Schema): KeyInfo[] {
  const { shape } = definitionOf(inner(schema));
  return Object.entries(shape ?? {}).map(([name, value]) => {
    const { description = '', examples = [] } = registered(value);
    return { name, schema: value, isRequired: !z.safeParse(value, undefined).success, description, examples };
  });
}

function registered(schema: Schema): { description?: string; examples?: unknown[] } {
  const own = z.globalRegistry.get(schema) as { description?: string; examples?: unknown[] } | undefined;
  if (own) return own;
  const { innerType, in: before } = definitionOf(schema);
  const next = innerType ?? before;
  return next ? registered(next) : {};
}

/** The values of which one is to stand there; none where the schema leaves it open. */
export function valuesOf(schema: Schema): string[] {
  const { type, entries, values } = definitionOf(inner(schema));
  if (type === 'boolean') return ['true', 'false'];
  return (entries ? Object.values(entries) : (values ?? [])).map(String);
}

export type Shape = 'map' | 'list of maps' | 'list' | 'value';

export function shapeOf(schema: Schema): Shape {
  const { type, element } = definitionOf(inner(schema));
  if (type === 'object') return 'map';
  if (type !== 'array') return 'value';
  return definitionOf(inner(element!)).type === 'object' ? 'list of maps' : 'list';
}
