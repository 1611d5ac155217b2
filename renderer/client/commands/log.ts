import { type Console, sayError } from '../console.ts';
import type { LogFilter } from '../log-filter.ts';
import { noFilter } from '../log-filter.ts';
import { follow, leaveStretch, logCapacity, refreshHeld, stopFollowing, takeNewest, takeOlder } from '../log-window.ts';

const firstPage = 1_000;
const olderPage = 500;

/** Asks for the newest rows: at the start, and after rows were missed. */
export async function loadNewest(console: Console): Promise<void> {
  const result = await console.bridge.call('log.page', { limit: firstPage });
  if (!result.ok) return sayLogError(console, result.error);
  const { entries, more } = result.value;
  console.store.setState(({ log }) => ({ log: takeNewest(log, entries, more) }));
}

let olderIsOnItsWay = false;

export async function loadOlder(console: Console): Promise<void> {
  const first = console.store.getState().log.entries[0];
  if (first === undefined || olderIsOnItsWay) return;
  olderIsOnItsWay = true;
  const result = await console.bridge.call('log.page', { before: first.seq, limit: olderPage });
  olderIsOnItsWay = false;
  if (!result.ok) return sayLogError(console, result.error);
  const { entries, more } = result.value;
  console.store.setState(({ log }) => ({ log: takeOlder(log, entries, more) }));
}

/** Rows were missed: a follower gets the newest page; a reader's rows are brought up to date where they are. */
export async function catchUp(console: Console): Promise<void> {
  const { log } = console.store.getState();
  const last = log.entries.at(-1);
  if (log.following || last === undefined) return loadNewest(console);
  const limit = Math.min(log.entries.length, logCapacity.reading);
  const result = await console.bridge.call('log.page', { before: last.seq + 1, limit });
  if (!result.ok) return sayLogError(console, result.error);
  const { entries } = result.value;
  console.store.setState((state) => ({ log: { ...refreshHeld(state.log, entries), hasNewer: true } }));
}

export function stopFollowingLog({ store }: Console): void {
  store.setState(({ log }) => ({ log: stopFollowing(log) }));
}

/** Shows the newest row and follows from there. */
export function jumpToLatest(console: Console): void {
  const { log } = console.store.getState();
  if (!log.hasNewer) {
    console.store.setState({ log: follow(log) });
    return;
  }
  console.store.setState({ log: leaveStretch(log) });
  void loadNewest(console);
}

export function filterBy({ store }: Console, change: Partial<LogFilter>): void {
  store.setState(({ logFilter }) => ({ logFilter: { ...logFilter, ...change } }));
}

export function clearFilter({ store }: Console): void {
  store.setState({ logFilter: noFilter });
}

function sayLogError(console: Console, error: Parameters<typeof sayError>[2]): void {
  if (error.code !== 'disconnected') sayError(console, 'The log could not be read.', error);
}
