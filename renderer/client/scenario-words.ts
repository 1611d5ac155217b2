import type { RequestStep, Step, UntilStep } from '../../shared/scenario/step.ts';
import { stepSchema } from '../../shared/scenario/step.ts';
import { t } from '../../shared/strings/t.ts';
import { dialModeName, optimizationName, unitSign } from './dialing-words.ts';

/** What a step does, in words, and under it what it expects; null when it is no step. */
export interface StepWords {
  readonly words: string;
  readonly expects: string | null;
}

export function stepWords(value: unknown): StepWords | null {
  const parsed = stepSchema.safeParse(value);
  if (!parsed.success) return null;
  return { words: wordsOf(parsed.data), expects: expectationOf(parsed.data) };
}

function wordsOf(step: Step): string {
  if ('do' in step) return requestWords(step);
  if ('wait' in step) return t('scenarios.words.wait', { seconds: step.wait });
  if ('until' in step) return untilWords(step);
  if ('repeat' in step) {
    const { repeat, steps } = step;
    if (typeof repeat === 'number') return t('scenarios.words.repeatTimes', { times: repeat, steps: steps.length });
    return t('scenarios.words.repeatUntil', { times: repeat.atMost, steps: steps.length });
  }
  if ('sending' in step) return t(`scenarios.words.${step.sending}`);
  if ('faults' in step)
    return step.faults === 'off'
      ? t('scenarios.words.faultsOff')
      : t('scenarios.words.faults', { count: step.faults.length });
  if ('responses' in step)
    return step.responses === 'off'
      ? t('scenarios.words.responsesOff')
      : t('scenarios.words.responses', { count: step.responses.length });
  if ('assert' in step) {
    const { of: _of, since: _since, in: _in, exactly: _exactly, ...checks } = step.assert;
    return t('scenarios.words.assert', { checks: Object.keys(checks).join(', ') });
  }
  if ('schedule' in step)
    return t('remove' in step.schedule ? 'scenarios.words.noSchedule' : 'scenarios.words.schedule', {
      group: groupWords(step.schedule.group),
    });
  if ('options' in step) return optionsWords(step);
  const { group, callingList: _list, release, ...pins } = step.statistics;
  if (release !== undefined) return t('scenarios.words.release', { group: groupWords(group) });
  return t('scenarios.words.pin', { statistics: Object.keys(pins).join(', '), group: groupWords(group) });
}

function requestWords(step: RequestStep): string {
  const group = groupWords(step.group);
  if (step.do !== 'start' && step.do !== 'set-mode') return t(`scenarios.words.${step.do}`, { group });
  const { dialMode, optimizeBy: by, optimizeGoal: goal } = step;
  const mode = dialModeName(dialMode);
  if (by === undefined || goal === undefined) return t(`scenarios.words.${step.do}`, { group, mode });
  const optimization = `${optimizationName(by)} ${goal} ${unitSign(by)}`;
  return t(`scenarios.words.${step.do}Optimized`, { group, mode, optimization });
}

function untilWords({ until }: UntilStep): string {
  if ('notifications' in until)
    return t('scenarios.words.untilNotifications', { count: until.atLeast, outcome: until.outcome });
  const group = groupWords(until.group);
  if ('state' in until) return t('scenarios.words.untilState', { group, state: until.state });
  if ('belief' in until) return t('scenarios.words.untilBelief', { group, belief: until.belief });
  return t('scenarios.words.untilStatistic', { statistic: until.statistic, group });
}

function optionsWords({ options, group }: Extract<Step, { options: unknown }>): string {
  const said = Object.entries(options)
    .map(([name, value]) => `${name} = ${value ?? '–'}`)
    .join(', ');
  if (group === undefined) return t('scenarios.words.options', { options: said });
  return t('scenarios.words.optionsOf', { options: said, group: groupWords(group) });
}

function expectationOf(step: Step): string | null {
  if ('do' in step) return step.expect === undefined ? null : t('scenarios.words.refusal', { refusal: step.expect });
  return 'until' in step ? t('scenarios.words.timeout', { seconds: step.timeout }) : null;
}

function groupWords(group: string): string {
  return group === '*' ? t('scenarios.words.all') : group;
}
