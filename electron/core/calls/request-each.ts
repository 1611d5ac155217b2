import type { BulkAnswer } from '../../../shared/contract/calls.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { Actor } from '../../../shared/domain/enumerations.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
import type { Group } from '../groups/group.ts';
import type { Parts } from '../parts.ts';
import { notFound } from './group-calls.ts';

/**
 * Gives one request of an OCS Client to each Campaign Group named, once, in their order; to none when one does not exist.
 * @param causeFor why it is given, to so many Campaign Groups
 */
export function requestEach(
  { groups, session }: Pick<Parts, 'groups' | 'session'>,
  dbids: readonly string[],
  request: GroupRequest,
  causeFor: (groupCount: number) => Cause,
): Result<BulkAnswer> {
  const found = findEach(groups, dbids);
  if (!found.ok) return found;
  const wanted = found.value;
  const cause = causeFor(wanted.length);
  const accepted: string[] = [];
  const refused: { dbid: string; refusal: Refusal }[] = [];
  for (const group of wanted) {
    const refusal = groups.request(group, request, Actor.ocsClient, cause);
    if (refusal) refused.push({ dbid: group.dbid, refusal });
    else accepted.push(group.dbid);
  }
  session.changed();
  return ok({ accepted, refused });
}

/** The Campaign Groups named, each once; a failure when one does not exist. */
export function findEach(groups: Parts['groups'], dbids: readonly string[]): Result<readonly Group[]> {
  const found: Group[] = [];
  for (const dbid of new Set(dbids)) {
    const group = groups.get(dbid);
    if (!group) return notFound(dbid);
    found.push(group);
  }
  return ok(found);
}
