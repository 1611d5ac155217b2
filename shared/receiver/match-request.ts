import { matchesPattern } from './pattern.ts';
import type { RequestMatch } from './response-rule.ts';

/** What a response rule looks at. */
export interface MatchedRequest {
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON body; undefined when it is none. */
  readonly body: unknown;
}

type FieldMatch = NonNullable<RequestMatch['fields']>[number];

/** Whether a request is one that the rule is for: all that is given must match. */
export function matchesRequest({ kind, fields, path, header }: RequestMatch, request: MatchedRequest): boolean {
  if (kind !== undefined && kindOf(request.body) !== kind) return false;
  if (path !== undefined && !matchesPath(path, request.path)) return false;
  if (header !== undefined) {
    const value = ownValue(request.headers, header.name.toLowerCase());
    if (typeof value !== 'string' || !matchesPattern(header.is, value)) return false;
  }
  return (fields ?? []).every((field) => hasField(request.body, field));
}

function kindOf(body: unknown): 'change' | 'periodic' | null {
  const action = ownValue(body, 'GSW_CAMPAIGN_GROUP_ACTION');
  if (action === undefined) return null;
  return action === 0 ? 'periodic' : 'change';
}

function matchesPath(wanted: string, path: string): boolean {
  return wanted.includes('*') ? matchesPattern(wanted, path) : path.includes(wanted);
}

/** An attribute of the body, or of one of its Calling Lists when the body itself has none of this name. */
function hasField(body: unknown, { field, is }: FieldMatch): boolean {
  const value = ownValue(body, field);
  if (value !== undefined) return isValue(value, is);
  const lists = ownValue(body, 'GSW_CALLING_LISTS');
  return Array.isArray(lists) && lists.some((list) => isValue(ownValue(list, field), is));
}

function isValue(value: unknown, wanted: FieldMatch['is']): boolean {
  if (typeof wanted !== 'string') return value === wanted;
  if (typeof value === 'string') return matchesPattern(wanted, value);
  return (typeof value === 'number' || typeof value === 'boolean') && matchesPattern(wanted, String(value));
}

/** An attribute of an object's own; undefined for anything else. */
function ownValue(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
