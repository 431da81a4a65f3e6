import * as z from 'zod/mini';
import { validate, type Finding } from '../yaml/validate.ts';
import { annotationSchema, reviewSchema, sidecarSchema, type Annotation, type Review, type Sidecar } from './schema.ts';

/**
 * What data of annotations and of reviews stands for, null where it breaks a rule. Of a file that was read before, most
 * are the same objects (`readPlain`): those are checked once.
 */
const annotations = new WeakMap<object, Annotation | null>();
const reviews = new WeakMap<object, Review | null>();

/** Checks the data of a sidecar against its schema; the value is null where there are findings. */
export function validateSidecar(data: unknown): { readonly value: Sidecar | null; readonly findings: Finding[] } {
  const map = (data ?? {}) as Readonly<Record<string, unknown>>;
  const lists = {
    annotations: checkedItems(map['annotations'], annotationSchema, annotations),
    reviews: checkedItems(map['reviews'], reviewSchema, reviews),
  };
  if (!lists.annotations || !lists.reviews) return validate(data, sidecarSchema);
  const { value } = validate({ ...map, annotations: [], reviews: [] }, sidecarSchema);
  return value
    ? { value: { ...value, annotations: lists.annotations, reviews: lists.reviews }, findings: [] }
    : validate(data, sidecarSchema);
}

/** @returns null where some of it breaks a rule */
function checkedItems<T>(list: unknown, schema: z.ZodMiniType<T>, known: WeakMap<object, T | null>): T[] | null {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) return null;
  const checked: T[] = [];
  for (const data of list as unknown[]) {
    const item = checkedItem(data, schema, known);
    if (item === null) return null;
    checked.push(item);
  }
  return checked;
}

function checkedItem<T>(data: unknown, schema: z.ZodMiniType<T>, known: WeakMap<object, T | null>): T | null {
  if (typeof data !== 'object' || data === null) return null;
  const before = known.get(data);
  if (before !== undefined) return before;
  const { success, data: value } = z.safeParse(schema, data);
  const item = success ? value : null;
  known.set(data, item);
  return item;
}
