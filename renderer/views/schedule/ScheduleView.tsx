import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { open } from '../../client/console.ts';
import { plural } from '../../client/format.ts';
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
  { value: 'table', label: 'Table' },
  { value: 'timeline', label: 'Timeline' },
];

/** The Outbound Schedules: what was missed, what would go wrong, and each schedule as a table or on a timeline. */
export function ScheduleView() {
  const schedules = useWindow(selectSchedules);
  const missed = useWindow(selectMissed);
  const problems = useProblems(schedules);
  const [look, setLook] = useState('table');
  const actions = schedules.reduce((sum, schedule) => sum + schedule.actions.length, 0);
  return (
    <section className={styles.view} aria-label="Schedule" data-region="groups" tabIndex={-1}>
      <header className={styles.bar}>
        <h2 className={styles.title}>Outbound Schedules</h2>
        <span className={styles.quiet}>
          {plural(schedules.length, 'schedule')} · {plural(actions, 'action')}
        </span>
        <span className={styles.space} />
        <SegmentedControl size="xs" aria-label="Look of the schedules" data={looks} value={look} onChange={setLook} />
        <AddSchedule />
      </header>
      <div className={styles.body}>
        {missed.length > 0 && <MissedList missed={missed} />}
        <Problems problems={problems} />
        {schedules.length === 0 ? (
          <div className={styles.empty}>
            <Empty text="A schedule loads, starts, stops and unloads a Campaign Group at set times, with actor 2. Choose a Campaign Group above to give it one." />
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
      aria-label="Add a schedule for a Campaign Group"
      placeholder={free.length === 0 ? 'Every Campaign Group has one' : 'Add a schedule for …'}
      data={free}
      searchable
      openOnFocus={false}
      limit={100}
      value={null}
      nothingFoundMessage="No such Campaign Group without a schedule"
      onChange={(dbid) => dbid !== null && open(console, { kind: 'timed-action', dbid, action: null, isNew: true })}
    />
  );
}
