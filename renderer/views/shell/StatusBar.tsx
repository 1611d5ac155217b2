import { UnstyledButton } from '@mantine/core';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import type { Outcome } from '../../../shared/reporting/outcome.ts';
import type { en } from '../../../shared/strings/en.ts';
import { t } from '../../../shared/strings/t.ts';
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
        name="on-wire"
        outcomes={['sending']}
        text={t('shell.status.ofPool', {
          onWire: traffic.onWire,
          pool: options['http-connection-pool-size'].value,
        })}
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
      <Hint label={problem ?? (listening ? t('shell.status.receiver.listens') : t('shell.status.receiver.silent'))}>
        <UnstyledButton className={styles.item ?? ''} onClick={() => console.store.setState({ view: 'receiver' })}>
          {listening
            ? t('shell.status.receiver.received', { port: String(port), count: received })
            : problem === null
              ? t('shell.status.receiver.off')
              : t('shell.status.receiver.problem')}
        </UnstyledButton>
      </Hint>
      <Hint label={t('shell.status.zone.hint')}>
        <UnstyledButton
          className={styles.item ?? ''}
          aria-label={zone === 'utc' ? t('shell.status.zone.utcLabel') : t('shell.status.zone.localLabel')}
          onClick={() => console.store.setState({ timeZone: zone === 'utc' ? 'local' : 'utc' })}
        >
          {zone === 'utc' ? t('shell.status.zone.utc') : t('shell.status.zone.local')}
        </UnstyledButton>
      </Hint>
    </footer>
  );
}

interface CounterProps {
  readonly name: keyof typeof en.shell.status.counters;
  readonly outcomes: readonly Outcome[];
  readonly value?: number;
  readonly text?: string;
  readonly isBad?: boolean;
}

function Counter({ name, outcomes, value = 0, text = count(value), isBad = false }: CounterProps) {
  const console = useConsole();
  const isOn = isSameChoice(outcomesOf(useWindow(selectLogQuery).query), outcomes);
  return (
    <Hint label={t(`shell.status.counters.${name}.${isOn ? 'onHint' : 'hint'}`)}>
      <UnstyledButton
        className={`${styles.item} ${isBad && value > 0 ? styles.bad : ''}`}
        aria-pressed={isOn}
        data-testid={`count-${name}`}
        onClick={() => askForOutcomes(console, isOn ? [] : outcomes)}
      >
        <span>{t(`shell.status.counters.${name}.name`)}</span> <b>{text}</b>
      </UnstyledButton>
    </Hint>
  );
}
