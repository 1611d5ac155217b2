import { type KeyboardEvent, useEffect, useRef } from 'react';
import { t } from '../../../shared/strings/t.ts';
import { showScenario } from '../../client/commands/scenario-draft.ts';
import type { StepMark } from '../../client/scenario-marks.ts';
import { stepNumber } from '../../client/scenario-steps.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useConsole } from '../../ui/use-window.ts';
import styles from './Scenarios.module.css';
import { StepRow } from './StepRow.tsx';
import { addStep, moveStep, type Steps, takeStepAway } from './step-moves.ts';

interface StepListProps extends Steps {
  /** Empty before it was played. */
  readonly marks: readonly StepMark[];
}

/** The steps one under another. One of them is chosen, and has the focus of the list. */
export function StepList({ marks, ...props }: StepListProps) {
  const console = useConsole();
  const { places, step } = props;
  const list = useRef<HTMLDivElement>(null);
  // Of a repeat that is under way, the step within.
  const current = marks.findLastIndex(({ kind }) => kind === 'current' || kind === 'paused');
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  useEffect(() => {
    const { current: rows } = list;
    // The focus goes along with a step that is chosen by keys, and never comes from elsewhere.
    if (rows?.contains(document.activeElement)) (rows.children[step] as HTMLElement | undefined)?.focus();
  }, [step]);
  if (places.length === 0)
    return (
      <div className={styles.none}>
        <Empty text={t('scenarios.list.none')} />
      </div>
    );
  const choose = (index: number) => showScenario(console, { step: Math.max(0, Math.min(index, places.length - 1)) });
  const actOf = ({ key, altKey }: KeyboardEvent) => {
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (by !== 0) return altKey ? () => moveStep(console, props, by) : () => choose(step + by);
    if (key === 'Home') return () => choose(0);
    if (key === 'End') return () => choose(places.length - 1);
    if (key === 'Insert') return () => addStep(console, props);
    return key === 'Delete' ? () => takeStepAway(console, props) : undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey ? undefined : actOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={list}
      role="listbox"
      className={styles.list}
      aria-label={t('scenarios.list.label')}
      aria-description={t('scenarios.list.keys')}
      onKeyDown={onKeyDown}
    >
      {places.map(({ path, value }, index) => (
        <StepRow
          key={stepNumber(path)}
          value={value}
          path={path}
          isChosen={index === step}
          mark={marks[index]}
          onChoose={() => choose(index)}
        />
      ))}
    </div>
  );
}
