import { isFilledIn } from '../../../shared/reporting/filled-in.ts';
import { t } from '../../../shared/strings/t.ts';
import type { Change, DiffRow } from './body-diff.ts';
import styles from './DiffTable.module.css';

interface DiffTableProps {
  readonly rows: readonly DiffRow[];
  /** What the two bodies are called. */
  readonly before: string;
  readonly after: string;
}

/** A sign for each change, beside its word, so that none is told by colour alone. */
const signs: Readonly<Record<Change, string>> = { added: '+', removed: '−', changed: '~', same: '=' };

/** The attributes of two bodies, one beside the other. */
export function DiffTable({ rows, before, after }: DiffTableProps) {
  return (
    <table className={styles.diff}>
      <thead>
        <tr>
          <th scope="col">{t('inspector.diff.attribute')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.path} className={`${styles[row.change]} ${row.isTime ? styles.time : ''}`}>
            <th scope="row">
              <div className={styles.name}>
                <span className={styles.sign} title={t(`inspector.diff.changes.${row.change}`)}>
                  {signs[row.change]}
                </span>
                <span>
                  <code className={row.isTime ? styles.dim : ''} translate="no">
                    {row.name.replaceAll('_', '_\u200B')}
                  </code>
                  <span className={styles.word}>{wordsOf(row)}</span>
                </span>
              </div>
            </th>
            <Value name={row.name} value={row.before} look={row.isTime ? styles.dim : styles.was} />
            <Value name={row.name} value={row.after} look={lookOf(row)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `changed, Calling List 301`. */
function wordsOf({ change, list, isTime }: DiffRow): string {
  const words = [t(`inspector.diff.changes.${change}`)];
  if (list !== null) words.push(t('inspector.diff.inList', { list }));
  if (isTime) words.push(t('inspector.diff.time'));
  return words.join(', ');
}

function lookOf({ isTime, change }: DiffRow): string | undefined {
  if (isTime) return styles.dim;
  return change === 'same' ? undefined : styles.now;
}

interface ValueProps {
  readonly name: string;
  readonly value: string | null;
  readonly look: string | undefined;
}

/** Null, filled in and absent are three things, and look like three things. */
function Value({ name, value, look }: ValueProps) {
  if (value === null)
    return (
      <td className={look}>
        <span className={styles.absent}>{t('inspector.diff.absent')}</span>
      </td>
    );
  return (
    <td className={look}>
      <code className={value === 'null' ? styles.null : ''} translate="no">
        {value}
      </code>
      {isFilledIn(name, value) && <span className={styles.default}>{t('inspector.diff.default')}</span>}
    </td>
  );
}
