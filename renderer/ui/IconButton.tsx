import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { t } from '../../shared/strings/t.ts';
import { Hint } from './Hint.tsx';
import styles from './IconButton.module.css';

interface IconButtonProps {
  readonly icon: Icon;
  /** The verb, which is also the accessible name; with `of`, what it acts on. */
  readonly label: string;
  readonly of?: string;
  readonly keys?: string;
  /** Why it cannot be used now. It stays focusable and says so. */
  readonly reason?: string | null;
  readonly size?: number;
  readonly tone?: 'plain' | 'go' | 'stop';
  readonly onClick: () => void;
}

/** A button with an icon only: named for assistive technology, and explained by a tooltip. */
export function IconButton({
  icon: Picture,
  label,
  of,
  keys = '',
  reason = null,
  size = 28,
  tone = 'plain',
  onClick,
}: IconButtonProps) {
  const isOff = reason !== null;
  return (
    <Hint label={isOff ? t('marks.button.off', { verb: label, reason }) : label} keys={isOff ? '' : keys}>
      <ActionIcon
        size={size}
        className={`${styles.button} ${styles[tone] ?? ''}`}
        aria-label={of === undefined ? label : t('marks.button.of', { verb: label, what: of })}
        aria-disabled={isOff || undefined}
        aria-description={reason ?? undefined}
        data-off={isOff || undefined}
        onClick={(event) => {
          event.stopPropagation();
          if (!isOff) onClick();
        }}
      >
        <Picture size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Hint>
  );
}
