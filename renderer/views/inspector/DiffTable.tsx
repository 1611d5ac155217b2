import { isFilledIn } from '../../../shared/reporting/filled-in.ts';
import type { Change, DiffRow } from './body-diff.ts';
import styles from './DiffTable.module.css';

interface DiffTableProps {
  readonly rows: readonly DiffRow[];
  /** What the two bodies are called. */
  readonly before: string;
  readonly after: string;
}

/** Sign and word for each change, so that none is told by colour alone. */
const signs: Readonly<Record<Change, readonly [sign: string, word: string]>> = {
  added: ['+', 'added'],
  removed: ['−', 'removed'],
  changed: ['~', 'changed'],
  same: ['=', 'same'],
};

/** The attributes of two bodies, one beside the other. */
export function DiffTable({ rows, before, after }: DiffTableProps) {
  return (
    <table className={styles.diff}>
      <thead>
        <tr>
          <th scope="col">Attribute</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.path} className={`${styles[row.change]} ${row.isTime ? styles.time : ''}`}>
            <th scope="row">
              <div className={styles.name}>
                <span className={styles.sign} title={signs[row.change][1]}>
                  {signs[row.change][0]}
                </span>
                <span>
                  <code className={row.isTime ? styles.dim : ''}>{row.name.replaceAll('_', '_\u200B')}</code>
                  <span className={styles.word}>
                    {signs[row.change][1]}
                    {row.list !== null && `, Calling List ${row.list}`}
                    {row.isTime && ', time'}
                  </span>
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
        <span className={styles.absent}>absent</span>
      </td>
    );
  return (
    <td className={look}>
      <code className={value === 'null' ? styles.null : ''}>{value}</code>
      {isFilledIn(name, value) && <span className={styles.default}>default</span>}
    </td>
  );
}
