import { Button } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import type { MissedAction } from '../../../shared/contract/state.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { runMissed, settleMissed } from '../../client/commands/schedule.ts';
import { plural } from '../../client/format.ts';
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
    <section className={styles.missed} aria-label="Missed actions">
      <header className={styles.head}>
        <IconCalendarX size={16} stroke={1.75} aria-hidden />
        <h3>{plural(missed.length, 'missed action')}</h3>
        <span className={styles.why}>
          Due while sending was held, the program was closed or the machine slept. Nothing is carried out late by
          itself.
        </span>
        <Button size="compact-xs" variant="default" onClick={() => runMissed(console, missed)}>
          Run all now
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => void settleMissed(console, missed, false)}>
          Dismiss all
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
  const what = `${requestWord[one.action.request.do]} of ${name}`;
  return (
    <li className={styles.one}>
      <span>
        <Moment at={one.at} /> <span className={styles.why}>{relativeTime(one.at, now)}</span>
      </span>
      <span className={styles.name}>{name}</span>
      <span>{requestWords(one.action.request)}</span>
      <span className={styles.buttons}>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Run ${what} now`}
          onClick={() => runMissed(console, [one])}
        >
          Run now
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Dismiss ${what}`}
          onClick={() => void settleMissed(console, [one], false)}
        >
          Dismiss
        </Button>
      </span>
    </li>
  );
}
