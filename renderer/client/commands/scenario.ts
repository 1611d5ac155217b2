import type { MadeScenario } from '../../../shared/contract/scenario-calls.ts';
import type { UiCommandId } from '../../../shared/contract/ui-commands.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, say, sayError } from '../console.ts';
import { targetRows } from '../log-selection.ts';
import { isOn } from '../scenario-marks.ts';
import { takeScenario, unlessChanged } from './scenario-draft.ts';
import { openScenario, saveScenario } from './scenario-files.ts';
import { pauseScenario, resumeScenario, runScenario, stepScenario, stopScenario } from './scenario-run.ts';

/** The commands about scenarios. */
export const scenarioCommands: Partial<Readonly<Record<UiCommandId, (console: Console) => void>>> = {
  'scenario.record': (console) => void (isRecording(console) ? stopRecording(console) : record(console)),
  'scenario.run': runOrPause,
  'scenario.step': stepOrBegin,
  'scenario.stop': (console) => void stopScenario(console),
  'scenario.open': openScenario,
  'scenario.save': saveScenario,
  'log.to-scenario': (console) => void scenarioOfRows(console),
};

function isRecording({ store }: Console): boolean {
  return store.getState().engine?.scenario.recording?.on === true;
}

function record(console: Console): void {
  unlessChanged(console, async () => {
    const result = await console.bridge.call('scenario.record', {});
    if (result.ok) say(console, 'done', t('scenarios.results.recordingBegun'));
    else sayError(console, t('scenarios.results.notRecording'), result.error);
  });
}

async function stopRecording(console: Console): Promise<void> {
  const result = await console.bridge.call('scenario.stop-recording', {});
  if (!result.ok) return sayError(console, t('scenarios.results.notRecorded'), result.error);
  await takeRecording(console);
}

/** Shows what was recorded as steps. */
export async function takeRecording(console: Console): Promise<void> {
  const workspace = console.store.getState().engine?.workspace.title ?? '';
  const name = t('scenarios.recording.name', { workspace });
  const result = await console.bridge.call('scenario.recording', { name });
  if (!result.ok) return sayError(console, t('scenarios.results.notRecorded'), result.error);
  takeMade(console, result.value);
  say(console, 'done', t('scenarios.results.recorded', { count: result.value.steps }));
}

async function scenarioOfRows(console: Console): Promise<void> {
  const seqs = [...targetRows(console.store.getState())];
  if (seqs.length === 0) return say(console, 'refused', t('results.common.selectRow'));
  const result = await console.bridge.call('scenario.of-rows', { seqs, name: t('scenarios.empty.rowsName') });
  if (!result.ok) return sayError(console, t('scenarios.results.notOfRows'), result.error);
  unlessChanged(console, () => {
    takeMade(console, result.value);
    say(console, 'done', t('scenarios.results.ofRows', { count: result.value.steps }));
  });
}

function takeMade(console: Console, { text, leftOut }: MadeScenario): void {
  takeScenario(console, { text, leftOut, path: null, isSaved: false });
}

function runOrPause(console: Console): void {
  const run = console.store.getState().engine?.scenario.run ?? null;
  if (run?.status === 'running') void pauseScenario(console);
  else if (run?.status === 'paused') void resumeScenario(console);
  else runScenario(console);
}

/** One step of a paused scenario; where none is on, one begins and stands before its first step. */
function stepOrBegin(console: Console): void {
  if (isOn(console.store.getState().engine?.scenario.run ?? null)) void stepScenario(console);
  else runScenario(console, true);
}
