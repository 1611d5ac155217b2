import { effectiveOptions } from '../reporting/option-settings.ts';
import type { OptionName } from '../reporting/options.ts';
import { t } from '../strings/t.ts';
import type { SilenceQuestion, SilenceReason, Stops } from './advice.ts';
import { beats, type GroupFacts, isReported } from './group-facts.ts';
import { namesOf } from './words.ts';

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
    sentence: t('advice.configuration.off'),
    remedy: { kind: 'set-option', name: send, value: true, dbids: null, label: t('advice.remedies.turnOn') },
  });
  const offThere = off.filter(overrides(send));
  add(offThere, {
    cause: 'off-at-group',
    sentence: t('advice.configuration.offThere', { who: namesOf(offThere) }),
    remedy: {
      kind: 'set-option',
      name: send,
      value: application[send].value ? null : true,
      dbids: dbidsOf(offThere),
      label: application[send].value ? t('advice.remedies.inherit') : t('advice.remedies.turnOnThere'),
    },
  });

  const without = facts.filter(({ hasNoUri }) => hasNoUri);
  add(without.filter(inherits(uri)), {
    cause: 'no-uri',
    sentence: t('advice.configuration.noUri'),
    remedy: { kind: 'command', command: 'receiver.listen', label: t('advice.remedies.listen') },
  });
  const withoutThere = without.filter(overrides(uri));
  add(withoutThere, {
    cause: 'no-uri-at-group',
    sentence: t('advice.configuration.noUriThere', { groups: withoutThere.length, who: namesOf(withoutThere) }),
    remedy: {
      kind: 'set-option',
      name: uri,
      value: null,
      dbids: dbidsOf(withoutThere),
      label: t('advice.remedies.inheritTarget'),
    },
  });
  const [invalid] = facts.filter((one) => one.uriFault !== null);
  if (invalid)
    add([invalid], {
      cause: 'uri-invalid',
      sentence: t('advice.configuration.uriInvalid', { fault: invalid.uriFault ?? '' }),
      remedy: {
        kind: 'show-options',
        dbid: inherits(uri)(invalid) ? null : invalid.dbid,
        label: t('advice.remedies.showOption'),
      },
    });
  return [...reasons, ...lossReasons(facts, stops)];
}

/** Where something is lost that would leave otherwise. */
function lossReasons(facts: readonly GroupFacts[], stopsChanges: Stops): SilenceReason[] {
  const changes = facts.filter((one) => isReported(one) && one.losesChange);
  const periodic = facts.filter((one) => isReported(one) && one.isActive && one.losesPeriodic);
  if (changes.length + periodic.length === 0) return [];
  const what = changes.length === 0 ? 'lostPeriodic' : periodic.length === 0 ? 'lostChange' : 'lostNotification';
  const affected = changes.length === 0 ? periodic : changes;
  const stops = changes.length > 0 ? stopsChanges : facts.some(beats) ? 'some' : 'periodic';
  return [
    {
      cause: 'loss-laboratory',
      stops,
      sentence: t(`advice.configuration.${what}`, { who: namesOf(affected) }),
      remedy: { kind: 'clear-faults', label: t('advice.remedies.lossOff') },
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
