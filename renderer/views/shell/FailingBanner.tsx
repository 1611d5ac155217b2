import { Button } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';
import { showFailures } from '../../client/commands/log-query.ts';
import { listenAndUse } from '../../client/commands/receiver.ts';
import { failingWords, isNobodyThere, isWorthSaying } from '../../client/failing-words.ts';
import { selectFailing, selectOptions, selectReceiver, selectTimeZone } from '../../client/selectors.ts';
import { targetOf } from '../../client/target.ts';
import { clockTime } from '../../client/time.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { Banner } from './Banner.tsx';
import styles from './Banners.module.css';

/** That nothing arrives, from the third failure in a row on, with the way to see it and the way out. */
export function FailingBanner() {
  const console = useConsole();
  const series = useWindow(selectFailing);
  const target = targetOf(effectiveOptions(useWindow(selectOptions)));
  const { listening } = useWindow(selectReceiver);
  const zone = useWindow(selectTimeZone);
  if (!isWorthSaying(series)) return null;
  const since = clockTime(series.since, zone, series.since);
  return (
    <Banner tone="failing" label={t('shell.banners.failing')} icon={<IconAlertOctagon size={16} />}>
      <span className={styles.text}>
        {t('shell.banners.failingText', { sentence: failingWords(series, target, since) })}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => showFailures(console)}>
        {t('shell.banners.showFailures')}
      </Button>
      {!listening && isNobodyThere(series) && (
        <Button size="compact-xs" variant="default" onClick={() => void listenAndUse(console)}>
          {t('shell.banners.listen')}
        </Button>
      )}
    </Banner>
  );
}
