import { t } from '../../../shared/strings/t.ts';
import { nextDue } from '../../client/beat.ts';
import { selectGroups } from '../../client/selectors.ts';
import { useSecond, useWindow } from '../../ui/use-window.ts';
import { CapacityItem } from '../advice/CapacityItem.tsx';
import styles from './StatusBar.module.css';

/** Periodic sending in the status bar: when the next notification is due, and whether the connections are enough. */
export function NextPeriodic() {
  return (
    <>
      <NextDue />
      <CapacityItem />
    </>
  );
}

function NextDue() {
  const { byId } = useWindow(selectGroups);
  const now = useSecond();
  let left = Number.POSITIVE_INFINITY;
  for (const { beat } of Object.values(byId))
    if (beat) left = Math.min(left, nextDue(beat.anchor, beat.intervalMs, now) - now, beat.intervalMs);
  if (left === Number.POSITIVE_INFINITY) return <span className={styles.text}>{t('shell.status.noPeriodic')}</span>;
  return <span className={styles.text}>{t('shell.status.nextPeriodic', { seconds: Math.ceil(left / 1_000) })}</span>;
}
