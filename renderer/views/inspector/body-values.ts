import type { Release } from '../../../shared/reporting/wire-profile.ts';

/** The attributes of a body, in its order. */
export type BodyValues = Readonly<Record<string, unknown>>;

/** Null when the body is no JSON object. */
export function bodyValues(body: string): BodyValues | null {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is BodyValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The release whose body this is: only the newer one has statistics and Calling Lists. */
export function releaseOf(values: BodyValues): Release {
  const isNewer = Object.keys(values).some((name) => name.startsWith('GSW_STAT_') || name === 'GSW_CALLING_LISTS');
  return isNewer ? '8.1.517.04' : '8.1.512.02';
}

/** The Calling Lists of a body that are objects, each with its place in the array. */
export function callingLists(values: BodyValues): readonly { readonly index: number; readonly list: BodyValues }[] {
  const lists = values.GSW_CALLING_LISTS;
  if (!Array.isArray(lists)) return [];
  return lists.flatMap((list: unknown, index) => (isObject(list) ? [{ index, list }] : []));
}
