import { type Html, html, htmlPage } from '../report/html.ts';
import { checkWords } from './check.ts';
import { answerWord, type ConformanceReport, type ReportedCase } from './report.ts';
import { type CasePost, type CaseVerdict, caseVerdicts, type RunEnd, verdictWords } from './run.ts';

const looks: Readonly<Record<CaseVerdict, string>> = {
  passed: 'good',
  warned: 'open',
  failed: 'bad',
  checking: 'open',
  'not run': '',
};
const ends: Readonly<Record<RunEnd, string>> = {
  completed: 'The run was completed.',
  cancelled: 'The run was cancelled.',
  unreachable: 'The run ended by itself, since nothing was answered any more.',
};
/** Bodies of so many posts are shown in a case. */
const shownPosts = 20;

/** The report as one page without scripts. */
export function reportHtml(report: ConformanceReport): string {
  return htmlPage(`Conformance of ${report.uri}`, [
    html`<h1>Conformance of ${report.uri}</h1>`,
    html`<p>${report.startedAt} to ${report.endedAt ?? 'now'}, by ${report.program}. ${report.end ? ends[report.end] : ''}
http-response-timeout ${report.timeoutSeconds} s, http-connection-pool-size ${report.connections}.</p>`,
    html`<p>${caseVerdicts
      .filter((verdict) => report.counts[verdict] > 0)
      .map(
        (verdict): Html =>
          html`<span class="${looks[verdict]}">${report.counts[verdict]} ${verdictWords[verdict]}</span> · `,
      )}${report.cases.length} in all.</p>`,
    html`<table><thead><tr><th>Case</th><th>Verdict</th><th>Why</th></tr></thead><tbody>
${report.cases.map(
  (one) => html`<tr><td><a href="#${one.id}">${one.title}</a></td>
<td class="${looks[one.verdict]}">${verdictWords[one.verdict]}</td><td>${one.reason}</td></tr>
`,
)}</tbody></table>`,
    ...report.cases.map(section),
  ]);
}

function section(one: ReportedCase): Html {
  return html`<section id="${one.id}"><h2>${one.title}: <span class="${looks[one.verdict]}">${verdictWords[one.verdict]}</span></h2>
<p>${one.reason}</p><p><b>Sent:</b> ${one.sends}</p><p><b>Why:</b> ${one.why} (${one.source.provenance}: ${one.source.text})</p>
${one.checks.length === 0 ? '' : checkTable(one)}${one.ticks.length === 0 ? '' : tickTable(one)}${one.posts.length === 0 ? '' : posts(one)}</section>`;
}

function checkTable({ checks }: ReportedCase): Html {
  return html`<table><thead><tr><th>Judged from outside</th><th>Verdict</th><th>Found</th></tr></thead><tbody>
${checks.map(
  ({
    name,
    verdict,
    sentence,
  }) => html`<tr><td>${checkWords[name].title}</td><td class="${looks[verdict]}">${verdict}</td><td>${sentence}</td></tr>
`,
)}</tbody></table>`;
}

function tickTable({ ticks }: ReportedCase): Html {
  return html`<table><thead><tr><th>Checked by the tester</th><th>Answer</th><th>Note</th></tr></thead><tbody>
${ticks.map(
  ({ text, answer, note }) => html`<tr><td>${text}</td>
<td class="${answer === null ? 'open' : answer ? 'good' : 'bad'}">${answerWord(answer)}</td><td>${note}</td></tr>
`,
)}</tbody></table>`;
}

function posts({ posts: all }: ReportedCase): Html {
  const rest = all.length - shownPosts;
  return html`<details><summary>${all.length} POSTs</summary>
${all.slice(0, shownPosts).map(post)}${rest > 0 ? html`<p>${rest} more are in the JSON report.</p>` : ''}</details>`;
}

function post({ number, what, at, status, errorText, latencyMs, body }: CasePost): Html {
  const shown = body.length > 4_000 ? `${body.slice(0, 4_000)}… (${body.length} characters)` : body;
  return html`<p>No. ${number}, ${what}, ${new Date(at).toISOString()}: <b>${status ?? errorText ?? 'not sent'}</b>, ${latencyMs.toFixed(1)} ms</p>
<pre>${shown}</pre>`;
}
