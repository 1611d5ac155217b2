import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import { calls } from '../../../shared/contract/calls.ts';
import type { ForensicsPhase, ForensicsState } from '../../../shared/contract/forensics.ts';
import type { CallName } from '../../../shared/contract/names.ts';
import { parseQuery } from '../../../shared/log-query/parse.ts';
import { OutboundConsole } from '../outbound-console.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** An engine with calls that are checked as those of a window, and what it tells of an opened log. */
async function openEngine(profileFolder: string | null = null) {
  const engine = await OutboundConsole.open({ host: { kind: 'none', version: 'test' }, profileFolder });
  onTestFinished(() => engine.close());
  const states: ForensicsState[] = [];
  let look = () => {};
  engine.listen((event) => {
    if (event.type !== 'forensics.changed') return;
    states.push(event.forensics);
    look();
  });
  const result = <Name extends CallName>(name: Name, input: CallInput<Name>) =>
    engine.call(name, calls[name].input.parse(input) as never);
  const call = async <Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> => {
    const answer = await result(name, input);
    if (!answer.ok) throw new Error(answer.error.sentence);
    return answer.value;
  };
  const until = (...phases: readonly ForensicsPhase[]) =>
    new Promise<ForensicsState>((resolve) => {
      look = () => {
        const { forensics } = engine.state;
        if (phases.includes(forensics.phase)) resolve(forensics);
      };
      look();
    });
  return { engine, result, call, until, states };
}

const text = (kind: string, group: string) =>
  `Sending ${kind}HTTP status notification CampaignGroupState for Campaign Group ${group} to http://127.0.0.1:8080/ocs`;
const periodic = (time: string, group = 'Spring@Agents') => `${time} Trc 81001 ${text('periodic ', group)}`;
const change = (time: string, group = 'Spring@Agents') => `${time} Trc 81000 ${text('', group)}`;

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

