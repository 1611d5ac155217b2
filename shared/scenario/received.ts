import type { NotificationDetail } from '../contract/log.ts';
import { reportedRequests, type Selection } from './selection.ts';

/** Whether its receiver has it: the built-in one says so, another one by an answer with 2xx. */
export function isReceived({ receipt, outcome }: Pick<NotificationDetail, 'receipt' | 'outcome'>): boolean {
  return receipt.kind === 'got' || (receipt.kind !== 'nothing' && outcome === 'accepted');
}

/** The notifications that were received, in the order in which they were. */
export function receivedOf(details: readonly NotificationDetail[]): NotificationDetail[] {
  return details.filter(isReceived).sort((one, other) => comeAt(one) - comeAt(other) || one.seq - other.seq);
}

/** The built-in receiver numbers what it gets; of another one only the hand-over is known. */
function comeAt({ receipt, loggedAt, at }: NotificationDetail): number {
  return receipt.kind === 'got' ? receipt.number : (loggedAt ?? at);
}

/** Those that a selection means. */
export function selected<Detail extends Pick<NotificationDetail, 'id' | 'campaignGroup' | 'action'>>(
  details: readonly Detail[],
  { kind, group, action }: Selection,
): Detail[] {
  return details.filter(
    (detail) =>
      (kind === undefined || (detail.id === 81000) === (kind === 'change')) &&
      (group === undefined || group === '*' || detail.campaignGroup === group) &&
      (action === undefined || detail.action === reportedRequests[action]),
  );
}

/** `changes of Spring@Agents by start`, for a person. */
export function selectionWords({ kind, group, action }: Selection): string {
  const what = kind === undefined ? 'notifications' : kind === 'change' ? 'changes' : 'periodic notifications';
  const of = group === undefined || group === '*' ? '' : ` of ${group}`;
  return `${what}${of}${action === undefined ? '' : ` by ${action}`}`;
}

/** The attributes of a body; empty where it is no JSON object. */
export function attributesOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}
