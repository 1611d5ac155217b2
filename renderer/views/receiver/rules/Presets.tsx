import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { responsePresets } from '../../../../shared/receiver/presets.ts';
import { t } from '../../../../shared/strings/t.ts';
import { goDown } from '../../../client/commands/receiver.ts';
import { addRules } from '../../../client/commands/response-rules.ts';
import { selectReceiver } from '../../../client/selectors.ts';
import { Hint } from '../../../ui/Hint.tsx';
import styles from '../../../ui/rules.module.css';
import { useConsole, useWindow } from '../../../ui/use-window.ts';
import { Countdown } from '../Countdown.tsx';

const downSeconds = 30;

/** Faults with a name that people know: each is one press away. */
export function Presets() {
  const console = useConsole();
  const { listening, downUntil } = useWindow(selectReceiver);
  return (
    <div className={styles.presets}>
      <span className={styles.label}>{t('receiverRules.presets.label')}</span>
      {downUntil === null ? (
        <Hint label={t(listening ? 'receiverRules.presets.downHint' : 'receiverRules.presets.notListening')}>
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconPlugConnectedX size={14} />}
            aria-disabled={!listening}
            {...(listening ? {} : { 'data-disabled': true })}
            onClick={() => listening && void goDown(console, downSeconds)}
          >
            {t('receiverRules.presets.down', { seconds: downSeconds })}
          </Button>
        </Hint>
      ) : (
        <Button size="compact-xs" onClick={() => void goDown(console, 0)}>
          <Countdown until={downUntil} words={(seconds) => t('receiverRules.presets.upAgain', { seconds })} />
        </Button>
      )}
      {responsePresets.map((preset) => (
        <Hint key={preset.id} label={preset.sentence}>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() =>
              void addRules(
                console,
                preset.rules(() => crypto.randomUUID()),
                preset.name,
              )
            }
          >
            {preset.name}
          </Button>
        </Hint>
      ))}
    </div>
  );
}
