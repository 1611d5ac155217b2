import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { CsvGroups, CsvRow } from '../../../../shared/groups-csv/read.ts';
import { count, plural } from '../../../client/format.ts';
import styles from './import.module.css';

/** A person reads no more; ten thousand rows would stop the window. */
const mostRows = 200;

const delimiterNames: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

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
        <b>{plural(rows.length, 'row')}</b>, separated by {delimiterNames[delimiter] ?? delimiter};{' '}
        {bad === 0 ? 'none has an error.' : <b className={styles.bad}>{plural(bad, 'row has', 'rows have')} errors.</b>}
      </p>
      {unknown.length > 0 && (
        <p>
          {unknown.length === 1 ? 'This column is' : 'These columns are'} not known and left out: {unknown.join(', ')}.
        </p>
      )}
      {text.includes('\uFFFD') && <p>The file is not UTF-8: what could not be read is shown as {'\uFFFD'}.</p>}
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
          aria-label="Which rows"
          data={[
            { value: 'bad', label: `With errors (${count(bad.length)})` },
            { value: 'all', label: `All (${count(rows.length)})` },
          ]}
          value={shows}
          onChange={(value) => setShows(value as 'all' | 'bad')}
        />
      )}
      {/* Scrolled by keys as well: it has to take the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.scroll} tabIndex={0} aria-label="Rows of the file">
        <table className={styles.rows} data-testid="import-rows">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Campaign Group</th>
              <th scope="col">DBID</th>
              <th scope="col">What is wrong</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, mostRows).map((row) => (
              <Row key={row.number} row={row} />
            ))}
          </tbody>
        </table>
        {shown.length > mostRows && <p className={styles.more}>… and {count(shown.length - mostRows)} more.</p>}
      </section>
    </div>
  );
}

function Row({ row: { number, name, dbid, faults } }: { readonly row: CsvRow }) {
  return (
    <tr>
      <td>{number}</td>
      <td>{name}</td>
      <td>{dbid === '' ? <span className={styles.made}>made</span> : dbid}</td>
      <td>
        {faults.length === 0 && <span className={styles.made}>nothing</span>}
        {faults.map(({ column, message }) => (
          <div key={`${column} ${message}`} className={styles.bad}>
            {column !== '' && <code>{column}</code>} {message}
          </div>
        ))}
      </td>
    </tr>
  );
}
