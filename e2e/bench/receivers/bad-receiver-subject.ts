/** An engine that reports one half of its Campaign Groups to a good receiver, and the other half to a bad one that recovers in the end. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { measure } from '../common/apart.ts';
import { LoadedEngine } from '../engine/loaded-engine.ts';
import { Gauges } from '../load/gauges.ts';
import { lateness } from '../load/lateness.ts';
import type { LoadReading, LoadSettings } from '../load/load.ts';
import type { Fault } from './bad-process.ts';

export interface BadReceiverSettings extends LoadSettings {
  /** Null: both are good. */
  readonly fault: Fault | null;
  readonly timeoutSeconds: number;
}

export interface BadReceiverReading extends LoadReading {
  /** Most notifications that waited or were under way at once. */
  readonly mostUnderWay: number;
  /** From the receiver's recovery until each Campaign Group has been accepted by it again, ms. */
  readonly recoveryMs: number;
}

measure(async (settings: BadReceiverSettings): Promise<BadReceiverReading> => {
  const { fault, intervalSeconds, seconds, uri } = settings;
  const bad = fault === null ? null : fork(join(import.meta.dirname, 'bad-process.ts'), [fault], { execArgv: [] });
  const otherUri = bad ? `http://127.0.0.1:${((await once(bad, 'message')) as [{ port: number }])[0].port}/ocs` : uri;
  const engine = await LoadedEngine.open({ ...settings, otherUri, isDialing: false, hasWindow: false });
  await engine.resume();
  const gauges = new Gauges();
  const late = lateness(engine.console, intervalSeconds * 1_000);
  const underWay = new Set<number>();
  let mostUnderWay = 0;
  const unwatch = engine.console.watch((detail) => {
    if (isOpen(detail)) underWay.add(detail.seq);
    else underWay.delete(detail.seq);
    mostUnderWay = Math.max(mostUnderWay, underWay.size);
    if (detail.uri !== uri) return;
    if (detail.outcome === 'sending') gauges.handedOver(late(detail));
    else if (detail.outcome === 'failed' || detail.outcome === 'skipped') gauges.missed();
  });
  await pause(2 * intervalSeconds * 1_000);
  await gauges.start();
  await pause(seconds * 1_000);
  const reading = gauges.read();
  unwatch();
  const recoveryMs = bad ? await recovery(engine, otherUri, () => bad.send('recover')) : 0;
  await engine.close();
  bad?.disconnect();
  return { ...reading, mostUnderWay, recoveryMs };
});

function isOpen({ outcome }: NotificationDetail): boolean {
  return outcome === 'waiting' || outcome === 'sending';
}

async function recovery({ console }: LoadedEngine, uri: string, recover: () => void): Promise<number> {
  const { byId } = console.state.groups;
  const missing = new Set(
    Object.values(byId).flatMap(({ configuration: { dbid, options } }) =>
      options?.['campaigngroup-states-uri'] === uri ? [dbid] : [],
    ),
  );
  const start = performance.now();
  recover();
  await new Promise<void>((resolve) => {
    const unwatch = console.watch((detail) => {
      if (detail.uri !== uri || detail.outcome !== 'accepted') return;
      missing.delete(detail.dbid);
      if (missing.size > 0) return;
      unwatch();
      resolve();
    });
  });
  return performance.now() - start;
}
