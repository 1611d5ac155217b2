import type { Bridge } from '../../shared/contract/bridge.ts';
import type { Console } from '../client/console.ts';
import { StatisticsHistory } from '../client/statistics-history.ts';
import { connect } from '../client/sync.ts';
import { createWindowStore, type WindowState } from '../client/window-state.ts';
import { memoryStorage } from '../client/window-storage.ts';
import { MemoryEngine } from './memory-engine.ts';

export interface TestWindow extends Console {
  readonly engine: MemoryEngine;
  /** Calls that the window has made, by name. */
  readonly called: readonly string[];
  readonly state: () => WindowState;
  /** Resolves once the window's state is so. */
  until(isSo: (state: WindowState) => boolean): Promise<WindowState>;
  close(): void;
}

const alwaysSeen = { isHidden: () => false, onChange: () => () => {} };

/** A window without a page, connected to an engine in memory; resolves after its first snapshot. */
export async function openTestWindow(engine = new MemoryEngine()): Promise<TestWindow> {
  const inner = engine.connect();
  const called: string[] = [];
  const bridge: Bridge = {
    ...inner,
    call: (name, input) => {
      called.push(name);
      return inner.call(name, input);
    },
  };
  const store = createWindowStore();
  const history = new StatisticsHistory();
  const storage = memoryStorage();
  const close = connect({ bridge, store, history, storage }, alwaysSeen);
  const until = (isSo: (state: WindowState) => boolean) =>
    new Promise<WindowState>((resolve) => {
      const check = (state: WindowState) => {
        if (!isSo(state)) return;
        stop();
        resolve(state);
      };
      const stop = store.subscribe(check);
      check(store.getState());
    });
  await until((state) => state.engine !== null);
  return { bridge, store, history, storage, engine, called, state: store.getState, until, close };
}
