import type { CallInput } from '../../../shared/contract/calls.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import type { OptionName, OptionSettings, OptionValue } from '../../../shared/reporting/options.ts';
import { type Console, say, sayError } from '../console.ts';
import { plural } from '../format.ts';
import { withAgreement } from './agreement.ts';

/** Holds all sending at once, with no dialog; states are kept. */
async function holdSending(console: Console): Promise<void> {
  const result = await console.bridge.call('sending.hold', {});
  if (!result.ok) return sayError(console, 'Sending is not held.', result.error);
  say(console, 'done', `Sending is held · ${dropped(result.value.dropped)}`);
}

export function resumeSending(console: Console): void {
  const { engine } = console.store.getState();
  if (engine === null) return;
  const next = { ...engine, sending: { held: false, reason: null } };
  withAgreement(console, 'Resume sending?', 'Resume', next, async () => {
    const result = await console.bridge.call('sending.resume', {});
    if (!result.ok) return sayError(console, 'Sending is not resumed.', result.error);
    say(console, 'done', 'Sending is on');
  });
}

export async function forgetSession(console: Console): Promise<void> {
  const result = await console.bridge.call('sending.forget', {});
  if (!result.ok) return sayError(console, 'The session was not reset.', result.error);
  say(console, 'done', 'Every Campaign Group is not loaded · sending is on');
}

export function toggleSending(console: Console): void {
  const { engine } = console.store.getState();
  if (engine?.sending.held) resumeSending(console);
  else void holdSending(console);
}

/** Sets one option of the application or of a Campaign Group; null removes the setting. */
export function setOption(console: Console, dbid: string | null, name: OptionName, value: OptionValue | null): void {
  const { engine } = console.store.getState();
  if (engine === null) return;
  withAgreement(console, `Set ${name}?`, 'Set', withOption(engine, dbid, name, value), async () => {
    const input: CallInput<'options.set'> = { settings: { [name]: value }, ...(dbid === null ? {} : { dbid }) };
    const result = await console.bridge.call('options.set', input);
    if (!result.ok) return sayError(console, `${name} was not set.`, result.error);
    const what = value === null ? `${name} is inherited` : `${name} = ${value === '' ? '(empty)' : String(value)}`;
    say(console, 'done', `${what} · ${dropped(result.value.dropped)}`);
  });
}

function withOption(
  state: ConsoleState,
  dbid: string | null,
  name: OptionName,
  value: OptionValue | null,
): ConsoleState {
  const change = (settings: OptionSettings = {}): OptionSettings => ({ ...settings, [name]: value ?? undefined });
  if (dbid === null) return { ...state, options: change(state.options) };
  const view = state.groups.byId[dbid];
  if (view === undefined) return state;
  const options = change(view.configuration.options) as NonNullable<typeof view.configuration.options>;
  const changed = { ...view, configuration: { ...view.configuration, options } };
  return { ...state, groups: { ...state.groups, byId: { ...state.groups.byId, [dbid]: changed } } };
}

function dropped(count: number): string {
  return count === 0 ? 'nothing was waiting' : `${plural(count, 'waiting notification')} dropped`;
}
