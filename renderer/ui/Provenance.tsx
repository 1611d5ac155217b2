import type { Provenance as Source } from '../../shared/domain/provenance.ts';
import { t } from '../../shared/strings/t.ts';
import { Hint } from './Hint.tsx';
import styles from './Provenance.module.css';

/** Says whether a fact is documented or assumed. */
export function Provenance({ of, text }: { readonly of: Source; readonly text?: string | undefined }) {
  return (
    <Hint
      label={
        text === undefined ? t(`marks.provenance.${of}.sentence`) : t(`marks.provenance.${of}.more`, { more: text })
      }
    >
      <span className={`${styles.badge} ${styles[of] ?? ''}`}>{t(`marks.provenance.${of}.word`)}</span>
    </Hint>
  );
}
