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
          <th scope="col">Attribute</th>
          <th scope="col">Value</th>
          <th scope="col">Meaning</th>
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
  const { name, value, says, meaning, presence, provenance, assumption, isDefault, list } = row;
  const isMixed = provenance === 'documented' && assumption !== undefined;
  return (
    <tr className={value === null ? (styles.absent ?? '') : ''}>
      <th scope="row">
        {list !== null && <span className={styles.index}>{list} </span>}
        <code>{name.replaceAll('_', '_\u200B')}</code>
      </th>
      <td>
        {value === null ? (
          <span className={styles.quiet}>absent: sent {presence}</span>
        ) : (
          <code className={value === 'null' ? styles.null : ''}>{value}</code>
        )}
        {isDefault && <span className={styles.default}>default</span>}
        {says !== '' && <div className={styles.says}>{says}</div>}
      </td>
      <td>
        {meaning}
        <div className={styles.badges}>
          {provenance !== null && <Provenance of={isMixed ? 'assumed' : provenance} text={assumption} />}
          {assumption !== undefined && <span className={styles.quiet}>{assumption}</span>}
        </div>
      </td>
    </tr>
  );
}
