import type { CallInput } from '../contract/calls.ts';
import type { CallName } from '../contract/names.ts';

const configuration = {
  dbid: '101',
  guid: '6f1c3a0e-6a4b-4b0e-9d0a-3d6d1f6f2a11',
  campaign: 'Spring',
  group: 'Agents',
  template: 'Sales',
  queue: '8001',
  agents: 20,
  callsInProgressSeconds: 2,
  unloadSeconds: 0.2,
  callingLists: [{ dbid: '301', name: 'Spring_A', records: 5_000, hitRatio: 0.3 }],
  autoComplete: false,
  options: { 'campaigngroup-states-uri': 'http://127.0.0.1:8080/ocs', 'campaigngroup-states-interval': 5 },
};
const { dbid: _dbid, guid: _guid, ...draft } = configuration;

const scenario = '{ "version": 1, "name": "A short day", "workspace": { "version": 1 }, "steps": [] }';

/** Good parameters of every call, with everything that may be left out, and without. */
export const callSamples: { readonly [Name in CallName]: readonly CallInput<Name>[] } = {
  'groups.request': [
    { dbids: ['101', '102'], request: { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 } },
    { dbids: ['101'], request: { do: 'set-mode', dialMode: 2 } },
    { dbids: ['101'], request: { do: 'load' }, way: 'key' },
    { dbids: ['101'], request: { do: 'stop' } },
    { dbids: ['101'], request: { do: 'unload' } },
    { dbids: ['101'], request: { do: 'force-unload' } },
    { dbids: ['101'], request: { do: 'complete' } },
  ],
  'groups.report-now': [{ dbids: ['101', '102'] }, { dbids: ['101'], way: 'key' }],
  'groups.create': [{ configuration }, { configuration: draft }],
  'groups.create-many': [{ configurations: [configuration, draft] }],
  'groups.update': [{ dbid: '101', configuration }],
  'groups.duplicate': [{ dbid: '101' }],
  'groups.delete': [{ dbids: ['101'] }],
  'groups.pin': [
    { dbid: '101', set: { busyFactor: 0.85, hitRatio: null } },
    { dbid: '101', callingList: '301', release: ['hitRatio', 'timeToComplete'] },
    { dbid: '101', set: { overdialRate: { kind: 'ramp', from: 0.01, to: 0.05, seconds: 600 } } },
    {
      dbid: '101',
      set: {
        busyFactor: {
          kind: 'series',
          points: [
            [0, 0.5],
            [60, null],
          ],
        },
      },
    },
  ],
  'options.set': [
    {
      settings: {
        'send-campaigngroup-states': true,
        'campaigngroup-states-uri': 'http://h/',
        'http-response-timeout': 5,
      },
    },
    { dbid: '101', settings: { 'campaigngroup-states-interval': null } },
  ],
  'sending.hold': [{}],
  'sending.resume': [{}],
  'sending.forget': [{}],
  'workspace.new': [{}],
  'workspace.sample': [{}],
  'workspace.open-text': [{ title: 'spring.json', text: '{ "version": 1 }' }],
  'workspace.open-file': [{ path: '/tmp/spring.json' }, {}],
  'workspace.save': [{ path: '/tmp/spring.json' }, { ask: true }, {}],
  'workspace.text': [{}],
  'workspace.undo': [{}],
  'workspace.redo': [{}],
  'workspace.recent': [{}],
  'workspace.forget-recent': [{ path: '/home/me/day.json' }],
  'workspace.describe': [
    {
      application: 'OCS_Primary',
      tenant: { name: 'Environment', ccid: 'Unknown' },
      wireProfile: '8.1.512.02',
      traceFormat: 'full',
    },
    {},
  ],
  'receiver.listen': [
    { port: 8_080, useAsTarget: true },
    { port: 0, useAsTarget: false, secure: true },
  ],
  'receiver.stop': [{}],
  'receiver.clear': [{}],
  'receiver.requests': [{ limit: 100 }, { limit: 5, before: 9, seq: 3 }],
  'schedule.set': [
    {
      schedule: {
        campaignGroup: '101',
        enabled: false,
        timeZone: 'Europe/Berlin',
        actions: [
          { id: 'a1', when: { cron: '0 9 * * 1-5' }, request: { do: 'start', dialMode: 2 } },
          { id: 'a2', when: { at: '2026-12-24T12:00:00' }, request: { do: 'stop' } },
        ],
      },
    },
    { schedule: { campaignGroup: '101', actions: [] } },
  ],
  'schedule.remove': [{ dbid: '101' }],
  'schedule.settle-missed': [{ ids: ['101 a1 1791878400000'], run: true }],
  'clock.set': [{ mode: { kind: 'real' } }, { mode: { kind: 'virtual', speed: 60 } }],
  'clock.step': [{ seconds: 60 }],
  'receiver.set-rules': [
    {
      rules: [
        {
          id: 'r1',
          name: '500 on unload',
          match: { fields: [{ field: 'GSW_CAMPAIGN_GROUP_ACTION', is: 8 }] },
          respond: [{ kind: 'answer', status: 500, delay: { kind: 'fixed', ms: 20 } }, { kind: 'reset' }],
        },
      ],
    },
    { rules: [] },
  ],
  'receiver.go-down': [{ seconds: 30 }],
  'receiver.relay': [{ uri: 'http://127.0.0.1:9090/real' }, { uri: null }],
  'receiver.certificate': [{}],
  'faults.set': [
    { rules: [{ id: 'l1', choice: { kind: 'next' }, effect: { kind: 'lose' } }] },
    {
      rules: [
        {
          id: 'l2',
          on: false,
          match: { kind: 'change', dbids: ['101'], actions: [8] },
          choice: { kind: 'percent', percent: 20, seed: 7 },
          effect: { kind: 'payload', fault: { kind: 'clock-skew', seconds: -30 } },
        },
      ],
    },
  ],
  'log.page': [
    {
      before: 5,
      limit: 500,
      query: {
        clauses: [
          { field: 'dbid', values: ['101'] },
          { field: 'text', negated: true, phrase: 'spring' },
        ],
      },
    },
    { after: 0, limit: 500 },
    { limit: 500 },
  ],
  'log.detail': [{ seq: 7 }],
  'log.mark': [{ seqs: [1, 2], change: { pinned: true, colour: null, note: 'Ask about this.' } }],
  'log.resend': [{ seq: 7 }, { seq: 7, body: '{}', uri: 'http://127.0.0.1:8080/ocs' }],
  'log.export': [
    { format: 'ocs', rows: { seqs: [1] } },
    { format: 'har', rows: { query: { clauses: [] } }, after: 1000, unmasked: true },
  ],
  'journal.retain': [{ days: 30, mebibytes: 2048 }],
  'conformance.start': [
    {
      uri: 'https://dialer.example:8443/ocs',
      cases: ['changes', 'unicode'],
      restart: true,
      agreedTo: 'dialer.example:8443',
    },
    {},
  ],
  'conformance.cancel': [{}],
  'conformance.tick': [
    { case: 'changes', tick: 'each', answer: true, note: 'Seen in the history.' },
    { case: 'changes', tick: 'each', answer: null },
  ],
  'conformance.report': [{ format: 'html' }],
  'kit.export': [{ folder: '/home/me/receiver-kit' }],
  'window.kept': [{}],
  'window.keep': [{ name: 'theme', text: 'dark' }],
  'diagnostics.text': [
    {
      window: {
        browser: 'Chromium',
        language: 'en',
        view: 'groups',
        theme: 'dark',
        timeZone: 'local',
        width: 1440,
        height: 900,
        pixelRatio: 1,
      },
    },
  ],
  'scenario.load': [{ path: '/tmp/short-day.json' }, {}],
  'scenario.check': [{ text: scenario, path: '/tmp/short-day.json' }, { text: scenario }],
  'scenario.save': [{ text: scenario, path: '/tmp/short-day.json' }, { text: scenario }],
  'scenario.record': [{}],
  'scenario.stop-recording': [{}],
  'scenario.recording': [{ name: 'What I did' }, { name: 'What I did', statistics: 'simulated' }],
  'scenario.of-rows': [{ seqs: [1, 2], name: 'Two rows' }],
  'scenario.run': [
    { text: scenario, path: '/tmp/short-day.json', openWorkspace: true, loop: true, paused: true },
    { text: scenario },
  ],
  'scenario.pause': [{}],
  'scenario.resume': [{}],
  'scenario.step': [{}],
  'scenario.stop': [{}],
  'forensics.open': [
    { paths: ['/logs/OCS.20261122_142055_851.log'], date: '2026-11-22', zone: 'utc', dateOrder: 'day-first' },
    {},
  ],
  'forensics.receive': [{ name: 'ocs.log', bytes: 3 }],
  'forensics.piece': [{ path: '/tmp/dropped-1/ocs.log', at: 0, base64: 'YWJj' }],
  'forensics.cancel': [{}],
  'forensics.close': [{}],
  'forensics.summary': [{}],
  'forensics.page': [
    { before: 5, limit: 500, query: { clauses: [{ field: 'group', values: ['Spring'] }] } },
    { limit: 500 },
  ],
  'forensics.detail': [{ seq: 8 }],
  'forensics.beats': [{ after: 100, limit: 100 }, { limit: 100 }],
  'forensics.breaks': [{ after: 100, limit: 100, campaignGroup: 'Spring@Agents' }, { limit: 100 }],
  'forensics.compare': [{ path: '/logs/requests.json', toleranceSeconds: 2, shiftSeconds: -3600 }, {}],
  'forensics.differences': [{ after: 100, limit: 100, kinds: ['only-sent'] }, { limit: 100 }],
};
