import type { CaseVerdict, ConformanceRun } from '../../../shared/conformance/run.ts';
import { t } from '../../../shared/strings/t.ts';
import styles from './SuiteVerdict.module.css';

/** How it stands with a case: its verdict, or that it has none yet. */
export type CaseStanding = 'passed' | 'warned' | 'failed' | 'checking' | 'notRun' | 'running' | 'open';

export function standingOfVerdict(verdict: CaseVerdict) {
  return verdict === 'not run' ? 'notRun' : verdict;
}

/** How it stands with a case in the newest run. */
export function standingOf(run: ConformanceRun | null, id: string): CaseStanding {
  const result = run?.results.find((one) => one.id === id);
  if (result) return standingOfVerdict(result.verdict);
  return run?.current === id ? 'running' : 'open';
}

/** How it stands with a case, as word, shape and colour; red only where it failed. */
export function SuiteVerdict({ standing, words }: { readonly standing: CaseStanding; readonly words?: string }) {
  return (
    <span className={`${styles.mark} ${styles[standing]}`}>
      <svg className={styles.shape} viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
        <Shape standing={standing} />
      </svg>
      {words ?? t(`conformance.verdicts.${standing}`)}
    </span>
  );
}

function Shape({ standing }: { readonly standing: CaseStanding }) {
  switch (standing) {
    case 'passed':
      return <path d="M2 6.4 4.8 9.2 10 3.4" strokeWidth="1.75" />;
    case 'warned':
      return <path d="M6 1.4 11.2 10.6H.8zM6 4.6v2.8M6 8.4v1" strokeWidth="1.2" />;
    case 'failed':
      return <path d="M2.6 2.6l6.8 6.8M9.4 2.6 2.6 9.4" strokeWidth="2" />;
    case 'checking':
      return <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" />;
    case 'running':
      return <path d="M3 1.6v8.8L10 6z" fill="currentColor" stroke="none" />;
    case 'notRun':
      return <path d="M2 6h8" />;
    case 'open':
      return <circle cx="6" cy="6" r="4.75" strokeDasharray="2 2" strokeWidth="1.25" />;
  }
}
