import { useState } from 'react';
import { t } from '../../../shared/strings/t.ts';
import styles from './FindingList.module.css';
import type { Finding } from './payload-lint.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** What is said when nothing was found. */
  readonly none: string;
}

/** More than these are folded away. */
const mostShown = 4;

/** What is wrong with a body and what would be right, each in words; many are folded. */
export function FindingList({ findings, none }: FindingListProps) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? findings : findings.slice(0, mostShown);
  if (findings.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.findings} aria-label={t('inspectorPayload.findings.label')}>
      {shown.map(({ level, path, message, fix }) => (
        <li key={`${path} ${message}`} className={styles[level]}>
          <p>
            <b>{t(`inspectorPayload.findings.${level}`)}</b>
            {path !== '' && <code translate="no">{path.replaceAll('_', '_\u200B')}</code>} {message}
          </p>
          <p className={styles.fix}>{fix}</p>
        </li>
      ))}
      {findings.length > mostShown && (
        <li className={styles.more}>
          <button type="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll
              ? t('inspectorPayload.findings.less')
              : t('inspectorPayload.findings.all', { count: findings.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
