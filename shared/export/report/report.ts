import { localTime } from '../../reporting/trace-line.ts';
import type { ReportedGroup, ReportedVerdict, ReportFacts } from './facts.ts';
import { type Html, html, table } from './html.ts';
import { outcomeTable, rowTable, utcText } from './rows.ts';
import { reportStyle } from './style.ts';

/**
 * What was observed, as one page to read, print and pass on: how it was reported, how it went, truth beside belief, faults, and
 * every row. It runs nothing and fetches nothing. Addresses come into it as they are: mask them before.
 */
export function reportPage(facts: ReportFacts): string {
  const { workspace, version, hostName, writtenAt, isVirtual, settings } = facts;
  const title = `Campaign Group Status Reporting: ${workspace}`;
  const time = isVirtual
    ? `${utcText(writtenAt)} UTC of the virtual clock`
    : `${utcText(writtenAt)} UTC (local ${localTime(writtenAt)})`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
${html`<title>${title}</title>`.html}
<style>${reportStyle}</style>
</head>
<body>
${
  html`<h1>${title}</h1>
<p class="quiet">Written ${time} by Campaign Group Console ${version} on ${hostName}.</p>
<h2>How it was reported</h2>
<dl>${settings.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<h2>How it went</h2>
${howItWent(facts)}
<h2>Truth and belief</h2>
${beliefs(facts)}
<h2>Faults, beyond OCS</h2>
${faults(facts)}
<h2>Notifications</h2>
${scope(facts)}${rowTable(facts.rows)}`.html
}
</body>
</html>
`;
}

function howItWent({ rows }: ReportFacts): Html {
  return rows.some(({ kind }) => kind === 'notification')
    ? outcomeTable(rows)
    : html`<p>No notification was made.</p>
`;
}

function beliefs({ groups, groupsAtRest }: ReportFacts): Html {
  const rest = groupsAtRest === 0 ? '' : `${groupsAtRest} more: not loaded, and no receiver has heard of them.`;
  const head = ['Campaign Group', 'DBID', 'Truth', 'What the receiver believes', 'What heals it'];
  return html`${table('What has drifted first', head, groups.map(beliefRow))}<p class="quiet">${rest}</p>
`;
}

function beliefRow({ name, dbid, truth, believed, verdict, healing }: ReportedGroup): Html {
  return html`<tr><td>${name}</td><td>${dbid}</td><td>${truth}</td><td class="${verdict}">${believed}</td><td>${healing}</td></tr>
`;
}

function faults({ faultsOn, verdicts }: ReportFacts): Html {
  const on = faultsOn.length === 0 ? 'No fault is on.' : `On now: ${faultsOn.join('; ')}.`;
  const head = ['Campaign Group', 'Row', 'Time (UTC)', 'What was done', 'What became of it'];
  return html`<p>${on}</p>
${table('What was hit', head, verdicts.map(verdictRow))}`;
}

function verdictRow({ name, seq, at, effect, became }: ReportedVerdict): Html {
  return html`<tr><td>${name}</td><td>${seq}</td><td class="time">${utcText(at)}</td><td>${effect}</td><td>${became}</td></tr>
`;
}

/** Which rows these are: what was left out is never hidden. */
function scope({ filter, rows, hasOlder }: ReportFacts): Html {
  const which = filter === '' ? 'All rows of the log' : `Rows that this filter finds: ${filter}`;
  const cut = hasOlder ? `; only the newest ${rows.length} of them` : '';
  return html`<p>${which}${cut}. Periodic notifications that arrived well are counted where they follow one another.</p>
`;
}
