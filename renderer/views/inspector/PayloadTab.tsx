import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Json } from '../../ui/Json.tsx';
import { Provenance } from '../../ui/Provenance.tsx';
import styles from './Inspector.module.css';
import { type PayloadRow, payloadRows } from './payload-rows.ts';

const looks = [
  { value: 'table', label: 'Explained' },
  { value: 'pretty', label: 'Pretty' },
  { value: 'raw', label: 'Raw' },
];

/** The body: every attribute explained, or the JSON text pretty or as it was sent. */
export function PayloadTab({ body }: { readonly body: string }) {
  const [look, setLook] = useState('table');
  const rows = useMemo(() => payloadRows(body), [body]);
  const pretty = useMemo(() => (rows === null ? body : JSON.stringify(JSON.parse(body), null, 2)), [rows, body]);
  return (
    <div className={styles.stack}>
      <div className={styles.sectionHead}>
        <SegmentedControl size="xs" aria-label="Look of the payload" data={looks} value={look} onChange={setLook} />
        <CopyButton label="Copy JSON" text={() => (look === 'raw' ? body : pretty)} />
      </div>
      {look === 'table' && rows !== null ? (
        <Attributes rows={rows} />
      ) : (
        <Json text={look === 'raw' ? body : pretty} wraps={look === 'raw'} />
      )}
    </div>
  );
}

function Attributes({ rows }: { readonly rows: readonly PayloadRow[] }) {
  return (
    <table className={styles.payload} data-testid="payload">
      <thead>
        <tr>
          <th scope="col">Attribute and meaning</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Attribute key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Attribute({ row }: { readonly row: PayloadRow }) {
  const { name, meaning, provenance, assumption, list } = row;
  return (
    <tr className={row.value === null ? (styles.absent ?? '') : ''}>
      <th scope="row">
        <code>
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
        <span className={styles.quiet}>absent: sent {presence}</span>
      </td>
    );
  return (
    <td>
      <code className={value === 'null' ? styles.null : ''}>{value}</code>
      {isDefault && <span className={styles.default}>default</span>}
      {says !== '' && <p className={styles.says}>{says}</p>}
    </td>
  );
}
