import { UnstyledButton } from '@mantine/core';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import type { Outcome } from '../../../shared/reporting/outcome.ts';
import { askForOutcomes } from '../../client/commands/log-query.ts';
import { count } from '../../client/format.ts';
import { isSameChoice, outcomesOf } from '../../client/log-query.ts';
import {
  selectLogQuery,
  selectOptions,
  selectReceiver,
  selectTimeZone,
  selectTraffic,
} from '../../client/selectors.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { NextPeriodic } from './NextPeriodic.tsx';
import styles from './StatusBar.module.css';

const explained: Readonly<Record<string, string>> = {
  waiting: 'Waiting for a free connection, or for the one before it',
  sent: 'Handed to a connection since the start',
  accepted: 'Answered with 2xx',
  rejected: 'Answered with any other status',
  failed: 'No complete answer',
  lost: 'Kept from the wire by the loss laboratory; not among those sent',
  dropped: 'Dropped before it was sent',
  skipped: 'Periodic ones whose predecessor had not finished',
};

/** Counters since the start; each is a filter of the log. */
export function StatusBar() {
  const console = useConsole();
  const traffic = useWindow(selectTraffic);
  const options = effectiveOptions(useWindow(selectOptions));
  const { listening, port, received, problem } = useWindow(selectReceiver);
  const zone = useWindow(selectTimeZone);
  return (
    <footer className={styles.bar} data-region="status">
      <Counter
        name="on wire"
        outcomes={['sending']}
        text={`${traffic.onWire}/${options['http-connection-pool-size'].value}`}
        hint="Notifications on the wire, of the connections in the pool"
      />
      <Counter name="waiting" outcomes={['waiting']} value={traffic.waiting} />
      <Counter name="sent" outcomes={['sending', 'accepted', 'rejected', 'failed']} value={traffic.sent} />
      <Counter name="accepted" outcomes={['accepted']} value={traffic.accepted} />
      <Counter name="rejected" outcomes={['rejected']} value={traffic.rejected} isBad />
      <Counter name="failed" outcomes={['failed']} value={traffic.failed} isBad />
      <Counter name="lost" outcomes={['lost']} value={traffic.lost} />
      <Counter name="dropped" outcomes={['dropped']} value={traffic.dropped} />
      <Counter name="skipped" outcomes={['skipped']} value={traffic.skipped} />
      <span className={styles.space} />
      <NextPeriodic />
      <Hint label={problem ?? (listening ? 'The built-in receiver listens' : 'The built-in receiver does not listen')}>
        <UnstyledButton className={styles.item ?? ''} onClick={() => console.store.setState({ view: 'receiver' })}>
          {listening
            ? `receiver :${port} · ${count(received)} received`
            : problem === null
              ? 'receiver off'
              : 'receiver: cannot listen'}
        </UnstyledButton>
      </Hint>
      <Hint label="Switches every time in the window between UTC and this machine's zone">
        <UnstyledButton
          className={styles.item ?? ''}
          aria-label={`Times in ${zone === 'utc' ? 'UTC' : 'local time'}; switch`}
          onClick={() => console.store.setState({ timeZone: zone === 'utc' ? 'local' : 'utc' })}
        >
          {zone === 'utc' ? 'UTC' : 'Local time'}
        </UnstyledButton>
      </Hint>
    </footer>
  );
}

interface CounterProps {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  readonly value?: number;
  readonly text?: string;
  readonly hint?: string;
  readonly isBad?: boolean;
}

function Counter({
  name,
  outcomes,
  value = 0,
  text = count(value),
  hint = explained[name] ?? '',
  isBad = false,
}: CounterProps) {
  const console = useConsole();
  const isOn = isSameChoice(outcomesOf(useWindow(selectLogQuery).query), outcomes);
  return (
    <Hint label={`${hint}. ${isOn ? 'Click to show all rows again.' : 'Click to filter the log.'}`}>
      <UnstyledButton
        className={`${styles.item} ${isBad && value > 0 ? styles.bad : ''}`}
        aria-pressed={isOn}
        data-testid={`count-${name.replace(' ', '-')}`}
        onClick={() => askForOutcomes(console, isOn ? [] : outcomes)}
      >
        <span>{name}</span> <b>{text}</b>
      </UnstyledButton>
    </Hint>
  );
}
