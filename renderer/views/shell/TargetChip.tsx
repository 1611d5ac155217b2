import { UnstyledButton } from '@mantine/core';
import { IconBroadcast, IconBroadcastOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { selectOptions } from '../../client/selectors.ts';
import { targetOf } from '../../client/target.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './CommandBar.module.css';

const words = {
  off: {
    text: 'Reporting is off',
    hint: 'send-campaigngroup-states is false: Campaign Groups can be driven, and nothing is sent.',
  },
  empty: { text: 'No target', hint: 'campaigngroup-states-uri is empty: nothing is sent.' },
} as const;

/** Where notifications go; it leads to the options that decide it. */
export function TargetChip() {
  const { store } = useConsole();
  const options = useWindow(selectOptions);
  const target = useMemo(() => targetOf(effectiveOptions(options)), [options]);
  const isSilent = target.kind === 'off' || target.kind === 'empty';
  const hint = isSilent
    ? words[target.kind].hint
    : target.kind === 'remote'
      ? `Notifications leave this machine: ${target.uri}`
      : `Notifications stay on this machine: ${target.uri}`;
  return (
    <Hint label={hint}>
      <UnstyledButton
        className={`${styles.chip} ${isSilent ? styles.off : ''} ${target.kind === 'remote' ? styles.remote : ''}`}
        data-testid="target-chip"
        data-target={target.kind}
        onClick={() => store.setState({ view: 'options' })}
      >
        {isSilent ? (
          <IconBroadcastOff size={15} stroke={1.75} aria-hidden />
        ) : (
          <IconBroadcast size={15} stroke={1.75} aria-hidden />
        )}
        {target.kind === 'remote' && <span className={styles.remoteWord}>REMOTE</span>}
        <span className={styles.chipText}>
          {isSilent ? (
            words[target.kind].text
          ) : (
            <span className={styles.uri}>{target.uri.replace(/^http:\/\//, '')}</span>
          )}
        </span>
      </UnstyledButton>
    </Hint>
  );
}
