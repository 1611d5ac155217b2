import { UnstyledButton } from '@mantine/core';
import { IconBroadcast, IconBroadcastOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';
import { selectGroups, selectOptions } from '../../client/selectors.ts';
import { otherTargets, type Target, targetOf } from '../../client/target.ts';
import { Hint } from '../../ui/Hint.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { WhyButton } from '../advice/WhyButton.tsx';
import styles from './CommandBar.module.css';

/** Where notifications go, those of single Campaign Groups as well; it leads to the options that decide it. */
export function TargetChip() {
  const { store } = useConsole();
  const options = useWindow(selectOptions);
  const { byId } = useWindow(selectGroups);
  const target = useMemo(() => targetOf(effectiveOptions(options)), [options]);
  const others = otherTargets(options, byId);
  const isSilent = target.kind === 'off' || target.kind === 'empty';
  const isRemote = target.kind === 'remote' || others.some(({ kind }) => kind === 'remote');
  return (
    <>
      <Hint label={hintOf(target, others)}>
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
          {isRemote && <span className={styles.remoteWord}>{t('shell.target.remote')}</span>}
          <span className={styles.chipText}>
            {isSilent ? (
              t(`shell.target.${target.kind}`)
            ) : (
              <span className={styles.uri} translate="no">
                {target.uri.replace(/^http:\/\//, '')}
              </span>
            )}
          </span>
          {others.length > 0 && <span>{t('shell.target.more', { count: others.length })}</span>}
        </UnstyledButton>
      </Hint>
      <WhyButton />
    </>
  );
}

function hintOf(target: Target, others: ReturnType<typeof otherTargets>): string {
  const uri = 'uri' in target ? target.uri : '';
  if (others.length === 0) return t(`shell.target.hints.${target.kind}`, { uri });
  const hosts = others.map(({ host, kind }) => (kind === 'remote' ? t('shell.target.elsewhere', { host }) : host));
  return t(`shell.target.hintsWithOthers.${target.kind}`, { uri, others: hosts.join(', ') });
}
