/** autocannon, the load generator of the Node world, with the same body. */
import autocannon from 'autocannon';
import { notificationHeaders } from '../../../shared/reporting/notification-body.ts';
import { measure } from '../common/apart.ts';
import { startCpu } from '../common/cpu.ts';
import { sampleBody } from '../engine/campaign-groups.ts';
import type { SenderReading, SenderSettings } from './sender.ts';

measure(async ({ uri, connections, seconds, warmUpSeconds }: SenderSettings): Promise<SenderReading> => {
  const fire = (duration: number) =>
    autocannon({ url: uri, method: 'POST', headers: notificationHeaders, body: sampleBody(), connections, duration });
  await fire(warmUpSeconds);
  const cpu = startCpu();
  const { '2xx': sent, non2xx, errors, duration } = await fire(seconds);
  const used = cpu();
  return {
    perSecond: sent / duration,
    threadUs: (used.thread / sent) * 1_000,
    processUs: (used.process / sent) * 1_000,
    failed: non2xx + errors,
  };
});
