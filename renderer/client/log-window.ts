import type { LogBatch, LogEntry } from '../../shared/contract/log.ts';
import type { Outcome } from '../../shared/reporting/outcome.ts';

/**
 * The part of the log that the window holds: one stretch without gaps, bounded. While it follows, the newest rows push the
 * oldest out. While someone reads, nothing is pushed out: new rows are added as long as there is room, then only counted.
 */
export interface LogWindow {
  /** By seq, ascending. */
  readonly entries: readonly LogEntry[];
  readonly following: boolean;
  /** The largest seq ever heard of. */
  readonly newest: number;
  /** New rows since following stopped. */
  readonly unseen: number;
  /** The engine has rows before the first one here. */
  readonly hasOlder: boolean;
  /** The engine has rows after the last one here. */
  readonly hasNewer: boolean;
}

/** A reader's room beyond what is held while following. */
export const logCapacity = { following: 4_000, reading: 5_000 } as const;

export const emptyLog: LogWindow = {
  entries: [],
  following: true,
  newest: 0,
  unseen: 0,
  hasOlder: false,
  hasNewer: false,
};

const progress: Readonly<Record<Outcome, number>> = {
  waiting: 0,
  sending: 1,
  accepted: 2,
  rejected: 2,
  failed: 2,
  lost: 2,
  dropped: 2,
  skipped: 2,
};

/** Takes new and changed rows, as they come from the engine in any order. */
export function mergeBatch(window: LogWindow, { entries }: LogBatch): LogWindow {
  const fresh = inOrder(entries.filter((entry) => entry.seq > window.newest));
  const updated = replaceKnown(window.entries, entries);
  const newest = fresh.at(-1)?.seq ?? window.newest;
  if (window.following) {
    const all = fresh.length === 0 ? updated : [...updated, ...fresh];
    const surplus = Math.max(0, all.length - logCapacity.following);
    const kept = surplus > 0 ? all.slice(surplus) : all;
    return { ...window, entries: kept, newest, hasOlder: window.hasOlder || surplus > 0 };
  }
  const room = window.hasNewer ? 0 : logCapacity.reading - updated.length;
  const added = fresh.slice(0, Math.max(0, room));
  return {
    ...window,
    entries: added.length === 0 ? updated : [...updated, ...added],
    newest,
    unseen: window.unseen + fresh.length,
    hasNewer: window.hasNewer || added.length < fresh.length,
  };
}

/** The newest page has come: what was held is given up, but for rows that are newer than the page. */
export function takeNewest(window: LogWindow, page: readonly LogEntry[], more: boolean): LogWindow {
  const last = page.at(-1)?.seq ?? 0;
  const later = window.entries.filter((entry) => entry.seq > last);
  const entries = [...replaceKnown(page, window.entries), ...later].slice(-logCapacity.following);
  const newest = Math.max(window.newest, entries.at(-1)?.seq ?? 0);
  return { entries, following: true, newest, unseen: 0, hasOlder: more, hasNewer: false };
}

/** Leaves a stretch that does not reach the end, before the newest page is asked for: from here on new rows are kept. */
export function leaveStretch(window: LogWindow): LogWindow {
  if (!window.hasNewer) return window;
  return { ...window, entries: [], following: true, unseen: 0, hasNewer: false };
}

/** A page of older rows has come; what is at the other end makes room for it. */
export function takeOlder(window: LogWindow, page: readonly LogEntry[], more: boolean): LogWindow {
  const first = window.entries[0]?.seq ?? Number.POSITIVE_INFINITY;
  const all = [...page.filter((entry) => entry.seq < first), ...window.entries];
  const entries = all.slice(0, logCapacity.reading);
  return {
    ...window,
    entries,
    following: false,
    hasOlder: more,
    hasNewer: window.hasNewer || entries.length < all.length,
  };
}

/** Rows that were missed may be among those held: the same stretch has been asked for anew. */
export function refreshHeld(window: LogWindow, page: readonly LogEntry[]): LogWindow {
  return { ...window, entries: replaceKnown(window.entries, page) };
}

export function stopFollowing(window: LogWindow): LogWindow {
  return window.following ? { ...window, following: false, unseen: 0 } : window;
}

/** Follows again, if the end is here; otherwise the newest page has to be asked for first. */
export function follow(window: LogWindow): LogWindow {
  return window.hasNewer || window.following ? window : { ...window, following: true, unseen: 0 };
}

/** Each row once, as far as it has come, by number. */
function inOrder(entries: readonly LogEntry[]): LogEntry[] {
  const bySeq = new Map<number, LogEntry>();
  for (const entry of entries) {
    const known = bySeq.get(entry.seq);
    if (known === undefined || isFurther(entry, known)) bySeq.set(entry.seq, entry);
  }
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
}

/** `rows` with those replaced that are among `news` and further on; the same array when none is. */
function replaceKnown(rows: readonly LogEntry[], news: readonly LogEntry[]): readonly LogEntry[] {
  let copy: LogEntry[] | null = null;
  for (const entry of news) {
    const index = indexOfSeq(rows, entry.seq);
    const known = rows[index];
    if (known === undefined || !isFurther(entry, known)) continue;
    copy ??= [...rows];
    copy[index] = entry;
  }
  return copy ?? rows;
}

function isFurther(entry: LogEntry, known: LogEntry): boolean {
  if (entry.kind !== 'notification' || known.kind !== 'notification') return false;
  return progress[entry.outcome] > progress[known.outcome];
}

function indexOfSeq(rows: readonly LogEntry[], seq: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle]?.seq ?? 0;
    if (found === seq) return middle;
    if (found < seq) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
