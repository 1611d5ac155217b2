import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { Workspace } from '../../../shared/workspace/workspace.ts';
import { OutboundConsole } from '../outbound-console.ts';
import { type Clock, realClock, scaledClock } from '../ports/clock.ts';
import { seededRandom } from '../ports/random.ts';
import { VirtualClock } from '../ports/virtual-clock.ts';
import { workspaceText } from '../workspace/workspace-file.ts';
import { aimedAt } from './aim.ts';
import { realTime, virtualTime } from './play-time.ts';
import { playSteps, type StepResult } from './player.ts';
import type { LoadedScenario } from './read-scenario.ts';

export interface PlaySettings {
  readonly version: string;
  /** Takes the place of every URI in the workspace and in the steps. */
  readonly uri?: string | undefined;
  /** Uses the built-in receiver as the target. */
  readonly receiver: boolean;
  /** How many times as fast as real time; of no effect with a virtual clock. */
  readonly speed: number;
  readonly traceFile?: string | undefined;
}

/** What a person sees while it plays. */
export interface PlayListener {
  step(result: StepResult): void;
  notification(detail: NotificationDetail): void;
}

export interface Played {
  readonly steps: readonly StepResult[];
  readonly notifications: readonly NotificationDetail[];
  /** Every step as expected, and every notification answered with 2xx. */
  readonly passed: boolean;
  /** Why trace lines are missing; null when all were written. */
  readonly traceProblem: string | null;
}

/** Where virtual time begins when the scenario does not say. */
const defaultStart = '2026-01-01T00:00:00Z';

/** Plays a scenario in an engine of its own that keeps nothing, from the first step to the last outcome. */
export async function playScenario(
  loaded: LoadedScenario,
  settings: PlaySettings,
  listener: PlayListener,
  stop: AbortSignal = new AbortController().signal,
): Promise<Played> {
  const { clock: kind, startAt = defaultStart, seed } = loaded.scenario;
  const virtual = kind === 'virtual' ? new VirtualClock(Date.parse(startAt)) : null;
  const clock: Clock = virtual ?? (settings.speed === 1 ? realClock : scaledClock(settings.speed));
  const engine = await OutboundConsole.open({
    host: { kind: 'none', version: settings.version },
    profileFolder: null,
    clock,
    random: seededRandom(seed),
    ...(settings.traceFile === undefined ? {} : { traceFile: settings.traceFile }),
  });
  const details = new Map<number, NotificationDetail>();
  engine.watch((detail) => {
    const before = details.get(detail.seq);
    details.set(detail.seq, detail);
    // What the receiver made of it changes the record, but is no part of the play.
    if (before?.outcome !== detail.outcome) listener.notification(detail);
  });
  try {
    const uri = settings.receiver ? await listen(engine) : settings.uri;
    const { scenario, workspace } = uri === undefined ? loaded : aimedAt(loaded, uri);
    await open(engine, workspace, scenario.name);
    const time = virtual ? virtualTime(virtual, engine, stop) : realTime(clock, engine, stop);
    const steps = await playSteps({ engine, workspace, time }, scenario, (step) => listener.step(step), stop);
    if (!stop.aborted) await time.settle();
    await engine.close();
    const notifications = [...details.values()].sort((one, other) => one.seq - other.seq);
    const passed =
      steps.every(({ asExpected }) => asExpected) && notifications.every(({ outcome }) => outcome === 'accepted');
    return { steps, notifications, passed, traceProblem: engine.state.health.traceFile };
  } finally {
    await engine.close();
  }
}

async function listen(engine: OutboundConsole): Promise<string> {
  const listening = await engine.call('receiver.listen', { port: 0, useAsTarget: false });
  if (!listening.ok) throw new Error(listening.error.sentence);
  return listening.value.uri;
}

async function open(engine: OutboundConsole, workspace: Workspace, title: string): Promise<void> {
  const opened = await engine.call('workspace.open-text', { title, text: workspaceText(workspace) });
  if (!opened.ok) throw new Error(opened.error.sentence);
}
