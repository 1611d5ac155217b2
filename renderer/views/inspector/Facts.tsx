import type { ReactNode } from 'react';
import styles from './Inspector.module.css';

interface FactsProps {
  readonly facts: readonly (readonly [string, ReactNode])[];
  readonly isMono?: boolean;
}

/** Names with their values. */
export function Facts({ facts, isMono = false }: FactsProps) {
  return (
    <dl className={`${styles.facts} ${isMono ? styles.monoFacts : ''}`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt translate={isMono ? 'no' : undefined}>{name}</dt>
          <dd translate={isMono ? 'no' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
