import { useMemo, useRef, useSyncExternalStore } from 'react';
import { type BeliefRow, beliefBoard } from '../../../client/belief-board.ts';
import { consoleNow } from '../../../client/console-time.ts';
import { secondClock } from '../../../client/second-clock.ts';
import { useConsole } from '../../../ui/use-window.ts';

/**
 * Truth beside belief, looked at with each tick of the clock and not with each event: between a change and its receipt
 * every row is stale for a moment, and would jump to the top and back.
 */
export function useBoard(): readonly BeliefRow[] {
  const { store } = useConsole();
  const tick = useSyncExternalStore(secondClock.subscribe, secondClock.now);
  const before = useRef<readonly BeliefRow[]>([]);
  return useMemo(() => {
    const { engine } = store.getState();
    before.current = engine === null ? [] : beliefBoard(engine, consoleNow(engine.clock, tick), before.current);
    return before.current;
  }, [store, tick]);
}
