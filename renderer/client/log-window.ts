import type { LogBatch, LogEntry } from '../../shared/contract/log.ts';
import { everything, type LogQuery } from '../../shared/log-query/log-query.ts';
import { matches } from '../../shared/log-query/matches.ts';
import { indexOfSeq, inOrder, isBehind, mergeRows, type Rows, replaceKnown } from './log-rows.ts';

/**
 * The part of the log that the window holds: of the rows that the query finds, one stretch without gaps, bounded. While it
 * follows, the newest rows push the oldest out. While someone reads, nothing is pushed out: new rows are added as long as
 * there is room, then only counted.
 */
export interface LogWindow {
  /** By seq, ascending. */
  readonly entries: Rows;
  readonly following: boolean;
  /** The largest seq ever heard of. */
  readonly newest: number;
  /** New rows since following stopped. */
  readonly unseen: number;
  /** The engine has rows before the first one here. */
  readonly hasOlder: boolean;
  /** The engine has rows after the last one here. */
  readonly hasNewer: boolean;
  /** Rows of which only the engine can say whether the query finds them; it has to be asked. */
  readonly undecided: ReadonlySet<number>;
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
  undecided: new Set(),
};

/** Takes new and changed rows, as they come from the engine in any order; the query decides which of them belong here. */
export function mergeBatch(window: LogWindow, { entries }: LogBatch, query: LogQuery = everything): LogWindow {
  const found: LogEntry[] = [];
  const gone = new Set<number>();
  const undecided = new Set(window.undecided);
  const news = inOrder(entries);
  for (const entry of news) {
    const verdict = matches(entry, query);
    const known = window.entries[indexOfSeq(window.entries, entry.seq)];
    if (verdict === 'unknown' && (known !== undefined || reaches(window, entry.seq))) undecided.add(entry.seq);
    if (verdict === true || (verdict === 'unknown' && known !== undefined)) found.push(entry);
    if (verdict === false && known !== undefined && !isBehind(entry, known)) gone.add(entry.seq);
  }
  const newest = Math.max(window.newest, news.at(-1)?.seq ?? 0);
  const isUndecided = undecided.size > window.undecided.size;
  const next = take(window, found, gone);
  return { ...next, newest, undecided: isUndecided ? undecided : window.undecided };
}

/**
 * The engine has said which rows after a certain one the query finds: `page`. Of the rows that were `asked` about up to
 * `upTo`, those that are not among them do not belong here.
 */
export function settle(window: LogWindow, asked: readonly number[], page: Rows, upTo: number): LogWindow {
  const answered = asked.filter((seq) => seq <= upTo);
  const isFound = new Set(page.map(({ seq }) => seq));
  const gone = new Set(answered.filter((seq) => !isFound.has(seq)));
  const next = take(window, page, gone);
  const undecided = new Set(window.undecided);
  for (const seq of answered) undecided.delete(seq);
  return { ...next, newest: Math.max(window.newest, page.at(-1)?.seq ?? 0), undecided };
}

/**
 * The newest page has come: what was held is given up, but for rows that are newer than the page. Rows that were undecided
 * when it was `asked` for are decided by it.
 */
export function takeNewest(
  window: LogWindow,
  page: Rows,
  more: boolean,
  asked: ReadonlySet<number> = new Set(),
): LogWindow {
  const last = page.at(-1)?.seq ?? 0;
  const later = window.entries.filter((entry) => entry.seq > last);
  const entries = [...replaceKnown(page, window.entries, false), ...later].slice(-logCapacity.following);
  const newest = Math.max(window.newest, entries.at(-1)?.seq ?? 0);
  const undecided = new Set([...window.undecided].filter((seq) => !asked.has(seq)));
  return { entries, following: true, newest, unseen: 0, hasOlder: more, hasNewer: false, undecided };
}

/** Leaves a stretch that does not reach the end, before the newest page is asked for: from here on new rows are kept. */
export function leaveStretch(window: LogWindow): LogWindow {
  if (!window.hasNewer) return window;
  return { ...window, entries: [], following: true, unseen: 0, hasOlder: true, hasNewer: false };
}

/** A page of older rows has come; what is at the other end makes room for it. */
export function takeOlder(window: LogWindow, page: Rows, more: boolean): LogWindow {
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

/** Rows around one that was asked for have come: a stretch somewhere in the log, to be read. */
export function takeStretch(
  window: LogWindow,
  entries: Rows,
  { hasOlder, hasNewer }: { readonly hasOlder: boolean; readonly hasNewer: boolean },
): LogWindow {
  const newest = Math.max(window.newest, entries.at(-1)?.seq ?? 0);
  const isBehindEnd = hasNewer || newest > (entries.at(-1)?.seq ?? 0);
  return { entries, following: false, newest, unseen: 0, hasOlder, hasNewer: isBehindEnd, undecided: new Set() };
}

/** Rows that were missed may be among those held: the stretch up to its last row has been asked for anew. */
export function refreshHeld(window: LogWindow, page: Rows): LogWindow {
  const [first, last] = [page[0]?.seq ?? 0, window.entries.at(-1)?.seq ?? 0];
  const isFound = new Set(page.map(({ seq }) => seq));
  const gone = new Set(window.entries.filter(({ seq }) => seq >= first && !isFound.has(seq)).map(({ seq }) => seq));
  const undecided = new Set([...window.undecided].filter((seq) => seq > last));
  return { ...take(window, page, gone), undecided };
}

export function stopFollowing(window: LogWindow): LogWindow {
  return window.following ? { ...window, following: false, unseen: 0 } : window;
}

/** Follows again, if the end is here; otherwise the newest page has to be asked for first. */
export function follow(window: LogWindow): LogWindow {
  return window.hasNewer || window.following ? window : { ...window, following: true, unseen: 0 };
}

/** What is held with rows taken in, replaced and taken out, within the bounds. */
function take(window: LogWindow, found: Rows, gone: ReadonlySet<number>): LogWindow {
  const left = gone.size === 0 ? window.entries : window.entries.filter(({ seq }) => !gone.has(seq));
  const updated = replaceKnown(left, found, true);
  const others = found.filter(({ seq }) => indexOfSeq(updated, seq) < 0);
  const last = window.entries.at(-1)?.seq ?? 0;
  const isLater = (seq: number) => seq > window.newest || (seq > last && window.undecided.has(seq));
  const unseen = window.following ? 0 : window.unseen + others.filter(({ seq }) => isLater(seq)).length;
  const inside = others.filter(({ seq }) => reaches(window, seq));
  if (window.following) {
    const all = mergeRows(updated, inside);
    const surplus = Math.max(0, all.length - logCapacity.following);
    const entries = surplus > 0 ? all.slice(surplus) : all;
    return { ...window, entries, unseen, hasOlder: window.hasOlder || surplus > 0 };
  }
  const all = mergeRows(updated, inside);
  const entries = all.length > logCapacity.reading ? all.slice(0, logCapacity.reading) : all;
  return { ...window, entries, unseen, hasNewer: window.hasNewer || entries.length < all.length };
}

/** Whether the stretch that is held is where a row of this number would stand. */
function reaches({ entries, newest, hasOlder, hasNewer }: LogWindow, seq: number): boolean {
  const [first, last] = [entries[0]?.seq, entries.at(-1)?.seq];
  if (hasNewer && (last === undefined || seq > last)) return false;
  return !hasOlder || (first === undefined ? seq > newest : seq > first);
}
