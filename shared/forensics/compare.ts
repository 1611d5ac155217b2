import { type BodyDifference, bodyDifferences } from './body-difference.ts';
import { outOfOrder } from './order.ts';
import { pairInTime } from './pair.ts';
import type { ReceivedNotification } from './received.ts';

/** A notification of the log, as it is compared. */
export interface ComparedLine {
  /** Its number in the timeline. */
  readonly seq: number;
  readonly at: number;
  readonly campaignGroup: string;
  readonly periodic: boolean;
  readonly uri: string;
  readonly body: string | null;
}

/** Why one side has no counterpart on the other. */
export type MissingReason =
  /** Within the time that the other side covers: it was lost, or never left. */
  | 'within'
  /** Before or after all that the other side has: it may only not have been recorded there. */
  | 'outside'
  /** The other side has nothing of this Campaign Group. */
  | 'group-unknown'
  /** It has the same body as one that has its counterpart: it was received twice. */
  | 'duplicate';

export type Difference =
  | {
      readonly kind: 'only-sent';
      readonly seq: number;
      readonly at: number;
      readonly campaignGroup: string;
      readonly reason: MissingReason;
    }
  | {
      readonly kind: 'only-received';
      readonly number: number;
      readonly at: number;
      readonly campaignGroup: string;
      readonly reason: MissingReason;
    }
  /** It arrived before one that left earlier. */
  | {
      readonly kind: 'order';
      readonly seq: number;
      readonly number: number;
      readonly at: number;
      readonly campaignGroup: string;
    }
  | {
      readonly kind: 'body';
      readonly seq: number;
      readonly number: number;
      readonly at: number;
      readonly campaignGroup: string;
      readonly fields: readonly BodyDifference[];
    }
  | {
      readonly kind: 'target';
      readonly seq: number;
      readonly number: number;
      readonly at: number;
      readonly campaignGroup: string;
      readonly logged: string;
      readonly received: string;
    };
export const differenceKinds = [
  'only-sent',
  'only-received',
  'order',
  'body',
  'target',
] as const satisfies readonly Difference['kind'][];
export type DifferenceKind = Difference['kind'];

/** A line of the log and what was received of it; indexes into the two lists that were compared. */
export interface Match {
  readonly line: number;
  readonly received: number;
}

export interface Comparison {
  readonly matches: readonly Match[];
  /** In order of time. */
  readonly differences: readonly Difference[];
}

export interface CompareSettings {
  /** So far may the two times of one notification be apart, ms. */
  readonly toleranceMs: number;
  /** Added to the times of the receiver's record, ms: for clocks, or zones, that are apart. */
  readonly shiftMs: number;
}

/** The moment by which a received notification is found: when OCS says that it happened, or else when it arrived. */
export function momentOf({ saidAt, at }: ReceivedNotification, { shiftMs }: CompareSettings): number {
  return (saidAt ?? at) + shiftMs;
}

/**
 * Compares the lines of a log with what a receiver has. Lines and notifications of one Campaign Group and kind (change, periodic)
 * are paired when their bodies are the same, and then by time, the nearest first, no further apart than the tolerance. The same
 * two lists always give the same pairs.
 */
export function compareLog(
  lines: readonly ComparedLine[],
  received: readonly ReceivedNotification[],
  settings: CompareSettings,
): Comparison {
  const matches = [...grouped(lines, received).values()].flatMap(({ own, theirs }) =>
    pairInTime(
      own.map((line) => ({ key: line, ...pick(lines[line]) })),
      theirs.map((index) => timedOf(index, received[index], settings)),
      settings.toleranceMs,
    ).map(([line, index]) => ({ line, received: index })),
  );
  const span = spans(lines, received, settings);
  const sent = new Set(matches.map(({ line }) => line));
  const got = new Map(matches.map((match) => [match.received, match.line]));
  const bodies = new Set(matches.map((match) => received[match.received]?.body));
  const onlySent = lines.flatMap(({ seq, at, campaignGroup }, index): Difference[] => {
    if (sent.has(index)) return [];
    return [{ kind: 'only-sent', seq, at, campaignGroup, reason: span.received(campaignGroup, at) }];
  });
  const onlyReceived = received.flatMap((one, index): Difference[] => {
    if (got.has(index)) return [];
    const at = momentOf(one, settings);
    const reason = bodies.has(one.body) ? 'duplicate' : span.logged(one.campaignGroup, at);
    return [{ kind: 'only-received', number: one.number, at, campaignGroup: one.campaignGroup, reason }];
  });
  const paired = matches.flatMap((match) => pairDifferences(lines[match.line], received[match.received]));
  const differences = [...onlySent, ...onlyReceived, ...paired, ...outOfOrder(matches, lines, received)];
  return { matches, differences: differences.sort((one, other) => one.at - other.at) };
}

function pick(line: ComparedLine | undefined) {
  return { at: line?.at ?? 0, body: line?.body ?? null };
}

function timedOf(key: number, one: ReceivedNotification | undefined, settings: CompareSettings) {
  return { key, at: one ? momentOf(one, settings) : 0, body: one?.body ?? null };
}

function grouped(lines: readonly ComparedLine[], received: readonly ReceivedNotification[]) {
  const groups = new Map<string, { own: number[]; theirs: number[] }>();
  const of = ({ campaignGroup, periodic }: Pick<ComparedLine, 'campaignGroup' | 'periodic'>) => {
    const key = `${periodic} ${campaignGroup}`;
    const found = groups.get(key) ?? { own: [], theirs: [] };
    groups.set(key, found);
    return found;
  };
  lines.forEach((line, index) => void of(line).own.push(index));
  received.forEach((one, index) => void of(one).theirs.push(index));
  return groups;
}

function pairDifferences(line: ComparedLine | undefined, one: ReceivedNotification | undefined): Difference[] {
  if (!line || !one) return [];
  const place = { seq: line.seq, number: one.number, at: line.at, campaignGroup: line.campaignGroup };
  const fields = line.body === null ? [] : bodyDifferences(line.body, one.body);
  const found: Difference[] = fields.length > 0 ? [{ kind: 'body', ...place, fields }] : [];
  if (one.target !== null && !isSameTarget(line.uri, one.target))
    found.push({ kind: 'target', ...place, logged: line.uri, received: one.target });
  return found;
}

/** A receiver knows the path only; a record of the sender has the whole URI. */
function isSameTarget(uri: string, target: string): boolean {
  if (!target.startsWith('/')) return uri === target;
  const [, path = ''] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^#]*)/i.exec(uri) ?? [];
  const rooted = path.startsWith('/') ? path : `/${path}`;
  return rooted === target;
}

/** What each side covers: of which Campaign Groups, and from when to when. */
function spans(lines: readonly ComparedLine[], received: readonly ReceivedNotification[], settings: CompareSettings) {
  const side = (moments: readonly { readonly campaignGroup: string; readonly at: number }[]) => {
    let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { at } of moments) [from, to] = [Math.min(from, at), Math.max(to, at)];
    const groups = new Set(moments.map(({ campaignGroup }) => campaignGroup));
    return (campaignGroup: string, at: number): MissingReason => {
      if (at < from - settings.toleranceMs || at > to + settings.toleranceMs) return 'outside';
      return groups.has(campaignGroup) ? 'within' : 'group-unknown';
    };
  };
  return {
    logged: side(lines),
    received: side(received.map((one) => ({ campaignGroup: one.campaignGroup, at: momentOf(one, settings) }))),
  };
}