async function logFile(content = log, name = 'ocs.log') {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

test('a log becomes a timeline that the query language reads, with its gaps marked', async () => {
  const { call, until, states } = await openEngine();
  await call('forensics.open', { paths: [await logFile()] });
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
  const { call, until } = await openEngine();
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
  const { call, until } = await openEngine();
  await call('forensics.open', { paths: [await logFile()] });
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
  const { call, until } = await openEngine();
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

test('a date that nothing tells is asked for; one that a check point tells later is taken', async () => {
  const { call, until } = await openEngine();
  const undated = `${periodic('23:59:55.000')}\n${periodic('00:00:05.000')}\n`;
  const path = await logFile(undated);
  await call('forensics.open', { paths: [path] });
  expect(await until('needs-date')).toMatchObject({
    proposedDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    problem: expect.stringContaining('no date'),
  });
  await call('forensics.open', { paths: [path], date: '2026-01-05', zone: 'utc' });
  await until('ready');
  const days = async () => {
    const { entries } = await call('forensics.page', { limit: 10 });
    return entries.map((row) => [
      new Date(row.at).toISOString().slice(0, 10),
      'cause' in row && 'dated' in row.cause && row.cause.dated,
    ]);
  };
  expect(await days()).toEqual([
    ['2026-01-05', 'asked'],
    ['2026-01-06', 'asked'],
  ]);
  const told = await logFile(`${undated}00:30:00.000 Trc 04120 Check point 2026-03-02T00:30:00\n`);
  await call('forensics.open', { paths: [told], zone: 'utc' });
  await until('ready');
  expect(await days()).toEqual([
    ['2026-03-01', 'check-point'],
    ['2026-03-02', 'check-point'],
  ]);
});

const unreadable: readonly (readonly [what: string, content: Buffer, sentence: string])[] = [
  ['packed', Buffer.from([0x1f, 0x8b, 8, 0]), 'ocs.log is packed with gzip; unpack it first.'],
  ['UTF-16', Buffer.from('\uFEFF14:20', 'utf16le'), 'ocs.log is UTF-16; save it as UTF-8 first.'],
];

test.each(unreadable)('a file that is %s is refused with a sentence', async (_, content, sentence) => {
  const { call, result, until } = await openEngine();
  const path = await logFile('');
  await writeFile(path, content);
  await call('forensics.open', { paths: [path] });
  expect(await until('failed')).toMatchObject({ problem: sentence });
  expect(await result('forensics.summary', {})).toMatchObject({ ok: false, error: { sentence: 'No log is open.' } });
});

test('a file that is not there is named; an empty one and one of nothing but bytes are read', async () => {
  const { call, until } = await openEngine();
  const path = join(await temporaryFolder(), 'none.log');
  await call('forensics.open', { paths: [path] });
  expect((await until('failed')).problem).toBe(`${path} cannot be read: there is no such file or folder.`);
  await writeFile(path, '');
  await call('forensics.open', { paths: [path] });
  expect(await until('ready')).toMatchObject({ lines: 0, notifications: 0 });
  await writeFile(path, Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256)));
  await call('forensics.open', { paths: [path] });
  expect(await until('ready')).toMatchObject({ notifications: 0 });
});

test('what is no record of a receiver, and calls without a log, are refused with a sentence', async () => {
  const { call, result, until } = await openEngine();
  expect(await result('forensics.page', { limit: 5 })).toMatchObject({
    ok: false,
    error: { sentence: 'No log is open.' },
  });
  expect(await result('forensics.open', {})).toMatchObject({ ok: false, error: { code: 'invalid' } });
  const path = await logFile();
  await call('forensics.open', { paths: [path] });
  await until('ready');
  const compared = await result('forensics.compare', { path });
  expect(compared).toMatchObject({
    ok: false,
    error: { sentence: expect.stringContaining('is no record of a receiver') },
  });
});

test('reading can be cut short: what was read is there', async () => {
  const { call, until, engine } = await openEngine();
  const line = `${periodic('10:00:00.000')}\n`;
  const path = await logFile(line.repeat(60_000));
  await call('forensics.open', { paths: [path], date: '2026-01-05' });
  const begun = new Promise<void>((resolve) => {
    const stop = engine.listen((event) => {
      if (event.type !== 'forensics.changed' || event.forensics.bytes === 0) return;
      stop();
      resolve();
    });
  });
  await begun;
  await call('forensics.cancel', {});
  const { isCut, bytes, totalBytes, notifications } = await until('ready');
  expect(isCut).toBe(true);
  expect(bytes).toBeLessThan(totalBytes);
  const { entries } = await call('forensics.page', { limit: 1 });
  expect(entries[0]?.seq).toBe(notifications * 2);
});

test('nothing is left of a log that is closed, nor of one that a crash has left', async () => {
  const profile = await temporaryFolder();
  const { engine, call, until } = await openEngine(profile);
  await mkdir(join(profile, 'forensics'));
  await writeFile(join(profile, 'forensics', 'log-9.sqlite'), 'left by a crash');
  await call('forensics.open', { paths: [await logFile()] });
  await until('ready');
  expect((await readdir(join(profile, 'forensics'))).filter((name) => name.endsWith('.sqlite'))).toEqual([
    'log-1.sqlite',
  ]);
  await call('forensics.close', {});
  expect(engine.state.forensics).toMatchObject({ phase: 'closed', files: [], notifications: 0 });
  expect(await readdir(join(profile, 'forensics'))).toEqual([]);
});

test('a large file is told of while it is read, and a line of megabytes does no harm', async () => {
  const { call, until, states } = await openEngine();
  const foreign = "10:00:01.000 CM_DBCallList(236-136-336): DBServer 'DBServer_OCS' SQL: sp236136336114\n".repeat(
    30_000,
  );
  const endless = `10:00:02.000 ${'x'.repeat(3_000_000)}\n`;
  const path = await logFile(`${periodic('10:00:00.000')}\n${foreign}${endless}${periodic('10:00:10.000')}\n`);
  await call('forensics.open', { paths: [path], date: '2026-01-05' });
  const ready = await until('ready');
  expect(ready).toMatchObject({ lines: 30_003, notifications: 2 });
  const told = states.filter(({ phase }) => phase === 'reading').map(({ bytes }) => bytes);
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(told.at(-1)).toBeGreaterThan(0);
  const { counts } = await call('forensics.summary', {});
  expect(counts).toMatchObject({ foreign: 30_001, doubts: { cut: { count: 1, examples: [{ line: 30_002 }] } } });
});
