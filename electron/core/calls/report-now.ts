import type { ReportNowAnswer } from '../../../shared/contract/calls.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import type { Cause } from '../../../shared/reporting/cause.ts';
import type { Parts } from '../parts.ts';
import { findEach } from './request-each.ts';

/**
 * Hands one periodic notification of each Campaign Group named to the notifier, in their order; of none when one does not exist.
 * @param causeFor why, for so many Campaign Groups
 */
export function reportNow(
  { groups, reporter }: Pick<Parts, 'groups' | 'reporter'>,
  dbids: readonly string[],
  causeFor: (groupCount: number) => Cause,
): Result<ReportNowAnswer> {
  const found = findEach(groups, dbids);
  if (!found.ok) return found;
  const cause = causeFor(found.value.length);
  const sent: ReportNowAnswer['sent'][number][] = [];
  const not: ReportNowAnswer['not'][number][] = [];
  for (const group of found.value) {
    const { dbid } = group;
    const reported = reporter.reportNow(group, cause);
    if (typeof reported === 'string') not.push({ dbid, reason: reported });
    else sent.push({ dbid, uri: reported.uri });
  }
  return ok({ sent, not });
}
