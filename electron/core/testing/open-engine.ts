import { onTestFinished } from 'vitest';
import { type CallInput, type CallOutput, type CallParameters, calls } from '../../../shared/contract/calls.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import type { CallError } from '../../../shared/contract/result.ts';
import type { GroupView } from '../../../shared/contract/state.ts';
import type { EngineSettings } from '../engine.ts';
import { OutboundConsole } from '../outbound-console.ts';
import { workspaceOf } from './workspaces.ts';

export { groupOf, workspaceOf } from './workspaces.ts';

/** An engine that keeps nothing unless `settings` give it a folder, closed when the test has ended. */
export async function openEngine(settings: Partial<EngineSettings> = {}): Promise<OutboundConsole> {
  const engine = await OutboundConsole.open({
    host: { kind: 'none', version: 'test' },
    profileFolder: null,
    ...settings,
  });
  onTestFinished(() => engine.close());
  return engine;
}

/** An engine with these Campaign Groups; `options` are those of the application. */
export async function engineWith(
  campaignGroups: readonly object[],
  options: object = {},
  settings: Partial<EngineSettings> = {},
): Promise<OutboundConsole> {
  const engine = await openEngine(settings);
  await good(engine, 'workspace.open-text', { title: 'Test', text: workspaceOf(campaignGroups, { options }) });
  return engine;
}

/** A call as a window makes it: its parameters are checked first. */
function make<Name extends CallName>(engine: OutboundConsole, name: Name, input: CallInput<Name>) {
  return engine.call(name, calls[name].input.parse(input) as CallParameters<Name>);
}

/** The answer to a call that must be carried out. */
export async function good<Name extends CallName>(
  engine: OutboundConsole,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const result = await make(engine, name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Why a call was not carried out. */
export async function bad<Name extends CallName>(
  engine: OutboundConsole,
  name: Name,
  input: CallInput<Name>,
): Promise<CallError> {
  const result = await make(engine, name, input);
  if (result.ok) throw new Error(`${name} was carried out: ${JSON.stringify(result.value)}`);
  return result.error;
}

/** One Campaign Group in the engine's state. */
export function viewIn(engine: OutboundConsole, dbid: string): GroupView {
  const view = engine.state.groups.byId[dbid];
  if (!view) throw new Error(`There is no Campaign Group ${dbid}.`);
  return view;
}

/** The texts of the notes in the log, oldest first. */
export async function notesOf(engine: OutboundConsole): Promise<string[]> {
  const { entries } = await good(engine, 'log.page', { limit: 1_000 });
  return entries.flatMap((entry) => (entry.kind === 'note' ? [entry.text] : []));
}
