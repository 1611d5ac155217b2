/** Line charts in SVG for the documents in docs/: panels in rows, with a legend of what each line is. */

/** A value at a place of the x-axis; null interrupts the line. */
export type Point = readonly [x: number, y: number | null];

export interface Line {
  readonly colour: string;
  /** Of SVG: lengths of dashes and gaps; empty for a line without gaps. */
  readonly dash: string;
  readonly points: readonly Point[];
}

/** What stands at a place of an axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Panel {
  readonly title: string;
  /** From 0 to `most`; what is above is drawn there. */
  readonly x: { readonly most: number; readonly ticks: readonly Tick[] };
  readonly y: { readonly most: number; readonly ticks: readonly Tick[] };
  readonly lines: readonly Line[];
}

export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  readonly dash: string;
}

const size = { width: 300, height: 150, left: 36, top: 30, below: 26 };
const columns = 3;

/** The whole picture. */
export function drawPlot(title: string, panels: readonly Panel[], legend: readonly LegendEntry[]): string {
  const rows = Math.ceil(panels.length / columns);
  const width = columns * (size.width + size.left) + 20;
  const height = rows * (size.height + size.top + size.below) + 40;
  const drawn = panels.map((panel, index) => drawPanel(panel, index % columns, Math.floor(index / columns)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<title>${title}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${drawn.join('\n')}
${drawLegend(legend, height - 16)}
</svg>
`;
}

function drawPanel({ title, x, y, lines }: Panel, column: number, row: number): string {
  const x0 = size.left + column * (size.width + size.left);
  const y0 = size.top + row * (size.height + size.top + size.below);
  const grid = y.ticks.map(({ at, label }) => {
    const height = y0 + size.height * (1 - at / y.most);
    return `<line x1="${x0}" x2="${x0 + size.width}" y1="${height}" y2="${height}" stroke="#dee2e6"/><text x="${x0 - 4}" y="${height + 4}" text-anchor="end" fill="#495057">${label}</text>`;
  });
  const times = x.ticks.map(
    ({ at, label }) =>
      `<text x="${x0 + (size.width * at) / x.most}" y="${y0 + size.height + 14}" text-anchor="middle" fill="#495057">${label}</text>`,
  );
  const place = (at: number, value: number) => {
    const height = y0 + size.height * (1 - Math.min(1, value / y.most));
    return `${(x0 + (size.width * at) / x.most).toFixed(1)} ${height.toFixed(1)}`;
  };
  const paths = lines.map(
    ({ colour, dash, points }) =>
      `<path d="${pathOf(points, place)}" fill="none" stroke="${colour}" stroke-width="1.4" stroke-dasharray="${dash}"/>`,
  );
  const head = `<text x="${x0}" y="${y0 - 8}" font-weight="bold" fill="#212529">${title}</text>`;
  return [head, ...grid, ...times, ...paths].join('\n');
}

function pathOf(points: readonly Point[], place: (x: number, y: number) => string): string {
  let pen = 'M';
  return points
    .map(([x, y]) => {
      const step = y === null ? '' : `${pen}${place(x, y)}`;
      pen = y === null ? 'M' : 'L';
      return step;
    })
    .join('');
}

function drawLegend(entries: readonly LegendEntry[], y: number): string {
  return entries
    .map(({ label, colour, dash }, index) => {
      const x = size.left + index * 140;
      return `<line x1="${x}" x2="${x + 28}" y1="${y - 4}" y2="${y - 4}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/><text x="${x + 34}" y="${y}" fill="#212529">${label}</text>`;
    })
    .join('');
}
