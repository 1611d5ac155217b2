import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Console } from '../client/console.ts';
import { secondClock } from '../client/second-clock.ts';
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

/** The wall clock in ms, told once a second. */
export function useSecond(): number {
  return useSyncExternalStore(secondClock.subscribe, secondClock.now);
}
