import type { GroupView } from '../contract/state.ts';
import { dialModes, offeredDialModes } from '../domain/dial-mode.ts';
import { Actor, GroupState } from '../domain/enumerations.ts';
import { entryOf } from '../domain/provenance.ts';
import { numberTest, textTest } from '../query/match.ts';
import type { Outcome } from '../reporting/outcome.ts';
import { t } from '../strings/t.ts';
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

const stateKey = wordKey('state', t('groupsQuery.keys.state'), [
  state('running', t('groupsQuery.words.state.running'), GroupState.running),
  state('active', t('groupsQuery.words.state.active'), GroupState.active),
  state('not-loaded', t('groupsQuery.words.state.not-loaded'), GroupState.notLoaded),
  state('loaded', t('groupsQuery.words.state.loaded'), GroupState.active, GroupState.running),
  state('waiting-unload', t('groupsQuery.words.state.waiting-unload'), GroupState.waitingUnload),
  state('unloading', t('groupsQuery.words.state.unloading'), GroupState.unloadInProgress),
]);

const modeKey = wordKey('mode', t('groupsQuery.keys.mode'), [
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
    meaning: t('groupsQuery.words.mode.none'),
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

const controlKey = wordKey('control', t('groupsQuery.keys.control'), [
  control('client', t('groupsQuery.words.control.client'), Actor.ocsClient, ['operator', '1']),
  control('schedule', t('groupsQuery.words.control.schedule'), Actor.schedule, ['2']),
  control('internal', t('groupsQuery.words.control.internal'), Actor.internal, ['3']),
  control('none', t('groupsQuery.words.control.none'), null, ['nobody', '0']),
]);

const outcomes = [
  'accepted',
  'failed',
  'rejected',
  'lost',
  'dropped',
  'skipped',
  'waiting',
  'sending',
] as const satisfies readonly Outcome[];

const deliveryKey = wordKey('delivery', t('groupsQuery.keys.delivery'), [
  ...outcomes.map(
    (word): MeaningfulWord => ({
      word,
      meaning: t(`groupsQuery.words.delivery.${word}`),
      test: ({ last }) => last?.outcome === word,
    }),
  ),
  { word: 'none', meaning: t('groupsQuery.words.delivery.none'), test: ({ last }) => last === null },
]);

const hasKey = wordKey('has', t('groupsQuery.keys.has'), [
  {
    word: 'schedule',
    meaning: t('groupsQuery.words.has.schedule'),
    test: (view, { scheduled }) => scheduled.has(dbidOf(view)),
  },
  { word: 'pins', meaning: t('groupsQuery.words.has.pins'), test: hasPins },
  { word: 'options', meaning: t('groupsQuery.words.has.options'), test: hasOptions },
  {
    word: 'lists',
    meaning: t('groupsQuery.words.has.lists'),
    test: ({ configuration }) => (configuration.callingLists ?? []).length > 0,
  },
]);

const agentsKey: GroupKey = {
  name: 'agents',
  meaning: t('groupsQuery.keys.agents'),
  example: '>20',
  read: (value) => {
    const test = numberTest(value);
    return test === null ? t('groupsQuery.faults.agents') : (view) => test(agentsOf(view));
  },
};

const dbidKey: GroupKey = {
  name: 'dbid',
  meaning: t('groupsQuery.keys.dbid'),
  example: '101',
  found: (view) => [dbidOf(view)],
  read: (value) => {
    if (!/^[\d*]+$/.test(value)) return t('groupsQuery.faults.dbid');
    if (!value.includes('*')) return (view) => dbidOf(view) === value;
    const test = new RegExp(`^${value.replace(/\*+/g, '\\d*')}$`);
    return (view) => test.test(dbidOf(view));
  },
};

/** Every key of the language, in the order in which they are offered. */
export const groupKeys: readonly GroupKey[] = [
  stateKey,
  modeKey,
  textKey('group', t('groupsQuery.keys.group'), 'Retention', ({ configuration }) => [configuration.group]),
  textKey('campaign', t('groupsQuery.keys.campaign'), 'Spring', ({ configuration }) => [configuration.campaign]),
  textKey('name', t('groupsQuery.keys.name'), 'Spring@Agents', (view) => [nameOf(view)]),
  deliveryKey,
  controlKey,
  dbidKey,
  agentsKey,
  textKey('template', t('groupsQuery.keys.template'), 'Sales', ({ configuration }) =>
    configuration.template === undefined ? [] : [configuration.template],
  ),
  textKey('list', t('groupsQuery.keys.list'), 'Spring_A', (view) =>
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
