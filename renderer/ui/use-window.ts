import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Console } from '../client/console.ts';
import { consoleNow } from '../client/console-time.ts';
import { secondClock } from '../client/second-clock.ts';
import { selectClock } from '../client/selectors.ts';
import type { StatisticsHistory } from '../client/statistics-history.ts';
import type { WindowState } from '../client/window-state.ts';

export const ConsoleContext = createContext<Console | null>(null);

/** The way to the engine and the store, for components that give commands. */
export function useConsole(): Console {
  const console = useContext(ConsoleContext);
  if (console === null) throw new Error('This component stands outside of the window.');
  return console;
}

/** A part of the window's state, read through a named selector. */
export function useWindow<Part>(selector: (state: WindowState) => Part): Part {
  return useStore(useConsole().store, selector);
}

/** The console's time in ms, real or virtual, told often enough to be read. */
export function useSecond(): number {
  const clock = useWindow(selectClock);
  const machine = useSyncExternalStore(secondClock.subscribe, secondClock.now);
  return consoleNow(clock, machine);
}

/** Renders anew whenever the history of any statistic has grown. */
export function useHistory(): StatisticsHistory {
  const { history } = useConsole();
  useSyncExternalStore(history.subscribe, history.version);
  return history;
}
