import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { eventually } from '../testing/eventually.ts';
import { bad, good, groupOf, openEngine } from '../testing/open-engine.ts';
import { stageWith } from '../testing/stage.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const preview = { do: 'start', dialMode: 3 } as const;

test('pages of the log go back from the newest row, also for one Campaign Group alone', async () => {
  const { engine, ask } = await stageWith([groupOf('101'), groupOf('102')]);
  await ask(['101', '102'], 'load');
  await good(engine, 'sending.hold', {});
  await ask(['101', '102'], preview);
  await engine.delivered();
  const of = (dbid: string) => ({ query: { clauses: [{ field: 'dbid' as const, values: [dbid] }] } });
  const page = async (request: CallInput<'log.page'>) => {
    const { entries, more } = await good(engine, 'log.page', request);
    return [entries.map((entry) => (entry.kind === 'note' ? 'note' : `${entry.dbid} ${entry.action}`)), more];
  };
  expect(await page({ limit: 2 })).toEqual([['101 9', '102 9'], true]);
  expect(await page({ limit: 2, after: 1 })).toEqual([['102 7', 'note'], true]);
  expect(await page({ limit: 9, before: 4 })).toEqual([['101 7', '102 7', 'note'], false]);
  expect(await page({ limit: 9, ...of('102') })).toEqual([['102 7', '102 9'], false]);
  expect(await page({ limit: 1, ...of('102') })).toEqual([['102 9'], true]);
  expect(await page({ limit: 9, ...of('999') })).toEqual([[], false]);
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

describe.each([['on disk'], ['in memory only']])('%s', (where) => {
  const others = Array.from({ length: 1_200 }, (_, index) => String(1_000 + index));

  async function stage() {
    const profileFolder = where === 'on disk' ? await temporaryFolder() : null;
    const made = await stageWith(
      ['101', ...others].map((dbid) => groupOf(dbid)),
      {},
      { profileFolder },
    );
    await made.ask('101', 'load');
    await good(made.engine, 'sending.hold', {});
    await made.engine.delivered();
    return made;
  }

  test('a mark is shown to every window, found, and kept with the row', async () => {
    const { engine } = await stage();
    const shown: LogEntry[] = [];
    const peer = engine.attach((message) => {
      if (message.type === 'log') shown.push(...message.log.entries);
    });
    peer.receive({ type: 'hello', hidden: false });
    await good(engine, 'log.mark', { seqs: [1, 2], change: { colour: 'blue', note: 'Ask Émile' } });
    const mark = { pinned: false, colour: 'blue', note: 'Ask Émile' };
    await eventually(() => expect(shown).toContainEqual(expect.objectContaining({ seq: 1, mark })));
    expect(await good(engine, 'log.detail', { seq: 1 })).toMatchObject({ mark });
    const query = { clauses: [{ field: 'text' as const, phrase: 'ask emi' }] };
    expect(await good(engine, 'log.page', { query, limit: 9 })).toMatchObject({
      entries: [{ seq: 1, mark }],
      more: false,
    });
    expect(await bad(engine, 'log.mark', { seqs: [2], change: { pinned: true } })).toEqual({
      code: 'not-found',
      sentence: 'There is no notification number 2.',
    });
    expect(await bad(engine, 'log.mark', { seqs: [2, 9_999], change: { pinned: true } })).toEqual({
      code: 'not-found',
      sentence: 'There is no notification with any of these numbers.',
    });
  });

  test.each(['ocs', 'csv', 'jsonl', 'har'] as const)('an export as %s in pieces is one whole', async (format) => {
    const { engine, ask } = await stage();
    await ask(others, 'load');
    const pieces: string[] = [];
    let next: number | null | undefined;
    while (next !== null) {
      const after = next === undefined ? {} : { after: next };
      const piece = await good(engine, 'log.export', { format, rows: { query: { clauses: [] } }, ...after });
      pieces.push(piece.text);
      next = piece.next;
    }
    const { entries } = await good(engine, 'log.page', { limit: 5_000 });
    const text = pieces.join('');
    const notifications = 1 + others.length;
    expect(pieces).toHaveLength(2);
    if (format === 'har') expect(JSON.parse(text).log.entries).toHaveLength(notifications);
    else if (format === 'ocs') expect(text).toMatch(/^[^\n]* Trc 81000 Sending [^\n]*\n$/);
    else if (format === 'csv') expect(text.trimEnd().split(/\r?\n/)).toHaveLength(1 + entries.length);
    else
      expect(
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).seq),
      ).toEqual(entries.map(({ seq }) => seq));
    const one = await good(engine, 'log.export', { format, rows: { seqs: [1] } });
    expect(one.next).toBeNull();
    expect(one.text).toContain('101');
  });
});

test('how long rows are kept is shown, and comes back in the next run', async () => {
  const profileFolder = await temporaryFolder();
  const retention = { days: 2, mebibytes: 64 };
  const first = await openEngine({ profileFolder });
  await good(first, 'journal.retain', retention);
  expect(first.state.journal.retention).toEqual(retention);
  await first.close();
  const second = await openEngine({ profileFolder });
  expect(second.state.journal).toMatchObject({ onDisk: true, retention });
});

test('the answer to a call comes when the rows that it made are on disk', async () => {
  const profileFolder = await temporaryFolder();
  const engine = await openEngine({ profileFolder });
  await good(engine, 'sending.hold', {});
  const reader = new DatabaseSync(join(profileFolder, 'journal.sqlite'), { readOnly: true });
  onTestFinished(() => reader.close());
  expect(reader.prepare('SELECT count(*) AS rows FROM log').get()).toEqual({ rows: 1 });
});
