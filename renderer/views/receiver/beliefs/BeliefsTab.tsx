import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { t } from '../../../../shared/strings/t.ts';
import { boardSummary, hasDrifted } from '../../../client/belief-board.ts';
import { Empty } from '../../../ui/Empty.tsx';
import styles from '../ReceiverView.module.css';
import { BeliefsGrid } from './BeliefsGrid.tsx';
import { useBoard } from './use-board.ts';

/** Truth beside belief: what each Campaign Group is, and what its receiver takes it for. */
export function BeliefsTab() {
  const board = useBoard();
  const [isDriftOnly, setDriftOnly] = useState(false);
  const drifted = useMemo(() => board.filter(hasDrifted), [board]);
  const shown = isDriftOnly ? drifted : board;
  return (
    <>
      <div className={styles.partBar}>
        <span data-testid="belief-summary">{board.length === 0 ? t('beliefs.noGroups') : boardSummary(board)}</span>
        <span className={styles.space} />
        <Checkbox
          label={t('beliefs.driftOnly', { count: drifted.length })}
          checked={isDriftOnly}
          onChange={(event) => setDriftOnly(event.currentTarget.checked)}
        />
      </div>
      {shown.length === 0 ? (
        <div className={styles.none}>
          <Empty text={board.length === 0 ? t('beliefs.nothingYet') : t('beliefs.noDrift', { count: board.length })} />
        </div>
      ) : (
        <BeliefsGrid rows={shown} />
      )}
    </>
  );
}
