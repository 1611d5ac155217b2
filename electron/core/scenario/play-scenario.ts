import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { ConsoleState } from '../../../shared/contract/state.ts';
import type { Workspace } from '../../../shared/workspace/workspace.ts';
import type { GroupLook } from '../groups/look-at.ts';
import { OutboundConsole } from '../outbound-console.ts';
import { type Clock, realClock, scaledClock } from '../ports/clock.ts';
import { seededRandom } from '../ports/random.ts';
import { VirtualClock } from '../ports/virtual-clock.ts';
import { workspaceText } from '../workspace/workspace-file.ts';
import { aimedAt } from './aim.ts';
import { PlayRecord } from './play-record.ts';
import { realTime, virtualTime } from './play-time.ts';
import { playSteps } from './player.ts';
import type { LoadedScenario } from './read-scenario.ts';
import type { StateMove } from './report/charts.ts';
import type { PlayListener, StepResult } from './stage.ts';

export interface PlaySettings {
  readonly version: string;
  /** Takes the place of every URI in the workspace and in the steps. */
  readonly uri?: string | undefined;
  /** Uses the built-in receiver as the target. */
  readonly receiver: boolean;
  /** How many times as fast as real time; of no effect with a virtual clock. `max` plays with a virtual clock in any case. */
  readonly speed: number | 'max';
  readonly traceFile?: string | undefined;
}

export interface Played {
  readonly steps: readonly StepResult[];
  readonly notifications: readonly NotificationDetail[];
  /** Every step as expected, and every notification answered with 2xx. */
  readonly passed: boolean;
  /** The notifications that keep it from passing. */
  readonly undelivered: readonly NotificationDetail[];
  /** Why trace lines are missing; null when all were written. */
  readonly traceProblem: string | null;
  /** The engine's state at the end, and what the receivers believe then, by DBID. */
  readonly state: ConsoleState;
  readonly looks: ReadonlyMap<string, GroupLook>;
  /** On the play's clock, ms since 1970. */
  readonly beganAt: number;
  readonly endedAt: number;
  /** When which Campaign Group came to which state. */
  readonly moves: readonly StateMove[];
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
  const { speed } = settings;
  const virtual = kind === 'virtual' || speed === 'max' ? new VirtualClock(Date.parse(startAt)) : null;
  const clock: Clock = virtual ?? (speed === 1 || speed === 'max' ? realClock : scaledClock(speed));
  const engine = await OutboundConsole.open({
    host: { kind: 'none', version: settings.version },
    profileFolder: null,
    clock,
    random: seededRandom(seed),
    ...(settings.traceFile === undefined ? {} : { traceFile: settings.traceFile }),
  });
  const record = new PlayRecord();
  const moves: StateMove[] = [];
  const beganAt = engine.now();
  engine.listen((event) => {
    if (event.type !== 'group.moved') return;
    moves.push({ dbid: event.dbid, at: engine.now(), state: event.condition.state });
  });
  engine.watch((detail) => {
    // What the receiver made of it changes the record, but is no progress of the play.
    if (record.take(detail)) listener.notification(detail);
  });
  try {
    const uri = settings.receiver ? await listen(engine) : settings.uri;
    const { scenario, workspace } = uri === undefined ? loaded : aimedAt(loaded, uri);
    await open(engine, workspace, scenario.name);
    const time = virtual ? virtualTime(virtual, engine, stop) : realTime(clock, engine, stop);
    const steps = await playSteps({ engine, time, record, stop }, scenario.steps, (step) => listener.step(step));
    if (!stop.aborted) await time.settle();
    await engine.receiptsTold();
    const endedAt = engine.now();
    const looks = looksAt(engine);
    await engine.close();
    const notifications = record.after(0);
    const undelivered = scenario.deliveries === 'any' ? [] : notifications.filter((detail) => !isIntended(detail));
    const passed = steps.every(({ asExpected }) => asExpected) && undelivered.length === 0;
    const { state } = engine;
    const times = { beganAt, endedAt, moves };
    return { steps, notifications, passed, undelivered, traceProblem: state.health.traceFile, state, looks, ...times };
  } finally {
    await engine.close();
  }
}

/** Accepted, or kept from the wire because a step of the scenario wanted it so: by a hold or by the loss laboratory. */
export function isIntended({ outcome, dropReason }: NotificationDetail): boolean {
  return outcome === 'accepted' || outcome === 'lost' || (outcome === 'dropped' && dropReason === 'held');
}

function looksAt(engine: OutboundConsole): Map<string, GroupLook> {
  return new Map(
    engine.state.groups.ids.flatMap((dbid) => {
      const look = engine.look(dbid);
      return look === null ? [] : [[dbid, look] as const];
    }),
  );
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
