import { UnstyledButton } from '@mantine/core';
import { IconBroadcast, IconBroadcastOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { selectGroups, selectOptions } from '../../client/selectors.ts';
import { otherTargets, targetOf } from '../../client/target.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { WhyButton } from '../advice/WhyButton.tsx';
import styles from './CommandBar.module.css';

const words = {
  off: {
    text: 'Reporting is off',
    hint: 'send-campaigngroup-states is false: Campaign Groups can be driven, and nothing is sent.',
  },
  empty: { text: 'No target', hint: 'campaigngroup-states-uri is empty: nothing is sent.' },
} as const;

/** Where notifications go, those of single Campaign Groups as well; it leads to the options that decide it. */
export function TargetChip() {
  const { store } = useConsole();
  const options = useWindow(selectOptions);
  const { byId } = useWindow(selectGroups);
  const target = useMemo(() => targetOf(effectiveOptions(options)), [options]);
  const others = otherTargets(options, byId);
  const isSilent = target.kind === 'off' || target.kind === 'empty';
  const isRemote = target.kind === 'remote' || others.some(({ kind }) => kind === 'remote');
  const hint = isSilent
    ? words[target.kind].hint
    : target.kind === 'remote'
      ? `Notifications leave this machine: ${target.uri}`
      : `Notifications stay on this machine: ${target.uri}`;
  const elsewhere = others.map(({ host, kind }) => `${host}${kind === 'remote' ? ' (not this machine)' : ''}`);
  return (
    <>
      <Hint label={others.length === 0 ? hint : `${hint}. Set at Campaign Groups: ${elsewhere.join(', ')}`}>
        <UnstyledButton
          className={`${styles.chip} ${styles.target} ${isSilent ? styles.off : ''} ${isRemote ? styles.remote : ''}`}
          data-testid="target-chip"
          data-target={target.kind}
          data-remote={isRemote || undefined}
          onClick={() => store.setState({ view: 'options', optionsOf: null })}
        >
          {isSilent && others.length === 0 ? (
            <IconBroadcastOff size={15} stroke={1.75} aria-hidden />
          ) : (
            <IconBroadcast size={15} stroke={1.75} aria-hidden />
          )}
          {isRemote && <span className={styles.remoteWord}>REMOTE</span>}
          <span className={styles.chipText}>
            {isSilent ? (
              words[target.kind].text
            ) : (
              <span className={styles.uri}>{target.uri.replace(/^http:\/\//, '')}</span>
            )}
          </span>
          {others.length > 0 && <span>+{others.length}</span>}
        </UnstyledButton>
      </Hint>
      <WhyButton />
    </>
  );
}
