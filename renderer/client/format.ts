import type { StatisticName, StatisticValue } from '../../shared/domain/statistics.ts';
import { locale } from '../../shared/strings/locale.ts';
import { t } from '../../shared/strings/t.ts';

/** A statistic as a person reads it beside the raw value: `85 %`, `7.7 %`, `10 min`. Null has no such reading. */
export function humanStatistic(name: StatisticName, value: StatisticValue): string | null {
  if (value === null) return null;
  return name === 'timeToComplete'
    ? duration(value)
    : t('units.percent', { value: rounded(value * 100, value < 0.1 ? 1 : 0) });
}

/** The raw value as it would stand on the wire, in any locale, rounded for a narrow cell. */
export function rawStatistic(value: number): string {
  return String(Number(value.toFixed(value >= 100 ? 0 : 3)));
}

/** `45 s`, `10 min`, `1 h 5 min`, `2 d 3 h`. */
export function duration(seconds: number): string {
  if (seconds < 60) return t('units.seconds', { value: rounded(seconds, 1) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('units.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24)
    return minutes % 60 === 0
      ? t('units.hours', { hours })
      : t('units.hoursAndMinutes', { hours, minutes: minutes % 60 });
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? t('units.days', { days }) : t('units.daysAndHours', { days, hours: hours % 24 });
}

/** A time on the wire: `0.8 ms`, `23 ms`, `1.25 s`. */
export function latency(ms: number): string {
  if (ms < 1_000) return t('units.milliseconds', { value: rounded(ms, ms < 10 ? 1 : 0) });
  return t('units.seconds', { value: rounded(ms / 1_000, 2) });
}

/** `1,204`, grouped as the locale does. */
export function count(value: number): string {
  return rounded(value, 0);
}

/** `1 notification`, `2 notifications`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** `1.0`: one digit after the decimal sign, always. */
export function tenths(value: number): string {
  return tenthsFormat.format(value);
}

const tenthsFormat = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `0 B`, `812 B`, `12.5 KiB`. */
export function bytes(value: number): string {
  return value < 1_024
    ? t('units.bytes', { value: count(value) })
    : t('units.kibibytes', { value: rounded(value / 1_024, 1) });
}

/** `812 B`, `12.5 KiB`, `3.1 MiB`, `1.2 GiB`. */
export function size(value: number): string {
  if (value < 1_048_576) return bytes(value);
  return value < 1_073_741_824
    ? t('units.mebibytes', { value: rounded(value / 1_048_576, 1) })
    : t('units.gibibytes', { value: rounded(value / 1_073_741_824, 1) });
}

/** Making a format is slow, writing with it is not: one for each number of digits. */
const formats = new Map<number, Intl.NumberFormat>();

/** As the locale writes it, with at most so many digits after the decimal sign. */
function rounded(value: number, digits: number): string {
  const known = formats.get(digits);
  if (known !== undefined) return known.format(value);
  formats.set(digits, new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  return rounded(value, digits);
}
