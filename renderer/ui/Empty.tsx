import type { ReactNode } from 'react';
import styles from './Empty.module.css';

/** Says why there is nothing, and what would bring something. */
export function Empty({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{text}</p>
      {children}
    </div>
  );
}
