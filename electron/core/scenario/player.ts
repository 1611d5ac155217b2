import type { Refusal, RefusalName } from '../../../shared/domain/refusal.ts';
import type { RepeatStep, RequestStep, Step } from '../../../shared/scenario/step.ts';
import { conditionWords, look } from './conditions.ts';
import {
  playFaults,
  playOptions,
  playResponses,
  playSchedule,
  playSending,
  playStatistics,
  StepRefused,
} from './setting-steps.ts';
import { type Done, done, failed, type Stage, type StepResult, targets } from './stage.ts';
import { playAssert, playUntil, playWait } from './waiting-steps.ts';

/** Plays the steps one after another as an OCS Client; ends early when the stage is stopped. */
export async function playSteps(
  stage: Stage,
  steps: readonly Step[],
  onStep: (result: StepResult) => void,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  const take = (result: StepResult) => {
    results.push(result);
    onStep(result);
  };
  for (const [index, step] of steps.entries())
    await playStep(stage, step, { index, path: `steps[${index}]`, round: null }, take);
  return results;
}

type Place = Pick<StepResult, 'index' | 'path' | 'round'>;

async function playStep(stage: Stage, step: Step, place: Place, take: (result: StepResult) => void): Promise<void> {
  const { engine, stop, gate } = stage;
  if (!('repeat' in step)) await gate?.(place.path);
  if (stop.aborted) return;
  const beganAt = engine.now();
  const result = await ('repeat' in step ? playRepeat(stage, step, place, take) : carryOut(stage, step, place.index));
  take({ ...place, ...result, beganAt, endedAt: engine.now() });
}

async function carryOut(stage: Stage, step: Exclude<Step, RepeatStep>, index: number): Promise<Done> {
  try {
    if ('do' in step) return await playRequest(stage, step, index);
    if ('wait' in step) return await playWait(stage, step.wait);
    if ('until' in step) return await playUntil(stage, step);
    if ('assert' in step) return await playAssert(stage, step.assert);
    if ('options' in step) return await playOptions(stage, step);
    if ('statistics' in step) return await playStatistics(stage, step.statistics);
    if ('sending' in step) return await playSending(stage, step.sending);
    if ('faults' in step) return await playFaults(stage, step);
    if ('responses' in step) return await playResponses(stage, step);
    return await playSchedule(stage, step);
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error;
    return { ...failed(Object.keys(step)[0] ?? '', [error.message]), accepted: false };
  }
}

async function playRepeat(
  stage: Stage,
  { repeat, steps }: RepeatStep,
  place: Place,
  take: (result: StepResult) => void,
): Promise<Done> {
  const from = stage.record.newest;
  const most = typeof repeat === 'number' ? repeat : repeat.atMost;
  for (let round = 1; round <= most; round += 1) {
    for (const [index, step] of steps.entries())
      await playStep(stage, step, { index: place.index, path: `${place.path}.steps[${index}]`, round }, take);
    if (stage.stop.aborted) return done(`repeat: stopped in round ${round}`);
    if (typeof repeat === 'number') continue;
    await stage.engine.delivered();
    if ((await look(stage, repeat.until, from)).holds)
      return done(`repeat until ${conditionWords(repeat.until)}: after ${round} rounds`);
  }
  if (typeof repeat === 'number') return done(`repeat: ${repeat} rounds`);
  const { now } = await look(stage, repeat.until, from);
  const words = `repeat until ${conditionWords(repeat.until)}`;
  return failed(words, [`${most} rounds, and it is not so that ${conditionWords(repeat.until)}; it was ${now}.`]);
}

async function playRequest(stage: Stage, step: RequestStep, index: number): Promise<Done> {
  const { group, expect, ...request } = step;
  const answer = await stage.engine.requestOfScenario(targets(stage, group), request, index);
  if (!answer.ok) throw new StepRefused(answer.error.sentence);
  const { accepted, refused } = answer.value;
  const first = refused[0]?.refusal;
  const asExpected =
    expect === undefined
      ? refused.length === 0
      : refused.length > 0 && accepted.length === 0 && refused.every(({ refusal }) => refusal.name === expect);
  const words = requestWords(first, expect, asExpected);
  return {
    accepted: refused.length === 0,
    refusal: first?.name ?? null,
    asExpected,
    words: `${request.do} ${group}: ${words}`,
    failures: asExpected ? [] : [`${request.do} of ${group} was ${words}`],
  };
}

function requestWords(refusal: Refusal | undefined, expect: RefusalName | undefined, asExpected: boolean): string {
  if (asExpected) return refusal ? `refused as expected: ${refusal.name}` : 'accepted';
  const expected = expect === undefined ? '' : `; ${expect} was expected`;
  return refusal ? `refused: ${refusal.name}. ${refusal.sentence}${expected}` : `accepted${expected}`;
}
