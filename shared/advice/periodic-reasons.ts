import { GroupState } from '../domain/enumerations.ts';
import { effectiveOptions } from '../reporting/option-settings.ts';
import { optionDefinitions } from '../reporting/options.ts';
import type { SilenceQuestion, SilenceReason, Stops } from './advice.ts';
import { beats, type GroupFacts } from './group-facts.ts';
import { agree, namesOf } from './words.ts';

const interval = 'campaigngroup-states-interval';
const usual = optionDefinitions[interval].default;

/** Reasons why nothing periodic leaves although a change would. */
export function periodicReasons(question: SilenceQuestion, facts: readonly GroupFacts[]): SilenceReason[] {
  const { mode } = question.state.clock;
  const isStanding = mode.kind === 'virtual' && mode.speed === 0;
  const stops: Stops = facts.some(beats) && !isStanding ? 'some' : 'periodic';
  return [
    ...(isStanding ? [standingClock] : []),
    ...unloadedReasons(question, facts),
    ...intervalReasons(question, facts, stops),
  ];
}

const standingClock: SilenceReason = {
  cause: 'clock-stands',
  stops: 'periodic',
  sentence: 'Virtual time stands still: nothing periodic comes due before it goes on or is stepped.',
  remedy: { kind: 'command', command: 'clock.pause', label: 'Let time go on' },
};

/** Only where nothing at all is active: that some are not loaded is nothing to mend. */
function unloadedReasons({ now }: SilenceQuestion, facts: readonly GroupFacts[]): SilenceReason[] {
  if (facts.some(({ isActive }) => isActive)) return [];
  const moving = facts.filter(({ view }) => isMoving(view.condition.state));
  const unloaded = facts.filter(({ view }) => !isMoving(view.condition.state));
  const reasons: SilenceReason[] = [];
  if (unloaded.length > 0)
    reasons.push({
      cause: 'not-loaded',
      stops: 'periodic',
      sentence: `${unloaded.length === 1 ? `${namesOf(unloaded)} is not loaded` : 'No Campaign Group is loaded'}: only what is loaded or running is reported periodically.`,
      remedy: {
        kind: 'command',
        command: 'group.load',
        dbids: unloaded.map(({ dbid }) => dbid),
        label: `Load ${namesOf(unloaded)}`,
      },
    });
  if (moving.length > 0)
    reasons.push({
      cause: 'in-transition',
      stops: 'periodic',
      sentence: `${namesOf(moving)} ${agree(moving, 'is', 'are')} being unloaded${endOf(moving, now)}: the unload is reported once, at its end.`,
      remedy: {
        kind: 'command',
        command: 'group.force-unload',
        dbids: moving.map(({ dbid }) => dbid),
        label: 'Force the unload',
      },
    });
  return reasons;
}

function intervalReasons({ state }: SilenceQuestion, facts: readonly GroupFacts[], stops: Stops): SilenceReason[] {
  const without = facts.filter(({ options }) => options[interval].value === 0);
  const there = without.filter(({ options }) => options[interval].source === 'campaign-group');
  const reasons: SilenceReason[] = [];
  if (without.length > there.length)
    reasons.push({
      cause: 'interval-zero',
      stops,
      sentence: 'Periodic notifications are off: campaigngroup-states-interval is 0.',
      remedy: { kind: 'set-option', name: interval, value: usual, dbids: null, label: `Set it to ${usual} s` },
    });
  if (there.length > 0) {
    const inherited = effectiveOptions(state.options)[interval].value;
    reasons.push({
      cause: 'interval-zero-at-group',
      stops,
      sentence: `Periodic notifications are off at ${namesOf(there)}: campaigngroup-states-interval is 0 there.`,
      remedy: {
        kind: 'set-option',
        name: interval,
        value: inherited > 0 ? null : usual,
        dbids: there.map(({ dbid }) => dbid),
        label: inherited > 0 ? `Inherit ${inherited} s` : `Set it to ${usual} s there`,
      },
    });
  }
  return reasons;
}

function isMoving(state: GroupState): boolean {
  return state === GroupState.waitingUnload || state === GroupState.unloadInProgress;
}

function endOf(moving: readonly GroupFacts[], now: number): string {
  const ends = moving.flatMap(({ view }) => (view.transitionEndsAt === null ? [] : [view.transitionEndsAt]));
  return ends.length === 0 ? '' : `, for ${Math.max(0, Math.ceil((Math.max(...ends) - now) / 1_000))} s more`;
}
