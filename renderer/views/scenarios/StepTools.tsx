import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useConsole } from '../../ui/use-window.ts';
import styles from './Scenarios.module.css';
import { addStep, canMove, moveStep, type Steps, takeStepAway } from './step-moves.ts';

/** Adds, deletes and moves steps; the keys of the list do the same. */
export function StepTools(props: Steps) {
  const console = useConsole();
  const { places, isLocked } = props;
  const why = isLocked ? t('scenarios.list.locked') : places.length === 0 ? t('scenarios.list.noStep') : null;
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
        reason={why ?? (canMove(props, -1) ? null : t('scenarios.list.first'))}
        onClick={() => moveStep(console, props, -1)}
      />
      <IconButton
        icon={IconArrowDown}
        size={24}
        label={t('scenarios.list.down')}
        keys="Alt+↓"
        reason={why ?? (canMove(props, 1) ? null : t('scenarios.list.last'))}
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
