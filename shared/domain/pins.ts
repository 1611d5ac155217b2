import { z } from 'zod';
import { t } from '../strings/t.ts';
import { type GroupStatistics, type ListStatistics, type StatisticValue, statisticValueSchema } from './statistics.ts';

const amount = z.number().min(0);

/** From one value to another in so many seconds, then staying there. */
const rampSchema = z.strictObject({
  kind: z.literal('ramp'),
  from: amount,
  to: amount,
  seconds: z.number().min(1).max(31_536_000),
});

/** Values by time: each counts from its second on; the first counts before as well. */
const seriesSchema = z.strictObject({
  kind: z.literal('series'),
  points: z
    .array(z.tuple([amount, statisticValueSchema]))
    .min(1)
    .max(100_000)
    .refine((points) => points.every(([at], index) => index === 0 || at > (points[index - 1]?.[0] ?? -1)), {
      message: t('series.order'),
    }),
});

/** What a statistic can be pinned to: a value (null is one), a ramp, or values by time. */
export const pinInputSchema = z.union([statisticValueSchema, rampSchema, seriesSchema]);
export type PinInput = z.infer<typeof pinInputSchema>;

const since = { /** When it was pinned, on the console's clock, ms since 1970. */ since: z.number() };

/** A pin as it is kept: a ramp or a series knows when it began. */
export const pinSchema = z.union([statisticValueSchema, rampSchema.extend(since), seriesSchema.safeExtend(since)]);
export type Pin = z.infer<typeof pinSchema>;

/** What the operator has pinned; a pinned statistic is sent in every state until it is released. */
export interface Pins {
  readonly group: PinsOf<GroupStatistics>;
  /** By the Calling List's DBID. */
  readonly lists: Readonly<Record<string, PinsOf<ListStatistics>>>;
}
export type PinsOf<Statistics> = { readonly [Name in keyof Statistics]?: Pin };
export const noPins: Pins = { group: {}, lists: {} };

export function hasPins({ group, lists }: Pins): boolean {
  return Object.keys(group).length > 0 || Object.keys(lists).length > 0;
}

/** The pin that is kept when something is pinned at `now`. */
export function pinAt(input: PinInput, now: number): Pin {
  return input === null || typeof input === 'number' ? input : { ...input, since: now };
}

/** The value of a pin at a time. */
export function pinnedValue(pin: Pin, now: number): StatisticValue {
  if (pin === null || typeof pin === 'number') return pin;
  const seconds = Math.max(0, (now - pin.since) / 1000);
  if (pin.kind === 'ramp') return pin.from + (pin.to - pin.from) * Math.min(1, seconds / pin.seconds);
  return valueInSeries(pin.points, seconds);
}

/** Whether the value of a pin changes with time. */
export function isMoving(pin: Pin | undefined): boolean {
  return typeof pin === 'object' && pin !== null;
}

/** Pinned values in the place of the others. */
export function withPins<Statistics extends object>(
  statistics: Statistics,
  pins: PinsOf<Statistics>,
  now: number,
): Statistics {
  let values: { -readonly [Name in keyof Statistics]: unknown } | null = null;
  for (const name in pins) {
    const pin: Pin | undefined = pins[name];
    if (pin === undefined) continue;
    values ??= { ...statistics };
    values[name] = pinnedValue(pin, now);
  }
  return (values as Statistics | null) ?? statistics;
}

function valueInSeries(points: readonly (readonly [number, StatisticValue])[], seconds: number): StatisticValue {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((points[middle]?.[0] ?? 0) <= seconds) low = middle;
    else high = middle - 1;
  }
  return points[low]?.[1] ?? null;
}
