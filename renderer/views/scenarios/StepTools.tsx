import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useConsole } from '../../ui/use-window.ts';
import styles from './Scenarios.module.css';
import { addStep, moveStep, type Steps, takeStepAway } from './step-moves.ts';

/** Adds, deletes and moves steps; the keys of the list do the same. */
export function StepTools(props: Steps) {
  const console = useConsole();
  const { steps, step, isLocked } = props;
  const why = isLocked ? t('scenarios.list.locked') : steps.length === 0 ? t('scenarios.list.noStep') : null;
  return (
    <div className={styles.tools}>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconPlus size={13} />}
        aria-disabled={isLocked}
        {...(isLocked ? { 'data-disabled': true } : {})}
        onClick={() => addStep(console, props)}
      >
        {t('scenarios.list.add')}
      </Button>
      <IconButton
        icon={IconArrowUp}
        size={24}
        label={t('scenarios.list.up')}
        keys="Alt+↑"
        reason={why ?? (step === 0 ? t('scenarios.list.first') : null)}
        onClick={() => moveStep(console, props, -1)}
      />
      <IconButton
        icon={IconArrowDown}
        size={24}
        label={t('scenarios.list.down')}
        keys="Alt+↓"
        reason={why ?? (step >= steps.length - 1 ? t('scenarios.list.last') : null)}
        onClick={() => moveStep(console, props, 1)}
      />
      <IconButton
        icon={IconTrash}
        size={24}
        label={t('scenarios.list.remove')}
        keys="Delete"
        reason={why}
        onClick={() => takeStepAway(console, props)}
      />
    </div>
  );
}
