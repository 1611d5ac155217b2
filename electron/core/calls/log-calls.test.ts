import { expect, test } from 'vitest';
import { bad, good, groupOf } from '../testing/open-engine.ts';
import { stageWith } from '../testing/stage.ts';

const preview = { do: 'start', dialMode: 3 } as const;

test('pages of the log go back from the newest row, also for one Campaign Group alone', async () => {
  const { engine, ask } = await stageWith([groupOf('101'), groupOf('102')]);
  await ask(['101', '102'], 'load');
  await good(engine, 'sending.hold', {});
  await ask(['101', '102'], preview);
  await engine.delivered();
  const page = async (query: { before?: number; limit: number; dbid?: string }) => {
    const { entries, more } = await good(engine, 'log.page', query);
    return [entries.map((entry) => (entry.kind === 'note' ? 'note' : `${entry.dbid} ${entry.action}`)), more];
  };
  expect(await page({ limit: 2 })).toEqual([['101 9', '102 9'], true]);
  expect(await page({ limit: 9, before: 4 })).toEqual([['101 7', '102 7', 'note'], false]);
  expect(await page({ limit: 9, dbid: '102' })).toEqual([['102 7', '102 9'], false]);
  expect(await page({ limit: 1, dbid: '102' })).toEqual([['102 9'], true]);
  expect(await page({ limit: 9, dbid: '999' })).toEqual([[], false]);
});

test('a row of the log leaves out what the detail has: body, headers and answer', async () => {
  const { engine, ask, receiver } = await stageWith([groupOf('101')]);
  await ask('101', 'load');
  await engine.delivered();
  const { entries } = await good(engine, 'log.page', { limit: 1 });
  expect(entries[0]).toMatchObject({
    kind: 'notification',
    seq: 1,
    outcome: 'accepted',
    status: 200,
    uri: receiver.uri,
  });
  expect(entries[0]).not.toHaveProperty('body');
  const detail = await good(engine, 'log.detail', { seq: 1 });
  expect(detail).toMatchObject(entries[0] ?? {});
  expect(JSON.parse(detail.body)).toEqual(receiver.bodies[0]);
  expect(detail.response).toMatchObject({ status: 200, body: '', bodyBytes: 0, bodyCut: false });
  expect(detail.requestHeaders).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(detail.body)),
  });
});

test('a note has no detail, nor has a number that was never given', async () => {
  const { engine } = await stageWith([]);
  await good(engine, 'sending.hold', {});
  for (const seq of [1, 2])
    expect(await bad(engine, 'log.detail', { seq })).toEqual({
      code: 'not-found',
      sentence: `There is no notification number ${seq}.`,
    });
});
