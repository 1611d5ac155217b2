import { expect, onTestFinished, test } from 'vitest';
import { calls } from '../../../shared/contract/calls.ts';
import { eventually } from '../testing/eventually.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { workspaceOf } from '../testing/open-engine.ts';
import { TestConsole } from '../testing/test-console.ts';

const preview = { do: 'start', dialMode: 3 } as const;

/** A console that sends to its own receiver, or to another one that says nothing of what it got. */
async function laboratory(options: object = {}, target: 'own' | 'other' = 'own') {
  const console = await TestConsole.open(
    target === 'own' ? options : { 'campaigngroup-states-uri': (await localReceiver()).uri, ...options },
    [{ dbid: '1' }],
  );
  const { engine } = console;
  onTestFinished(() => engine.close());
  if (target === 'own')
    expect(await engine.call('receiver.listen', { port: 0, useAsTarget: true })).toMatchObject({ ok: true });
  return {
    console,
    engine,
    /** Hits the next notification of this action. */
    hitNext: async (effect: object, action: number) => {
      const rule = { id: 'r', choice: { kind: 'next' }, match: { actions: [action] }, effect };
      await engine.call('faults.set', calls['faults.set'].input.parse({ rules: [rule] }));
    },
    verdict: (expected: object) => eventually(() => expect(engine.state.verdicts['1']).toMatchObject(expected)),
    believes: (state: number) => eventually(() => expect(engine.state.beliefs['1']?.state).toBe(state)),
  };
}

test.each(['own', 'other'] as const)(
  'a lost unload is never healed, until somebody acts (%s receiver)',
  async (target) => {
    const { console, engine, hitNext, verdict, believes } = await laboratory({}, target);
    await console.request('1', { do: 'load' });
    await believes(4);
    await hitNext({ kind: 'lose' }, 8);
    await console.request('1', { do: 'force-unload' });
    await verdict({ seq: 2, effect: 'lost by fault', verdict: 'never', healedBy: null, healedAt: null });
    await console.request('1', { do: 'load' });
    await console.request('1', preview);
    await engine.idle();
    await believes(5);
    await verdict({ seq: 2, verdict: 'healed-on-change' });
  },
);

test('a lost start is healed by the next periodic notification', async () => {
  const { console, hitNext, verdict, believes } = await laboratory({ 'campaigngroup-states-interval': 1 });
  await console.request('1', { do: 'load' });
  await believes(4);
  await hitNext({ kind: 'lose' }, 9);
  await console.request('1', preview);
  const lost = console.notifications.find(({ outcome }) => outcome === 'lost')?.seq;
  await verdict({ seq: lost, verdict: 'open' });
  await verdict({ seq: lost, verdict: 'healed-after-interval' });
  await believes(5);
});

test('with the beat off, a lost start is never healed; a redelivery does it', async () => {
  const { console, engine, hitNext, verdict, believes } = await laboratory();
  await console.request('1', { do: 'load' });
  await believes(4);
  await hitNext({ kind: 'lose' }, 9);
  await console.request('1', preview);
  await verdict({ seq: 2, verdict: 'never' });
  expect(await engine.call('log.resend', { seq: 2 })).toEqual({ ok: true, value: { seq: 3 } });
  await verdict({ seq: 2, verdict: 'healed-by-redelivery', healedBy: 3 });
});

test('what is sent twice or late changes nothing in the end', async () => {
  const { console, engine, hitNext, verdict } = await laboratory();
  await hitNext({ kind: 'duplicate' }, 7);
  await console.request('1', { do: 'load' });
  await engine.idle();
  await verdict({ seq: 1, effect: 'sent twice', verdict: 'in-step', healedBy: null });
  await hitNext({ kind: 'delay', seconds: 0.05 }, 9);
  await console.request('1', preview);
  await engine.idle();
  await verdict({ effect: 'delayed by 0.05 s', verdict: 'in-step' });
});

test('one that is overtaken leaves its receiver behind', async () => {
  const { console, engine, hitNext, verdict, believes } = await laboratory();
  await console.request('1', { do: 'load' });
  await believes(4);
  await hitNext({ kind: 'reorder' }, 9);
  await console.request('1', preview);
  await console.request('1', { do: 'stop' });
  await engine.idle();
  await believes(5);
  await verdict({ seq: 2, effect: 'overtaken by the next one', verdict: 'never' });
});

test.each(['own', 'other'] as const)('a spoiled state is believed, and wrong (%s receiver)', async (target) => {
  const { console, engine, hitNext, verdict, believes } = await laboratory({}, target);
  await hitNext({ kind: 'payload', fault: { kind: 'unknown-number', field: 'GSW_CAMPAIGN_GROUP_STATE' } }, 7);
  await console.request('1', { do: 'load' });
  await believes(99);
  expect(engine.state.beliefs['1']).toMatchObject({ distorted: true, seq: 1 });
  await verdict({ verdict: 'never' });
});

test('another workspace forgets the verdicts', async () => {
  const { console, engine, hitNext, verdict } = await laboratory();
  await hitNext({ kind: 'lose' }, 7);
  await console.request('1', { do: 'load' });
  await verdict({ verdict: 'never' });
  await engine.call('workspace.open-text', { title: 'Other', text: workspaceOf([]) });
  expect(engine.state.verdicts).toEqual({});
});
