import { Button, Select, Switch } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ScheduleProblem } from '../../../shared/schedule/check.ts';
import { nextOccurrence } from '../../../shared/schedule/occurrences.ts';
import type { Schedule, TimedAction } from '../../../shared/schedule/schedule.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { changeSchedule, deleteAction, removeSchedule } from '../../client/commands/schedule.ts';
import { open } from '../../client/console.ts';
import { relativeTime } from '../../client/relative-time.ts';
import { selectGroup } from '../../client/selectors.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import { whenWords } from './action-draft.ts';
import { byTimeOfDay } from './action-order.ts';
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
    <article className={styles.card} aria-label={t('schedule.card.label', { name })}>
      <header className={styles.head}>
        <Switch
          size="xs"
          aria-label={t('schedule.card.acts', { name })}
          checked={enabled}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            const done = isOn ? t('schedule.card.on') : t('schedule.card.off');
            void changeSchedule(console, { ...schedule, enabled: isOn }, done);
          }}
        />
        <h3 className={styles.name} translate="no">
          {name}
        </h3>
        {!enabled && <span className={styles.off}>{t('schedule.card.isOff')}</span>}
        <span className={styles.space} />
        <Select
          className={styles.zone ?? ''}
          aria-label={t('schedule.card.zone', { name })}
          data={timeZones as string[]}
          value={timeZone}
          searchable
          openOnFocus={false}
          limit={100}
          allowDeselect={false}
          nothingFoundMessage={t('schedule.card.zoneNotFound')}
          onChange={(zone) =>
            zone !== null &&
            void changeSchedule(console, { ...schedule, timeZone: zone }, t('schedule.card.zoneSet', { zone }))
          }
        />
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          aria-label={t('schedule.card.addFor', { name })}
          onClick={() => open(console, { kind: 'timed-action', dbid, action: null, isNew: true })}
        >
          {t('schedule.card.add')}
        </Button>
        <IconButton
          icon={IconTrash}
          label={t('schedule.card.delete')}
          of={t('schedule.card.deleteOf', { name })}
          onClick={() => removeSchedule(console, schedule)}
        />
      </header>
      {sorted.length === 0 ? (
        <p className={styles.none}>{t('schedule.card.none')}</p>
      ) : (
        <table className={styles.actions}>
          <thead>
            <tr>
              <th scope="col">{t('schedule.columns.when')}</th>
              <th scope="col">{t('schedule.columns.action')}</th>
              <th scope="col">{t('schedule.columns.next')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('schedule.columns.edit')}</span>
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
  const when = whenWords(action.when);
  const words = t('schedule.row.words', { request: requestWord[action.request.do], when });
  return (
    <tr>
      <td>
        {'cron' in action.when && when === action.when.cron ? <code translate="no">{action.when.cron}</code> : when}
      </td>
      <td>
        {requestWords(action.request)}
        {problem && (
          <p className={styles.problem}>
            <IconAlertTriangle size={13} stroke={1.75} aria-label={t('schedule.row.problem')} />
            <span>
              {t('schedule.row.problemAt', {
                time: zoneWords(problem.at, timeZone),
                sentence: problem.sentence,
              })}
            </span>
          </p>
        )}
      </td>
      <td>
        {schedule.enabled ? (
          <NextTime action={action} timeZone={timeZone} />
        ) : (
          <span className={styles.quiet}>{t('schedule.row.off')}</span>
        )}
      </td>
      <td className={styles.buttons}>
        <IconButton
          size={26}
          icon={IconPencil}
          label={t('schedule.row.edit')}
          of={words}
          onClick={() => open(console, { kind: 'timed-action', dbid, action, isNew: false })}
        />
        <IconButton
          size={26}
          icon={IconCopy}
          label={t('schedule.row.duplicate')}
          of={words}
          onClick={() => open(console, { kind: 'timed-action', dbid, action, isNew: true })}
        />
        <IconButton
          size={26}
          icon={IconTrash}
          label={t('schedule.row.delete')}
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
  if (at === null) return <span className={styles.quiet}>{t('schedule.row.never')}</span>;
  return (
    <Moment at={at}>
      {zoneWords(at, timeZone)} <span className={styles.quiet}>{relativeTime(at, now)}</span>
    </Moment>
  );
}
