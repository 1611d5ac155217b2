import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { CustomCellRendererProps } from 'ag-grid-react';
import { t } from '../../../shared/strings/t.ts';
import type { ShownRow } from '../../client/log-folds.ts';
import { MomentInCell } from '../../ui/Moment.tsx';
import styles from './LogGrid.module.css';

/** A note of the console itself: a row of its own, over all columns. */
export function NoteRow({ data }: CustomCellRendererProps<ShownRow>) {
  if (data?.kind !== 'note') return null;
  const Picture = data.level === 'info' ? IconInfoCircle : IconAlertTriangle;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid gives the focus to the row itself
    // biome-ignore lint/a11y/useSemanticElements: the grid is made of divs
    <div className={`${styles.note} ${styles[data.level] ?? ''}`} role="gridcell">
      <span className={styles.mono}>
        <MomentInCell at={data.at} look="clock" />
      </span>
      <Picture size={14} stroke={1.75} aria-label={t(`log.levels.${data.level}`)} />
      <span className={styles.noteText} title={data.text}>
        {data.text}
      </span>
    </div>
  );
}
