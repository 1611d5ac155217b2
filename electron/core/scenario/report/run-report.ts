import type { NotificationDetail } from '../../../../shared/contract/log.ts';
import { groupStates } from '../../../../shared/domain/enumerations.ts';
import { causeText } from '../../../../shared/reporting/cause.ts';
import { attributesOf, isReceived } from '../../../../shared/scenario/received.ts';
import { campaignGroupName } from '../../../../shared/workspace/campaign-group.ts';
import { type PlayReport, playReport } from '../play-report.ts';
import type { Played } from '../play-scenario.ts';
import type { StepResult } from '../stage.ts';

/** What was played, and by what. */
export interface RunOrigin {
  readonly program: string;
  readonly version: string;
  readonly node: string;
  readonly platform: string;
  /** Of the scenario. */
  readonly file: string;
  readonly name: string;
  readonly seed: number;
  readonly clock: 'real' | 'virtual';
}

/** Everything about one play: what `--json` writes, and what the other reports are made from. */
export interface RunReport {
  readonly format: 1;
  readonly origin: RunOrigin;
  readonly passed: boolean;
  /** On the play's clock, UTC in ISO 8601. */
  readonly beganAt: string;
  readonly endedAt: string;
  readonly steps: readonly (StepResult & { readonly passed: boolean })[];
  readonly notifications: readonly ReportedRow[];
  readonly totals: PlayReport['totals'];
  readonly groups: readonly GroupTruth[];
}

type ReportedRow = PlayReport['notifications'][number] & {
  readonly at: string;
  readonly cause: string;
  readonly fault: string | null;
  readonly receipt: string;
  readonly received: boolean;
  /** It should have been answered with 2xx and was not. */
  readonly undelivered: boolean;
};

/** A Campaign Group at the end: what is true, what was sent last, and what its receiver believes. */
export interface GroupTruth {
  readonly dbid: string;
  readonly name: string;
  readonly state: string;
  readonly sent: string | null;
  readonly believed: string | null;
  readonly verdict: string;
  readonly notifications: number;
}

export function runReport(played: Played, origin: RunOrigin): RunReport {
  const { steps, notifications, passed, undelivered } = played;
  const { notifications: rows, totals } = playReport(steps, notifications);
  const failed = new Set(undelivered.map(({ seq }) => seq));
  return {
    format: 1,
    origin,
    passed,
    beganAt: new Date(played.beganAt).toISOString(),
    endedAt: new Date(played.endedAt).toISOString(),
    steps: steps.map((step) => ({ ...step, passed: step.asExpected })),
    notifications: rows.flatMap((row, index) => {
      const detail = notifications[index];
      return detail ? [{ ...row, ...extras(detail), undelivered: failed.has(detail.seq) }] : [];
    }),
    totals,
    groups: truths(played),
  };
}

function extras(detail: NotificationDetail) {
  const { at, cause, fault } = detail;
  const received = isReceived(detail);
  return { at: new Date(at).toISOString(), cause: causeText(cause), fault, receipt: receiptWords(detail), received };
}

function receiptWords({ receipt, outcome }: NotificationDetail): string {
  if (receipt.kind === 'got') {
    const rule = receipt.rule === null ? '' : `, answered by ${receipt.rule}`;
    return `got as number ${receipt.number}: ${receipt.verdict}${rule}`;
  }
  if (receipt.kind === 'nothing') return 'nothing arrived';
  if (receipt.kind === 'pending') return 'not told';
  return outcome === 'accepted' ? 'another receiver, answered with 2xx' : 'another receiver, not known';
}

function truths({ state, notifications, looks }: Played): GroupTruth[] {
  const { ids, byId } = state.groups;
  const byGroup = Map.groupBy(notifications, ({ dbid }) => dbid);
  return ids.flatMap((dbid) => {
    const view = byId[dbid];
    if (!view) return [];
    const own = byGroup.get(dbid) ?? [];
    const last = own.findLast(({ loggedAt }) => loggedAt !== null);
    const looked = looks.get(dbid);
    return {
      dbid,
      name: campaignGroupName(view.configuration),
      state: stateName(view.condition.state) ?? '',
      sent: last === undefined ? null : stateName(attributesOf(last.body).GSW_CAMPAIGN_GROUP_STATE),
      believed: stateName(looked?.belief?.state),
      verdict: looked?.verdict ?? 'unknown',
      notifications: own.length,
    };
  });
}

function stateName(state: unknown): string | null {
  return groupStates.find(({ value }) => value === state)?.name ?? null;
}
