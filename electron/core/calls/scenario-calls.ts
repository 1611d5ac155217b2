import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import type { CheckedScenario, MadeScenario } from '../../../shared/contract/scenario-calls.ts';
import { scenarioOfRows } from '../../../shared/scenario/from-rows.ts';
import { nameFaults } from '../../../shared/scenario/name-faults.ts';
import type { Recording } from '../../../shared/scenario/recorder.ts';
import { scenarioText } from '../../../shared/scenario/scenario-text.ts';
import type { HandlersOf, Parts } from '../parts.ts';
import { withPlaces } from '../scenario/fault-places.ts';
import { type LoadedScenario, parseScenario } from '../scenario/read-scenario.ts';
import type { RecordingDesk } from '../scenario/recording-desk.ts';
import { Rehearsal } from '../scenario/rehearsal.ts';
import type { PlayedEngine } from '../scenario/stage.ts';
import { writeAtomically } from '../workspace/atomic-file.ts';
import { reasonOf, workspaceText } from '../workspace/workspace-file.ts';

export interface ScenarioPorts {
  readonly engine: PlayedEngine;
  readonly desk: RecordingDesk;
}

/** The calls, and how to end what they have begun when the console is closed. */
export function scenarioCalls(
  parts: Parts,
  { engine, desk }: ScenarioPorts,
): { readonly handlers: HandlersOf<'scenario'>; readonly end: () => void } {
  const { clock, emit, recorder, dialogs } = parts;
  let rehearsal: Rehearsal | null = null;
  const nothingRuns = failure('refused', 'No scenario is running.');
  const handlers: HandlersOf<'scenario'> = {
    'scenario.load': async ({ path }) => {
      const chosen = path ?? (await dialogs?.openScenario());
      if (chosen === undefined) return noDialogs;
      if (chosen === null) return failure('cancelled', 'No file was chosen.');
      try {
        const text = await readFile(chosen, 'utf8');
        return ok({ path: chosen, text, ...(await check(text, chosen)) });
      } catch (error) {
        return failure('io', `${chosen} cannot be read: ${reasonOf(error)}`);
      }
    },
    'scenario.check': async ({ text, path }) => ok(await check(text, path)),
    'scenario.save': async ({ text, path }) => {
      const parsed = await parse(text, path);
      if (!parsed.ok && (path !== undefined || !onlyPlaceless(parsed))) return parsed;
      const name = parsed.ok ? parsed.value.scenario.name : 'scenario';
      const chosen = path ?? (await dialogs?.saveScenario(fileNameOf(name)));
      if (chosen === undefined) return noDialogs;
      if (chosen === null) return failure('cancelled', 'No file was chosen.');
      try {
        await writeAtomically(chosen, text);
        return ok({ path: chosen });
      } catch (error) {
        return failure('io', `${chosen} cannot be written: ${reasonOf(error)} What was there is unchanged.`);
      }
    },
    'scenario.record': () => {
      if (rehearsal && !rehearsal.isOver)
        return failure('refused', 'A scenario is running; what it does is in its file.');
      return desk.start();
    },
    'scenario.stop-recording': () => desk.stop(),
    'scenario.recording': ({ name, statistics }) => {
      const recording = desk.recording(name, statistics);
      return recording.ok ? ok(madeOf(recording.value)) : recording;
    },
    'scenario.of-rows': async ({ seqs, name }) => {
      const rows: NotificationDetail[] = [];
      for (const seq of new Set(seqs)) {
        const row = await parts.journal.one(seq);
        if (row?.kind === 'notification') rows.push(row);
      }
      if (rows.length === 0) return failure('not-found', 'There is no notification with any of these numbers.');
      return ok(madeOf(scenarioOfRows(rows, openWorkspaceOf(parts), name)));
    },
    'scenario.run': async ({ text, path, openWorkspace, loop, paused }) => {
      if (rehearsal && !rehearsal.isOver) return failure('refused', 'A scenario is running already; stop it first.');
      if (desk.isOn) return failure('refused', 'A recording is under way; stop it first.');
      const parsed = await parse(text, path);
      if (!parsed.ok) return parsed;
      const { scenario, workspace } = parsed.value;
      if (loop && scenario.steps.length === 0)
        return failure('invalid', 'A scenario without steps cannot be played over and over.');
      if (openWorkspace) {
        const said = { title: scenario.name, text: workspaceText(workspace) };
        const opened = await engine.call('workspace.open-text', said);
        if (!opened.ok) return opened;
      }
      const faults = nameFaults(scenario.steps, openWorkspaceOf(parts).campaignGroups);
      if (faults.length > 0)
        return failure('invalid', 'The open workspace is not that of the scenario.', withPlaces(faults, text));
      const ports = {
        engine,
        clock,
        emit,
        watch: (watcher: (detail: NotificationDetail) => void) => recorder.watch(watcher),
      };
      rehearsal = new Rehearsal(ports, scenario, { loop, paused });
      return ok(null);
    },
    'scenario.pause': () => rehearsal?.pause() ?? nothingRuns,
    'scenario.resume': () => rehearsal?.resume() ?? nothingRuns,
    'scenario.step': () => rehearsal?.step() ?? nothingRuns,
    'scenario.stop': () => rehearsal?.stop() ?? nothingRuns,
  };
  return { handlers, end: () => void rehearsal?.stop() };
}

const noDialogs: Result<never> = failure('invalid', 'This window has no file dialog; give the path of the file.');

function parse(text: string, path: string | undefined): Promise<Result<LoadedScenario>> {
  return parseScenario(text, path === undefined ? 'This' : basename(path), path === undefined ? null : dirname(path));
}

async function check(text: string, path: string | undefined): Promise<CheckedScenario> {
  const parsed = await parse(text, path);
  if (parsed.ok) return { name: parsed.value.scenario.name, steps: parsed.value.scenario.steps.length, faults: [] };
  const faults = parsed.error.faults ?? [{ path: '', message: parsed.error.sentence }];
  return { name: null, steps: 0, faults };
}

/** A `workspaceFile` is found once it is known where the scenario is saved. */
function onlyPlaceless(parsed: Result<LoadedScenario>): boolean {
  return !parsed.ok && (parsed.error.faults ?? []).every(({ path }) => path === 'workspaceFile');
}

function openWorkspaceOf({ document, groups }: Pick<Parts, 'document' | 'groups'>) {
  return document.toWorkspace([...groups.all].map(({ configuration }) => configuration));
}

function madeOf({ scenario, leftOut }: Recording): MadeScenario {
  return { text: scenarioText(scenario), steps: scenario.steps.length, leftOut };
}

function fileNameOf(name: string): string {
  return `${name.replace(/[^\w-]+/g, '-').toLowerCase()}.json`;
}
