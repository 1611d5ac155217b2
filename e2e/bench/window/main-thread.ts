import type { Browser, Page } from '@playwright/test';

/** What the page's main thread has done; `ms` are of CPU, so that what else the machine does counts little. */
export interface MainThread {
  readonly cpuMs: number;
  /** The longest task. */
  readonly longestMs: number;
  /** Tasks that took over 50 ms of CPU. */
  readonly longTasks: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of CPU. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const category = 'disabled-by-default-devtools.timeline';

/** Records the tasks of the page until the returned function is called. */
export async function recordTasks(browser: Browser, page: Page): Promise<() => Promise<MainThread>> {
  await browser.startTracing(page, { categories: ['devtools.timeline', category] });
  return async () => mainThread(JSON.parse((await browser.stopTracing()).toString('utf8')));
}

/** The busiest of the renderers' main threads is the console's: the page is the only one. */
function mainThread({ traceEvents }: { readonly traceEvents: readonly TraceEvent[] }): MainThread {
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const all = threads.map(({ pid, tid }) =>
    traceEvents
      .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
      .map(({ tdur = 0 }) => tdur / 1_000),
  );
  const measured = all.map((tasks) => ({
    cpuMs: tasks.reduce((sum, ms) => sum + ms, 0),
    longestMs: tasks.reduce((most, ms) => Math.max(most, ms), 0),
    longTasks: tasks.filter((ms) => ms > 50).length,
  }));
  const [busiest] = measured.sort((one, other) => other.cpuMs - one.cpuMs);
  if (busiest === undefined) throw new Error('The trace shows no main thread of a page.');
  return busiest;
}
