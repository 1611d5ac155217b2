import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Schedule } from '../../../shared/schedule/schedule.ts';
import { t } from '../../../shared/strings/t.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useSecond, useWindow } from '../../ui/use-window.ts';
import styles from './Timeline.module.css';
import { TimelineLane } from './TimelineLane.tsx';
import { layOutLanes } from './timeline.ts';
import { addDays, dayLabel, midnight, timelineRange } from './timeline-range.ts';
import { useConfigured, warmUpMs } from './use-problems.ts';

const spans = [
  { value: '1', label: t('schedule.timeline.spans.day') },
  { value: '7', label: t('schedule.timeline.spans.week') },
];

/** The schedules of all Campaign Groups over a day or a week, as they alone would make it. */
export function Timeline({ schedules }: { readonly schedules: readonly Schedule[] }) {
  const zone = useWindow(selectTimeZone);
  const now = useSecond();
  const groups = useConfigured();
  const [days, setDays] = useState<1 | 7>(1);
  const [ahead, setAhead] = useState(0);
  const today = midnight(now, zone);
  const range = useMemo(() => timelineRange(addDays(today, ahead, zone), days, zone), [today, ahead, days, zone]);
  const lanes = useMemo(
    () => layOutLanes(schedules, groups, { ...range, warmUpMs, closest: days === 1 ? 0.026 : 0.024 }),
    [schedules, groups, range, days],
  );
  const share = (at: number) => (at - range.from) / (range.until - range.from);
  return (
    <section className={styles.timeline} aria-label={t('schedule.timeline.label')}>
      <header className={styles.head}>
        <SegmentedControl
          size="xs"
          aria-label={t('schedule.timeline.span')}
          data={spans}
          value={String(days)}
          onChange={(value) => setDays(value === '7' ? 7 : 1)}
        />
        <IconButton
          icon={IconChevronLeft}
          label={t('schedule.timeline.earlier')}
          onClick={() => setAhead(ahead - days)}
        />
        <Button variant="default" onClick={() => setAhead(0)}>
          {t('schedule.timeline.today')}
        </Button>
        <IconButton
          icon={IconChevronRight}
          label={t('schedule.timeline.later')}
          onClick={() => setAhead(ahead + days)}
        />
        <h3>
          {days === 1
            ? dayLabel(range.from, zone)
            : t('schedule.timeline.days', {
                from: dayLabel(range.from, zone),
                to: dayLabel(addDays(range.from, 6, zone), zone),
              })}
        </h3>
        <Legend />
      </header>
      <div className={styles.lanes} data-timeline>
        <div className={styles.axis} aria-hidden>
          {range.ticks.map(({ at, label }) => (
            <span key={at} className={styles.tick} style={{ left: `${share(at) * 100}%` }}>
              {label}
            </span>
          ))}
          {now >= range.from && now < range.until && (
            <span className={styles.now} style={{ left: `${share(now) * 100}%` }}>
              <span className={styles.nowWord}>{t('schedule.timeline.now')}</span>
            </span>
          )}
        </div>
        {lanes.map((lane) => (
          <TimelineLane
            key={lane.dbid}
            lane={lane}
            timeZone={schedules.find(({ campaignGroup }) => campaignGroup === lane.dbid)?.timeZone ?? 'UTC'}
            share={share}
            ticks={range.ticks}
            now={now >= range.from && now < range.until ? now : null}
          />
        ))}
      </div>
    </section>
  );
}

function Legend() {
  return (
    <p className={styles.legend}>
      <span className={`${styles.key} ${styles.running}`} aria-hidden /> {t('schedule.timeline.running')}{' '}
      <span className={`${styles.key} ${styles.loaded}`} aria-hidden /> {t('schedule.timeline.loaded')}
    </p>
  );
}
