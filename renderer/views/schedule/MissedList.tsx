import { Button } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import type { MissedAction } from '../../../shared/contract/state.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { runMissed, settleMissed } from '../../client/commands/schedule.ts';
import { relativeTime } from '../../client/relative-time.ts';
import { selectGroups } from '../../client/selectors.ts';
import { Moment } from '../../ui/Moment.tsx';
import { useConsole, useSecond, useWindow } from '../../ui/use-window.ts';
import styles from './MissedList.module.css';
import { requestWord, requestWords } from './request-words.ts';

/** Actions that were due while nothing could carry them out: the operator decides on each. */
export function MissedList({ missed }: { readonly missed: readonly MissedAction[] }) {
  const console = useConsole();
  return (
    <section className={styles.missed} aria-label={t('schedule.missed.label')}>
      <header className={styles.head}>
        <IconCalendarX size={16} stroke={1.75} aria-hidden />
        <h3>{t('schedule.missed.title', { count: missed.length })}</h3>
        <span className={styles.why}>{t('schedule.missed.why')}</span>
        <Button size="compact-xs" variant="default" onClick={() => runMissed(console, missed)}>
          {t('schedule.missed.runAll')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => void settleMissed(console, missed, false)}>
          {t('schedule.missed.dismissAll')}
        </Button>
      </header>
      <ul className={styles.list}>
        {missed.map((one) => (
          <Missed key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function Missed({ one }: { readonly one: MissedAction }) {
  const console = useConsole();
  const { byId } = useWindow(selectGroups);
  const now = useSecond();
  const view = byId[one.dbid];
  const name = view ? campaignGroupName(view.configuration) : one.dbid;
  const request = requestWord[one.action.request.do];
  return (
    <li className={styles.one}>
      <span>
        <Moment at={one.at} /> <span className={styles.why}>{relativeTime(one.at, now)}</span>
      </span>
      <span className={styles.name} translate="no">
        {name}
      </span>
      <span>{requestWords(one.action.request)}</span>
      <span className={styles.buttons}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('schedule.missed.runOf', { request, name })}
          onClick={() => runMissed(console, [one])}
        >
          {t('schedule.missed.run')}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('schedule.missed.dismissOf', { request, name })}
          onClick={() => void settleMissed(console, [one], false)}
        >
          {t('schedule.missed.dismiss')}
        </Button>
      </span>
    </li>
  );
}
