import { GroupState } from '../../../shared/domain/enumerations.ts';
import type { GroupRequest } from '../../../shared/domain/requests.ts';
import { type GroupCondition, transition } from '../../../shared/domain/transition.ts';
import { type Configured, occurrences, runningNeighbours, settled } from '../../../shared/schedule/check.ts';
import type { Schedule, TimedAction } from '../../../shared/schedule/schedule.ts';

/** A time during which the schedules keep a Campaign Group loaded, or running. */
export interface Bar {
  readonly from: number;
  readonly until: number;
  readonly kind: 'loaded' | 'running';
  readonly dialMode: number | null;
}

/** An action at its time. */
export interface Mark {
  readonly at: number;
  readonly action: TimedAction;
  /** Why it would be refused; null when it would be accepted. */
  readonly refusal: string | null;
  /** Marks that would lie on each other lie on levels. */
  readonly level: number;
}

export interface Lane {
  readonly dbid: string;
  readonly enabled: boolean;
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  readonly levels: number;
}

interface Range {
  readonly from: number;
  readonly until: number;
  /** The play begins so much earlier: what runs at `from` was started before. */
  readonly warmUpMs: number;
  /** Marks nearer to each other than this share of the range take another level. */
  readonly closest: number;
}

/** What the schedules alone would do in a range, one lane for each. */
export function layOutLanes(schedules: readonly Schedule[], groups: readonly Configured[], range: Range): Lane[] {
  const { from, until } = range;
  const byDbid = new Map(groups.map((group) => [group.dbid, group]));
  const conditions = new Map<string, GroupCondition>();
  const bars = new Map<string, Bar[]>();
  const marks = new Map<string, Omit<Mark, 'level'>[]>();
  for (const { at, dbid, action } of occurrences(schedules, from - range.warmUpMs, until)) {
    const group = byDbid.get(dbid);
    if (!group) continue;
    const current = conditions.get(dbid) ?? { state: GroupState.notLoaded };
    const result = transition(current, action.request, runningNeighbours(group, groups, conditions));
    if (at >= from) push(marks, dbid, { at, action, refusal: result.accepted ? null : result.refusal.sentence });
    if (!result.accepted) continue;
    const next = afterAll(result.next, action.request);
    conditions.set(dbid, next);
    change(bars, dbid, next, at);
  }
  return schedules.map(({ campaignGroup: dbid, enabled }) => {
    const stacked = stack(marks.get(dbid) ?? [], (until - from) * range.closest);
    return {
      dbid,
      enabled,
      bars: clip(bars.get(dbid) ?? [], from, until),
      marks: stacked,
      levels: stacked.reduce((most, { level }) => Math.max(most, level + 1), 1),
    };
  });
}

/** Unloading is done at once here; Complete ends with it. */
function afterAll(condition: GroupCondition, request: GroupRequest): GroupCondition {
  const next = settled(condition);
  return request.do === 'complete' ? { state: GroupState.notLoaded } : next;
}

/** Ends the bar that is open and begins the one of the new condition. An open bar ends at infinity. */
function change(bars: Map<string, Bar[]>, dbid: string, next: GroupCondition, at: number): void {
  const own = bars.get(dbid) ?? [];
  const open = own.at(-1);
  if (open?.until === Number.POSITIVE_INFINITY) own[own.length - 1] = { ...open, until: at };
  if (next.state === GroupState.running) own.push(openBar(at, 'running', next.dialing.dialMode));
  else if (next.state === GroupState.active) own.push(openBar(at, 'loaded', null));
  bars.set(dbid, own);
}

function openBar(from: number, kind: Bar['kind'], dialMode: number | null): Bar {
  return { from, until: Number.POSITIVE_INFINITY, kind, dialMode };
}

function clip(bars: readonly Bar[], from: number, until: number): Bar[] {
  return bars
    .map((bar) => ({ ...bar, from: Math.max(from, bar.from), until: Math.min(until, bar.until) }))
    .filter((bar) => bar.until > bar.from);
}

/** Gives each mark the lowest level on which no other is nearer than `gap`. */
function stack(marks: readonly Omit<Mark, 'level'>[], gap: number): Mark[] {
  const lastAt: number[] = [];
  return marks.map((mark) => {
    const free = lastAt.findIndex((at) => mark.at - at >= gap);
    const level = free === -1 ? lastAt.length : free;
    lastAt[level] = mark.at;
    return { ...mark, level };
  });
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
