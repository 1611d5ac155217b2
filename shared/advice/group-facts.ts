import type { GroupView } from '../contract/state.ts';
import { isReportedPeriodically } from '../domain/enumerations.ts';
import type { FaultsState, LossRule } from '../faults/loss-rule.ts';
import { type EffectiveOptions, effectiveOptions, parseOption } from '../reporting/option-settings.ts';
import { campaignGroupName } from '../workspace/campaign-group.ts';
import type { SilenceQuestion } from './advice.ts';

const load = 7;

/** What decides whether a Campaign Group is reported. */
export interface GroupFacts {
  readonly dbid: string;
  readonly name: string;
  readonly view: GroupView;
  readonly options: EffectiveOptions;
  /** Loaded or running. */
  readonly isActive: boolean;
  readonly isOff: boolean;
  readonly uri: string;
  readonly hasNoUri: boolean;
  /** What is wrong with the URI; null when it is good or empty. */
  readonly uriFault: string | null;
  /** The loss laboratory is certain to keep the next change, or the next periodic notification, from the wire. */
  readonly losesChange: boolean;
  readonly losesPeriodic: boolean;
}

/** Of the Campaign Groups asked for, in the order of the workspace. */
export function factsOf({ state, dbid }: SilenceQuestion): GroupFacts[] {
  const { ids, byId } = state.groups;
  const faults = new Map<string, string | null>();
  return (dbid === null ? ids : [dbid]).flatMap((id) => {
    const view = Object.hasOwn(byId, id) ? byId[id] : undefined;
    if (view === undefined) return [];
    const options = effectiveOptions(state.options, view.configuration.options);
    const uri = options['campaigngroup-states-uri'].value;
    if (!faults.has(uri)) faults.set(uri, faultOf(uri));
    return [
      {
        dbid: id,
        name: campaignGroupName(view.configuration),
        view,
        options,
        isActive: isReportedPeriodically(view.condition.state),
        isOff: !options['send-campaigngroup-states'].value,
        uri,
        hasNoUri: uri.trim() === '',
        uriFault: faults.get(uri) ?? null,
        losesChange: isLost(state.faults, id, 'change'),
        losesPeriodic: isLost(state.faults, id, 'periodic'),
      },
    ];
  });
}

function faultOf(uri: string): string | null {
  const parsed = parseOption('campaigngroup-states-uri', uri);
  return 'fault' in parsed ? parsed.fault : null;
}

/** Whether the options let a Campaign Group be reported at all. */
export function isReported({ isOff, hasNoUri, uriFault }: GroupFacts): boolean {
  return !isOff && !hasNoUri && uriFault === null;
}

/** Whether periodic notifications of it leave, as long as time goes on and nothing is held. */
export function beats(facts: GroupFacts): boolean {
  const { isActive, losesPeriodic, options } = facts;
  return isReported(facts) && isActive && !losesPeriodic && options['campaigngroup-states-interval'].value > 0;
}

function isLost({ rules }: FaultsState, dbid: string, kind: 'change' | 'periodic'): boolean {
  return rules.some((rule) => rule.on && rule.effect.kind === 'lose' && matches(rule, dbid, kind) && isCertain(rule));
}

function matches({ match }: LossRule, dbid: string, kind: 'change' | 'periodic'): boolean {
  if (match.kind !== undefined && match.kind !== kind) return false;
  if (match.dbids !== undefined && !match.dbids.includes(dbid)) return false;
  return match.actions === undefined || match.actions.includes(kind === 'change' ? load : 0);
}

/** Whether the next notification that a rule matches is hit for sure: a rule of `next` is off once it has hit its share. */
function isCertain({ choice }: LossRule): boolean {
  switch (choice.kind) {
    case 'all':
    case 'next':
      return true;
    case 'every':
      return choice.n === 1;
    case 'percent':
      return choice.percent >= 100;
  }
}
