import type { ConsoleState } from '../../shared/contract/state.ts';
import type { Console } from './console.ts';
import type { WindowState } from './window-state.ts';

/**
 * Resolves when this part of the engine's state is another one than `before`, or when there is no connection that could
 * bring it. Whoever replaces the whole of it next then begins with what was set.
 */
export function otherState<Part>(
  { store }: Console,
  read: (engine: ConsoleState) => Part,
  before: Part,
): Promise<void> {
  return new Promise((resolve) => {
    const look = ({ engine, connection }: WindowState) => {
      if (engine !== null && read(engine) === before && connection.kind === 'connected') return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look(store.getState());
  });
}
