import type { ConsoleState } from '../contract/state.ts';
import { isReportedPeriodically } from '../domain/enumerations.ts';
import { type EffectiveOptions, effectiveOptions } from '../reporting/option-settings.ts';
import { locale } from '../strings/locale.ts';
import { t } from '../strings/t.ts';

/** Latencies of recent outcomes, ms; null while none is known. */
export interface LatencySummary {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

/**
 * Whether the connections are enough: `tight` when they are not once answers take as long as the slowest twentieth; `machine` when it
 * is this machine that cannot carry the load.
 */
export type CapacityVerdict = 'idle' | 'unknown' | 'enough' | 'tight' | 'short' | 'machine';

export interface Capacity {
  readonly verdict: CapacityVerdict;
  readonly sentence: string;
  /** Connections that the busiest receiver needs; null while the latency is not known. */
  readonly needed: number | null;
  readonly pool: number;
  /** Periodic notifications a second of the machine's time to all receivers, and Campaign Groups that they are of. */
  readonly perSecond: number;
  readonly groups: number;
}

/** Periodic notifications to one receiver. */
interface Load {
  groups: number;
  perSecond: number;
  /** Seconds of the console's time. */
  shortest: number;
  longest: number;
  /** How many of them pass in one of the machine's. */
  readonly speed: number;
}

/**
 * Whether http-connection-pool-size suits the periodic notifications: groups / interval x latency is how many are on the wire
 * at once, for each receiver origin. Intervals of single Campaign Groups count as they are, and virtual time as fast as it goes.
 */
export function capacityOf(state: ConsoleState, latency: LatencySummary | null): Capacity {
  const capacity = ofPool(state, latency);
  if (state.strain === null || capacity.verdict === 'idle') return capacity;
  const { busy, lateMs } = state.strain;
  // In virtual time nothing is late: time goes slower.
  const late = { late: lateMs < 10 ? 'none' : 'some', seconds: seconds(lateMs) };
  const words = { ...late, busy: round(busy * 100), perSecond: round(capacity.perSecond) };
  return { ...capacity, verdict: 'machine', sentence: `${t('advice.capacity.machine', words)} ${capacity.sentence}` };
}

function ofPool(state: ConsoleState, latency: LatencySummary | null): Capacity {
  const pool = effectiveOptions(state.options)['http-connection-pool-size'].value;
  const loads = [...loadsOf(state).values()];
  const [busiest] = loads.sort((one, other) => other.perSecond - one.perSecond);
  const perSecond = loads.reduce((sum, load) => sum + load.perSecond, 0);
  const groups = loads.reduce((sum, load) => sum + load.groups, 0);
  const known = { pool, perSecond, groups };
  if (busiest === undefined)
    return {
      ...known,
      verdict: 'idle',
      needed: null,
      sentence: t('advice.capacity.idle', { pool }),
    };
  if (latency === null)
    return {
      ...known,
      verdict: 'unknown',
      needed: null,
      sentence: t('advice.capacity.unknown', { load: share(busiest), pool }),
    };
  const needed = neededFor(busiest, latency.p50);
  const verdict = needed > pool ? 'short' : neededFor(busiest, latency.p95) > pool ? 'tight' : 'enough';
  const facts = { load: share(busiest), latency: seconds(latency.p50), needed, pool };
  const slow = { slow: seconds(latency.p95), slowNeeded: neededFor(busiest, latency.p95) };
  const sentence =
    verdict === 'tight' ? t('advice.capacity.tight', { ...facts, ...slow }) : t(`advice.capacity.${verdict}`, facts);
  return { ...known, verdict, needed, sentence: withSkips(sentence, busiest, latency) };
}

/** Where the periodic notifications of a Campaign Group go, and how often; null when nothing is sent. */
interface Target {
  readonly origin: string;
  /** Seconds. */
  readonly interval: number;
}

function loadsOf(state: ConsoleState): Map<string, Load> {
  const loads = new Map<string, Load>();
  const speed = speedOf(state);
  if (state.sending.held || speed === 0) return loads;
  // Most Campaign Groups have no options of their own, and this is asked for several times a second.
  const usual = targetOf(effectiveOptions(state.options));
  for (const { configuration, condition } of Object.values(state.groups.byId)) {
    if (!isReportedPeriodically(condition.state)) continue;
    const own = configuration.options;
    const target = own === undefined ? usual : targetOf(effectiveOptions(state.options, own));
    if (target === null) continue;
    const { origin, interval } = target;
    const load = loads.get(origin) ?? { groups: 0, perSecond: 0, shortest: interval, longest: interval, speed };
    load.groups += 1;
    load.perSecond += speed / interval;
    load.shortest = Math.min(load.shortest, interval);
    load.longest = Math.max(load.longest, interval);
    loads.set(origin, load);
  }
  return loads;
}

function speedOf({ clock: { mode } }: ConsoleState): number {
  return mode.kind === 'virtual' ? mode.speed : 1;
}

function targetOf(options: EffectiveOptions): Target | null {
  const interval = options['campaigngroup-states-interval'].value;
  const uri = options['campaigngroup-states-uri'].value;
  if (!options['send-campaigngroup-states'].value || uri === '' || interval === 0) return null;
  return { origin: /^https?:\/\/[^/?#]+/i.exec(uri)?.[0].toLowerCase() ?? uri, interval };
}

/** At least one: a notification needs a connection however short its time is. */
function neededFor({ perSecond }: Load, latencyMs: number): number {
  return Math.max(1, Math.ceil(Number(((perSecond * latencyMs) / 1_000).toFixed(6))));
}

/** `200 groups / 10 s`, or for different intervals `200 groups every 5 to 10 s (24.5 a second)`. */
function share({ groups, shortest, longest, perSecond, speed }: Load): string {
  const load =
    shortest === longest
      ? t('advice.capacity.load', { groups, seconds: shortest })
      : t('advice.capacity.mixedLoad', { groups, shortest, longest, perSecond: round(perSecond) });
  return speed === 1 ? load : t('advice.capacity.atSpeed', { load, speed });
}

/** A Campaign Group skips a beat, whatever the pool, when the answer takes longer than its interval. */
function withSkips(sentence: string, { shortest, speed }: Load, { p50 }: LatencySummary): string {
  return p50 <= (shortest * 1_000) / speed ? sentence : t('advice.capacity.slow', { sentence, seconds: shortest });
}

function seconds(ms: number): string {
  return round(ms / 1_000);
}

const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
const large = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** Two digits that count, so that 4 ms do not read as nothing. */
function round(value: number): string {
  return (value < 1 ? small : large).format(value);
}

/** The middle and the slow end of latencies in ms, in any order; null when there are none. */
export function summarizeLatency(latencies: readonly number[]): LatencySummary | null {
  if (latencies.length === 0) return null;
  const sorted = [...latencies].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}
