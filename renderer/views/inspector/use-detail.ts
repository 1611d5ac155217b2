import { useEffect, useState } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { WindowState } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

interface DetailState {
  readonly detail: NotificationDetail | null;
  readonly problem: string | null;
}

/** The outcome that the log shows for a row; null while the row is not held here. */
const selectOutcomeOf = (seq: number | null) => (state: WindowState) => {
  if (seq === null) return null;
  const entry = state.log.entries.find((candidate) => candidate.seq === seq);
  return entry?.kind === 'notification' ? entry.outcome : null;
};

/** Everything that is kept of a notification; read anew when its outcome changes. */
export function useDetail(seq: number | null): DetailState {
  const { bridge } = useConsole();
  const outcome = useWindow(selectOutcomeOf(seq));
  const [state, setState] = useState<DetailState>({ detail: null, problem: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new outcome means that there is more to read
  useEffect(() => {
    if (seq === null) return setState({ detail: null, problem: null });
    let isWanted = true;
    void bridge.call('log.detail', { seq }).then((result) => {
      if (!isWanted) return;
      setState(result.ok ? { detail: result.value, problem: null } : { detail: null, problem: result.error.sentence });
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, seq, outcome]);
  return state;
}
