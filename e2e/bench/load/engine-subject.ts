/** The engine at a steady rate of periodic notifications, with its journal and its trace file on disk. */
import { setTimeout as pause } from 'node:timers/promises';
import { measure } from '../common/apart.ts';
import { LoadedEngine } from '../engine/loaded-engine.ts';
import { Gauges } from './gauges.ts';
import { lateness } from './lateness.ts';
import type { LoadReading, LoadSettings } from './load.ts';

measure(async (settings: LoadSettings): Promise<LoadReading> => {
  const { intervalSeconds, seconds, isDialing = false, hasWindow = false } = settings;
  const engine = await LoadedEngine.open({ ...settings, isDialing, hasWindow });
  await engine.resume();
  const gauges = new Gauges();
  const late = lateness(engine.console, intervalSeconds * 1_000);
  engine.console.watch((detail) => {
    if (detail.outcome === 'sending' && detail.receipt.kind === 'other') gauges.handedOver(late(detail));
    else if (detail.outcome === 'failed' || detail.outcome === 'skipped') gauges.missed();
  });
  // Each of them once, or as many as make everything warm.
  await pause(Math.min(intervalSeconds, 10) * 1_000);
  await gauges.start();
  await pause(seconds * 1_000);
  const reading = gauges.read();
  await engine.close();
  return reading;
});
