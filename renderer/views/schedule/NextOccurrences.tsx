import { useMemo } from 'react';
import { nextOccurrence } from '../../../shared/schedule/occurrences.ts';
import type { Moment } from '../../../shared/schedule/schedule.ts';
import { t } from '../../../shared/strings/t.ts';
import { nowOf } from '../../client/console.ts';
import { relativeTime } from '../../client/relative-time.ts';
import { Moment as PointInTime } from '../../ui/Moment.tsx';
import { useConsole, useSecond } from '../../ui/use-window.ts';
import styles from './ActionDialog.module.css';
import { zoneWords } from './zone-time.ts';

/** The next three times, so that a slip in a pattern is seen before it acts. */
export function NextOccurrences({ when, timeZone }: { readonly when: Moment; readonly timeZone: string }) {
  const console = useConsole();
  const now = useSecond();
  const times = useMemo(() => nextThree(when, timeZone, nowOf(console)), [when, timeZone, console]);
  return (
    <section className={styles.next} aria-label={t('schedule.next.label')}>
      <h3>{t('schedule.next.title', { zone: timeZone })}</h3>
      {times.length === 0 ? (
        <p className={styles.quiet}>{t('schedule.next.never')}</p>
      ) : (
        <ol>
          {times.map((at) => (
            <li key={at}>
              <PointInTime at={at}>{zoneWords(at, timeZone)}</PointInTime>{' '}
              <span className={styles.quiet}>{relativeTime(at, now)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function nextThree(when: Moment, timeZone: string, now: number): number[] {
  const times: number[] = [];
  let after: number | null = now;
  while (times.length < 3 && after !== null) {
    after = nextOccurrence(when, timeZone, after);
    if (after !== null) times.push(after);
  }
  return times;
}
