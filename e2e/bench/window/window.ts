import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharedChromium } from '../../fixtures/chromium.ts';
import { spread } from '../common/statistics.ts';
import type { PartResult } from '../report/finding.ts';
import { Sink } from '../sink/sink.ts';
import { BenchConsole } from './bench-console.ts';
import { conditions } from './conditions.ts';
import { windowFindings } from './findings.ts';
import { measure, type Reading } from './measure.ts';
import { startUp } from './start-up.ts';
import { table } from './table.ts';

const groups = 10_000;

/** The window while 10,000 Campaign Groups are reported every ten seconds: a minute under each condition, or 15 s. */
export async function windowBench({ short }: { readonly short: boolean }): Promise<PartResult> {
  const chromium = new SharedChromium();
  const sink = await Sink.start();
  const folder = await mkdtemp(join(tmpdir(), 'campaign-group-console-bench-'));
  try {
    const browser = await chromium.browser();
    const started = await startUp(browser, folder, groups, sink.uri, short ? 3 : 5);
    const bench = await BenchConsole.open(browser, folder, groups, sink.uri);
    await bench.startAll('Campaign_1@');
    const readings: Record<string, readonly Reading[]> = {};
    for (const condition of conditions) {
      console.log(`... ${condition.name}`);
      readings[condition.name] = await measure(bench, sink, condition, short ? 15 : 60);
    }
    const rows = await sink.answered();
    await bench.close();
    console.log(table({ started, readings, rows }));
    const [base = [], following = []] = Object.values(readings);
    const findings = windowFindings(started, following, base);
    return {
      findings,
      noise: spread(base.map(({ pageCpu }) => pageCpu)),
      runs: 1,
      readings: { groups, started, rows, readings },
    };
  } finally {
    await chromium.close();
    await sink.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
