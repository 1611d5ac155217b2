import type { LogClause } from '../../../shared/log-query/log-query.ts';
import { matches } from '../../../shared/log-query/matches.ts';
import { parseQuery } from '../../../shared/log-query/parse.ts';
import type { QueryClock } from '../../../shared/log-query/parse-time.ts';
import { withField } from '../../../shared/log-query/print.ts';
import type { Outcome } from '../../../shared/reporting/outcome.ts';
import { type Console, nowOf } from '../console.ts';
import type { KindChoice } from '../log-query.ts';
import { loadNewest } from './log.ts';

const mostRecent = 8;
const typingRestMs = 250;

/**
 * Shows what a query finds in the whole journal. A text with faults is kept with them, and what was shown stays. Rows held
 * already are shown at once; the engine's page takes their place.
 */
export function setQuery(console: Console, text: string): void {
  const { store } = console;
  const { logQuery, log } = store.getState();
  const { query, faults } = parseQuery(text, queryClock(console));
  if (faults.length > 0) return store.setState({ logQuery: { ...logQuery, text, faults } });
  if (JSON.stringify(query) === JSON.stringify(logQuery.query))
    return store.setState({ logQuery: { ...logQuery, text, faults } });
  const entries = log.entries.filter((entry) => matches(entry, query) === true);
  store.setState({
    logQuery: { ...logQuery, text, faults, query },
    log: { ...log, entries, following: true, unseen: 0, hasOlder: true, hasNewer: false, undecided: new Set() },
  });
  // One that is on its way asks again when it sees that the query is another one.
  if (logQuery.running === 0) void loadNewest(console);
}

let rest: ReturnType<typeof setTimeout> | undefined;

/** Takes what is typed, and asks once the hand rests: half of a word finds other rows than the whole. */
export function typeQuery(console: Console, text: string): void {
  const { faults } = parseQuery(text, queryClock(console));
  console.store.setState(({ logQuery }) => ({ logQuery: { ...logQuery, text, faults } }));
  clearTimeout(rest);
  rest = setTimeout(() => applyQuery(console), typingRestMs);
}

/** Asks for what stands in the field. */
export function applyQuery(console: Console): void {
  clearTimeout(rest);
  setQuery(console, console.store.getState().logQuery.text);
}

export function clearQuery(console: Console): void {
  setQuery(console, '');
}

/** What was not accepted, in the log; from a view that has none, the way leads through the Campaign Groups. */
export function showFailures(console: Console): void {
  const { view } = console.store.getState();
  console.store.setState({ view: view === 'receiver' || view === 'faults' ? view : 'groups' });
  askForOutcomes(console, ['rejected', 'failed']);
}

/** What a button says of outcomes takes the place of what the text says of them. */
export function askForOutcomes(console: Console, outcomes: readonly Outcome[]): void {
  setField(
    console,
    'outcome',
    outcomes.length === 0 ? [] : [{ field: 'outcome', negated: false, values: [...outcomes] }],
  );
}

export function askForKind(console: Console, kind: KindChoice): void {
  setField(console, 'kind', kind === 'all' ? [] : [{ field: 'kind', negated: false, values: [kind] }]);
}

/** Keeps a query that was used, for the list of recent ones. */
export function rememberQuery({ store }: Console): void {
  const { logQuery, recentQueries } = store.getState();
  const text = logQuery.text.trim();
  if (text === '' || logQuery.faults.length > 0 || recentQueries[0] === text) return;
  store.setState({ recentQueries: [text, ...recentQueries.filter((other) => other !== text)].slice(0, mostRecent) });
}

function setField(console: Console, field: LogClause['field'], clauses: readonly LogClause[]): void {
  setQuery(console, withField(console.store.getState().logQuery.text, field, clauses, queryClock(console)));
}

function queryClock(console: Console): QueryClock {
  return { now: nowOf(console), zone: console.store.getState().timeZone };
}
