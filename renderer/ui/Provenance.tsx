import type { Provenance as Source } from '../../shared/domain/provenance.ts';
import { Hint } from './Hint.tsx';
import styles from './Provenance.module.css';

const explained = {
  documented: 'The vendor documents this.',
  assumed: 'No source says this: it is an assumption of this console.',
} as const;

/** Says whether a fact is documented or assumed. */
export function Provenance({ of, text }: { readonly of: Source; readonly text?: string | undefined }) {
  return (
    <Hint label={text === undefined ? explained[of] : `${explained[of]} ${text}`}>
      <span className={`${styles.badge} ${styles[of] ?? ''}`}>{of}</span>
    </Hint>
  );
}
