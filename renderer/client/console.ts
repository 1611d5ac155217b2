import type { Bridge } from '../../shared/contract/bridge.ts';
import type { CallError } from '../../shared/contract/result.ts';
import type { CommandResult, Dialog, WindowStore } from './window-state.ts';

/** What every command works with: the way to the engine, and the window's store. */
export interface Console {
  readonly bridge: Bridge;
  readonly store: WindowStore;
}

let resultNumber = 0;

/** Says in the result line what a command came to. */
export function say(
  { store }: Console,
  tone: CommandResult['tone'],
  text: string,
  details: CommandResult['details'] = [],
): void {
  resultNumber += 1;
  store.setState({ result: { id: resultNumber, at: Date.now(), tone, text, details }, announcement: text });
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
