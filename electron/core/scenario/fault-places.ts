import { parse, type ValueNode } from '@humanwhocodes/momoa';
import { type Fault, pathText, type TextPlace } from '../../../shared/workspace/faults.ts';

/**
 * The same faults, each with its place in the text: of the value that its path leads to, or of the nearest one around it that is there.
 * @param text JSON, with or without a byte order mark
 */
export function withPlaces(faults: readonly Fault[], text: string): Fault[] {
  const wanted = new Set(faults.flatMap(({ path }) => pathsAround(path)));
  const places = new Map<string, TextPlace>();
  note(parse(text.replace(/^\uFEFF/, ''), { mode: 'json' }).body, [], wanted, places);
  return faults.map((fault) => {
    const around = pathsAround(fault.path).find((path) => places.has(path));
    const place = around === undefined ? undefined : places.get(around);
    return place === undefined ? fault : { ...fault, place };
  });
}

/** A path and those around it, the longest first: `a[0].b`, `a[0]`, `a`, and the whole. */
function pathsAround(path: string): string[] {
  const parts = path.match(/\["(?:[^"\\]|\\.)*"\]|\[\d+\]|\.?[\w-]+/g) ?? [];
  return [...parts.map((_part, index) => parts.slice(0, parts.length - index).join('')), ''];
}

/** Notes the places of the values that are asked for. A member's place is that of its key, where a person looks for it. */
function note(
  node: ValueNode,
  path: readonly PropertyKey[],
  wanted: ReadonlySet<string>,
  places: Map<string, TextPlace>,
  place: TextPlace = node.loc.start,
): void {
  const name = pathText(path);
  if (wanted.has(name)) places.set(name, { line: place.line, column: place.column });
  else return;
  if (node.type === 'Array')
    for (const [index, { value }] of node.elements.entries()) note(value, [...path, index], wanted, places);
  if (node.type !== 'Object') return;
  for (const { name: key, value } of node.members)
    note(value, [...path, key.type === 'String' ? key.value : key.name], wanted, places, key.loc.start);
}
