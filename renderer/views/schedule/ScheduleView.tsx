import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { open } from '../../client/console.ts';
import { selectMissed, selectSchedules } from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { ResultLine } from '../shell/ResultLine.tsx';
import { MissedList } from './MissedList.tsx';
import { Problems } from './Problems.tsx';
import { ScheduleCard } from './ScheduleCard.tsx';
import styles from './ScheduleView.module.css';
import { Timeline } from './Timeline.tsx';
import { useConfigured, useProblems } from './use-problems.ts';

const looks = [
  { value: 'table', label: t('schedule.looks.table') },
  { value: 'timeline', label: t('schedule.looks.timeline') },
];

/** The Outbound Schedules: what was missed, what would go wrong, and each schedule as a table or on a timeline. */
export function ScheduleView() {
  const schedules = useWindow(selectSchedules);
  const missed = useWindow(selectMissed);
  const problems = useProblems(schedules);
  const [look, setLook] = useState('table');
  const actions = schedules.reduce((sum, schedule) => sum + schedule.actions.length, 0);
  return (
    <section className={styles.view} aria-label={t('schedule.label')} data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{t('schedule.title')}</h2>
        <span className={styles.quiet}>
          {t('schedule.schedules', { count: schedules.length })} · {t('schedule.actions', { count: actions })}
        </span>
        <span className={styles.space} />
        <SegmentedControl size="xs" aria-label={t('schedule.look')} data={looks} value={look} onChange={setLook} />
        <AddSchedule />
      </header>
      <div className={styles.body}>
        {missed.length > 0 && <MissedList missed={missed} />}
        <Problems problems={problems} />
        {schedules.length === 0 ? (
          <div className={styles.empty}>
            <Empty text={t('schedule.empty')} />
          </div>
        ) : look === 'timeline' ? (
          <Timeline schedules={schedules} />
        ) : (
          schedules.map((schedule) => (
            <ScheduleCard
              key={schedule.campaignGroup}
              schedule={schedule}
              problems={problems.filter(({ dbid }) => dbid === schedule.campaignGroup)}
            />
          ))
        )}
      </div>
      <footer className={styles.footer}>
        <ResultLine />
      </footer>
    </section>
  );
}

/** Offers the Campaign Groups that have no schedule yet. */
function AddSchedule() {
  const console = useConsole();
  const groups = useConfigured();
  const schedules = useWindow(selectSchedules);
  const free = useMemo(() => {
    const taken = new Set(schedules.map(({ campaignGroup }) => campaignGroup));
    return groups
      .filter(({ dbid }) => !taken.has(dbid))
      .map((group) => ({ value: group.dbid, label: campaignGroupName(group) }));
  }, [groups, schedules]);
  return (
    <Select
      className={styles.add ?? ''}
      aria-label={t('schedule.add.label')}
      placeholder={free.length === 0 ? t('schedule.add.none') : t('schedule.add.placeholder')}
      data={free}
      searchable
      openOnFocus={false}
      limit={100}
      value={null}
      nothingFoundMessage={t('schedule.add.notFound')}
      onChange={(dbid) => dbid !== null && open(console, { kind: 'timed-action', dbid, action: null, isNew: true })}
    />
  );
}
