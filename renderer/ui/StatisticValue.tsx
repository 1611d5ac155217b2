import { IconPinFilled } from '@tabler/icons-react';
import type { StatisticName, StatisticValue as Value } from '../../shared/domain/statistics.ts';
import { humanStatistic, rawStatistic } from '../client/format.ts';
import styles from './StatisticValue.module.css';

interface StatisticValueProps {
  readonly name: StatisticName;
  readonly value: Value;
  /** Set by the operator. */
  readonly isPinned: boolean;
}

/** A statistic as it would be sent, with its human reading beside it; null is a value and looks like one. */
export function StatisticValue({ name, value, isPinned }: StatisticValueProps) {
  return (
    <span
      className={`${styles.value} ${isPinned ? styles.pinned : ''}`}
      title={isPinned ? 'Set by the operator' : undefined}
    >
      {isPinned && <IconPinFilled size={10} aria-label="set by the operator" />}
      {value === null ? <em className={styles.null}>null</em> : <span>{rawStatistic(value)}</span>}
      {value !== null && <span className={styles.human}>{humanStatistic(name, value)}</span>}
    </span>
  );
}
