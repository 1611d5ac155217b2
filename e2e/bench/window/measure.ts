import { setTimeout as pause } from 'node:timers/promises';
import { cpuOf } from '../common/process-cpu.ts';
import type { Sink } from '../sink/sink.ts';
import type { BenchConsole } from './bench-console.ts';
import type { Condition } from './conditions.ts';
import { recordTasks } from './main-thread.ts';

/** What a third of the time under one condition came to. */
export interface Reading {
  readonly seconds: number;
  readonly notifications: number;
  /** The page's main thread: CPU in ms a second, its longest task in ms of CPU, tasks of over 50 ms of CPU. */
  readonly pageCpu: number;
  readonly longestTask: number;
  readonly longTasks: number;
  /** As the wall clock has them: whatever else the machine does makes them more. */
  readonly slowFrames: number;
  readonly longestFrame: number;
  /** Of the program, with its threads, in ms a second; null where it is not known. */
  readonly programCpu: number | null;
  readonly messages: number;
  readonly events: number;
  readonly bytes: number;
  /** Bytes, after the garbage was collected. */
  readonly heap: number;
  readonly domNodes: number;
}

const parts = 3;

export async function measure(
  bench: BenchConsole,
  sink: Sink,
  condition: Condition,
  seconds: number,
): Promise<readonly Reading[]> {
  await condition.arrange(bench);
  await pause(2_000);
  const readings: Reading[] = [];
  for (let part = 0; part < parts; part++) readings.push(await readPart(bench, sink, condition, seconds / parts));
  return readings;
}

async function readPart(bench: BenchConsole, sink: Sink, { act }: Condition, seconds: number): Promise<Reading> {
  const { page, browser, program } = bench;
  const stop = await recordTasks(browser, page);
  await page.evaluate(() => window.takeCounts());
  const [answered, cpu, start] = [await sink.answered(), cpuOf(program.pid), performance.now()];
  while (performance.now() - start < seconds * 1_000) {
    await act?.(bench);
    await pause(250);
  }
  const counts = await page.evaluate(() => window.takeCounts());
  const took = (performance.now() - start) / 1_000;
  const [notifications, cpuAfter] = [(await sink.answered()) - answered, cpuOf(program.pid)];
  const tasks = await stop();
  return {
    seconds: took,
    notifications: notifications / took,
    pageCpu: tasks.cpuMs / took,
    longestTask: tasks.longestMs,
    longTasks: tasks.longTasks,
    slowFrames: counts.slowFrames.length,
    longestFrame: Math.max(0, ...counts.slowFrames),
    programCpu: cpu === null || cpuAfter === null ? null : (cpuAfter - cpu) / took,
    messages: Object.values(counts.messages).reduce((sum, count) => sum + count, 0) / took,
    events: counts.events / took,
    bytes: counts.bytes / took,
    heap: await bench.heapUsed(),
    domNodes: await page.locator('*').count(),
  };
}
