import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotificationEntry } from '../../../shared/contract/log.ts';
import { useConsole } from '../../ui/use-window.ts';
import { ofGroup } from './use-base.ts';

const pageSize = 20;

interface GroupHistory {
  /** Newest first. */
  readonly entries: readonly NotificationEntry[];
  readonly hasOlder: boolean;
  readonly problem: string | null;
}
const empty: GroupHistory = { entries: [], hasOlder: false, problem: null };

/** The newest notifications of a Campaign Group; older ones on demand. Read anew when `newest` or its outcome changes. */
export function useGroupHistory(dbid: string, newest: string): GroupHistory & { readonly loadOlder: () => void } {
  const { bridge } = useConsole();
  const [history, setHistory] = useState(empty);
  const reading = useRef(0);
  const read = useCallback(
    async (before: number | undefined, limit: number) => {
      reading.current += 1;
      const number = reading.current;
      const page = before === undefined ? { limit } : { limit, before };
      const result = await bridge.call('log.page', { ...page, query: ofGroup(dbid) });
      if (number !== reading.current) return;
      if (!result.ok) return setHistory((known) => ({ ...known, problem: result.error.sentence }));
      const found = result.value.entries.filter((entry) => entry.kind === 'notification').reverse();
      setHistory((known) => ({
        entries: before === undefined ? found : [...known.entries, ...found],
        hasOlder: result.value.more,
        problem: null,
      }));
    },
    [bridge, dbid],
  );
  const held = useRef(0);
  held.current = history.entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another newest one means that there is more to read
  useEffect(() => {
    // As many as are shown: what was loaded on demand stays.
    void read(undefined, Math.max(pageSize, held.current));
  }, [read, newest]);
  const last = history.entries.at(-1)?.seq;
  const loadOlder = useCallback(() => void read(last, pageSize), [read, last]);
  return { ...history, loadOlder };
}
