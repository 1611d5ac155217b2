import type { NotificationDetail } from '../contract/log.ts';
import { groupStates } from '../domain/enumerations.ts';
import type { Amount, Assertion, ExpectedChange, FieldExpectation } from './assertion.ts';
import { attributesOf, isReceived, receivedOf, selected, selectionWords } from './received.ts';
import { reportedRequests } from './selection.ts';

/** How the receiver's belief of a Campaign Group stands to the truth. */
export interface BelievedGroup {
  readonly name: string;
  readonly verdict: 'in-step' | 'stale' | 'wrong' | 'unknown';
  /** It is what it would be without any belief: not loaded, and nothing was heard of it. */
  readonly isQuiet: boolean;
}

/**
 * What an assertion finds wrong, in sentences; none when it holds.
 * @param details the notifications that it looks at, in the order of their making
 */
export function judgeAssertion(
  assertion: Assertion,
  details: readonly NotificationDetail[],
  groups: readonly BelievedGroup[],
): string[] {
  const { of, count, order, fields, nothingLost, beliefsInStep } = assertion;
  const received = selected(receivedOf(details), of);
  return [
    count === undefined ? null : countFault(count, received.length, selectionWords(of)),
    order === undefined ? null : orderFault(order, received, assertion.exactly === true),
    fields === undefined ? null : fieldsFault(fields, received, assertion.in, selectionWords(of)),
    nothingLost ? lossFault(details) : null,
    beliefsInStep ? beliefFault(groups) : null,
  ].filter((fault) => fault !== null);
}

function countFault(wanted: Amount, count: number, what: string): string | null {
  const { atLeast = 0, atMost = Number.POSITIVE_INFINITY } =
    typeof wanted === 'number' ? { atLeast: wanted, atMost: wanted } : wanted;
  if (count >= atLeast && count <= atMost) return null;
  return `${count} ${what} were received, not ${limits(atLeast, atMost)}.`;
}

function limits(atLeast: number, atMost: number): string {
  if (atLeast === atMost) return String(atLeast);
  if (atMost === Number.POSITIVE_INFINITY) return `at least ${atLeast}`;
  return atLeast === 0 ? `at most ${atMost}` : `${atLeast} to ${atMost}`;
}

function orderFault(order: readonly ExpectedChange[], all: readonly NotificationDetail[], exactly: boolean) {
  const received = all.filter(({ id }) => id === 81000);
  let at = 0;
  for (const [index, expected] of order.entries()) {
    const found = received.findIndex((detail, place) => place >= at && isChange(detail, expected));
    if (found < 0 || (exactly && found !== at)) {
      const came = received[at];
      const instead = came === undefined ? 'nothing more came' : `${changeWords(came)} came`;
      return `order[${index}], ${expectedWords(expected)}, did not come ${exactly ? 'as the next one' : 'in its place'}: ${instead}.`;
    }
    at = found + 1;
  }
  const more = received[at];
  return exactly && more ? `After the last one that order names, ${changeWords(more)} came.` : null;
}

function isChange(detail: NotificationDetail, { group, action, state }: ExpectedChange): boolean {
  return (
    (group === undefined || group === '*' || detail.campaignGroup === group) &&
    (action === undefined || detail.action === reportedRequests[action]) &&
    (state === undefined || stateOf(detail) === state)
  );
}

function stateOf({ body }: NotificationDetail): string | undefined {
  const { GSW_CAMPAIGN_GROUP_STATE: state } = attributesOf(body);
  return groupStates.find(({ value }) => value === state)?.name;
}

function changeWords(detail: NotificationDetail): string {
  const action = Object.entries(reportedRequests).find(([, value]) => value === detail.action)?.[0];
  return `${action ?? `action ${detail.action}`} of ${detail.campaignGroup} (${stateOf(detail) ?? 'no known state'})`;
}

function expectedWords({ group, action, state }: ExpectedChange): string {
  const words = [action ?? 'a change', group === undefined || group === '*' ? null : `of ${group}`];
  return [...words, state === undefined ? null : `to ${state}`].filter((word) => word !== null).join(' ');
}

function fieldsFault(
  fields: Readonly<Record<string, FieldExpectation>>,
  received: readonly NotificationDetail[],
  which: Assertion['in'],
  what: string,
): string | null {
  const [first, last] = [received[0], received.at(-1)];
  if (first === undefined || last === undefined) return `No ${what} were received, so no body has these fields.`;
  const faults = { all: received, any: received, first: [first], last: [last] }[which].map((detail) => ({
    detail,
    fault: bodyFault(fields, detail.body),
  }));
  if (which === 'any' && faults.some(({ fault }) => fault === null)) return null;
  const wrong = faults.find(({ fault }) => fault !== null);
  if (!wrong) return null;
  const where = which === 'any' ? 'None of the bodies has all of these; in the first,' : `Row ${wrong.detail.seq}:`;
  return `${where} ${wrong.fault}.`;
}

function bodyFault(fields: Readonly<Record<string, FieldExpectation>>, body: string): string | null {
  const attributes = attributesOf(body);
  for (const [name, wanted] of Object.entries(fields)) {
    const isThere = Object.hasOwn(attributes, name);
    const value = isThere ? attributes[name] : undefined;
    if (isWanted(value, wanted)) continue;
    return `${name} is ${isThere ? JSON.stringify(value) : 'not there'}, not ${wantedWords(wanted)}`;
  }
  return null;
}

function isWanted(value: unknown, wanted: FieldExpectation): boolean {
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  if ('absent' in wanted) return value === undefined;
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = wanted;
  return typeof value === 'number' && value >= atLeast && value <= atMost;
}

function wantedWords(wanted: FieldExpectation): string {
  if (typeof wanted !== 'object' || wanted === null) return JSON.stringify(wanted);
  if ('absent' in wanted) return 'absent';
  return [
    wanted.atLeast === undefined ? 'a number' : `at least ${wanted.atLeast}`,
    wanted.atMost === undefined ? null : `at most ${wanted.atMost}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function lossFault(details: readonly NotificationDetail[]): string | null {
  const lost = details.filter((detail) => detail.loggedAt !== null && !isReceived(detail));
  const [first] = lost;
  if (!first) return null;
  const others = lost.length === 1 ? '' : `, and ${lost.length - 1} more`;
  return `Row ${first.seq}, ${first.campaignGroup}, was sent and not received (${first.outcome})${others}.`;
}

function beliefFault(groups: readonly BelievedGroup[]): string | null {
  const wrong = groups.filter(({ verdict, isQuiet }) => verdict !== 'in-step' && !isQuiet);
  if (wrong.length === 0) return null;
  const named = wrong.slice(0, 5).map(({ name, verdict }) => `${name} (${verdict})`);
  const others = wrong.length > 5 ? `, and ${wrong.length - 5} more` : '';
  return `The receiver's belief is not the truth: ${named.join(', ')}${others}.`;
}
