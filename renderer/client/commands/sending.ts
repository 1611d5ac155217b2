import type { CallInput } from '../../../shared/contract/calls.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import type { OptionName, OptionSettings, OptionValue } from '../../../shared/reporting/options.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { withAgreement } from './agreement.ts';

/** Holds all sending at once, with no dialog; states are kept. */
async function holdSending(console: Console): Promise<void> {
  const result = await console.bridge.call('sending.hold', {});
  if (!result.ok) return sayError(console, t('results.sending.notHeld'), result.error);
  say(console, 'done', t('results.sending.held', { dropped: dropped(result.value.dropped) }));
}

export function resumeSending(console: Console): void {
  const { engine } = console.store.getState();
  if (engine === null) return;
  const next = { ...engine, sending: { held: false, reason: null } };
  withAgreement(console, t('results.sending.ask'), t('results.sending.resume'), next, async () => {
    const result = await console.bridge.call('sending.resume', {});
    if (!result.ok) return sayError(console, t('results.sending.notResumed'), result.error);
    say(console, 'done', t('results.sending.on'));
  });
}

export async function forgetSession(console: Console): Promise<void> {
  const result = await console.bridge.call('sending.forget', {});
  if (!result.ok) return sayError(console, t('results.sending.notReset'), result.error);
  say(console, 'done', t('results.sending.reset'));
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
  withAgreement(
    console,
    t('results.sending.askSet', { name }),
    t('results.sending.set'),
    withOption(engine, dbid, name, value),
    async () => {
      const input: CallInput<'options.set'> = { settings: { [name]: value }, ...(dbid === null ? {} : { dbid }) };
      const result = await console.bridge.call('options.set', input);
      if (!result.ok) return sayError(console, t('results.sending.notSet', { name }), result.error);
      const facts = { name, dropped: dropped(result.value.dropped) };
      const shown = value === '' ? t('results.sending.empty') : String(value);
      const done =
        value === null ? t('results.sending.inherited', facts) : t('results.sending.value', { ...facts, value: shown });
      say(console, 'done', done);
    },
  );
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
  return count === 0 ? t('results.sending.noneWaited') : t('results.sending.dropped', { count });
}
