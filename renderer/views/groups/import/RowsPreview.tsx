import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { CsvGroups, CsvRow } from '../../../../shared/groups-csv/read.ts';
import { t } from '../../../../shared/strings/t.ts';
import styles from './import.module.css';

/** A person reads no more; ten thousand rows would stop the window. */
const mostRows = 200;

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

interface FileNotesProps {
  readonly read: CsvGroups & { readonly fault: null };
  readonly text: string;
  readonly bad: number;
}

/** How the file was read, and what of it is left out. */
export function FileNotes({ read, text, bad }: FileNotesProps) {
  const { rows, delimiter, unknown } = read;
  return (
    <div className={styles.notes} data-testid="import-notes">
      <p>
        {t.rich(bad === 0 ? 'groupFiles.notes.good' : 'groupFiles.notes.bad', {
          rows: rows.length,
          bad,
          delimiter: delimiterNames[delimiter] ?? 'tab',
          b: (words) => <b>{words}</b>,
          fault: (words) => <b className={styles.bad}>{words}</b>,
        })}
      </p>
      {unknown.length > 0 && (
        <p>{t('groupFiles.notes.unknown', { count: unknown.length, names: unknown.join(', ') })}</p>
      )}
      {text.includes('\uFFFD') && <p>{t('groupFiles.notes.encoding', { character: '\uFFFD' })}</p>}
    </div>
  );
}

/** The rows of the file, each with its errors by column. */
export function RowsPreview({ rows }: { readonly rows: readonly CsvRow[] }) {
  const bad = rows.filter(({ faults }) => faults.length > 0);
  const [shows, setShows] = useState<'all' | 'bad'>(bad.length > 0 ? 'bad' : 'all');
  const shown = shows === 'bad' ? bad : rows;
  return (
    <div>
      {bad.length > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={t('groupFiles.rows.which')}
          data={[
            { value: 'bad', label: t('groupFiles.rows.bad', { count: bad.length }) },
            { value: 'all', label: t('groupFiles.rows.all', { count: rows.length }) },
          ]}
          value={shows}
          onChange={(value) => setShows(value as 'all' | 'bad')}
        />
      )}
      {/* Scrolled by keys as well: it has to take the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('groupFiles.rows.label')}>
        <table className={styles.rows} data-testid="import-rows">
          <thead>
            <tr>
              <th scope="col">{t('groupFiles.rows.number')}</th>
              <th scope="col">{t('groupFiles.rows.name')}</th>
              <th scope="col">{t('groupFiles.rows.dbid')}</th>
              <th scope="col">{t('groupFiles.rows.faults')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostRows).map((row) => (
              <Row key={row.number} row={row} />
            ))}
          </tbody>
        </table>
        {shown.length > mostRows && (
          <p className={styles.more}>{t('groupFiles.rows.more', { count: shown.length - mostRows })}</p>
        )}
      </section>
    </div>
  );
}

function Row({ row: { number, name, dbid, faults } }: { readonly row: CsvRow }) {
  return (
    <tr>
      <td>{number}</td>
      <td>{name}</td>
      <td>{dbid === '' ? <span className={styles.made}>{t('groupFiles.rows.made')}</span> : dbid}</td>
      <td>
        {faults.length === 0 && <span className={styles.made}>{t('groupFiles.rows.nothing')}</span>}
        {faults.map(({ column, message }) => (
          <div key={`${column} ${message}`} className={styles.bad}>
            {column !== '' && <code translate="no">{column}</code>} {message}
          </div>
        ))}
      </td>
    </tr>
  );
}
