import { useCallback, useEffect, useRef, useState } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { everything, type LogQuery } from '../../../shared/log-query/log-query.ts';
import { t } from '../../../shared/strings/t.ts';
import { sayError } from '../../client/console.ts';
import { useConsole } from '../../ui/use-window.ts';

/** So many rows are held; the log has up to two millions. */
const pageRows = 500;

/** Which part of the log is shown: the rows after a number or before one; without either, the last ones. */
export interface Place {
  readonly after?: number;
  readonly before?: number;
}

export interface Rows {
  readonly entries: readonly LogEntry[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
  readonly go: (place: Place) => void;
}

interface Page extends Omit<Rows, 'go'> {
  readonly isRead: boolean;
}

/** One page of the opened log, of the rows that a query finds; read anew whenever rows have changed. */
export function useRows(query: LogQuery, revision: number): Rows & { readonly isRead: boolean } {
  const console = useConsole();
  const [page, setPage] = useState<Page>({ entries: [], hasEarlier: false, hasLater: false, isRead: false });
  const place = useRef<Place>({ after: 0 });
  const asked = useRef(0);
  const go = useCallback(
    async (to: Place) => {
      place.current = to;
      asked.current += 1;
      const number = asked.current;
      const input = { ...to, limit: pageRows, ...(query === everything ? {} : { query }) };
      const result = await console.bridge.call('forensics.page', input);
      // The newest asking counts.
      if (number !== asked.current) return;
      if (!result.ok) return sayError(console, t('logFile.rows.not'), result.error);
      const { entries, more } = result.value;
      // Nothing comes after what is shown: it stays.
      if (entries.length === 0 && (to.after ?? 0) > 0) return setPage((shown) => ({ ...shown, hasLater: false }));
      const isForward = to.after !== undefined;
      const hasEarlier = isForward ? (to.after ?? 0) > 0 : more;
      setPage({ entries, hasEarlier, hasLater: isForward ? more : to.before !== undefined, isRead: true });
    },
    [console, query],
  );
  const known = useRef(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision tells that the rows are others
  useEffect(() => {
    if (known.current !== query) place.current = { after: 0 };
    known.current = query;
    void go(place.current);
  }, [go, query, revision]);
  return { ...page, go: (to) => void go(to) };
}
