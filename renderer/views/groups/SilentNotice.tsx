import { Button } from '@mantine/core';
import { IconBroadcastOff, IconTarget } from '@tabler/icons-react';
import { useEffect } from 'react';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';
import { openAdvice } from '../../client/commands/advice.ts';
import { listenAndUse } from '../../client/commands/receiver.ts';
import { setOption } from '../../client/commands/sending.ts';
import { catchFocus } from '../../client/enter-region.ts';
import { selectOptions } from '../../client/selectors.ts';
import { targetOf } from '../../client/target.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import styles from './SilentNotice.module.css';

/** Why nothing is sent, with the ways out; nothing when something is. */
export function SilentNotice() {
  const options = effectiveOptions(useWindow(selectOptions));
  const { kind } = targetOf(options);
  if (kind !== 'off' && kind !== 'empty') return null;
  return <Notice kind={kind} isOnlyOff={kind === 'off' && options['campaigngroup-states-uri'].value !== ''} />;
}

interface NoticeProps {
  readonly kind: 'off' | 'empty';
  /** Reporting need only be turned on: there is a target. */
  readonly isOnlyOff: boolean;
}

function Notice({ kind, isOnlyOff }: NoticeProps) {
  const console = useConsole();
  // Whoever pressed a button of it goes on in the list.
  useEffect(() => () => catchFocus(document), []);
  return (
    <div className={styles.notice} data-testid="silent-notice">
      <IconBroadcastOff size={16} stroke={1.75} aria-hidden />
      <span className={styles.text}>{t(`groups.silent.${kind}`)}</span>
      {isOnlyOff && (
        <Button onClick={() => setOption(console, null, 'send-campaigngroup-states', true)}>
          {t('groups.silent.turnOn')}
        </Button>
      )}
      <Button
        variant={isOnlyOff ? 'default' : 'filled'}
        leftSection={<IconTarget size={14} />}
        onClick={() => void listenAndUse(console)}
      >
        {t('groups.silent.listen')}
      </Button>
      <Button variant="default" onClick={() => console.store.setState({ view: 'options' })}>
        {t('groups.silent.options')}
      </Button>
      <Button variant="default" onClick={() => openAdvice(console, [])}>
        {t('groups.silent.why')}
      </Button>
    </div>
  );
}
