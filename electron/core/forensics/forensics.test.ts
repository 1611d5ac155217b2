import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../shared/log-query/parse.ts';
import { change, logFile, openForensics, periodic } from '../testing/opened-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const beat = (time: string) => [periodic(`${time}.000`), `${time}.500 PA Session Info:`];
const log = [
  'Local time:       2026-11-22T14:19:58.000',
  'UTC time:         2026-11-22T13:19:58.000',
  '14:19:59.000 Trc 52000 Campaign Group Spring@Agents has been loaded',
  change('14:19:59.001'),
  ...['14:20:00', '14:20:10', '14:20:20', '14:20:30'].flatMap(beat),
  '14:20:45.000 Trc 50002 TEvent: EventAttachedDataChanged',
  ...['14:21:00', '14:21:10', '14:21:20'].flatMap(beat),
  change('14:21:21.000', 'Autumn "A"@Übung'),
].join('\n');

test('a log becomes a timeline that the query language reads, with its gaps marked', async () => {
  const { call, until, states } = await openForensics();
  await call('forensics.open', { paths: [await logFile(log)] });
  const ready = await until('ready');
  expect(ready).toMatchObject({ files: ['ocs.log'], lines: 20, notifications: 9, isCut: false, problem: null });
  expect(ready.bytes).toBe(ready.totalBytes);
  expect(states.map(({ phase }) => phase)).toContain('reading');

  const { entries } = await call('forensics.page', { limit: 100 });
  expect(entries.map(({ seq }) => seq)).toEqual([6, 8, 10, 14, 18, 22, 27, 28, 32, 36, 40]);
  expect(entries[0]).toMatchObject({
    kind: 'note',
    text: 'Spring@Agents has been loaded.',
    at: Date.parse('2026-11-22T13:19:59Z'),
  });
  expect(entries[6]).toMatchObject({
    kind: 'note',
    level: 'warning',
    text: expect.stringContaining('2 periodic notifications are missing'),
  });
  expect(entries[7]).toMatchObject({
    kind: 'notification',
    id: 81001,
    campaignGroup: 'Spring@Agents',
    uri: 'http://127.0.0.1:8080/ocs',
    outcome: 'sending',
    receipt: { kind: 'other' },
    cause: { kind: 'log-file', file: 'ocs.log', line: 14, dated: 'header' },
  });

  const { query } = parseQuery('kind:change group:übung', { now: 0, zone: 'utc' });
  const found = await call('forensics.page', { query, limit: 10 });
  expect(found.entries.map(({ seq }) => seq)).toEqual([40]);
  const text = await call('forensics.page', { query: { clauses: [{ field: 'text', phrase: 'autumn' }] }, limit: 10 });
  expect(text.entries.map(({ seq }) => seq)).toEqual([40]);
  expect(await call('forensics.detail', { seq: 40 })).toMatchObject({ campaignGroup: 'Autumn "A"@Übung', body: '' });
});

test('beats, breaks and what was not understood are told of', async () => {
  const { call, until } = await openForensics();
  await call('forensics.open', { paths: [await logFile(`${log}\n14:22:00.000 Trc 81000 Sending something else\n`)] });
  await until('ready');
  const { counts, ...summary } = await call('forensics.summary', {});
  expect(summary).toMatchObject({ campaignGroups: 2, missing: 2, breaks: 1, notKept: 0 });
  expect(counts).toMatchObject({
    periodic: 7,
    changes: 2,
    offset: 60,
    doubts: { 'other-words': { count: 1, examples: [{ line: 21 }] } },
  });
  const { breaks } = await call('forensics.breaks', { limit: 10 });
  expect(breaks).toMatchObject([{ kind: 'missing', missing: 2, cause: 'unexplained', intervalMs: 10_000, seq: 28 }]);
  expect(await call('forensics.breaks', { limit: 10, campaignGroup: 'X' })).toEqual({ breaks: [], more: false });
  const { beats, more } = await call('forensics.beats', { after: 1, limit: 10 });
  expect(beats).toMatchObject([{ campaignGroup: 'Spring@Agents', periodic: 7, changes: 1, missing: 2 }]);
  expect(more).toBe(false);
  expect((await call('forensics.beats', { limit: 1 })).more).toBe(true);
});

