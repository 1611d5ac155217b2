import type { ReactNode } from 'react';
import styles from './Banners.module.css';

interface BannerProps {
  readonly tone: 'lost' | 'warning' | 'faults' | 'failing';
  readonly icon: ReactNode;
  /** The name of one whose words change all the time: it is a region, and not read out at each change. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** One line over the whole window. */
export function Banner({ tone, icon, label, children }: BannerProps) {
  const look = `${styles.banner} ${styles[tone]}`;
  if (label !== undefined)
    return (
      <section className={look} aria-label={label}>
        {icon}
        {children}
      </section>
    );
  return (
    <div className={look} role="alert">
      {icon}
      {children}
    </div>
  );
}
