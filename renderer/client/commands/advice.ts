import type { Remedy, SilenceQuestion } from '../../../shared/advice/advice.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { consoleNow } from '../console-time.ts';
import type { WindowState } from '../window-state.ts';
import { askForOutcomes } from './log-query.ts';
import { run } from './run.ts';
import { setOption } from './sending.ts';

/** Opens the panel that says why nothing is being sent; of the Campaign Group that is selected, if it is one. */
export function openAdvice(console: Console, dbids: readonly string[]): void {
  const [only] = dbids.length === 1 ? dbids : [];
  console.store.setState({ panel: { kind: 'advice', dbid: only ?? null } });
}

/** The question as this window's state puts it; null before the first snapshot. */
export function questionOf(
  { engine, connection }: Pick<WindowState, 'engine' | 'connection'>,
  dbid: string | null,
  machineNow: number,
): SilenceQuestion | null {
  if (engine === null) return null;
  const now = consoleNow(engine.clock, machineNow);
  return { state: engine, isConnected: connection.kind === 'connected', dbid, now, machineNow };
}

/** Carries out what mends a reason. */
export function mend(console: Console, remedy: Remedy): void {
  const { store } = console;
  switch (remedy.kind) {
    case 'command':
      return run(console, remedy.command, remedy.dbids ?? store.getState().selection);
    case 'set-option':
      for (const dbid of remedy.dbids ?? [null]) setOption(console, dbid, remedy.name, remedy.value);
      return;
    case 'show-options':
      return store.setState({ view: 'options', optionsOf: remedy.dbid, panel: null });
    case 'show-failures':
      store.setState({ view: 'groups', panel: null });
      return askForOutcomes(console, ['rejected', 'failed']);
    case 'show-capacity':
      return store.setState({ panel: { kind: 'capacity' } });
    case 'reload':
      return globalThis.location.reload();
    case 'clear-faults':
      return void clearFaults(console);
    case 'receiver-up':
      return void letReceiverAnswer(console);
  }
}

async function clearFaults(console: Console): Promise<void> {
  const result = await console.bridge.call('faults.set', { rules: [] });
  if (result.ok) say(console, 'done', t('results.advice.lossOff'));
  else sayError(console, t('results.advice.lossNotOff'), result.error);
}

async function letReceiverAnswer(console: Console): Promise<void> {
  const result = await console.bridge.call('receiver.go-down', { seconds: 0 });
  if (result.ok) say(console, 'done', t('results.advice.up'));
  else sayError(console, t('results.advice.notUp'), result.error);
}
