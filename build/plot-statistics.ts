/**
 * Plays build/samples/working-day.json in virtual time and draws the statistics that were sent, one panel per Campaign Group, into
 * docs/statistics.svg: `node build/plot-statistics.ts`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { playScenario } from '../electron/core/scenario/play-scenario.ts';
import { readScenario } from '../electron/core/scenario/read-scenario.ts';
import { inProject } from './project.ts';

interface Sample {
  readonly hours: number;
  readonly values: Readonly<Record<string, number | null>>;
}

const lines = [
  { name: 'GSW_STAT_BUSY_FACTOR', label: 'busy factor', colour: '#3b5bdb', dash: '' },
  { name: 'GSW_STAT_HIT_RATIO', label: 'hit ratio', colour: '#2b8a3e', dash: '6 3' },
  { name: 'GSW_STAT_OVERDIAL_RATE', label: 'overdial rate', colour: '#c92a2a', dash: '2 3' },
];
const panel = { width: 300, height: 150, left: 36, top: 30 };
const hoursShown = 8;

const scenario = await readScenario(inProject('build/samples/working-day.json'));
if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
const silent = { step: () => undefined, notification: () => undefined };
const settings = { version: 'plot', receiver: true, speed: 1 };
const { notifications } = await playScenario(scenario.value, settings, silent);

const series = new Map<string, Sample[]>();
let startedAt = 0;
for (const { body, campaignGroup } of notifications) {
  const values = JSON.parse(body);
  const seconds = Number(values.GSW_DATE_TIME);
  startedAt ||= seconds;
  const samples = series.get(campaignGroup) ?? [];
  series.set(campaignGroup, [...samples, { hours: (seconds - startedAt) / 3600, values }]);
}

const panels = [...series].map(([name, samples], index) => drawPanel(name, samples, index % 3, Math.floor(index / 3)));
const width = 3 * (panel.width + panel.left) + 20;
const height = 2 * (panel.height + panel.top + 26) + 40;
await mkdir(inProject('docs'), { recursive: true });
await writeFile(
  inProject('docs/statistics.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<title>Statistics of six Campaign Groups over a working day</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${panels.join('\n')}
${drawLegend(height - 16)}
</svg>
`,
);

function drawPanel(name: string, samples: readonly Sample[], column: number, row: number): string {
  const x0 = panel.left + column * (panel.width + panel.left);
  const y0 = panel.top + row * (panel.height + panel.top + 26);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((value) => {
    const y = y0 + panel.height * (1 - value);
    return `<line x1="${x0}" x2="${x0 + panel.width}" y1="${y}" y2="${y}" stroke="#dee2e6"/><text x="${x0 - 4}" y="${y + 4}" text-anchor="end" fill="#495057">${value}</text>`;
  });
  const hours = [0, 2, 4, 6, 8].map(
    (hour) =>
      `<text x="${x0 + (panel.width * hour) / hoursShown}" y="${y0 + panel.height + 14}" text-anchor="middle" fill="#495057">${hour} h</text>`,
  );
  const paths = lines.map(({ name: attribute, colour, dash }) => {
    const path = drawLine(samples, attribute, x0, y0);
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.4" stroke-dasharray="${dash}"/>`;
  });
  const title = `<text x="${x0}" y="${y0 - 8}" font-weight="bold" fill="#212529">${name}</text>`;
  return [title, ...grid, ...hours, ...paths].join('\n');
}

/** One line; null interrupts it. */
function drawLine(samples: readonly Sample[], attribute: string, x0: number, y0: number): string {
  let pen = 'M';
  const points: string[] = [];
  for (const { hours, values } of samples) {
    const value = values[attribute];
    if (value === null || value === undefined || hours > hoursShown) {
      pen = 'M';
      continue;
    }
    const x = x0 + (panel.width * hours) / hoursShown;
    const y = y0 + panel.height * (1 - Math.min(1, value));
    points.push(`${pen}${x.toFixed(1)} ${y.toFixed(1)}`);
    pen = 'L';
  }
  return points.join('');
}

function drawLegend(y: number): string {
  return lines
    .map(({ label, colour, dash }, index) => {
      const x = panel.left + index * 140;
      return `<line x1="${x}" x2="${x + 28}" y1="${y - 4}" y2="${y - 4}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/><text x="${x + 34}" y="${y}" fill="#212529">${label}</text>`;
    })
    .join('');
}
