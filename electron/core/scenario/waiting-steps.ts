import type { Assertion } from '../../../shared/scenario/assertion.ts';
import { judgeAssertion } from '../../../shared/scenario/judge-assertion.ts';
import type { UntilStep } from '../../../shared/scenario/step.ts';
import { campaignGroupName } from '../../../shared/workspace/campaign-group.ts';
import { conditionWords, look } from './conditions.ts';
import { type Done, done, failed, type Stage } from './stage.ts';

export async function playWait({ time }: Stage, seconds: number): Promise<Done> {
  await time.wait(seconds);
  return done(`wait ${seconds} s`);
}

export async function playUntil(stage: Stage, { until, timeout }: UntilStep): Promise<Done> {
  const from = stage.record.newest;
  const words = `wait until ${conditionWords(until)}`;
  const hasCome = await stage.time.until(async () => (await look(stage, until, from)).holds, timeout);
  if (hasCome || stage.stop.aborted) return done(words);
  const { now } = await look(stage, until, from);
  return failed(words, [`Waited ${timeout} s until ${conditionWords(until)}; it was ${now} at the end.`]);
}

/** Looks at what has been received once everything that was sent has its outcome. */
export async function playAssert(stage: Stage, assertion: Assertion): Promise<Done> {
  const { engine, record } = stage;
  await engine.delivered();
  await engine.receiptsTold();
  const details = record.after(assertion.since === 'start' ? 0 : record.asserted);
  record.asserted = record.newest;
  const failures = judgeAssertion(assertion, details, assertion.beliefsInStep ? beliefsOf(stage) : []);
  const { count, order, fields, nothingLost, beliefsInStep } = assertion;
  const parts = Object.entries({ count, order, fields, nothingLost, beliefsInStep });
  const words = `assert ${parts.flatMap(([name, value]) => (value === undefined ? [] : [name])).join(', ')}`;
  return failures.length === 0 ? done(words) : failed(words, failures);
}

function beliefsOf({ engine }: Stage) {
  const { ids, byId } = engine.state.groups;
  return ids.flatMap((dbid) => {
    const [view, looked] = [byId[dbid], engine.look(dbid)];
    if (!view || !looked) return [];
    const { verdict, condition } = looked;
    const isQuiet = verdict === 'unknown' && condition.state === 0;
    return [{ name: campaignGroupName(view.configuration), verdict, isQuiet }];
  });
}
