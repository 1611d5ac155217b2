import { escaped } from '../../../../shared/report/escape.ts';
import type { RunReport } from './run-report.ts';

const mostRows = 500;

type Cell = string | { readonly text: string; readonly kind: string };

/** What was expected and did not come: steps, then notifications. */
export function failuresList({ steps, notifications }: RunReport): string {
  const ofSteps = steps
    .filter(({ passed }) => !passed)
    .map(({ path, round, words, failures }) => {
      const sentences = failures.map((failure) => `<p>${escaped(failure)}</p>`).join('');
      return `<li><code>${escaped(path)}</code>${round === null ? '' : ` round ${round}`} ${escaped(words)}${sentences}</li>`;
    });
  const missing = notifications.filter(({ undelivered }) => undelivered);
  const ofRows = missing.slice(0, 50).map(({ seq, id, group, outcome, status, errorClass, cause }) => {
    const why = [outcome, status, errorClass].filter((part) => part !== null).join(' ');
    return `<li><code>row ${seq}</code> ${id} of ${escaped(group)}: ${escaped(why)}<p class="quiet">${escaped(cause)}</p></li>`;
  });
  const more =
    missing.length > 50 ? `<li>${missing.length - 50} more notifications were not answered with 2xx.</li>` : '';
  return `<ul class="failures">${ofSteps.join('')}${ofRows.join('')}${more}</ul>`;
}

export function stepsTable({ steps }: RunReport): string {
  const rows = steps
    .slice(0, mostRows)
    .map((step): Cell[] => [
      { text: step.path, kind: 'code' },
      step.round === null ? '' : String(step.round),
      step.words,
      step.passed ? 'as expected' : { text: 'not as expected', kind: 'wrong' },
      { text: timeOf(new Date(step.endedAt).toISOString()), kind: 'time' },
    ]);
  return table(['Step', 'Round', 'What', 'Result', 'Ended, UTC'], rows, steps.length);
}

/** The state of each Campaign Group: true, sent and believed. */
export function truthTable({ groups }: RunReport): string {
  const rows = groups
    .slice(0, mostRows)
    .map(({ name, state, sent, believed, verdict, notifications }): Cell[] => [
      name,
      state,
      sent ?? '–',
      believed ?? '–',
      verdict === 'unknown' && state === 'NotLoaded' ? 'in step, never heard of' : verdict.replace('-', ' '),
      { text: String(notifications), kind: 'number' },
    ]);
  return table(['Campaign Group', 'Truth', 'Sent last', 'Believed', 'Belief is', 'Notifications'], rows, groups.length);
}

/** What was logged, what happened on the wire, what the receiver understood. */
export function recordsTable({ notifications }: RunReport): string {
  const rows = notifications.slice(0, mostRows).map((row): Cell[] => {
    const wire = [
      row.outcome,
      row.status,
      row.errorClass,
      row.latencyMs === null ? null : `${row.latencyMs.toFixed(1)} ms`,
    ];
    const words = wire.filter((part) => part !== null).join(' · ');
    return [
      { text: String(row.seq), kind: 'number' },
      { text: timeOf(row.at), kind: 'time' },
      row.group,
      row.loggedAt === null ? 'no line was written' : { text: `Trc ${row.id}`, kind: 'code' },
      row.undelivered ? { text: words, kind: 'wrong' } : words,
      row.receipt,
      row.fault === null ? row.cause : `${row.cause}; ${row.fault}`,
    ];
  });
  const heads = ['Row', 'Time, UTC', 'Campaign Group', 'Log line', 'Wire', 'Receiver', 'Cause'];
  return table(heads, rows, notifications.length);
}

function timeOf(iso: string): string {
  return iso.slice(11, 23);
}

function table(heads: readonly string[], rows: readonly (readonly Cell[])[], all: number): string {
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
  const more = all > rows.length ? `<p class="quiet">${all - rows.length} more are in the JSON report.</p>` : '';
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>${more}`;
}

function cell(given: Cell): string {
  if (typeof given === 'string') return `<td>${escaped(given)}</td>`;
  const { text, kind } = given;
  if (kind === 'code') return `<td><code>${escaped(text)}</code></td>`;
  return `<td class="${kind}">${escaped(text)}</td>`;
}
