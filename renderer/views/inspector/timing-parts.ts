import type { Timing } from '../../../shared/contract/log.ts';
import { restOf } from '../../../shared/export/har.ts';
import type { WireConnection } from '../../../shared/receiver/receipt.ts';
import { t } from '../../../shared/strings/t.ts';

/** One part of the time of a notification. */
export interface TimingPart {
  readonly name: 'queued' | 'connect' | 'tls' | 'firstByte' | 'rest';
  readonly ms: number;
  /** Of the whole time, 0 to 1. */
  readonly share: number;
}

/** Where the time went, in its order; parts that there were none of are left out, all but the queue and the rest. */
export function timingParts(timing: Timing): TimingPart[] {
  const { queuedMs, connectMs, tlsMs, firstByteMs, totalMs } = timing;
  const whole = queuedMs + totalMs;
  const parts: [TimingPart['name'], number | null][] = [
    ['queued', queuedMs],
    ['connect', connectMs],
    ['tls', tlsMs],
    ['firstByte', firstByteMs],
    ['rest', restOf(timing)],
  ];
  return parts.flatMap(([name, ms]) => (ms === null ? [] : [{ name, ms, share: whole === 0 ? 0 : ms / whole }]));
}

/** What the last part was spent on. */
export function restWords({ firstByteMs }: Timing, connection: WireConnection | null): string {
  if (connection === null) return t('inspector.timing.rest.failed');
  return t(firstByteMs === null ? 'inspector.timing.rest.noAnswer' : 'inspector.timing.rest.answer');
}
