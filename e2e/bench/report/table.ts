import { type Finding, inWords, isMet, limitInWords } from './finding.ts';
import type { KeptResult } from './results.ts';

const head = ['Goal', 'Figure', 'Measured', 'Wanted', 'Met'];

/** One part as text, to be printed. */
export function textTable(result: KeptResult): string {
  const lines = [head, ...result.findings.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return [
    `${result.part}: ${conditions(result)}`,
    ...lines.map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
  ].join('\n');
}

/** The goals of all parts as one table in Markdown, and under it how each part was measured. */
export function markdownTable(results: readonly KeptResult[]): string {
  const goals = results.flatMap(({ findings }) => findings.filter(({ goal }) => goal !== null));
  const byGoal = goals.sort((one, other) => Number(one.goal?.slice(1)) - Number(other.goal?.slice(1)));
  const lines = [head, head.map(() => '---'), ...byGoal.map(cells)];
  return [
    ...lines.map((line) => `| ${line.join(' | ')} |`),
    '',
    ...results.map((result) => `- ${result.part}: ${conditions(result)}`),
    '',
    ...new Set(results.map(({ machine }) => `Machine: ${machine}.`)),
    '',
  ].join('\n');
}

function cells(finding: Finding): string[] {
  const { goal, what, value, unit } = finding;
  const met = isMet(finding);
  return [goal ?? '', what, inWords(value, unit), limitInWords(finding), met === null ? '' : met ? 'yes' : '**no**'];
}

function conditions({ at, short, runs, noise, load }: KeptResult): string {
  return [
    `${at.slice(0, 16).replace('T', ' ')} UTC`,
    `${runs === 1 ? 'one run' : `medians of ${runs} runs`}${short ? ', short' : ''}`,
    ...(noise === null ? [] : [`runs of the baseline up to ${noise.toFixed(0)} % apart`]),
    `load of the machine before it began: ${load.toFixed(1)}`,
  ].join('; ');
}
