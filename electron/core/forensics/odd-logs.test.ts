import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { logFile, openForensics, periodic } from '../testing/opened-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test('a date that nothing tells is asked for; one that a check point tells later is taken', async () => {
  const { call, until } = await openForensics();
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
  const { call, result, until } = await openForensics();
  const path = await logFile('');
  await writeFile(path, content);
  await call('forensics.open', { paths: [path] });
  expect(await until('failed')).toMatchObject({ problem: sentence });
  expect(await result('forensics.summary', {})).toMatchObject({ ok: false, error: { sentence: 'No log is open.' } });
});

test('a file that is not there is named; an empty one and one of nothing but bytes are read', async () => {
  const { call, until } = await openForensics();
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
  const { call, result, until } = await openForensics();
  expect(await result('forensics.page', { limit: 5 })).toMatchObject({
    ok: false,
    error: { sentence: 'No log is open.' },
  });
  expect(await result('forensics.open', {})).toMatchObject({ ok: false, error: { code: 'invalid' } });
  const path = await logFile(periodic('2026-01-05T10:00:00.000'));
  await call('forensics.open', { paths: [path] });
  await until('ready');
  const compared = await result('forensics.compare', { path });
  expect(compared).toMatchObject({
    ok: false,
    error: { sentence: expect.stringContaining('is no record of a receiver') },
  });
});

test('reading can be cut short: what was read is there', async () => {
  const { call, until, engine } = await openForensics();
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
  const { engine, call, until } = await openForensics(profile);
  await mkdir(join(profile, 'forensics'));
  await writeFile(join(profile, 'forensics', 'log-9.sqlite'), 'left by a crash');
  await call('forensics.open', { paths: [await logFile(periodic('2026-01-05T10:00:00.000'))] });
  await until('ready');
  expect((await readdir(join(profile, 'forensics'))).filter((name) => name.endsWith('.sqlite'))).toEqual([
    'log-1.sqlite',
  ]);
  await call('forensics.close', {});
  expect(engine.state.forensics).toMatchObject({ phase: 'closed', files: [], notifications: 0 });
  expect(await readdir(join(profile, 'forensics'))).toEqual([]);
});

test('a large file is told of while it is read, and a line of megabytes does no harm', async () => {
  const { call, until, states } = await openForensics();
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
