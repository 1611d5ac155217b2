import fc from 'fast-check';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import { groupOf, workspaceOf } from './open-engine.ts';

/** One thing that a person or time may do to the console. */
export type Happening =
  | { readonly [Name in CallName]: { readonly call: Name; readonly input: CallInput<Name> } }[CallName]
  | { readonly advance: number }
  | { readonly moveWall: number };

const uri = 'http://127.0.0.1:9/nobody-listens';
const dbid = fc.constantFrom('101', '102', '103', '104');
const call = <Name extends CallName>(name: Name, input: fc.Arbitrary<CallInput<Name>>): fc.Arbitrary<Happening> =>
  input.map((value) => ({ call: name, input: value }) as Happening);
const plain = <Name extends CallName>(name: Name) => call(name, fc.constant({} as CallInput<Name>));

const lists = fc.constantFrom([], [{ dbid: '301', name: 'A', records: 1, hitRatio: 0.5 }]);
const configuration = fc
  .record({
    dbid,
    // Two names of a Group, so that exclusion plays a part; three of a Campaign, so that some clash.
    group: fc.constantFrom('Agents', 'Others'),
    campaign: fc.constantFrom('A', 'B', 'C', 'D'),
    callingLists: lists,
    callsInProgressSeconds: fc.constantFrom(0, 5),
  })
  .map(({ dbid: own, ...said }) => groupOf(own, said));

const request = fc.constantFrom<CallInput<'groups.request'>['request']>(
  { do: 'load' },
  { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 },
  { do: 'start', dialMode: 3 },
  { do: 'set-mode', dialMode: 2 },
  { do: 'stop' },
  { do: 'unload' },
  { do: 'force-unload' },
  { do: 'complete' },
);
const perGroup = fc.record(
  {
    'send-campaigngroup-states': fc.constantFrom(true, false, null),
    'campaigngroup-states-uri': fc.constantFrom(uri, '', null),
    'campaigngroup-states-interval': fc.constantFrom(0, 1, 7, 3_600, null),
  },
  { requiredKeys: [] },
);
const ratio = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: call('groups.request', fc.record({ dbids: fc.array(dbid, { minLength: 1, maxLength: 3 }), request })),
  },
  { weight: 3, arbitrary: fc.nat({ max: 20_000 }).map((advance) => ({ advance })) },
  { weight: 1, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((moveWall) => ({ moveWall })) },
  { weight: 2, arbitrary: call('groups.create', fc.record({ configuration })) },
  {
    weight: 2,
    arbitrary: configuration.map(
      (one) => ({ call: 'groups.update', input: { dbid: one.dbid, configuration: one } }) as Happening,
    ),
  },
  { weight: 1, arbitrary: call('groups.duplicate', fc.record({ dbid })) },
  { weight: 1, arbitrary: call('groups.delete', fc.record({ dbids: fc.array(dbid, { minLength: 1, maxLength: 2 }) })) },
  { weight: 2, arbitrary: call('groups.pin', fc.record({ dbid, set: fc.record({ hitRatio: ratio }) })) },
  {
    weight: 1,
    arbitrary: call(
      'groups.pin',
      fc.record({ dbid, callingList: fc.constant('301'), set: fc.record({ hitRatio: ratio }) }),
    ),
  },
  { weight: 1, arbitrary: call('groups.pin', fc.record({ dbid, release: fc.constant(['hitRatio' as const]) })) },
  { weight: 3, arbitrary: call('options.set', fc.record({ settings: perGroup })) },
  { weight: 3, arbitrary: call('options.set', fc.record({ dbid, settings: perGroup })) },
  { weight: 1, arbitrary: plain('sending.hold') },
  { weight: 1, arbitrary: plain('sending.resume') },
  { weight: 1, arbitrary: plain('sending.forget') },
  { weight: 1, arbitrary: call('workspace.describe', fc.record({ application: fc.constantFrom('One', 'Two') })) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(configuration, { maxLength: 3, selector: (one) => `${one.dbid}` })
      .map(
        (groups) =>
          ({ call: 'workspace.open-text', input: { title: 'Random', text: workspaceOf(groups) } }) as Happening,
      ),
  },
);

/** Courses of events; most begin with a few Campaign Groups that report. */
export const courses: fc.Arbitrary<Happening[]> = fc.array(happening, { maxLength: 40, size: 'max' }).map((course) => [
  { call: 'workspace.open-text', input: { title: 'Start', text: workspaceOf([groupOf('101'), groupOf('102')]) } },
  {
    call: 'options.set',
    input: { settings: { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': uri } },
  },
  ...course,
]);
