import type { StatisticName, StatisticValue } from '../../shared/domain/statistics.ts';

/** A statistic as a person reads it beside the raw value: `85 %`, `7.7 %`, `10 min`. Null has no such reading. */
export function humanStatistic(name: StatisticName, value: StatisticValue): string | null {
  if (value === null) return null;
  return name === 'timeToComplete' ? duration(value) : `${trim(value * 100, value < 0.1 ? 1 : 0)} %`;
}

/** The raw value as it would stand on the wire, rounded for a narrow cell. */
export function rawStatistic(value: number): string {
  return trim(value, value >= 100 ? 0 : 3);
}

/** `45 s`, `10 min`, `1 h 5 min`, `2 d 3 h`. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${trim(seconds, 1)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return joined(hours, 'h', minutes % 60, 'min');
  return joined(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

/** A time on the wire: `0.8 ms`, `23 ms`, `1.25 s`. */
export function latency(ms: number): string {
  if (ms < 10) return `${trim(ms, 1)} ms`;
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${trim(ms / 1_000, 2)} s`;
}

/** `1 204`: grouped by thin spaces, so that no comma is taken for a decimal point. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009');
}

/** `1 notification`, `2 notifications`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `0 B`, `812 B`, `12.5 KiB`. */
export function bytes(value: number): string {
  return value < 1_024 ? `${value} B` : `${trim(value / 1_024, 1)} KiB`;
}

/** `812 B`, `12.5 KiB`, `3.1 MiB`, `1.2 GiB`. */
export function size(value: number): string {
  if (value < 1_048_576) return bytes(value);
  return value < 1_073_741_824 ? `${trim(value / 1_048_576, 1)} MiB` : `${trim(value / 1_073_741_824, 1)} GiB`;
}

function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
