import { t } from '../../../shared/strings/t.ts';
import { Provenance } from '../../ui/Provenance.tsx';
import { type BodyValues, bodyValues } from './body-values.ts';
import styles from './PayloadTable.module.css';
import type { PayloadRow } from './payload-rows.ts';
import { type SourceFacts, sourceOf, whyIrrelevant } from './payload-source.ts';

interface PayloadTableProps {
  readonly rows: readonly PayloadRow[];
  readonly facts: SourceFacts;
}

/** Every attribute of a body: what it means, when it is sent, where its value came from, and what it says. */
export function PayloadTable({ rows, facts }: PayloadTableProps) {
  const values = bodyValues(facts.detail.body) ?? {};
  return (
    <table className={styles.payload} data-testid="payload">
      <thead>
        <tr>
          <th scope="col">{t('inspectorPayload.table.attribute')}</th>
          <th scope="col">{t('inspectorPayload.table.value')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Attribute key={row.key} row={row} facts={facts} values={values} />
        ))}
      </tbody>
    </table>
  );
}

interface AttributeProps {
  readonly row: PayloadRow;
  readonly facts: SourceFacts;
  readonly values: BodyValues;
}

function Attribute({ row, facts, values }: AttributeProps) {
  const { name, meaning, provenance, assumption, list, value, presence } = row;
  const why = whyIrrelevant(row, values);
  const look = [value === null ? styles.absent : '', why === null ? '' : styles.irrelevant].join(' ');
  return (
    <tr className={look}>
      <th scope="row">
        <code translate="no">
          {list !== null && <span className={styles.index}>{list} </span>}
          {name.replaceAll('_', '_\u200B')}
        </code>
        <p className={styles.meaning}>
          {meaning}{' '}
          {provenance !== null && (
            <Provenance of={assumption === undefined ? provenance : 'assumed'} text={assumption} />
          )}
        </p>
        {assumption !== undefined && <p className={styles.assumption}>{assumption}</p>}
        <p className={styles.about}>
          {[
            presence !== null && t(`inspectorPayload.sent.${presence}`),
            why === null ? t('inspectorPayload.table.relevant') : t('inspectorPayload.table.irrelevant', { why }),
            value !== null && t('inspectorPayload.table.source', { source: sourceOf(row, facts) }),
          ]
            .filter((part) => part !== false)
            .join(' · ')}
        </p>
      </th>
      <Value row={row} />
    </tr>
  );
}

/** Null, filled in and absent are three things, and look like three things. */
function Value({ row: { value, presence, isDefault, says } }: { readonly row: PayloadRow }) {
  if (value === null)
    return (
      <td>
        <span className={styles.quiet}>{t(`inspectorPayload.absent.${presence ?? 'always'}`)}</span>
      </td>
    );
  return (
    <td>
      <code className={value === 'null' ? styles.null : ''} translate="no">
        {value}
      </code>
      {isDefault && <span className={styles.default}>{t('inspectorPayload.table.default')}</span>}
      {says !== '' && <p className={styles.says}>{says}</p>}
    </td>
  );
}
