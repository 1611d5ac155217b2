import { nextDue } from '../../client/beat.ts';
import { selectGroups } from '../../client/selectors.ts';
import { useSecond, useWindow } from '../../ui/use-window.ts';
import styles from './StatusBar.module.css';

/** When the next periodic notification of any Campaign Group is due. */
export function NextPeriodic() {
  const { byId } = useWindow(selectGroups);
  const now = useSecond();
  let left = Number.POSITIVE_INFINITY;
  for (const { beat } of Object.values(byId))
    if (beat) left = Math.min(left, nextDue(beat.anchor, beat.intervalMs, now) - now, beat.intervalMs);
  if (left === Number.POSITIVE_INFINITY) return <span className={styles.text}>no periodic</span>;
  return <span className={styles.text}>next periodic {Math.ceil(left / 1_000)} s</span>;
}
