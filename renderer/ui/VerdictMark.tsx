import type { BeliefJudgement } from '../../shared/receiver/judge-belief.ts';
import { verdictWord } from '../client/healing-words.ts';
import styles from './VerdictMark.module.css';

type Verdict = BeliefJudgement['verdict'];

/** What a belief is worth, as word, shape and colour; never red, since no delivery has to have failed for it. */
export function VerdictMark({ verdict, plain = false }: { readonly verdict: Verdict; readonly plain?: boolean }) {
  const word = verdictWord[verdict];
  return (
    <span className={`${styles.mark} ${styles[verdict]}`} {...(plain ? { role: 'img', 'aria-label': word } : {})}>
      <svg className={styles.shape} viewBox="0 0 12 12" aria-hidden>
        <Shape verdict={verdict} />
      </svg>
      {!plain && word}
    </span>
  );
}

function Shape({ verdict }: { readonly verdict: Verdict }) {
  switch (verdict) {
    case 'in-step':
      return <path d="M2 6.4 4.8 9.2 10 3.4" fill="none" stroke="currentColor" strokeWidth="1.75" />;
    case 'stale':
      return (
        <>
          <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M6 3.2V6l2 1.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </>
      );
    case 'wrong':
      return <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />;
    case 'unknown':
      return (
        <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2 2" />
      );
  }
}
