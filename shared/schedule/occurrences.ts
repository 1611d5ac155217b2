import { Cron } from 'croner';
import type { Moment } from './schedule.ts';

/** Whether this program's platform knows the time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a cron pattern; null when nothing is. */
export function patternProblem(pattern: string): string | null {
  // croner takes a date as well; here a date has a key of its own.
  if (/\d{4}-\d\d/.test(pattern)) return 'is a date; write it as "at"';
  try {
    new Cron(pattern, { paused: true });
    return null;
  } catch (error) {
    return `is not a cron pattern, such as 0 9 * * 1-5: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * The first time after `after` at which a moment comes, ms since 1970; null when there is none. A local time that a change to summer
 * time leaves out comes when the clocks have changed; one that comes twice comes once.
 */
export function nextOccurrence(moment: Moment, timeZone: string, after: number): number | null {
  const pattern = 'at' in moment ? withSeconds(moment.at) : moment.cron;
  const next = new Cron(pattern, { timezone: timeZone, paused: true }).nextRun(new Date(after));
  return next === null || next.getTime() <= after ? null : next.getTime();
}

/** croner wants the seconds of a date. */
function withSeconds(at: string): string {
  return at.length === 16 ? `${at}:00` : at;
}
