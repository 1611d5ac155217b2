import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calls } from '../../shared/contract/calls.ts';
import type { DomainEvent } from '../../shared/contract/events.ts';
import { noForensics } from '../../shared/contract/forensics.ts';
import { reduce } from '../../shared/contract/reducer.ts';
import { type ConsoleState, type GroupView, noHistory, noReceiver, noTraffic } from '../../shared/contract/state.ts';
import { SyncClient } from '../../shared/contract/sync-client.ts';
import type { SyncPeer } from '../../shared/contract/sync-server.ts';
import { isReportedPeriodically } from '../../shared/domain/enumerations.ts';
import { unknownStatistics } from '../../shared/domain/statistics.ts';
import { noFaults } from '../../shared/faults/loss-rule.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import { noScenario } from '../../shared/scenario/scenario-state.ts';
import { groupCalls } from './calls/group-calls.ts';
import { groupTable } from './calls/open-workspace.ts';
import { optionCalls } from './calls/option-calls.ts';
import { sendingCalls } from './calls/sending-calls.ts';
import { workspaceCalls } from './calls/workspace-calls.ts';
import { type Composition, compose } from './compose.ts';
import { eventually } from './testing/eventually.ts';
import { HandClock } from './testing/hand-clock.ts';
import { openEngine } from './testing/open-engine.ts';
import { courses, type Happening } from './testing/random-calls.ts';

const host = {
  version: 'test',
  kind: 'none',
  node: '',
  hostName: '',
  profileFolder: '',
  traceFile: '',
  safeMode: false,
} as const;

/** The state as the parts of the engine have it. What notifications have become is in the events alone. */
function stateOf(parts: Composition): ConsoleState {
  return {
    host,
    workspace: parts.document.info(),
    history: noHistory,
    recent: parts.recent.files,
    options: parts.document.options,
    groups: groupTable(parts),
    sending: parts.reporter.sending,
    traffic: noTraffic,
    failing: null,
    receiver: noReceiver,
    responseRules: [],
    beliefs: {},
    faults: noFaults,
    verdicts: {},
    journal: parts.journal.state,
    schedules: parts.document.schedules,
    missed: parts.document.missed,
    clock: { mode: { kind: 'real' }, wall: 0, machine: 0 },
    scenario: noScenario,
    health: { journal: null, traceFile: null, session: null },
    strain: null,
    conformance: null,
    forensics: noForensics,
  };
}

const unmoved = { group: unknownStatistics, lists: {}, activity: null };

function withoutDeliveries(state: ConsoleState): ConsoleState {
  const views = Object.entries(state.groups.byId).map(([dbid, view]): [string, GroupView] => [
    dbid,
    // Moving statistics are told of at their own pace; what is pinned at once.
    { ...view, last: null, statistics: { ...view.statistics, ...unmoved } },
  ]);
  return { ...state, groups: { ...state.groups, byId: Object.fromEntries(views) }, traffic: noTraffic, failing: null };
}

/** Whether the rules say that a Campaign Group is reported periodically now. */
function shouldBeat(state: ConsoleState, { configuration, condition }: GroupView): boolean {
  const options = effectiveOptions(state.options, configuration.options);
  return (
    !state.sending.held &&
    options['send-campaigngroup-states'].value &&
    options['campaigngroup-states-uri'].value !== '' &&
    options['campaigngroup-states-interval'].value > 0 &&
    isReportedPeriodically(condition.state)
  );
}

async function happen(clock: HandClock, call: (name: never, input: never) => unknown, course: readonly Happening[]) {
  for (const step of course) {
    if ('advance' in step) clock.advance(step.advance);
    else if ('moveWall' in step) clock.moveWall(step.moveWall);
    else await call(step.call as never, calls[step.call].input.parse(step.input) as never);
  }
}

test('after any course of calls, the state that the events make is the state of the parts', async () => {
  await fc.assert(
    fc.asyncProperty(courses, async (course) => {
      const clock = new HandClock();
      const events: DomainEvent[] = [];
      const outlet = {
        emit: (event: DomainEvent) => events.push(event),
        log: () => undefined,
        health: () => undefined,
      };
      const parts = compose({ host, profileFolder: null, clock }, 'test', outlet);
      const handlers = {
        ...groupCalls(parts),
        ...optionCalls(parts),
        ...sendingCalls(parts),
        ...workspaceCalls(parts),
      };
      const before = stateOf(parts);
      await happen(clock, (name, input) => (handlers[name] as (input: never) => unknown)(input), course);
      const state = withoutDeliveries(reduce(before, events));
      expect(state).toEqual(withoutDeliveries(stateOf(parts)));
      for (const view of Object.values(state.groups.byId)) expect(view.beat !== null).toBe(shouldBeat(state, view));
      await parts.notifier.destroy();
    }),
    { numRuns: 100 },
  );
});

test('a window that is attached has the same state, deliveries included', async () => {
  await fc.assert(
    fc.asyncProperty(courses, fc.nat({ max: 20 }), async (course, attachedAfter) => {
      const clock = new HandClock();
      const engine = await openEngine({ clock });
      const call = engine.call.bind(engine) as (name: never, input: never) => unknown;
      await happen(clock, call, course.slice(0, attachedAfter));
      let seen: ConsoleState | null = null;
      const client: SyncClient = new SyncClient({
        post: (message) => peer.receive(message),
        onState: (state) => {
          seen = state;
        },
        onLog: () => undefined,
      });
      const peer: SyncPeer = engine.attach((message) => client.receive(message));
      client.start(false);
      await happen(clock, call, course.slice(attachedAfter));
      await engine.delivered();
      await eventually(() => expect(seen).toEqual(engine.state));
      const { waiting, onWire, sent, accepted, rejected, failed } = engine.state.traffic;
      expect([waiting, onWire, accepted + rejected + failed]).toEqual([0, 0, sent]);
      peer.detach();
      await engine.close();
    }),
    { numRuns: 15 },
  );
});
