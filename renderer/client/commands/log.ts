import { type Console, sayError } from '../console.ts';
import {
  follow,
  leaveStretch,
  logCapacity,
  refreshHeld,
  settle,
  stopFollowing,
  takeNewest,
  takeOlder,
  takeStretch,
} from '../log-window.ts';

const firstPage = 1_000;
const olderPage = 500;
const settlingPage = 1_000;
/** With so many undecided rows, the page is asked for anew. */
const mostUndecided = 2_000;

/** Asks for the newest rows that the query finds: at the start, with another query, and after rows were missed. */
export async function loadNewest(console: Console): Promise<void> {
  const { undecided } = console.store.getState().log;
  const { result, isCurrent } = await askPage(console, { limit: firstPage });
  if (!isCurrent) return loadNewest(console);
  if (!result.ok) return sayLogError(console, result.error);
  const { entries, more } = result.value;
  console.store.setState(({ log }) => ({ log: takeNewest(log, entries, more, undecided) }));
}

let olderIsOnItsWay = false;

export async function loadOlder(console: Console): Promise<void> {
  const first = console.store.getState().log.entries[0];
  if (first === undefined || olderIsOnItsWay) return;
  olderIsOnItsWay = true;
  const { result, isCurrent } = await askPage(console, { before: first.seq, limit: olderPage });
  olderIsOnItsWay = false;
  if (!isCurrent) return;
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
  const { result, isCurrent } = await askPage(console, { before: last.seq + 1, limit });
  if (!isCurrent) return;
  if (!result.ok) return sayLogError(console, result.error);
  const { entries } = result.value;
  console.store.setState((state) => ({ log: { ...refreshHeld(state.log, entries), hasNewer: true } }));
}

/** Asks the engine about rows that only it can decide; true when there are more to ask about. */
export async function settleUndecided(console: Console): Promise<boolean> {
  const asked = [...console.store.getState().log.undecided].sort((one, other) => one - other);
  const [first] = asked;
  if (first === undefined) return false;
  if (asked.length > mostUndecided) {
    await catchUp(console);
    return false;
  }
  const { result, isCurrent } = await askPage(console, { after: first - 1, limit: settlingPage });
  if (!isCurrent) return false;
  if (!result.ok) {
    sayLogError(console, result.error);
    return false;
  }
  const { entries, more } = result.value;
  const upTo = more ? (entries.at(-1)?.seq ?? first) : Number.POSITIVE_INFINITY;
  console.store.setState(({ log }) => ({ log: settle(log, asked, entries, upTo) }));
  return console.store.getState().log.undecided.size > 0;
}

/** Shows the rows around one that may be anywhere in the journal; false when the query does not find it. */
export async function loadAround(console: Console, seq: number): Promise<boolean> {
  const older = await askPage(console, { before: seq + 1, limit: olderPage });
  const newer = await askPage(console, { after: seq, limit: olderPage });
  if (!older.isCurrent || !newer.isCurrent || !older.result.ok || !newer.result.ok) return false;
  const [before, after] = [older.result.value, newer.result.value];
  if (before.entries.at(-1)?.seq !== seq) return false;
  const entries = [...before.entries, ...after.entries];
  console.store.setState(({ log }) => ({
    log: takeStretch(log, entries, { hasOlder: before.more, hasNewer: after.more }),
  }));
  return true;
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

interface PageInput {
  readonly before?: number;
  readonly after?: number;
  readonly limit: number;
}

/** Asks for a page of what the query finds, and whether that is still the query when the answer comes. */
async function askPage(console: Console, input: PageInput) {
  const { query } = console.store.getState().logQuery;
  countRunning(console, 1);
  const result = await console.bridge.call('log.page', query.clauses.length === 0 ? input : { ...input, query });
  countRunning(console, -1);
  return { result, isCurrent: console.store.getState().logQuery.query === query };
}

function countRunning({ store }: Console, change: 1 | -1): void {
  store.setState(({ logQuery }) => ({ logQuery: { ...logQuery, running: logQuery.running + change } }));
}

function sayLogError(console: Console, error: Parameters<typeof sayError>[2]): void {
  if (error.code !== 'disconnected') sayError(console, 'The log could not be read.', error);
}
