import { reportPage } from '../../../shared/export/report/report.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, nowOf, say, sayError } from '../console.ts';
import { downloadText, timeInName } from '../files.ts';
import { reportFacts } from '../report-facts.ts';

/** A report is read by people: who needs more rows exports the log. */
const mostRows = 2_000;

/** Hands out a report of what was observed: of the rows that the log's filter finds, the newest first to be kept. */
export async function exportReport(console: Console): Promise<void> {
  const { query, text: filter } = console.store.getState().logQuery;
  const input = query.clauses.length === 0 ? { limit: mostRows } : { limit: mostRows, query };
  const result = await console.bridge.call('log.page', input);
  if (!result.ok) return sayError(console, t('report.not'), result.error);
  const { engine } = console.store.getState();
  if (engine === null) return;
  const { entries: rows, more: hasOlder } = result.value;
  const now = nowOf(console);
  const name = `ocs-report-${timeInName(now)}.html`;
  downloadText(name, reportPage(reportFacts(engine, now, { filter, rows, hasOlder })), 'text/html;charset=utf-8');
  say(console, 'done', t('report.done', { rows: rows.length, name }));
}
