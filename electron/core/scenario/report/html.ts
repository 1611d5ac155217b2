import { createHash } from 'node:crypto';
import { escaped } from '../../../../shared/report/escape.ts';
import { lanesChart, mostLanes, type StateMove, statisticsChart, statisticsKey } from './charts.ts';
import { failuresList, recordsTable, stepsTable, truthTable } from './html-tables.ts';
import type { RunReport } from './run-report.ts';
import { reportStyle } from './style.ts';

/** The report as one HTML file: no script, nothing from the network, and a policy that forbids both. */
export function htmlReport(report: RunReport, moves: readonly StateMove[]): string {
  const { origin, passed } = report;
  const styleHash = createHash('sha256').update(reportStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(origin.name)}: ${passed ? 'passed' : 'not passed'}</title>
<style>${reportStyle}</style>
</head>
<body><main>
<header><h1>${escaped(origin.name)}</h1><span class="verdict ${passed ? 'passed">Passed' : 'failed">Not passed'}</span></header>
${section('Summary', numbers(report))}
${passed ? '' : section('What was not as expected', failuresList(report))}
${section('Campaign Groups over time', laneKey + lanesChart(report, moves) + moreLanes(report))}
${section('Statistics, as the bodies had them', curveKey() + statisticsChart(report))}
${section('Truth, sent and believed at the end', truthTable(report))}
${section('Steps', stepsTable(report))}
${section('The three records of each notification', recordsTable(report))}
${section('Versions', versions(report))}
</main></body>
</html>
`;
}

function section(title: string, inner: string): string {
  return `<section><h2>${title}</h2>\n${inner}</section>`;
}

function numbers({ steps, totals, notifications, beganAt, endedAt }: RunReport): string {
  const wrongSteps = steps.filter(({ passed }) => !passed).length;
  const undelivered = notifications.filter((row) => row.undelivered).length;
  const lost = notifications.filter(({ outcome }) => outcome === 'lost').length;
  const seconds = (Date.parse(endedAt) - Date.parse(beganAt)) / 1_000;
  const cells: (readonly [words: string, value: string | number, isWrong: boolean])[] = [
    ['Steps', steps.length, false],
    ['Not as expected', wrongSteps, wrongSteps > 0],
    ['Sent', totals.sent, false],
    ['Accepted', totals.accepted, false],
    ['Rejected', totals.rejected, totals.rejected > 0 && undelivered > 0],
    ['Failed', totals.failed, totals.failed > 0 && undelivered > 0],
    ['Never sent', totals.dropped + totals.skipped, false],
    ['Scenario time', durationWords(seconds), false],
  ];
  if (lost > 0) cells.splice(-1, 0, ['Lost on purpose', lost, false]);
  const divs = cells.map(
    ([words, value, isWrong]) => `<div${isWrong ? ' class="wrong"' : ''}><dt>${words}</dt><dd>${value}</dd></div>`,
  );
  return `<dl class="numbers">${divs.join('')}</dl>`;
}

function durationWords(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(whole / 3_600)}:${two(Math.floor((whole % 3_600) / 60))}:${two(whole % 60)} h`;
}

const box = (kind: string) =>
  `<svg viewBox="0 0 18 12" aria-hidden="true"><rect class="${kind}" width="18" height="12" rx="3"/></svg>`;
const dot = (kind: string) =>
  `<svg viewBox="0 0 18 12" aria-hidden="true"><circle class="${kind}" cx="9" cy="6" r="5"/></svg>`;
const laneKey = `<ul class="key"><li>${box('active')}Active</li><li>${box('running')}Running</li><li>${box('ending')}being unloaded</li><li>${dot('good')}change, accepted</li><li><svg viewBox="0 0 18 12" aria-hidden="true"><line class="good" x1="9" x2="9" y1="1" y2="11"/></svg>periodic, accepted</li><li>${dot('unsent')}not sent, or meant not to arrive</li><li>${dot('bad')}not answered with 2xx</li></ul>`;

function curveKey(): string {
  const items = statisticsKey.map(
    ([kind, words]) =>
      `<li><svg viewBox="0 0 18 12" aria-hidden="true"><path class="curve ${kind}" d="M1 6h16"/></svg>${words}</li>`,
  );
  return `<ul class="key">${items.join('')}</ul>`;
}

function moreLanes({ groups }: RunReport): string {
  const more = groups.length - mostLanes;
  return more > 0
    ? `<p class="quiet">Only the first ${mostLanes} that were loaded are drawn; all are in the JSON report.</p>`
    : '';
}

function versions({ origin, beganAt, endedAt }: RunReport): string {
  const rows: readonly [string, string][] = [
    ['Console', `${origin.program} ${origin.version}`],
    ['Runtime', `Node ${origin.node}, ${origin.platform}`],
    ['Scenario', origin.file],
    ['Clock and seed', `${origin.clock}, ${origin.seed}`],
    ['From, to (scenario time)', `${beganAt} to ${endedAt}`],
  ];
  const cells = rows.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escaped(value)}</td></tr>`);
  return `<table><tbody>${cells.join('')}</tbody></table>`;
}
