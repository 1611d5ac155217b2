import type { NotificationDetail } from '../contract/log.ts';
import { ReportedAction } from '../domain/enumerations.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { PinsAsSent } from './pins-as-sent.ts';
import { attributesOf } from './received.ts';
import type { Recording } from './recorder.ts';
import type { RequestStep, Step } from './step.ts';
import { Timeline } from './timeline.ts';

/** The partner to which and from which a running Campaign Group's dial mode can change. */
const partners: Readonly<Record<number, number>> = { 1: 2, 2: 1, 4: 5, 5: 4 };
/** Where the mode does not show in what is reported, Preview combines with everything. */
const preview = 3;

/**
 * A scenario that has the changes of these rows made again, in their order and with the time between them. What a Campaign Group
 * must have been before its first row comes before, while sending is held. Periodic notifications come by themselves.
 */
export function scenarioOfRows(rows: readonly NotificationDetail[], workspace: Workspace, name: string): Recording {
  const ordered = [...rows].sort((one, other) => one.at - other.at || one.seq - other.seq);
  const timeline = new Timeline();
  const start = ordered[0]?.at ?? 0;
  const pins = new PinsAsSent(timeline, start);
  const leftOut = new Set<string>();
  const known = new Set(workspace.campaignGroups.map(({ dbid }) => dbid));
  const before: Step[] = [];
  const begun = new Set<string>();
  const previous = new Map<string, NotificationDetail>();
  for (const row of ordered) {
    if (!known.has(row.dbid)) {
      leftOut.add(`${row.campaignGroup} is not in the workspace; its rows are left out.`);
      continue;
    }
    if (row.cause.kind === 'redelivery' || row.cause.kind === 'duplicate') {
      leftOut.add('Redeliveries and duplicates are left out; no step sends a notification again.');
      continue;
    }
    if (row.cause.kind === 'on-demand') {
      leftOut.add('Periodic notifications that the operator asked for are left out; no step asks for one.');
      continue;
    }
    const step = stepOf(row);
    if (step !== null && !begun.has(row.dbid)) before.push(...stepsBefore(step, row));
    if (step !== null) begun.add(row.dbid);
    const isPartOfComplete = step !== null && isSecondOfComplete(previous.get(row.dbid), row);
    pins.take(row, step !== null && !isPartOfComplete);
    if (step !== null && !isPartOfComplete) timeline.add(row.at, step);
    if (step !== null) previous.set(row.dbid, row);
  }
  const steps = [
    ...(before.length === 0 ? [] : [{ sending: 'hold' } as const, ...before, { sending: 'resume' } as const]),
    ...timeline.steps(start, ordered.at(-1)?.at ?? start),
  ];
  const scenario = { version: 1, name, clock: 'virtual', startAt: new Date(start).toISOString(), workspace, steps };
  return { scenario, leftOut: [...leftOut] };
}

/** The request that makes a row's change; null for a periodic one. */
function stepOf({ action, campaignGroup: group, cause, intendedBody, body }: NotificationDetail): RequestStep | null {
  const request = 'request' in cause ? cause.request : null;
  const attributes = attributesOf(intendedBody ?? body);
  switch (action) {
    case ReportedAction.load:
      return { do: 'load', group };
    case ReportedAction.startDialing:
      return { do: 'start', group, ...dialingOf(attributes) };
    case ReportedAction.setDialingMode:
      return { do: 'set-mode', group, ...dialingOf(attributes) };
    case ReportedAction.stopDialing:
      return { do: isCompletion(cause) ? 'complete' : 'stop', group };
    case ReportedAction.unload:
      if (isCompletion(cause)) return { do: 'complete', group };
      return { do: request === 'force-unload' ? 'force-unload' : 'unload', group };
    case ReportedAction.none:
      return null;
  }
}

function isCompletion(cause: NotificationDetail['cause']): boolean {
  return cause.kind === 'condition' || ('request' in cause && cause.request === 'complete');
}

/** Complete is reported twice: as a stop, then as an unload. */
function isSecondOfComplete(previous: NotificationDetail | undefined, row: NotificationDetail): boolean {
  return (
    previous !== undefined &&
    row.action === ReportedAction.unload &&
    isCompletion(row.cause) &&
    previous.action === ReportedAction.stopDialing &&
    isCompletion(previous.cause)
  );
}

function dialingOf(attributes: Readonly<Record<string, unknown>>) {
  const number = (name: string) => (typeof attributes[name] === 'number' ? (attributes[name] as number) : undefined);
  const [optimizeBy, optimizeGoal] = [number('GSW_OPTIMIZE_BY'), number('GSW_OPTIMIZE_GOAL')];
  return {
    dialMode: number('GSW_DIAL_MODE') ?? preview,
    ...(optimizeBy === undefined ? {} : { optimizeBy }),
    ...(optimizeGoal === undefined ? {} : { optimizeGoal }),
  };
}

/** What a Campaign Group needs so that its first request is accepted. */
function stepsBefore(first: RequestStep, { action }: NotificationDetail): Step[] {
  const { group } = first;
  const load: Step = { do: 'load', group };
  if (first.do === 'load') return [];
  if (first.do === 'set-mode') {
    const dialMode = partners[first.dialMode] ?? first.dialMode;
    const goal = dialMode === 1 || dialMode === 5 ? { optimizeBy: 1, optimizeGoal: 80 } : {};
    return [load, { do: 'start', group, dialMode, ...goal }];
  }
  if (action === ReportedAction.stopDialing) return [load, { do: 'start', group, dialMode: preview }];
  return [load];
}
