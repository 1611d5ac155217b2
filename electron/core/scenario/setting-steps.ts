import type { CallInput, CallOutput, CallParameters } from '../../../shared/contract/calls.ts';
import { calls } from '../../../shared/contract/calls.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import { statisticNames } from '../../../shared/domain/statistics.ts';
import type {
  FaultsStep,
  OptionsStep,
  ResponsesStep,
  ScheduleStep,
  StatisticsStep,
} from '../../../shared/scenario/step.ts';
import { type Done, done, type Stage, targets } from './stage.ts';

export async function playOptions(stage: Stage, { options, group }: OptionsStep): Promise<Done> {
  let dropped = 0;
  for (const dbid of group === undefined ? [undefined] : targets(stage, group))
    dropped += (await ask(stage, 'options.set', { dbid, settings: options })).dropped;
  const at = group === undefined ? '' : ` of ${group}`;
  return done(
    `options ${Object.keys(options).join(', ')}${at}${dropped > 0 ? `; ${dropped} waiting were dropped` : ''}`,
  );
}

export async function playStatistics(stage: Stage, step: StatisticsStep): Promise<Done> {
  const { group, callingList, release } = step;
  const all = callingList === undefined ? statisticNames : (['hitRatio', 'timeToComplete'] as const);
  const values = Object.fromEntries(
    statisticNames.map((name) => [name, step[name]] as const).filter(([, value]) => value !== undefined),
  );
  const change = release === undefined ? { set: values } : { release: [...(release === true ? all : release)] };
  for (const dbid of targets(stage, group)) await ask(stage, 'groups.pin', { dbid, callingList, ...change });
  return done(
    `statistics of ${group}${callingList ? `, list ${callingList}` : ''}${release ? ' released' : ' pinned'}`,
  );
}

export async function playSending(stage: Stage, sending: 'hold' | 'resume'): Promise<Done> {
  if (sending === 'resume') {
    await ask(stage, 'sending.resume', {});
    return done('sending resumed');
  }
  const { dropped } = await ask(stage, 'sending.hold', {});
  return done(`sending held${dropped > 0 ? `; ${dropped} waiting were dropped` : ''}`);
}

export async function playFaults(stage: Stage, { faults }: FaultsStep): Promise<Done> {
  const rules = (faults === 'off' ? [] : faults).map(({ match: { groups, ...match }, ...rule }, index) => {
    const dbids = groups?.flatMap((name) => targets(stage, name));
    // A rule for Campaign Groups that are not there is for none, not for all.
    return { ...rule, id: rule.id ?? `rule ${index + 1}`, match: { ...match, ...(dbids ? { dbids } : {}) } };
  });
  await ask(stage, 'faults.set', { rules });
  return done(rules.length === 0 ? 'faults off' : `faults on: ${rules.map(({ effect }) => effect.kind).join(', ')}`);
}

export async function playResponses(stage: Stage, { responses }: ResponsesStep): Promise<Done> {
  const rules = (responses === 'off' ? [] : responses).map((rule, index) => ({
    ...rule,
    id: rule.id ?? `rule ${index + 1}`,
    name: rule.name ?? `Rule ${index + 1}`,
  }));
  await ask(stage, 'receiver.set-rules', { rules });
  const words =
    rules.length === 0 ? 'response rules off' : `response rules: ${rules.map(({ name }) => name).join(', ')}`;
  return done(stage.engine.state.receiver.listening ? words : `${words} (the built-in receiver does not listen)`);
}

export async function playSchedule(stage: Stage, { schedule }: ScheduleStep): Promise<Done> {
  for (const dbid of targets(stage, schedule.group)) {
    if ('remove' in schedule) await ask(stage, 'schedule.remove', { dbid });
    else {
      const { group: _group, ...said } = schedule;
      await ask(stage, 'schedule.set', { schedule: { ...said, campaignGroup: dbid } });
    }
  }
  if ('remove' in schedule) return done(`schedule of ${schedule.group} removed`);
  return done(`schedule of ${schedule.group}: ${schedule.actions.length} actions`);
}

/**
 * The answer to a call that a step makes.
 * @throws Error with a sentence when it is not carried out
 */
async function ask<Name extends CallName>(
  { engine }: Stage,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const answer = await engine.call(name, calls[name].input.parse(input) as CallParameters<Name>);
  if (!answer.ok) throw new StepRefused(answer.error.sentence);
  return answer.value;
}

/** A call that a step makes was not carried out. */
export class StepRefused extends Error {}
