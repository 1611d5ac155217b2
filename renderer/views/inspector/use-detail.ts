import { useCallback, useEffect, useState } from 'react';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { WindowState } from '../../client/window-state.ts';
import { useConsole, useWindow } from '../../ui/use-window.ts';

interface DetailState {
  readonly detail: NotificationDetail | null;
  readonly problem: string | null;
}
const nothing: DetailState = { detail: null, problem: null };

/** The row as the log has it; undefined while it is not held here. */
const selectHeld = (seq: number | null) => (state: WindowState) =>
  seq === null ? undefined : state.log.entries.find((entry) => entry.seq === seq);

/** Everything that is kept of a notification; read anew when the log has news of it, or when `reload` is called. */
export function useDetail(seq: number | null): DetailState & { readonly reload: () => void } {
  const { bridge } = useConsole();
  const held = useWindow(selectHeld(seq));
  const [asked, setAsked] = useState(0);
  const [state, setState] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news of the row mean that there is more to read
  useEffect(() => {
    if (seq === null) return setState(nothing);
    let isWanted = true;
    void bridge.call('log.detail', { seq }).then((result) => {
      if (!isWanted) return;
      setState(result.ok ? { detail: result.value, problem: null } : { detail: null, problem: result.error.sentence });
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, seq, held, asked]);
  const reload = useCallback(() => setAsked((times) => times + 1), []);
  return { ...state, reload };
}
