type Path = readonly (string | number)[];

/** Every part of a JSON value with the path to it, the whole first. */
export function partsOf(value: unknown, path: Path = []): { readonly path: Path; readonly part: unknown }[] {
  const own = { path, part: value };
  if (typeof value !== 'object' || value === null) return [own];
  const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [own, ...inside.flatMap(([key, part]) => partsOf(part, [...path, key]))];
}

/** A copy of a JSON value in which `change` has been made to the part at `path`. */
export function withPart(value: unknown, path: Path, change: (part: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = withPart(copy[key], rest, change);
  return copy;
}
