import { IconLockX } from '@tabler/icons-react';
import { t } from '../../../shared/strings/t.ts';
import styles from './Refused.module.css';

/** This page will not be let in: says why, and what to do. */
export function Refused({ reason }: { readonly reason: string }) {
  return (
    <main className={styles.page} data-testid="refused">
      <IconLockX size={32} stroke={1.5} aria-hidden />
      <h1 className={styles.title}>{t('shell.refused')}</h1>
      <p className={styles.reason}>{reason}</p>
    </main>
  );
}
