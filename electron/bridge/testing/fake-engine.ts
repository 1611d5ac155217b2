import { noForensics } from '../../../shared/contract/forensics.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import { ok, type Result } from '../../../shared/contract/result.ts';
import { type ConsoleState, emptyJournal, noHistory, noReceiver, noTraffic } from '../../../shared/contract/state.ts';
import { SyncServer } from '../../../shared/contract/sync-server.ts';
import { noFaults } from '../../../shared/faults/loss-rule.ts';
import { noScenario } from '../../../shared/scenario/scenario-state.ts';
import type { Engine } from '../../core/engine.ts';

/** An engine for the tests of the transports: the real sync server over a small state, and calls that a test answers. */
export interface FakeEngine extends Engine {
  readonly sync: SyncServer;
  readonly calls: { readonly name: CallName; readonly parameters: unknown }[];
  /** What the next calls give; may throw. */
  answer: () => Result<unknown>;
  readonly attached: () => number;
}

export function fakeEngine(): FakeEngine {
  const sync = new SyncServer(smallState, {
    epoch: 'epoch-1',
    schedule: (run) => setImmediate(run),
  });
  let attached = 0;
  const engine: FakeEngine = {
    sync,
    calls: [],
    answer: () => ok(null),
    attached: () => attached,
    async call(name, parameters) {
      engine.calls.push({ name, parameters });
      return engine.answer() as never;
    },
    attach(send) {
      const peer = sync.attach(send);
      attached += 1;
      return {
        receive: (message) => peer.receive(message),
        detach: () => {
          attached -= 1;
          peer.detach();
        },
      };
    },
  };
  return engine;
}

const smallState: ConsoleState = {
  host: {
    version: '0.0.0',
    kind: 'none',
    node: '24',
    hostName: 'test',
    profileFolder: '',
    traceFile: '',
    safeMode: false,
  },
  workspace: {
    path: null,
    title: 'Untitled',
    unsaved: false,
    application: 'OCS',
    tenant: { name: 'Unknown', ccid: 'Unknown' },
    wireProfile: '8.1.517.04',
    traceFormat: 'short',
  },
  history: noHistory,
  recent: [],
  options: {},
  groups: { ids: [], byId: {} },
  sending: { held: false, reason: null },
  traffic: noTraffic,
  failing: null,
  receiver: noReceiver,
  responseRules: [],
  beliefs: {},
  faults: noFaults,
  verdicts: {},
  journal: emptyJournal,
  schedules: [],
  missed: [],
  clock: { mode: { kind: 'real' }, wall: 0, machine: 0 },
  scenario: noScenario,
  health: { journal: null, traceFile: null, session: null },
  conformance: null,
  strain: null,
  forensics: noForensics,
};
