import { GroupState } from '../domain/enumerations.ts';
import { effectiveOptions } from '../reporting/option-settings.ts';
import { optionDefinitions } from '../reporting/options.ts';
import { t } from '../strings/t.ts';
import type { SilenceQuestion, SilenceReason, Stops } from './advice.ts';
import { beats, type GroupFacts } from './group-facts.ts';
import { namesOf } from './words.ts';

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
  sentence: t('advice.periodic.clockStands'),
  remedy: { kind: 'command', command: 'clock.pause', label: t('advice.remedies.timeOn') },
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
      sentence: t('advice.periodic.notLoaded', { groups: unloaded.length, who: namesOf(unloaded) }),
      remedy: {
        kind: 'command',
        command: 'group.load',
        dbids: unloaded.map(({ dbid }) => dbid),
        label: t('advice.remedies.load', { who: namesOf(unloaded) }),
      },
    });
  if (moving.length > 0)
    reasons.push({
      cause: 'in-transition',
      stops: 'periodic',
      sentence: unloadingSentence(moving, now),
      remedy: {
        kind: 'command',
        command: 'group.force-unload',
        dbids: moving.map(({ dbid }) => dbid),
        label: t('advice.remedies.forceUnload'),
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
      sentence: t('advice.periodic.off'),
      remedy: {
        kind: 'set-option',
        name: interval,
        value: usual,
        dbids: null,
        label: t('advice.remedies.setInterval', { seconds: usual }),
      },
    });
  if (there.length > 0) {
    const inherited = effectiveOptions(state.options)[interval].value;
    reasons.push({
      cause: 'interval-zero-at-group',
      stops,
      sentence: t('advice.periodic.offThere', { who: namesOf(there) }),
      remedy: {
        kind: 'set-option',
        name: interval,
        value: inherited > 0 ? null : usual,
        dbids: there.map(({ dbid }) => dbid),
        label:
          inherited > 0
            ? t('advice.remedies.inheritInterval', { seconds: inherited })
            : t('advice.remedies.setIntervalThere', { seconds: usual }),
      },
    });
  }
  return reasons;
}

function isMoving(state: GroupState): boolean {
  return state === GroupState.waitingUnload || state === GroupState.unloadInProgress;
}

function unloadingSentence(moving: readonly GroupFacts[], now: number): string {
  const facts = { groups: moving.length, who: namesOf(moving) };
  const ends = moving.flatMap(({ view }) => (view.transitionEndsAt === null ? [] : [view.transitionEndsAt]));
  if (ends.length === 0) return t('advice.periodic.unloading', facts);
  const seconds = Math.max(0, Math.ceil((Math.max(...ends) - now) / 1_000));
  return t('advice.periodic.unloadingFor', { ...facts, seconds });
}
