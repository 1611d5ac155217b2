import { useEffect, useMemo, useState } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import type { WindowState } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

/** More rows than these are not fetched one by one. */
const mostFetched = 500;
const atOnce = 20;

const selectEntries = (state: WindowState) => state.log.entries;

/** Rows of the log by their numbers: those that the window holds, and up to {@link mostFetched} others, asked for. */
export function useEntries(seqs: readonly number[]): {
  readonly entries: readonly LogEntry[];
  readonly isReading: boolean;
} {
  const { bridge } = useConsole();
  const log = useWindow(selectEntries);
  const held = useMemo(() => {
    const wanted = new Set(seqs);
    return log.filter(({ seq }) => wanted.has(seq));
  }, [log, seqs]);
  const missing = useMemo(() => {
    const known = new Set(held.map(({ seq }) => seq));
    return seqs.filter((seq) => !known.has(seq)).slice(0, mostFetched);
  }, [held, seqs]);
  const [fetched, setFetched] = useState<ReadonlyMap<number, LogEntry | null>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const found = new Map<number, LogEntry | null>();
      for (let at = 0; at < missing.length && isWanted; at += atOnce) {
        const part = missing.slice(at, at + atOnce);
        const results = await Promise.all(part.map((seq) => bridge.call('log.detail', { seq })));
        for (const [index, seq] of part.entries()) found.set(seq, results[index]?.ok ? results[index].value : null);
      }
      if (isWanted) setFetched(found);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [bridge, missing]);
  const entries = useMemo(
    () => [...missing.flatMap((seq) => fetched.get(seq) ?? []), ...held].sort((one, other) => one.seq - other.seq),
    [missing, fetched, held],
  );
  return { entries, isReading: missing.some((seq) => !fetched.has(seq)) };
}
