import type { LogClause, LogQuery } from '../../../shared/log-query/log-query.ts';
import { matches } from '../../../shared/log-query/matches.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { indexOfSeq, type Rows } from '../log-rows.ts';
import { inspectedRows } from '../log-selection.ts';
import { stopFollowing } from '../log-window.ts';
import type { WindowState } from '../window-state.ts';
import { inspectRow } from './inspecting.ts';
import { loadAround } from './log.ts';

type Step = 1 | -1;

/** Goes to the next row that has failed, or with -1 to the one before: among all that the query finds. */
export function goToFailure(console: Console, step: Step): Promise<void> {
  const failure: LogClause = { field: 'outcome', negated: false, values: ['rejected', 'failed', 'lost'] };
  return goToNext(console, failure, step, step === 1 ? t('results.logMoves.noLater') : t('results.logMoves.noEarlier'));
}

/** Goes to the next row of the same Campaign Group, or with -1 to the one before. */
export async function goToSameGroup(console: Console, step: Step): Promise<void> {
  const state = console.store.getState();
  const from = startOf(state, step);
  const entry = from === null ? undefined : state.log.entries[indexOfSeq(state.log.entries, from)];
  if (entry?.kind !== 'notification') return say(console, 'refused', t('results.logMoves.selectFirst'));
  const group: LogClause = { field: 'dbid', negated: false, values: [entry.dbid] };
  const nothing = step === 1 ? 'results.logMoves.noLaterOf' : 'results.logMoves.noEarlierOf';
  await goToNext(console, group, step, t(nothing, { group: entry.campaignGroup }));
}

/** Brings a row into view and gives it the focus, wherever in the journal it is. */
async function revealRow(console: Console, seq: number): Promise<void> {
  const { entries } = console.store.getState().log;
  if (indexOfSeq(entries, seq) < 0 && !(await loadAround(console, seq)))
    return say(console, 'refused', t('results.logMoves.notShown', { row: String(seq) }));
  console.store.setState(({ log, unfolded, inspected }) => ({
    log: stopFollowing(log),
    logTarget: { seq },
    // An open inspector that shows rows goes with the move.
    inspected: inspectedRows(inspected).length > 0 ? { kind: 'notification', seq } : inspected,
    unfolded: isPeriodic(log.entries, seq) ? new Set(unfolded).add(seq) : unfolded,
  }));
}

/** Shows a row in the inspector, and where it stands in the log. */
export async function showRow(console: Console, seq: number): Promise<void> {
  inspectRow(console, seq);
  await revealRow(console, seq);
}

async function goToNext(console: Console, clause: LogClause, step: Step, nothing: string): Promise<void> {
  const state = console.store.getState();
  const { log, logQuery } = state;
  const from = startOf(state, step) ?? (step === 1 ? 0 : log.newest + 1);
  const here = nextOf(log.entries, { clauses: [clause] }, from, step);
  if (here !== undefined) return revealRow(console, here);
  const isBeyond = step === 1 ? log.hasNewer : log.hasOlder;
  if (!isBeyond) return say(console, 'refused', nothing);
  const result = await console.bridge.call('log.page', {
    query: { clauses: [...logQuery.query.clauses, clause] },
    ...(step === 1 ? { after: from } : { before: from }),
    limit: 1,
  });
  if (!result.ok) return sayError(console, t('results.logMoves.not'), result.error);
  const [found] = result.value.entries;
  if (found === undefined) return say(console, 'refused', nothing);
  await revealRow(console, found.seq);
}

function nextOf(entries: Rows, query: LogQuery, from: number, step: Step): number | undefined {
  const isFound = (entry: Rows[number]) =>
    (step === 1 ? entry.seq > from : entry.seq < from) && matches(entry, query) === true;
  return (step === 1 ? entries.find(isFound) : entries.findLast(isFound))?.seq;
}

/** Where a move begins: at the focus, else at what is inspected. */
function startOf({ logCursor, inspected }: WindowState, step: Step): number | null {
  const rows = logCursor.length > 0 ? logCursor : inspectedRows(inspected);
  return (step === 1 ? rows.at(-1) : rows[0]) ?? null;
}

function isPeriodic(entries: Rows, seq: number): boolean {
  const entry = entries[indexOfSeq(entries, seq)];
  return entry?.kind === 'notification' && entry.id === 81001;
}
