import type { GroupView } from '../contract/state.ts';
import { dialModes, offeredDialModes } from '../domain/dial-mode.ts';
import { Actor, GroupState } from '../domain/enumerations.ts';
import { entryOf } from '../domain/provenance.ts';
import { numberTest, textTest } from '../query/match.ts';
import type { FinalOutcome, Outcome } from '../reporting/outcome.ts';
import { campaignGroupName } from '../workspace/campaign-group.ts';
import type { GroupKey } from './facts.ts';
import { optionKey } from './option-key.ts';
import { type MeaningfulWord, textKey, wordKey } from './word-key.ts';

const state = (word: string, meaning: string, ...states: readonly GroupState[]): MeaningfulWord => ({
  word,
  meaning,
  also: states.length === 1 ? [String(states[0])] : [],
  test: ({ condition }) => states.includes(condition.state),
});

const stateKey = wordKey('state', 'What state it is in', [
  state('running', 'Loaded and dialing', GroupState.running),
  state('active', 'Loaded, not dialing', GroupState.active),
  state('not-loaded', 'Not loaded', GroupState.notLoaded),
  state('loaded', 'Active or running', GroupState.active, GroupState.running),
  state('waiting-unload', 'Calls in progress have to end first', GroupState.waitingUnload),
  state('unloading', 'Being unloaded', GroupState.unloadInProgress),
]);

const modeKey = wordKey('mode', 'The dial mode of those that are running', [
  ...offeredDialModes.map((mode): MeaningfulWord => {
    const entry = entryOf(dialModes, mode);
    const name = entry?.name ?? String(mode);
    return {
      word: name.toLowerCase().replace(' with ', ' ').replaceAll(' ', '-'),
      meaning: entry?.meaning ?? '',
      also: [name, String(mode)],
      test: ({ condition }) => condition.state === GroupState.running && condition.dialing.dialMode === mode,
    };
  }),
  {
    word: 'none',
    meaning: 'Not dialing',
    also: ['0'],
    test: ({ condition }) => condition.state !== GroupState.running,
  },
]);

const control = (word: string, meaning: string, actor: Actor | null, also: readonly string[]): MeaningfulWord => ({
  word,
  meaning,
  also,
  test: (view) => (view.control ?? null) === actor,
});

const controlKey = wordKey('control', 'Who made the newest accepted request', [
  control('client', 'The operator, as an OCS Client', Actor.ocsClient, ['operator', '1']),
  control('schedule', 'An Outbound Schedule', Actor.schedule, ['2']),
  control('internal', 'The Campaign Group itself', Actor.internal, ['3']),
  control('none', 'Nobody since it was loaded', null, ['nobody', '0']),
]);

const outcomes: Readonly<Record<Outcome, string>> = {
  accepted: 'Answered with 2xx',
  failed: 'No complete answer',
  rejected: 'Answered with another status',
  lost: 'Kept from the wire by the loss laboratory',
  dropped: 'Never handed to a connection',
  skipped: 'Its predecessor had not finished',
  waiting: 'Waits for a connection or for the one before',
  sending: 'On the wire',
} satisfies Record<FinalOutcome | 'waiting' | 'sending', string>;

const deliveryKey = wordKey('delivery', 'What became of its newest notification', [
  ...Object.entries(outcomes).map(
    ([word, meaning]): MeaningfulWord => ({
      word,
      meaning,
      test: ({ last }) => last?.outcome === word,
    }),
  ),
  { word: 'none', meaning: 'Nothing was sent for it yet', test: ({ last }) => last === null },
]);

const hasKey = wordKey('has', 'What it has', [
  { word: 'schedule', meaning: 'An Outbound Schedule', test: (view, { scheduled }) => scheduled.has(dbidOf(view)) },
  { word: 'pins', meaning: 'Statistics that the operator has set', test: hasPins },
  { word: 'options', meaning: 'Options of its own', test: hasOptions },
  {
    word: 'lists',
    meaning: 'Calling Lists',
    test: ({ configuration }) => (configuration.callingLists ?? []).length > 0,
  },
]);

const agentsKey: GroupKey = {
  name: 'agents',
  meaning: 'How many agents it has',
  example: '>20',
  read: (value) => {
    const test = numberTest(value);
    return test === null ? 'agents: takes a number, such as 20, >20, <=20 or 10..20.' : (view) => test(agentsOf(view));
  },
};

const dbidKey: GroupKey = {
  name: 'dbid',
  meaning: 'Its DBID; a * stands for any digits',
  example: '101',
  found: (view) => [dbidOf(view)],
  read: (value) => {
    if (!/^[\d*]+$/.test(value)) return 'dbid: takes a number, such as 101; a * stands for any digits.';
    if (!value.includes('*')) return (view) => dbidOf(view) === value;
    const test = new RegExp(`^${value.replace(/\*+/g, '\\d*')}$`);
    return (view) => test.test(dbidOf(view));
  },
};

/** Every key of the language, in the order in which they are offered. */
export const groupKeys: readonly GroupKey[] = [
  stateKey,
  modeKey,
  textKey('group', 'A part of the name of its Group', 'Retention', ({ configuration }) => [configuration.group]),
  textKey('campaign', 'A part of the name of its Campaign', 'Spring', ({ configuration }) => [configuration.campaign]),
  textKey('name', 'A part of its name, as a bare word', 'Spring@Agents', (view) => [nameOf(view)]),
  deliveryKey,
  controlKey,
  dbidKey,
  agentsKey,
  textKey('template', 'A part of its template; none finds those without one', 'Sales', ({ configuration }) =>
    configuration.template === undefined ? [] : [configuration.template],
  ),
  textKey('list', 'A part of the name of a Calling List; none finds those without one', 'Spring_A', (view) =>
    (view.configuration.callingLists ?? []).map(({ name }) => name),
  ),
  hasKey,
  optionKey,
];

/** The condition of a bare word: a part of the name. */
export function wordTest(word: string): (view: GroupView) => boolean {
  const test = textTest(word);
  return (view) => test(nameOf(view));
}

function nameOf({ configuration }: GroupView): string {
  return campaignGroupName(configuration);
}

function dbidOf({ configuration }: GroupView): string {
  return configuration.dbid;
}

function agentsOf({ configuration }: GroupView): number {
  return configuration.agents;
}

function hasPins({ statistics: { pins } }: GroupView): boolean {
  return [pins.group, ...Object.values(pins.lists)].some((set) => Object.keys(set).length > 0);
}

function hasOptions({ configuration: { options } }: GroupView): boolean {
  return options !== undefined && Object.keys(options).length > 0;
}
