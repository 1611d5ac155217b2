import { noForensics } from '../contract/forensics.ts';
import {
  type ConsoleState,
  emptyJournal,
  type GroupView,
  noHistory,
  noReceiver,
  noTraffic,
} from '../contract/state.ts';
import { noPins } from '../domain/pins.ts';
import { unknownStatistics } from '../domain/statistics.ts';
import { noFaults } from '../faults/loss-rule.ts';
import { noScenario } from '../scenario/scenario-state.ts';

/** A Campaign Group as it is when it has just been put there: not loaded. */
export function groupView(dbid: string, changed: Partial<GroupView> = {}): GroupView {
  return {
    configuration: {
      dbid,
      guid: `6f1c3a0e-6a4b-4b0e-9d0a-${dbid.padStart(12, '0')}`,
      campaign: `Campaign${dbid}`,
      group: 'Agents',
      agents: 10,
      callsInProgressSeconds: 2,
      unloadSeconds: 0.2,
      autoComplete: false,
    },
    condition: { state: 0 },
    transitionEndsAt: null,
    statistics: { group: unknownStatistics, lists: {}, pins: noPins, activity: null },
    beat: null,
    last: null,
    control: null,
    nextAction: null,
    ...changed,
  };
}

/** A console with these Campaign Groups, of which nothing has happened yet. */
export function consoleState(...views: readonly GroupView[]): ConsoleState {
  return {
    host: {
      version: '1',
      kind: 'none',
      node: '24',
      hostName: 'dialer-1',
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
    groups: {
      ids: views.map((view) => view.configuration.dbid),
      byId: Object.fromEntries(views.map((view) => [view.configuration.dbid, view])),
    },
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
    conformance: null,
    scenario: noScenario,
    health: { journal: null, traceFile: null, session: null },
    strain: null,
    forensics: noForensics,
  };
}