test('compared with what a receiver has, each row tells what arrived of it', async () => {
  const { call, until } = await openForensics();
  await call('forensics.open', { paths: [await logFile(log)] });
  await until('ready');
  const received = ['14:20:00', '14:20:10', '14:20:30', '14:21:00', '14:21:10', '14:21:20'].map((time, index) => {
    const at = Date.parse(`2026-11-22T${time}+01:00`);
    const body = JSON.stringify({
      GSW_DATE_TIME: (at / 1000).toFixed(3),
      GSW_CAMPAIGN_GROUP_NAME: 'Spring@Agents',
      GSW_CAMPAIGN_GROUP_DBID: '101',
      GSW_CAMPAIGN_GROUP_ACTION: 0,
    });
    return { number: index + 1, at: at + 30, path: '/ocs', body, verdict: index === 0 ? 'problems' : undefined };
  });
  const path = join(await temporaryFolder(), 'requests.json');
  await writeFile(path, JSON.stringify({ received: 6, requests: received }));
  const totals = await call('forensics.compare', { path });
  expect(totals).toMatchObject({
    format: 'receiver-api',
    lines: 9,
    received: 6,
    matched: 6,
    differences: { 'only-sent': 3, 'only-received': 0 },
    reasons: { within: 2, 'group-unknown': 1 },
  });
  expect((await until('ready')).comparison).toEqual(totals);
  const { differences } = await call('forensics.differences', { limit: 10, kinds: ['only-sent'] });
  expect(differences.map((one) => 'seq' in one && one.seq)).toEqual([8, 18, 40]);
  const seqs = async (words: string) => {
    const { query } = parseQuery(words, { now: 0, zone: 'utc' });
    const { entries } = await call('forensics.page', { query, limit: 100 });
    return entries.map(({ seq }) => seq);
  };
  expect(await seqs('receiver:nothing')).toEqual([8, 18]);
  expect(await seqs('receiver:problems')).toEqual([10, 14, 22, 28, 32, 36]);
  await writeFile(path, '{"received":0,"requests":[]}');
  expect(await call('forensics.compare', { path })).toMatchObject({ lines: 0, matched: 0 });
  expect(await seqs('receiver:nothing')).toEqual([]);
  expect(await seqs('receiver:problems')).toEqual([]);
  expect(await seqs('receiver:other')).toHaveLength(9);
});

test('segments are read in the order of their time, whatever the order in which they are named', async () => {
  const { call, until } = await openForensics();
  const later = await logFile(periodic('00:00:05.000'), 'OCS.20261123_000001_000.log');
  const earlier = await logFile(periodic('23:59:55.000'), 'OCS.20261122_235900_000.log');
  await call('forensics.open', { paths: [later, earlier, later], zone: 'utc' });
  expect(await until('ready')).toMatchObject({
    files: ['OCS.20261122_235900_000.log', 'OCS.20261123_000001_000.log'],
    notifications: 2,
  });
  const { entries } = await call('forensics.page', { limit: 10 });
  expect(entries.map(({ seq, at }) => [seq, new Date(at).toISOString()])).toEqual([
    [2, '2026-11-22T23:59:55.000Z'],
    [4, '2026-11-23T00:00:05.000Z'],
  ]);
});

test('before anything was read, and of a log that cannot be, there are no rows and no detail, and that is no fault', async () => {
  const { result, call, until } = await openForensics();
  const path = join(await temporaryFolder(), 'none.log');
  await call('forensics.open', { paths: [path] });
  for (const isOver of [false, true]) {
    if (isOver) await until('failed');
    expect(await result('forensics.detail', { seq: 8 })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await call('forensics.page', { limit: 10 })).toEqual({ entries: [], more: false });
  }
});
