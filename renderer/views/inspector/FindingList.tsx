import styles from './FindingList.module.css';
import type { Finding } from './payload-lint.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** What is said when nothing was found. */
  readonly none: string;
}

const words = { fault: 'Breaks the schema', doubt: 'Looks wrong' } as const;

/** What is wrong with a body and what would be right, each in words. */
export function FindingList({ findings, none }: FindingListProps) {
  if (findings.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.findings} aria-label="Findings">
      {findings.map(({ level, path, message, fix }) => (
        <li key={`${path} ${message}`} className={styles[level]}>
          <p>
            <b>{words[level]}</b>
            {path !== '' && <code>{path.replaceAll('_', '_\u200B')}</code>} {message}
          </p>
          <p className={styles.fix}>{fix}</p>
        </li>
      ))}
    </ul>
  );
}
