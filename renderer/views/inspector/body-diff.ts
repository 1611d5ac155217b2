import { type BodyValues, bodyValues, callingLists, isObject } from './body-values.ts';

/** What became of one attribute from one body to another. */
export type Change = 'added' | 'removed' | 'changed' | 'same';

/** One attribute of either body. A value is JSON text; null says that the attribute is absent there. */
export interface DiffRow {
  /** Unique, such as `GSW_DIAL_MODE` or `GSW_CALLING_LISTS[301].GSW_STAT_HIT_RATIO`. */
  readonly path: string;
  readonly name: string;
  /** The Calling List that it belongs to, by DBID or by place; null for the notification itself. */
  readonly list: string | null;
  readonly change: Change;
  readonly before: string | null;
  readonly after: string | null;
  /** Different in nearly every notification: what it says is rarely of interest. */
  readonly isTime: boolean;
  /** Moves by itself while dialing goes on. */
  readonly isStatistic: boolean;
}

/**
 * The attributes of both bodies, in the order of `after`; what only `before` has comes last. Calling Lists are matched by their
 * DBID. Null when either body is no JSON object.
 */
export function diffBodies(before: string, after: string): DiffRow[] | null {
  const one = bodyValues(before);
  const other = bodyValues(after);
  if (one === null || other === null) return null;
  return [...diffValues(plainOf(one), plainOf(other), null), ...diffLists(one, other)];
}

/** True when only the time is another one. */
export function isSameButTime(rows: readonly DiffRow[]): boolean {
  return rows.every(({ change, isTime }) => change === 'same' || isTime);
}

/** Without the Calling Lists, where these are lists: they are compared one by one. */
function plainOf(values: BodyValues): BodyValues {
  const lists = values.GSW_CALLING_LISTS;
  if (!Array.isArray(lists) || !lists.every(isObject)) return values;
  const { GSW_CALLING_LISTS: _, ...rest } = values;
  // The order is all that is left to be said of the array itself.
  return { ...rest, GSW_CALLING_LISTS: callingLists(values).map(({ index, list }) => keyOf(list, index)) };
}

function diffLists(before: BodyValues, after: BodyValues): DiffRow[] {
  const one = listsByKey(before);
  const other = listsByKey(after);
  const keys = new Set([...other.keys(), ...one.keys()]);
  return [...keys].flatMap((key) => diffValues(one.get(key) ?? {}, other.get(key) ?? {}, key));
}

function listsByKey(values: BodyValues): Map<string, BodyValues> {
  const lists = new Map<string, BodyValues>();
  for (const { index, list } of callingLists(values)) {
    const key = keyOf(list, index);
    lists.set(lists.has(key) ? `#${index + 1}` : key, list);
  }
  return lists;
}

/** Its DBID; a list without one is known by its place. */
function keyOf({ GSW_CALLING_LIST_DBID: dbid }: BodyValues, index: number): string {
  return typeof dbid === 'string' && dbid !== '' ? dbid : `#${index + 1}`;
}

function diffValues(before: BodyValues, after: BodyValues, list: string | null): DiffRow[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].map((name) => {
    const one = textOf(before, name);
    const other = textOf(after, name);
    return {
      path: list === null ? name : `GSW_CALLING_LISTS[${list}].${name}`,
      name,
      list,
      change: changeOf(one, other),
      before: one,
      after: other,
      isTime: name === 'GSW_DATE_TIME',
      isStatistic: name.startsWith('GSW_STAT_'),
    };
  });
}

function textOf(values: BodyValues, name: string): string | null {
  return Object.hasOwn(values, name) ? JSON.stringify(values[name]) : null;
}

function changeOf(before: string | null, after: string | null): Change {
  if (before === after) return 'same';
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}
