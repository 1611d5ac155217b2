import type { CallName } from '../../../shared/contract/names.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import { effectiveOptions } from '../../../shared/reporting/option-settings.ts';
import { t } from '../../../shared/strings/t.ts';
import { remoteSentence } from '../confirmation.ts';
import { type Console, open, say, sayError } from '../console.ts';
import type { ScenarioDraft } from '../scenario-draft.ts';
import { agreeTo, newRemoteHost } from './agreement.ts';
import { showScenario } from './scenario-draft.ts';
import { unlessUnsaved } from './workspace.ts';

/** Plays the scenario; asks first when it would send to a host that nobody has agreed to, or replace what is not saved. */
export function runScenario(console: Console, paused = false): void {
  const { engine, scenario, agreedHosts } = console.store.getState();
  if (engine === null) return;
  const { draft, opensWorkspace } = scenario;
  if (draft === null) return say(console, 'refused', t('scenarios.bar.none'));
  const begin = () => void play(console, draft, paused);
  const agreed = () => {
    if (!opensWorkspace) return begin();
    unlessUnsaved(console, t('scenarios.ask.ownVerb'), t('scenarios.ask.ownTitle'), async () => begin());
  };
  const uris = urisOf(engine, draft.text, opensWorkspace);
  const hosts = [...new Set(uris.flatMap((uri) => newRemoteHost(uri, agreedHosts) ?? []))];
  if (hosts.length === 0) return agreed();
  open(console, {
    kind: 'confirm',
    confirmation: {
      title: t('scenarios.ask.runTitle'),
      sentences: hosts.flatMap((host) => [t('scenarios.ask.runTo', { host }), remoteSentence(host)]),
      verb: t('scenarios.ask.runVerb'),
      unable: [],
      hosts,
    },
    proceed: () => {
      agreeTo(console, hosts);
      agreed();
    },
  });
}

async function play(console: Console, { text, path }: ScenarioDraft, paused: boolean): Promise<void> {
  const { loops: loop, opensWorkspace: openWorkspace } = console.store.getState().scenario;
  showScenario(console, { played: text });
  const result = await console.bridge.call('scenario.run', {
    text,
    ...(path === null ? {} : { path }),
    openWorkspace,
    loop,
    paused,
  });
  if (!result.ok) sayError(console, t('scenarios.results.notRun'), result.error);
}

export const pauseScenario = (console: Console) => ask(console, 'scenario.pause');
export const resumeScenario = (console: Console) => ask(console, 'scenario.resume');
export const stepScenario = (console: Console) => ask(console, 'scenario.step');
export const stopScenario = (console: Console) => ask(console, 'scenario.stop');

type Asked = Extract<CallName, 'scenario.pause' | 'scenario.resume' | 'scenario.step' | 'scenario.stop'>;

async function ask(console: Console, name: Asked): Promise<void> {
  const result = await console.bridge.call(name, {});
  if (!result.ok) sayError(console, t('scenarios.results.notDone'), result.error);
}

/** Where a play may send to: by the options that are in force, and by those in its text. */
function urisOf({ options, groups }: ConsoleState, text: string, ownWorkspace: boolean): string[] {
  const said = [...text.matchAll(/"campaigngroup-states-uri"\s*:\s*"([^"]+)"/g)].map(([, uri = '']) => uri);
  if (ownWorkspace) return said;
  const stepsOnly = said.filter((_uri, index) => index >= urisBeforeSteps(text));
  const open = Object.values(groups.byId).map(({ configuration }) => effectiveOptions(options, configuration.options));
  return [...stepsOnly, ...open.map((one) => one['campaigngroup-states-uri'].value ?? '')].filter((uri) => uri !== '');
}

/** How many of the URIs are those of the workspace inside, which is not opened. */
function urisBeforeSteps(text: string): number {
  const end = text.search(/"steps"\s*:/);
  return [...text.slice(0, Math.max(end, 0)).matchAll(/"campaigngroup-states-uri"\s*:/g)].length;
}
