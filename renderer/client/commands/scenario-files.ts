import type { CallError } from '../../../shared/contract/result.ts';
import { scenarioText } from '../../../shared/scenario/scenario-text.ts';
import type { Step } from '../../../shared/scenario/step.ts';
import { t } from '../../../shared/strings/t.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { type Console, open, say, sayError } from '../console.ts';
import { downloadText, pickTextFile } from '../files.ts';
import { documentOf } from '../scenario-draft.ts';
import { changeDraft, takeScenario, unlessChanged } from './scenario-draft.ts';
import type { ReadFile } from './workspace.ts';

/** Opens a scenario: with the host's own dialog in Electron, with the page's file input in a browser window. */
export function openScenario(console: Console): void {
  unlessChanged(console, () => void (isElectron(console) ? loadFile(console) : pickFile(console)));
}

/** Opens the scenario file that the host names. */
export function openScenarioFile(console: Console, path: string): void {
  unlessChanged(console, () => void loadFile(console, path));
}

/** @param asked the file; without it, the host's dialog asks for one */
async function loadFile(console: Console, asked?: string): Promise<void> {
  const result = await console.bridge.call('scenario.load', asked === undefined ? {} : { path: asked });
  if (!result.ok) return sayError(console, t('scenarios.results.notOpened'), result.error);
  const { path, text } = result.value;
  takeScenario(console, { text, path, leftOut: [], isSaved: true });
  say(console, 'done', t('scenarios.results.opened', { name: path }));
}

async function pickFile(console: Console): Promise<void> {
  const file = await pickTextFile('.json,.cgcscenario,application/json');
  if (file === null) return;
  takeScenario(console, { text: file.text, path: null, leftOut: [], isSaved: true });
  say(console, 'done', t('scenarios.results.opened', { name: file.name }));
}

/** Takes a scenario that was dropped on the window. */
export function takeDroppedScenario(console: Console, { name, text, path }: ReadFile): void {
  unlessChanged(console, () => {
    takeScenario(console, { text, path, leftOut: [], isSaved: true });
    say(console, 'done', t('scenarios.results.opened', { name }));
  });
}

/** Saves where it was saved before. Where that is not known, Electron asks with its dialog and the browser window with ours. */
export function saveScenario(console: Console): void {
  const { draft } = console.store.getState().scenario;
  if (draft === null) return say(console, 'refused', t('scenarios.bar.none'));
  if (draft.path === null && !isElectron(console)) open(console, { kind: 'save-scenario' });
  else void saveAndSay(console, draft.path);
}

async function saveAndSay(console: Console, path: string | null): Promise<void> {
  const error = await saveScenarioTo(console, path);
  if (error) sayError(console, t('scenarios.results.notSaved'), error);
}

/** Saves to a path, or asks for one; gives the error when that did not work. */
export async function saveScenarioTo(console: Console, asked: string | null): Promise<CallError | null> {
  const text = console.store.getState().scenario.draft?.text ?? '';
  const result = await console.bridge.call('scenario.save', asked === null ? { text } : { text, path: asked });
  if (!result.ok) return result.error;
  const { path } = result.value;
  // What was changed while it was written is not saved.
  const isSaved = console.store.getState().scenario.draft?.text === text;
  changeDraft(console, { path, isSaved });
  say(console, 'done', t('scenarios.results.saved', { path }));
  return null;
}

/** Hands the scenario's text to the browser as a download. */
export function downloadScenario(console: Console): void {
  const { draft } = console.store.getState().scenario;
  if (draft === null) return;
  const title = documentOf(draft.text)?.name ?? '';
  const name = `${title.replace(/[^\w-]+/g, '-').toLowerCase() || 'scenario'}.json`;
  downloadText(name, draft.text);
  changeDraft(console, { isSaved: true });
  say(console, 'done', t('scenarios.results.downloaded', { name }));
}

/** A scenario that can be run at once: a day of the first Campaign Group, of the sample call centre where there is none. */
export async function loadSampleScenario(console: Console): Promise<void> {
  const { bridge, store } = console;
  if (store.getState().engine?.groups.ids.length === 0) {
    const loaded = await bridge.call('workspace.sample', {});
    if (!loaded.ok) return sayError(console, t('scenarios.results.notSample'), loaded.error);
  }
  const result = await bridge.call('workspace.text', {});
  if (!result.ok) return sayError(console, t('scenarios.results.notSample'), result.error);
  const workspace: unknown = JSON.parse(result.value.text);
  const { engine } = store.getState();
  const first = engine?.groups.byId[engine.groups.ids[0] ?? ''];
  if (first === undefined) return;
  const group = campaignGroupName(first.configuration);
  const name = t('scenarios.empty.sampleName', { group });
  const scenario = { version: 1, name, workspace, steps: dayOf(group) };
  const text = scenarioText(scenario);
  takeScenario(console, { text, path: null, leftOut: [], isSaved: true });
  say(console, 'done', t('scenarios.results.sample'));
}

function dayOf(group: string): Step[] {
  return [
    { do: 'load', group },
    { until: { state: 'Active', group }, timeout: 10 },
    { do: 'start', group, dialMode: 1, optimizeBy: 1, optimizeGoal: 85 },
    { wait: 10 },
    { do: 'set-mode', group, dialMode: 2 },
    { wait: 5 },
    { do: 'stop', group },
    { do: 'unload', group },
    { until: { state: 'NotLoaded', group }, timeout: 60 },
  ];
}

function isElectron({ store }: Console): boolean {
  return store.getState().engine?.host.kind === 'electron';
}
