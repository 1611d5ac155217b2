import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { completeLogQuery } from '../../../shared/log-query/complete.ts';
import { everything } from '../../../shared/log-query/log-query.ts';
import { parseQuery } from '../../../shared/log-query/parse.ts';
import { queryKeys } from '../../../shared/log-query/parse-keys.ts';
import { t } from '../../../shared/strings/t.ts';
import { nowOf } from '../../client/console.ts';
import { selectTimeZone } from '../../client/selectors.ts';
import { Empty } from '../../ui/Empty.tsx';
import { QueryField } from '../../ui/QueryField.tsx';
import { QueryHelp } from '../../ui/QueryHelp.tsx';
import { useConsole, useWindow } from '../../ui/use-window.ts';
import { LogFileGrid } from './LogFileGrid.tsx';
import styles from './LogFileRows.module.css';
import { type Rows, useRows } from './use-rows.ts';

interface LogFileRowsProps {
  readonly revision: number;
  /** The row to be brought into view; each asking is an object of its own. */
  readonly target: { readonly seq: number } | null;
}

/** Numbers beyond a row that is brought into view, fewer than a page has rows: the rest of the page comes before it. */
const aroundTarget = 250;
const nothingAsked = { text: '', query: everything, faults: parseQuery('', { now: 0, zone: 'utc' }).faults };

/** The rows of the opened log, a page at a time, with the filter of the live log. */
export function LogFileRows({ revision, target }: LogFileRowsProps) {
  const console = useConsole();
  const zone = useWindow(selectTimeZone);
  const [filter, setFilter] = useState(nothingAsked);
  const rows = useRows(filter.query, revision);
  const ask = (text: string) => {
    const { query, faults } = parseQuery(text, { now: nowOf(console), zone });
    const isSame = faults.length > 0 || JSON.stringify(query) === JSON.stringify(filter.query);
    setFilter({ text, faults, query: isSame ? filter.query : query });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a target is brought into view once
  useEffect(() => {
    if (target === null) return;
    if (rows.entries.some(({ seq }) => seq === target.seq)) return;
    if (filter.query === everything) rows.go({ before: target.seq + aroundTarget });
    else setFilter(nothingAsked);
  }, [target, rows.isRead, filter.query]);
  return (
    <section className={styles.part} aria-label={t('logFile.rows.label')}>
      <div className={styles.filter}>
        <QueryField
          name="log-file"
          placeholder={t('logFile.rows.placeholder')}
          value={filter.text}
          faults={filter.faults}
          shownAnyway={t('logFile.rows.anyway')}
          help={<QueryHelp name="log-file" keys={queryKeys} />}
          complete={(text, caret) => completeLogQuery(text, caret, { groups: [] })}
          onChange={ask}
        />
      </div>
      {rows.isRead && rows.entries.length === 0 ? (
        <Empty text={t(filter.query === everything ? 'logFile.rows.noneAtAll' : 'logFile.rows.none')} />
      ) : (
        <LogFileGrid entries={rows.entries} target={target} />
      )}
      <Pager rows={rows} />
    </section>
  );
}

function Pager({ rows: { entries, hasEarlier, hasLater, go } }: { readonly rows: Rows }) {
  const [first, last] = [entries[0]?.seq ?? 0, entries.at(-1)?.seq ?? 0];
  const places = [
    { label: t('logFile.rows.first'), isThere: hasEarlier, place: { after: 0 } },
    { label: t('logFile.rows.earlier'), isThere: hasEarlier, place: { before: first } },
    { label: t('logFile.rows.later'), isThere: hasLater, place: { after: last } },
    { label: t('logFile.rows.last'), isThere: hasLater, place: {} },
  ];
  return (
    <div className={styles.pager}>
      <span>{entries.length > 0 && t('logFile.rows.range', { from: lineOf(first), to: lineOf(last) })}</span>
      {(hasEarlier || hasLater) &&
        places.map(({ label, isThere, place }) => (
          <Button
            key={label}
            variant="default"
            size="compact-xs"
            aria-disabled={!isThere}
            {...(isThere ? {} : { 'data-disabled': true })}
            onClick={() => isThere && go(place)}
          >
            {label}
          </Button>
        ))}
    </div>
  );
}

/** The line of a row; of a note on the beat, the line that it stands before. */
export function lineOf(seq: number): string {
  return String(Math.ceil(seq / 2));
}
