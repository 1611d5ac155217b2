/** The baseline: a bare timer wheel, and each due notification POSTed by undici's `dispatch` with a fresh body. Nothing is kept. */
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { notificationHeaders } from '../../../shared/reporting/notification-body.ts';
import { measure } from '../common/apart.ts';
import { sampleBody } from '../engine/campaign-groups.ts';
import { BareWheel } from './bare-wheel.ts';
import { Gauges } from './gauges.ts';
import type { LoadReading, LoadSettings } from './load.ts';

measure(async ({ uri, groups, intervalSeconds, connections, seconds }: LoadSettings): Promise<LoadReading> => {
  const { origin, pathname: path } = new URL(uri);
  const pool = new Pool(origin, { connections, pipelining: 1, allowH2: false });
  const facts = JSON.parse(sampleBody()) as Record<string, unknown>;
  const gauges = new Gauges();
  const handler = {
    onRequestStart: () => {},
    onResponseStart: () => {},
    onResponseData: () => {},
    onResponseEnd: () => {},
    onResponseError: () => gauges.missed(),
  };
  new BareWheel(groups, intervalSeconds * 1_000, (index, due) => {
    const now = Date.now();
    const body = JSON.stringify({
      ...facts,
      GSW_DATE_TIME: (now / 1_000).toFixed(3),
      GSW_CAMPAIGN_GROUP_DBID: `${index}`,
    });
    pool.dispatch({ method: 'POST', path, headers: notificationHeaders, body }, handler);
    gauges.handedOver(performance.now() - due);
  });
  // Each of them once, or as many as make everything warm.
  await pause(Math.min(intervalSeconds, 10) * 1_000);
  await gauges.start();
  await pause(seconds * 1_000);
  return gauges.read();
});
