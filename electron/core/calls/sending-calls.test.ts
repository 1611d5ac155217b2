import { expect, test } from 'vitest';
import { good, groupOf, notesOf, viewIn, workspaceOf } from '../testing/open-engine.ts';
import { stageWith } from '../testing/stage.ts';

test('a hold of the operator stays until the operator ends it, also when another workspace is opened', async () => {
  const { engine, receiver, ask, story } = await stageWith([groupOf('101')]);
  await good(engine, 'sending.hold', {});
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  await good(engine, 'workspace.open-text', { title: 'Other', text: workspaceOf([groupOf('101')], { options }) });
  expect(engine.state.sending).toEqual({ held: true, reason: 'operator' });
  await ask('101', 'load');
  expect(story()).toEqual(['81000 101 7 -> dropped held']);
  await good(engine, 'sending.resume', {});
  await ask('101', 'force-unload');
  await engine.delivered();
  expect(story().at(-1)).toBe('81000 101 8 -> accepted');
});

test('forgetting sets everything to NotLoaded at once and reports nothing of it, also what was unloading', async () => {
  const { engine, clock, ask, story, wait } = await stageWith([
    groupOf('101', { callsInProgressSeconds: 60 }),
    groupOf('102'),
    groupOf('103'),
  ]);
  await ask(['101', '102'], 'load');
  await ask('101', 'unload');
  await good(engine, 'sending.forget', {});
  await wait(600);
  expect(engine.state.groups.ids.map((dbid) => viewIn(engine, dbid).condition)).toEqual(Array(3).fill({ state: 0 }));
  expect(viewIn(engine, '101').transitionEndsAt).toBeNull();
  expect(story()).toEqual(['81000 101 7 -> accepted', '81000 102 7 -> accepted']);
  expect(clock.nextDue()).toBeUndefined();
  expect(await notesOf(engine)).toEqual(['All Campaign Groups were set to NotLoaded. Nothing of it was reported.']);
  await engine.idle();
});
