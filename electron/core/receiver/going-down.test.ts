import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { builtInReceiver, post } from '../testing/built-in-receiver.ts';
import { eventually } from '../testing/eventually.ts';

const refused = { cause: { code: 'ECONNREFUSED' } };

test('while it is down, connections are refused and those there were are dropped; 0 ends it', async () => {
  const { receiver, states, kept, listen } = builtInReceiver();
  const { uri, port } = await listen();
  await post(uri);
  const open = connect(port, '127.0.0.1').on('error', () => undefined);
  await once(open, 'connect');
  const dropped = new Promise((resolve) => open.resume().once('close', resolve));
  const before = Date.now();
  expect(await receiver.goDown(3_600)).toEqual({ ok: true, value: null });
  await dropped;
  expect(states.at(-1)).toMatchObject({ listening: true, port, uri, problem: null });
  expect(states.at(-1)?.downUntil).toBeGreaterThanOrEqual(before + 3_600_000);
  await expect(post(uri)).rejects.toMatchObject(refused);
  expect(receiver.serves(`http://127.0.0.1:${port}`)).toBe(true);
  expect(await receiver.goDown(0)).toEqual({ ok: true, value: null });
  expect(states.at(-1)).toMatchObject({ listening: true, port, downUntil: null, problem: null });
  expect((await post(uri)).status).toBe(200);
  expect(await kept()).toHaveLength(2);
});

test('after its time it listens again by itself, at the same port', async () => {
  const { receiver, states, listen } = builtInReceiver();
  const { uri, port } = await listen();
  await receiver.goDown(0.2);
  expect(states.at(-1)?.downUntil).not.toBeNull();
  await eventually(() => expect(states.at(-1)?.downUntil).toBeNull());
  expect(states.at(-1)).toMatchObject({ listening: true, port, problem: null });
  expect((await post(uri)).status).toBe(200);
});

test('a port that was taken meanwhile is said', async () => {
  const { receiver, states, listen } = builtInReceiver();
  const { port } = await listen();
  await receiver.goDown(3_600);
  const other = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  await receiver.goDown(0);
  expect(states.at(-1)).toMatchObject({ listening: false, port: null, uri: null, downUntil: null });
  expect(states.at(-1)?.problem).toContain(`Port ${port} is used by another program.`);
  expect(receiver.serves(`http://127.0.0.1:${port}`)).toBe(false);
  expect((await listen()).port).not.toBe(port);
  expect(states.at(-1)?.problem).toBeNull();
});

test('a listen ends it, at the same port or at another one', async () => {
  const { receiver, states, listen } = builtInReceiver();
  const { port, uri } = await listen();
  await receiver.goDown(3_600);
  expect((await listen(port)).port).toBe(port);
  expect(states.at(-1)?.downUntil).toBeNull();
  expect((await post(uri)).status).toBe(200);
  await receiver.goDown(3_600);
  const moved = await listen();
  expect(states.at(-1)).toMatchObject({ downUntil: null, port: moved.port });
  expect((await post(moved.uri)).status).toBe(200);
  if (moved.port !== port) await expect(post(uri)).rejects.toMatchObject(refused);
});

test('what has stopped does not come back', async () => {
  const { receiver, states, listen } = builtInReceiver();
  const { uri } = await listen();
  await receiver.goDown(0.05);
  await receiver.stop();
  expect(states.at(-1)).toMatchObject({ listening: false, downUntil: null });
  const other = builtInReceiver();
  // The other one's time comes later: by then this one would have been back.
  await other.listen();
  await other.receiver.goDown(0.2);
  await eventually(() => expect(other.states.at(-1)?.downUntil).toBeNull());
  await expect(post(uri)).rejects.toMatchObject(refused);
});

test('what does not listen cannot be down', async () => {
  const { receiver } = builtInReceiver();
  expect(await receiver.goDown(30)).toMatchObject({ ok: false, error: { code: 'refused' } });
});
