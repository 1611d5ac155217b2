import { escaped } from '../../../../shared/report/escape.ts';
import { axisOf, chartWidth, type TimeAxis, timeGrid, xOf } from './chart-axis.ts';
import type { RunReport } from './run-report.ts';

/** When a Campaign Group came to a state. */
export interface StateMove {
  readonly dbid: string;
  readonly at: number;
  readonly state: number;
}

export const mostLanes = 40;
/** Marks of what went well are not drawn closer than this: they would hide the bar. */
const closest = 4;
const lane = 26;

const stateClass: Readonly<Record<number, string>> = { 1: 'ending', 2: 'ending', 4: 'active', 5: 'running' };
const stateWords: Readonly<Record<number, string>> = {
  1: 'WaitingUnload',
  2: 'UnloadInProgress',
  4: 'Active',
  5: 'Running',
};

/** The states of each Campaign Group as bars, with its notifications as marks on them: circles are changes, ticks periodic ones. */
export function lanesChart(report: RunReport, moves: readonly StateMove[]): string {
  const axis = axisFor(report);
  const moved = new Set(moves.map(({ dbid }) => dbid));
  const shown = report.groups.filter(({ dbid, notifications }) => notifications > 0 || moved.has(dbid));
  const lanes = shown.slice(0, mostLanes);
  const height = lanes.length * lane;
  if (lanes.length === 0) return '<p class="quiet">No Campaign Group was loaded, and nothing was sent.</p>';
  const byName = Map.groupBy(report.notifications, ({ group }) => group);
  const rows = lanes.map(({ dbid, name }, index) => {
    const y = index * lane;
    const own = moves.filter((move) => move.dbid === dbid);
    const bars = own.map(({ at, state }, place) => bar(axis, y, state, at, own[place + 1]?.at ?? axis.until));
    const marks = marksOf(axis, y, byName.get(name) ?? []);
    return `<text class="lane" x="178" y="${y + 17}"><title>${escaped(name)}</title>${escaped(short(name))}</text>${bars.join('')}${marks}`;
  });
  return svg(
    height + 22,
    'States and notifications of each Campaign Group over time',
    timeGrid(axis, height) + rows.join(''),
  );
}

function bar(axis: TimeAxis, y: number, state: number, from: number, until: number): string {
  const kind = stateClass[state];
  if (kind === undefined) return '';
  const [left, right] = [Number(xOf(axis, from)), Number(xOf(axis, until))];
  const width = Math.max(1, right - left).toFixed(1);
  return `<rect class="${kind}" x="${left}" y="${y + 6}" width="${width}" height="14" rx="3"><title>${stateWords[state]}</title></rect>`;
}

function marksOf(axis: TimeAxis, y: number, rows: RunReport['notifications']): string {
  let last = Number.NEGATIVE_INFINITY;
  const drawn = rows.filter((row) => {
    const x = Number(xOf(axis, Date.parse(row.at)));
    if (row.id === 81001 && !row.undelivered && x - last < closest) return false;
    last = x;
    return true;
  });
  return drawn.map((row) => mark(axis, y, row)).join('');
}

function mark(axis: TimeAxis, y: number, row: RunReport['notifications'][number]): string {
  const x = xOf(axis, Date.parse(row.at));
  const kind = row.undelivered ? 'bad' : row.outcome === 'accepted' ? 'good' : 'unsent';
  const title = `<title>${escaped(`${row.seq}: ${row.id} ${row.outcome}${row.status ? ` ${row.status}` : ''}, ${row.cause}`)}</title>`;
  if (row.id === 81000) return `<circle class="${kind}" cx="${x}" cy="${y + 13}" r="4.5">${title}</circle>`;
  return `<line class="${kind}" x1="${x}" x2="${x}" y1="${y + 8}" y2="${y + 18}">${title}</line>`;
}

const plotted = {
  GSW_STAT_BUSY_FACTOR: ['busy', 'Busy factor'],
  GSW_STAT_HIT_RATIO: ['hit', 'Hit ratio'],
  GSW_STAT_OVERDIAL_RATE: ['overdial', 'Overdial rate'],
} as const;
const mostPlots = 12;
const plotHeight = 88;

/** The three ratios of each Campaign Group as its bodies had them. */
export function statisticsChart(report: RunReport): string {
  const axis = axisFor(report);
  const byGroup = Map.groupBy(report.notifications, ({ group }) => group);
  const plots = report.groups.flatMap(({ name }) => {
    const rows = (byGroup.get(name) ?? []).filter(({ outcome }) => outcome !== 'skipped');
    const curves = Object.entries(plotted).map(([attribute, [kind]]) => ({ kind, points: pointsOf(rows, attribute) }));
    return curves.some(({ points }) => points.some(({ value }) => value !== null)) ? [{ name, curves }] : [];
  });
  if (plots.length === 0) return '<p class="quiet">No body had a statistic that was known.</p>';
  const shown = plots.slice(0, mostPlots);
  const parts = shown.map(({ name, curves }, index) => {
    const top = index * (plotHeight + 14);
    const most = Math.max(1, ...curves.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
    const y = (value: number) => (top + plotHeight - (value / most) * (plotHeight - 10)).toFixed(1);
    const lines = curves.map(({ kind, points }) => `<path class="curve ${kind}" d="${pathOf(axis, points, y)}"/>`);
    const scale = [0, most / 2, most].map(
      (value) =>
        `<text class="scale" x="182" y="${Number(y(value)) + 4}">${value.toFixed(most > 2 ? 0 : 1)}</text><line class="grid" x1="190" x2="${axis.right}" y1="${y(value)}" y2="${y(value)}"/>`,
    );
    return `<text class="lane" x="150" y="${top + 48}"><title>${escaped(name)}</title>${escaped(short(name, 20))}</text>${scale.join('')}${lines.join('')}`;
  });
  const height = shown.length * (plotHeight + 14);
  return svg(height + 22, 'Statistics as the bodies had them', timeGrid(axis, height) + parts.join(''));
}

/** The words and classes of the curves, for the key. */
export const statisticsKey: readonly (readonly [kind: string, words: string])[] = Object.values(plotted);

interface Point {
  readonly at: number;
  readonly value: number | null;
}

function pointsOf(rows: RunReport['notifications'], attribute: string): Point[] {
  const every = Math.max(1, Math.ceil(rows.length / 1_000));
  return rows.flatMap((row, index) => {
    if (index % every !== 0) return [];
    const value = valueIn(row.body, attribute);
    return value === undefined ? [] : [{ at: Date.parse(row.at), value }];
  });
}

function valueIn(body: string, attribute: string): number | null | undefined {
  try {
    const value: unknown = (JSON.parse(body) as Record<string, unknown> | null)?.[attribute];
    return typeof value === 'number' || value === null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A null breaks the line. */
function pathOf(axis: TimeAxis, points: readonly Point[], y: (value: number) => string): string {
  let isOn = false;
  const parts: string[] = [];
  for (const { at, value } of points) {
    if (value !== null) parts.push(`${isOn ? 'L' : 'M'}${xOf(axis, at)} ${y(value)}${isOn ? '' : 'h0.1'}`);
    isOn = value !== null;
  }
  return parts.join('');
}

function axisFor({ beganAt, endedAt }: RunReport): TimeAxis {
  return axisOf(Date.parse(beganAt), Date.parse(endedAt));
}

function short(name: string, most = 26): string {
  const letters = [...name];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : name;
}

function svg(height: number, label: string, inner: string): string {
  return `<svg viewBox="0 0 ${chartWidth} ${height}" role="img" aria-label="${label}">${inner}</svg>`;
}
