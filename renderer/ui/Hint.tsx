import { Tooltip } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import styles from './Hint.module.css';

interface HintProps {
  readonly label: ReactNode;
  /** The keys of the command, if it has any. */
  readonly keys?: string;
  readonly children: ReactElement;
}

/** A tooltip, on hover and on focus. */
export function Hint({ label, keys = '', children }: HintProps) {
  const content =
    keys === '' ? (
      label
    ) : (
      <span className={styles.withKeys}>
        {label} <kbd className={styles.keys}>{keys}</kbd>
      </span>
    );
  return (
    <Tooltip label={content} classNames={{ tooltip: styles.hint ?? '' }}>
      {children}
    </Tooltip>
  );
}
