import { effectiveOptions } from '../reporting/option-settings.ts';
import type { OptionName } from '../reporting/options.ts';
import type { SilenceQuestion, SilenceReason, Stops } from './advice.ts';
import { beats, type GroupFacts, isReported } from './group-facts.ts';
import { agree, namesOf } from './words.ts';

const send = 'send-campaigngroup-states';
const uri = 'campaigngroup-states-uri';

/** Reasons in the options and in the loss laboratory: they stop changes and periodic notifications alike. */
export function configurationReasons({ state }: SilenceQuestion, facts: readonly GroupFacts[]): SilenceReason[] {
  const reasons: SilenceReason[] = [];
  const changesLeave = facts.some((one) => isReported(one) && !one.losesChange);
  const periodicLeave = facts.some(beats);
  const stops: Stops = changesLeave ? (periodicLeave ? 'some' : 'periodic') : periodicLeave ? 'changes' : 'everything';
  const add = (affected: readonly GroupFacts[], reason: Omit<SilenceReason, 'stops'>) => {
    if (affected.length > 0) reasons.push({ ...reason, stops });
  };
  const application = effectiveOptions(state.options);

  const off = facts.filter(({ isOff }) => isOff);
  add(off.filter(inherits(send)), {
    cause: 'off',
    sentence: 'Reporting is off: send-campaigngroup-states is false.',
    remedy: { kind: 'set-option', name: send, value: true, dbids: null, label: 'Turn reporting on' },
  });
  const offThere = off.filter(overrides(send));
  add(offThere, {
    cause: 'off-at-group',
    sentence: `Reporting is off at ${namesOf(offThere)}: send-campaigngroup-states is false there.`,
    remedy: {
      kind: 'set-option',
      name: send,
      value: application[send].value ? null : true,
      dbids: dbidsOf(offThere),
      label: application[send].value ? 'Inherit it from the application' : 'Turn it on there',
    },
  });

  const without = facts.filter(({ hasNoUri }) => hasNoUri);
  add(without.filter(inherits(uri)), {
    cause: 'no-uri',
    sentence: 'There is no target: campaigngroup-states-uri is empty.',
    remedy: { kind: 'command', command: 'receiver.listen', label: 'Listen and use as target' },
  });
  const withoutThere = without.filter(overrides(uri));
  add(withoutThere, {
    cause: 'no-uri-at-group',
    sentence: `${namesOf(withoutThere)} ${agree(withoutThere, 'has', 'have')} no target: campaigngroup-states-uri is set to nothing there.`,
    remedy: { kind: 'set-option', name: uri, value: null, dbids: dbidsOf(withoutThere), label: 'Inherit the target' },
  });
  const [invalid] = facts.filter((one) => one.uriFault !== null);
  if (invalid)
    add([invalid], {
      cause: 'uri-invalid',
      sentence: `campaigngroup-states-uri ${invalid.uriFault}.`,
      remedy: { kind: 'show-options', dbid: inherits(uri)(invalid) ? null : invalid.dbid, label: 'Show the option' },
    });
  return [...reasons, ...lossReasons(facts, stops)];
}

/** Where something is lost that would leave otherwise. */
function lossReasons(facts: readonly GroupFacts[], stopsChanges: Stops): SilenceReason[] {
  const changes = facts.filter((one) => isReported(one) && one.losesChange);
  const periodic = facts.filter((one) => isReported(one) && one.isActive && one.losesPeriodic);
  if (changes.length + periodic.length === 0) return [];
  const what = changes.length === 0 ? 'periodic notification' : periodic.length === 0 ? 'change' : 'notification';
  const affected = changes.length === 0 ? periodic : changes;
  const stops = changes.length > 0 ? stopsChanges : facts.some(beats) ? 'some' : 'periodic';
  return [
    {
      cause: 'loss-laboratory',
      stops,
      sentence: `The loss laboratory keeps the next ${what} of ${namesOf(affected)} from the wire; the line is written all the same.`,
      remedy: { kind: 'clear-faults', label: 'Switch the loss laboratory off' },
    },
  ];
}

function overrides(name: OptionName): (facts: GroupFacts) => boolean {
  return ({ options }) => options[name].source === 'campaign-group';
}

function inherits(name: OptionName): (facts: GroupFacts) => boolean {
  return (facts) => !overrides(name)(facts);
}

function dbidsOf(facts: readonly GroupFacts[]): string[] {
  return facts.map(({ dbid }) => dbid);
}
