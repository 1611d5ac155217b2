import { join } from 'node:path';
import { measuredApart } from '../common/apart.ts';
import { medianOf, ratioOf, spread } from '../common/statistics.ts';
import { figure, goal, type PartResult } from '../report/finding.ts';
import type { JournalReading } from './journal-subject.ts';

/** What the journal takes and gives, against one bare table of SQLite in the same run. */
export async function journalBench({ short }: { readonly short: boolean }): Promise<PartResult> {
  const [rows, runs] = short ? [200_000, 1] : [1_000_000, 3];
  const journal: JournalReading[] = [];
  const bare: { readonly rowsPerSecond: number }[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(await measuredApart(join(import.meta.dirname, 'bare-table-subject.ts'), { rows }));
    journal.push(await measuredApart(join(import.meta.dirname, 'journal-subject.ts'), { rows }));
  }
  const count = rows.toLocaleString('en');
  const of = (figureOf: (reading: JournalReading) => number) => medianOf(journal, figureOf);
  const rate = ({ rowsPerSecond }: { readonly rowsPerSecond: number }) => rowsPerSecond;
  return {
    findings: [
      goal('P7', `journal, rows with full bodies, ${count} of them`, of(rate), '/s', { atLeast: 20_000 }),
      figure(
        '... of one bare table without indexes',
        ratioOf<{ readonly rowsPerSecond: number }>(journal, bare, rate),
        'x',
      ),
      goal(
        'P7',
        `newest 200 of ${count} by group and outcome`,
        of(({ queryMs }) => queryMs),
        'ms',
        { atMost: 20 },
      ),
      figure(
        '... the slowest of 40 such queries',
        of(({ slowestQueryMs }) => slowestQueryMs),
        'ms',
      ),
      figure(
        'bytes on disk for each row',
        of(({ bytesPerRow }) => bytesPerRow),
        'bytes',
      ),
      figure(
        'CPU for each row on the thread that sends',
        of(({ threadUs }) => threadUs),
        'us',
      ),
    ],
    noise: runs === 1 ? null : spread(bare.map(rate)),
    runs,
    readings: { journal, bare },
  };
}
