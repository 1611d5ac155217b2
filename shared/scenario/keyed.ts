import { z } from 'zod';

/** The shapes that a keyed schema chooses from; JSON Schema has them as alternatives. */
const choices = new WeakMap<z.ZodType, readonly z.ZodType[]>();

/**
 * One of several objects, chosen by the key that names it, so that a fault names its own path rather than "invalid union". Of two keys
 * that are there, the one that stands first in `shapes` chooses.
 */
export function keyed<Shapes extends Record<string, z.ZodType>>(shapes: Shapes) {
  type Value = z.output<Shapes[keyof Shapes]>;
  const schema = z.record(z.string(), z.unknown()).transform((raw, context): Value => {
    const key = Object.keys(shapes).find((name) => Object.hasOwn(raw, name));
    const shape = key === undefined ? undefined : shapes[key];
    if (shape === undefined) {
      context.addIssue({ code: 'custom', message: `must have one of the keys ${Object.keys(shapes).join(', ')}` });
      return z.NEVER;
    }
    const parsed = shape.safeParse(raw);
    if (parsed.success) return parsed.data as Value;
    for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: raw } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
  choices.set(schema, Object.values(shapes));
  return schema;
}

/** What a keyed schema chooses from; undefined for any other. */
export function choicesOf(schema: unknown): readonly z.ZodType[] | undefined {
  return choices.get(schema as z.ZodType);
}
