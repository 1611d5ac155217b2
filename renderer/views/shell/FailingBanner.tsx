import { Button } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
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
  const since = clockTime(series.since, zone, series.since).slice(0, 8);
  return (
    <Banner tone="failing" label="Notifications fail" icon={<IconAlertOctagon size={16} />}>
      <span className={styles.text}>
        {failingWords(series, target, since)} OCS would not send them again, and neither does this console.
      </span>
      <Button size="compact-xs" variant="default" onClick={() => showFailures(console)}>
        Show
      </Button>
      {!listening && isNobodyThere(series) && (
        <Button size="compact-xs" variant="default" onClick={() => void listenAndUse(console)}>
          Start built-in receiver as target
        </Button>
      )}
    </Banner>
  );
}
