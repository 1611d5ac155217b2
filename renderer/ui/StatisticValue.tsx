import { IconPinFilled, IconWaveSine } from '@tabler/icons-react';
import type { StatisticName, StatisticValue as Value } from '../../shared/domain/statistics.ts';
import { t } from '../../shared/strings/t.ts';
import { humanStatistic, rawStatistic } from '../client/format.ts';
import styles from './StatisticValue.module.css';

interface StatisticValueProps {
  readonly name: StatisticName;
  readonly value: Value;
  /** Set by the operator. */
  readonly isPinned: boolean;
  /** What the operator has set changes with time. */
  readonly isMoving?: boolean;
}

/** A statistic as it would be sent, with its human reading beside it; null is a value and looks like one. */
export function StatisticValue({ name, value, isPinned, isMoving = false }: StatisticValueProps) {
  const words = isMoving ? t('marks.statistic.movingHint') : t('marks.statistic.pinnedHint');
  return (
    <span className={`${styles.value} ${isPinned ? styles.pinned : ''}`} title={isPinned ? words : undefined}>
      {isPinned && (
        <IconPinFilled
          size={10}
          role="img"
          aria-label={isMoving ? t('marks.statistic.moving') : t('marks.statistic.pinned')}
        />
      )}
      {isMoving && <IconWaveSine size={11} aria-hidden />}
      {value === null ? (
        <em className={styles.null} translate="no">
          {String(value)}
        </em>
      ) : (
        <span>{rawStatistic(value)}</span>
      )}
      {value !== null && <span className={styles.human}>{humanStatistic(name, value)}</span>}
    </span>
  );
}
