import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CallError } from '../../shared/contract/result.ts';
import { saying } from './announcements.ts';
import { consoleNow } from './console-time.ts';
import type { StatisticsHistory } from './statistics-history.ts';
import type { CommandResult, Dialog, WindowStore } from './window-state.ts';
import type { WindowStorage } from './window-storage.ts';

/** What every command works with: the way to the engine, and the window's store. */
export interface Console {
  readonly bridge: Bridge;
  readonly store: WindowStore;
  readonly history: StatisticsHistory;
  /** Keeps how the window was left. */
  readonly storage: WindowStorage;
}

/** The console's time: the machine's, or virtual. */
export function nowOf({ store }: Console): number {
  const { engine } = store.getState();
  return engine === null ? Date.now() : consoleNow(engine.clock, Date.now());
}

let resultNumber = 0;

/** Says in the result line what a command came to. */
export function say(
  console: Console,
  tone: CommandResult['tone'],
  text: string,
  details: CommandResult['details'] = [],
  offer?: CommandResult['offer'],
): void {
  resultNumber += 1;
  const result = { id: resultNumber, at: nowOf(console), tone, text, details, ...(offer ? { offer } : {}) };
  console.store.setState((state) => ({ result, ...saying(state, text) }));
}

/** Says why a call failed; faults of a file or of parameters open as a list. A dialog that was closed says nothing. */
export function sayError(console: Console, what: string, error: CallError): void {
  if (error.code === 'cancelled') return;
  if (error.faults && error.faults.length > 0) {
    open(console, { kind: 'faults', title: what, error, faults: error.faults });
    return;
  }
  say(console, error.code === 'refused' ? 'refused' : 'problem', `${what} ${error.sentence}`);
}

export function open({ store }: Console, dialog: Dialog): void {
  store.setState({ dialog });
}

export function closeDialog({ store }: Console): void {
  store.setState({ dialog: null });
}
