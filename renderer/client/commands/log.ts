import type { CallOutput } from '../../../shared/contract/calls.ts';
import type { LogQuery } from '../../../shared/log-query/log-query.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, sayError } from '../console.ts';
import {
  follow,
  type LogWindow,
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
  const take: Take = (log, { entries, more }) => takeNewest(log, entries, more, undecided);
  await ask(console, { limit: firstPage }, take, 'until it is current');
}

let olderIsOnItsWay = false;

export async function loadOlder(console: Console): Promise<void> {
  const first = console.store.getState().log.entries[0];
  if (first === undefined || olderIsOnItsWay) return;
  olderIsOnItsWay = true;
  const input = { before: first.seq, limit: olderPage };
  await ask(console, input, (log, { entries, more }) => takeOlder(log, entries, more));
  olderIsOnItsWay = false;
}

/** Rows were missed: a follower gets the newest page; a reader's rows are brought up to date where they are. */
export async function catchUp(console: Console): Promise<void> {
  const { log } = console.store.getState();
  const last = log.entries.at(-1);
  if (log.following || last === undefined) return loadNewest(console);
  const limit = Math.min(log.entries.length, logCapacity.reading);
  await ask(console, { before: last.seq + 1, limit }, (held, { entries }) => ({
    ...refreshHeld(held, entries),
    hasNewer: true,
  }));
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
  const isTaken = await ask(console, { after: first - 1, limit: settlingPage }, (log, { entries, more }) => {
    const upTo = more ? (entries.at(-1)?.seq ?? first) : Number.POSITIVE_INFINITY;
    return settle(log, asked, entries, upTo);
  });
  return isTaken && console.store.getState().log.undecided.size > 0;
}

/** Shows the rows around one that may be anywhere in the journal; false when the query does not find it. */
export async function loadAround(console: Console, seq: number): Promise<boolean> {
  let older: Page | null = null;
  await ask(console, { before: seq + 1, limit: olderPage }, (log, page) => {
    older = page.entries.at(-1)?.seq === seq ? page : null;
    return log;
  });
  const before = older as Page | null;
  if (before === null) return false;
  return ask(console, { after: seq, limit: olderPage }, (log, { entries, more }) =>
    takeStretch(log, [...before.entries, ...entries], { hasOlder: before.more, hasNewer: more }),
  );
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

type Page = CallOutput<'log.page'>;
type Take = (log: LogWindow, page: Page) => LogWindow;

/**
 * Asks for a page of what the query finds and takes it in; true when that was done. When the query has become another one
 * by the time of the answer, it is not taken: asked anew, or left.
 */
async function ask(
  console: Console,
  input: { readonly before?: number; readonly after?: number; readonly limit: number },
  take: Take,
  repeats?: 'until it is current',
): Promise<boolean> {
  const { bridge, store } = console;
  const current = () => store.getState().logQuery.query;
  store.setState(({ logQuery }) => ({ logQuery: { ...logQuery, running: logQuery.running + 1 } }));
  let query = current();
  let result = await bridge.call('log.page', withQuery(input, query));
  while (repeats !== undefined && current() !== query) {
    query = current();
    result = await bridge.call('log.page', withQuery(input, query));
  }
  const isTaken = result.ok && current() === query;
  // The rows come with the end of the search: nobody sees that it has ended and found nothing.
  store.setState(({ log, logQuery }) => ({
    log: result.ok && isTaken ? take(log, result.value) : log,
    logQuery: { ...logQuery, running: logQuery.running - 1 },
  }));
  if (!result.ok) sayLogError(console, result.error);
  return isTaken;
}

function withQuery<Input extends object>(input: Input, query: LogQuery): Input & { query?: LogQuery } {
  return query.clauses.length === 0 ? input : { ...input, query };
}

function sayLogError(console: Console, error: Parameters<typeof sayError>[2]): void {
  if (error.code !== 'disconnected') sayError(console, t('results.log.not'), error);
}
