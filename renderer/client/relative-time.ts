import { t } from '../../shared/strings/t.ts';
import { duration } from './format.ts';

/** `in 5 min`, `now`, `3 min ago`. Never shown without the absolute time. */
export function relativeTime(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1_000);
  if (seconds === 0) return t('units.now');
  return seconds > 0 ? t('units.in', { time: coarse(seconds) }) : t('units.ago', { time: coarse(-seconds) });
}

/** Far times are not counted in minutes. */
function coarse(seconds: number): string {
  if (seconds >= 172_800) return t('units.days', { days: Math.round(seconds / 86_400) });
  return duration(seconds);
}
