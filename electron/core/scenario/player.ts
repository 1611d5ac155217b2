import type { Refusal, RefusalName } from '../../../shared/domain/refusal.ts';
import { statisticNames } from '../../../shared/domain/statistics.ts';
import type { RequestStep, Scenario, StatisticsStep, Step } from '../../../shared/scenario/scenario.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import type { Workspace } from '../../../shared/workspace/workspace.ts';
import type { OutboundConsole } from '../outbound-console.ts';
import type { PlayTime } from './play-time.ts';

/** What came of one step. A step for several Campaign Groups is accepted when all of them accepted it. */
export interface StepResult {
  readonly index: number;
  readonly accepted: boolean;
  readonly refusal: RefusalName | null;
  /** Accepted, or refused as the step expects. */
  readonly asExpected: boolean;
  /** What to tell a person about it. */
  readonly words: string;
}

export interface Stage {
  readonly engine: OutboundConsole;
  readonly workspace: Workspace;
  readonly time: PlayTime;
}

/** Plays the steps one after another as an OCS Client; ends early when `stop` says so. */
export async function playSteps(
  stage: Stage,
  { steps }: Scenario,
  onStep: (result: StepResult) => void,
  stop: AbortSignal,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const [index, step] of steps.entries()) {
    if (stop.aborted) break;
    const result = { index, ...(await playStep(stage, step, index)) };
    results.push(result);
    onStep(result);
  }
  return results;
}

type Played = Omit<StepResult, 'index'>;

function playStep(stage: Stage, step: Step, index: number): Promise<Played> {
  if ('wait' in step) return playWait(stage, step.wait);
  if ('options' in step) return playOptions(stage, step.options);
  if ('statistics' in step) return playStatistics(stage, step.statistics);
  return playRequest(stage, step, index);
}

async function playWait({ time }: Stage, seconds: number): Promise<Played> {
  await time.wait(seconds);
  return done(`wait ${seconds} s`);
}

async function playOptions(
  { engine }: Stage,
  options: Extract<Step, { options: unknown }>['options'],
): Promise<Played> {
  const set = await engine.call('options.set', { settings: options });
  if (!set.ok) throw new Error(set.error.sentence);
  const { dropped } = set.value;
  return done(`options ${Object.keys(options).join(', ')}${dropped > 0 ? `; ${dropped} waiting were dropped` : ''}`);
}

async function playStatistics({ engine, workspace }: Stage, step: StatisticsStep): Promise<Played> {
  const { group, callingList, release } = step;
  const names = callingList === undefined ? statisticNames : (['hitRatio', 'timeToComplete'] as const);
  const values = Object.fromEntries(
    statisticNames.map((name) => [name, step[name]] as const).filter(([, value]) => value !== undefined),
  );
  for (const dbid of targets(workspace, group)) {
    const change = release ? { release: [...names] } : { set: values };
    const pinned = await engine.call('groups.pin', { dbid, callingList, ...change });
    if (!pinned.ok) throw new Error(pinned.error.sentence);
  }
  return done(
    `statistics of ${group}${callingList ? `, list ${callingList}` : ''}${release ? ' released' : ' pinned'}`,
  );
}

async function playRequest({ engine, workspace }: Stage, step: RequestStep, index: number): Promise<Played> {
  const { group, expect, ...request } = step;
  const words = `${request.do} ${group}`;
  const dbids = targets(workspace, group);
  const answer = await engine.requestOfScenario(dbids, request, index);
  if (!answer.ok) throw new Error(answer.error.sentence);
  const { accepted, refused } = answer.value;
  const first = refused[0]?.refusal;
  const asExpected =
    expect === undefined
      ? refused.length === 0
      : refused.length > 0 && accepted.length === 0 && refused.every(({ refusal }) => refusal.name === expect);
  return {
    accepted: refused.length === 0,
    refusal: first?.name ?? null,
    asExpected,
    words: `${words}: ${requestWords(first, expect, asExpected)}`,
  };
}

function requestWords(refusal: Refusal | undefined, expect: RefusalName | undefined, asExpected: boolean): string {
  if (asExpected) return refusal ? `refused as expected: ${refusal.name}` : 'accepted';
  const expected = expect === undefined ? '' : `; ${expect} was expected`;
  return refusal ? `refused: ${refusal.name}. ${refusal.sentence}${expected}` : `accepted${expected}`;
}

function done(words: string): Played {
  return { accepted: true, refusal: null, asExpected: true, words };
}

function targets({ campaignGroups }: Workspace, name: string): string[] {
  return campaignGroups.filter((group) => name === '*' || campaignGroupName(group) === name).map(({ dbid }) => dbid);
}
