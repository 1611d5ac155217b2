import { type CSSProperties, memo } from 'react';
import { t } from '../../../shared/strings/t.ts';
import type { StepMark } from '../../client/scenario-marks.ts';
import { type StepPath, stepNumber } from '../../client/scenario-steps.ts';
import { stepWords } from '../../client/scenario-words.ts';
import styles from './Scenarios.module.css';

interface StepRowProps {
  readonly value: unknown;
  readonly path: StepPath;
  readonly isChosen: boolean;
  readonly mark: StepMark | undefined;
  readonly onChoose: () => void;
}

/** One step: its number, what it does, what it expects, and what has become of it. */
export const StepRow = memo(
  ({ value, path, isChosen, mark, onChoose }: StepRowProps) => {
    const said = stepWords(value);
    const words = said?.words ?? t('scenarios.list.faulty');
    const number = stepNumber(path);
    const markWords = mark && t(`scenarios.mark.${mark.kind}`);
    return (
      <div
        role="option"
        className={`${styles.row} ${isChosen ? styles.chosen : ''} ${mark ? (styles[`is-${mark.kind}`] ?? '') : ''}`}
        aria-selected={isChosen}
        aria-label={
          markWords === undefined
            ? t('scenarios.list.row', { number, words })
            : t('scenarios.list.marked', { number, words, mark: markWords })
        }
        aria-description={[said?.expects ?? '', ...(mark?.failures ?? [])].join(' ').trim() || undefined}
        tabIndex={isChosen ? 0 : -1}
        style={{ '--depth': path.length - 1 } as CSSProperties}
        onClick={onChoose}
        onKeyDown={(event) => event.key === ' ' && onChoose()}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.what}>
          <span className={said === null ? styles.fault : ''}>{words}</span>
          {said?.expects && <span className={styles.expects}>{said.expects}</span>}
          {mark?.failures.map((failure) => (
            <span key={failure} className={styles.failure}>
              {failure}
            </span>
          ))}
        </span>
        {markWords && <span className={styles.mark}>{markWords}</span>}
      </div>
    );
  },
  (before, after) =>
    before.isChosen === after.isChosen &&
    JSON.stringify([before.path, before.value, before.mark]) === JSON.stringify([after.path, after.value, after.mark]),
);
