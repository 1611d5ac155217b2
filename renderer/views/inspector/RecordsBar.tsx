import { t } from '../../../shared/strings/t.ts';
import { bold } from '../../ui/bold.tsx';
import styles from './RecordsBar.module.css';

interface RecordsBarProps {
  readonly label: string;
  readonly ready: number;
  readonly of: number;
}

/** How many records are still to be dialed, as a number and as a thin bar that empties. */
export function RecordsBar({ label, ready, of }: RecordsBarProps) {
  return (
    <div className={styles.records}>
      <div className={styles.words}>
        <span>{label}</span>
        <span>{t.rich('inspectorGroup.activity.records', { ready, of, b: bold })}</span>
      </div>
      <meter className={styles.bar} aria-label={label} min={0} max={Math.max(1, of)} value={ready} />
    </div>
  );
}
