import { expect, test } from 'vitest';
import { ok } from '../../shared/contract/result.ts';
import type { ServerMessage } from '../../shared/contract/sync-protocol.ts';
import { inMemoryBridge } from './in-memory.ts';
import { fakeEngine } from './testing/fake-engine.ts';

test('the sync protocol goes both ways, until the listener is gone', () => {
  const engine = fakeEngine();
  const bridge = inMemoryBridge(engine);
  const heard: ServerMessage[] = [];
  const forget = bridge.listen((message) => heard.push(message));
  bridge.post({ type: 'hello', hidden: false });
  expect(heard).toMatchObject([{ type: 'snapshot', snapshot: { epoch: 'epoch-1', seq: 0 } }]);
  forget();
  bridge.post({ type: 'resync' });
  expect(heard).toHaveLength(1);
  bridge.close();
  expect(engine.attached()).toBe(0);
});

test('a call passes the same check as over a real border, and its answer is a copy', async () => {
  const engine = fakeEngine();
  const bridge = inMemoryBridge(engine);
  const value = { dropped: 1 };
  engine.answer = () => ok(value);
  const result = await bridge.call('sending.hold', {});
  expect(result).toEqual(ok(value));
  expect(result.ok && result.value).not.toBe(value);
  expect(await bridge.call('sending.hold', { more: 1 } as never)).toMatchObject({ error: { code: 'invalid' } });
});

test('it is connected from the start', () => {
  const told: boolean[] = [];
  inMemoryBridge(fakeEngine()).onConnection((connected) => told.push(connected));
  expect(told).toEqual([true]);
});
