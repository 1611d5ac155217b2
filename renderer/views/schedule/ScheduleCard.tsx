import { Button, Select, Switch } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ScheduleProblem } from '../../../shared/schedule/check.ts';
import { nextOccurrence } from '../../../shared/schedule/occurrences.ts';
import type { Schedule, TimedAction } from '../../../shared/schedule/schedule.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { changeSchedule, deleteAction, removeSchedule } from '../../client/commands/schedule.ts';
import { open } from '../../client/console.ts';
import { relativeTime } from '../../client/relative-time.ts';
import { selectGroup } from '../../client/selectors.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import { whenWords } from './action-draft.ts';
import { requestWord, requestWords } from './request-words.ts';
import styles from './ScheduleCard.module.css';
import { timeZones, zoneWords } from './zone-time.ts';

interface ScheduleCardProps {
  readonly schedule: Schedule;
  readonly problems: readonly ScheduleProblem[];
}

/** The schedule of one Campaign Group: whether it acts, in which time zone, and its timed actions. */
export function ScheduleCard({ schedule, problems }: ScheduleCardProps) {
  const console = useConsole();
  const { campaignGroup: dbid, enabled, timeZone, actions } = schedule;
  const view = useWindow(selectGroup(dbid));
  const name = view ? campaignGroupName(view.configuration) : dbid;
  const sorted = useMemo(() => [...actions].sort(byTimeOfDay), [actions]);
  return (
    <article className={styles.card} aria-label={`Schedule of ${name}`}>
      <header className={styles.head}>
        <Switch
          size="xs"
          aria-label={`Schedule of ${name} acts`}
          checked={enabled}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            void changeSchedule(console, { ...schedule, enabled: isOn }, isOn ? 'Schedule on' : 'Schedule off');
          }}
        />
        <h3 className={styles.name}>{name}</h3>
        {!enabled && <span className={styles.off}>off: nothing is carried out</span>}
        <span className={styles.space} />
        <Select
          className={styles.zone ?? ''}
          aria-label={`Time zone of the schedule of ${name}`}
          data={timeZones as string[]}
          value={timeZone}
          searchable
          openOnFocus={false}
          limit={100}
          allowDeselect={false}
          nothingFoundMessage="No such time zone"
          onChange={(zone) =>
            zone !== null && void changeSchedule(console, { ...schedule, timeZone: zone }, `Time zone ${zone}`)
          }
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          aria-label={`Add an action for ${name}`}
          onClick={() => open(console, { kind: 'timed-action', dbid, action: null, isNew: true })}
        >
          Add an action
        </Button>
        <IconButton
          icon={IconTrash}
          label="Delete the schedule"
          of={`of ${name}`}
          onClick={() => removeSchedule(console, schedule)}
        />
      </header>
      {sorted.length === 0 ? (
        <p className={styles.none}>No actions yet.</p>
      ) : (
        <table className={styles.actions}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Action</th>
              <th scope="col">Next</th>
              <th scope="col">
                <span className="visually-hidden">Edit</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((action) => (
              <ActionRow
                key={action.id}
                schedule={schedule}
                action={action}
                problem={problems.find(({ actionId }) => actionId === action.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}

interface ActionRowProps {
  readonly schedule: Schedule;
  readonly action: TimedAction;
  readonly problem: ScheduleProblem | undefined;
}

function ActionRow({ schedule, action, problem }: ActionRowProps) {
  const console = useConsole();
  const { campaignGroup: dbid, timeZone } = schedule;
  const words = `${requestWord[action.request.do]}, ${whenWords(action.when)}`;
  return (
    <tr>
      <td>
        {'cron' in action.when && whenWords(action.when) === action.when.cron ? (
          <code>{action.when.cron}</code>
        ) : (
          whenWords(action.when)
        )}
      </td>
      <td>
        {requestWords(action.request)}
        {problem && (
          <p className={styles.problem}>
            <IconAlertTriangle size={13} stroke={1.75} aria-label="problem" />
            <span>
              {zoneWords(problem.at, timeZone)} · {problem.sentence}
            </span>
          </p>
        )}
      </td>
      <td>
        {schedule.enabled ? (
          <NextTime action={action} timeZone={timeZone} />
        ) : (
          <span className={styles.quiet}>off</span>
        )}
      </td>
      <td className={styles.buttons}>
        <IconButton
          size={26}
          icon={IconPencil}
          label="Edit"
          of={words}
          onClick={() => open(console, { kind: 'timed-action', dbid, action, isNew: false })}
        />
        <IconButton
          size={26}
          icon={IconCopy}
          label="Duplicate"
          of={words}
          onClick={() => open(console, { kind: 'timed-action', dbid, action, isNew: true })}
        />
        <IconButton
          size={26}
          icon={IconTrash}
          label="Delete"
          of={words}
          onClick={() => deleteAction(console, schedule.campaignGroup, action, words)}
        />
      </td>
    </tr>
  );
}

function NextTime({ action, timeZone }: { readonly action: TimedAction; readonly timeZone: string }) {
  const now = useSecond();
  // Looking for an occurrence is costly: once a minute is often enough, and each time that one has come.
  const minute = Math.floor(now / 60_000) * 60_000;
  const next = useMemo(() => nextOccurrence(action.when, timeZone, minute), [action, timeZone, minute]);
  const at = next !== null && next <= now ? nextOccurrence(action.when, timeZone, now) : next;
  if (at === null) return <span className={styles.quiet}>never again</span>;
  return (
    <Moment at={at}>
      {zoneWords(at, timeZone)} <span className={styles.quiet}>{relativeTime(at, now)}</span>
    </Moment>
  );
}

/** Recurring ones by their time of day, as a day goes; those that come once follow by date. */
function byTimeOfDay(one: TimedAction, other: TimedAction): number {
  return sortKey(one).localeCompare(sortKey(other));
}

function sortKey({ when }: TimedAction): string {
  if ('at' in when) return `2 ${when.at}`;
  return `1 ${/\d\d:\d\d(:\d\d)?$/.exec(whenWords(when))?.[0] ?? '99'}`;
}
