import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { openForensics, periodic } from '../testing/opened-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const log = Buffer.from(['14:20:00.000', '14:20:10.000'].map((time) => periodic(time)).join('\n'));
const pieces = [log.subarray(0, 50), log.subarray(50)];

/** Hands the log over as a window does; gives the path of the copy. */
async function handOver(call: Awaited<ReturnType<typeof openForensics>>['call'], name: string): Promise<string> {
  const { path } = await call('forensics.receive', { name, bytes: log.length });
  let at = 0;
  for (const piece of pieces) {
    const { bytes } = await call('forensics.piece', { path, at, base64: piece.toString('base64') });
    at += piece.length;
    expect(bytes).toBe(at);
  }
  return path;
}

test('a log that came in pieces is read, with the date that its name tells; closing it deletes the copy', async () => {
  const { call, until } = await openForensics(await temporaryFolder());
  const path = await handOver(call, 'OCS.20261122_142000_000.log');
  expect(await readFile(path)).toEqual(log);
  await call('forensics.open', { paths: [path] });
  expect(await until('ready')).toMatchObject({ files: ['OCS.20261122_142000_000.log'], notifications: 2 });
  await call('forensics.close', {});
  expect(existsSync(path)).toBe(false);
});

test('a log without a date is opened again with one; another log takes the place of the copy', async () => {
  const { call, until } = await openForensics();
  const path = await handOver(call, 'ocs.log');
  await call('forensics.open', { paths: [path] });
  await until('needs-date');
  await call('forensics.open', { paths: [path], date: '2026-11-22' });
  expect(await until('ready')).toMatchObject({ notifications: 2 });
  const other = await handOver(call, 'other.log');
  expect(existsSync(path)).toBe(true);
  await call('forensics.open', { paths: [other], date: '2026-11-22' });
  expect(existsSync(path)).toBe(false);
  expect(existsSync(other)).toBe(true);
});

test.each(['../../etc/passwd', '..', '/', 'a\u0000b', 'x'.repeat(255), 'C:\\logs\\ocs.log'])(
  'the name %j is no path',
  async (name) => {
    const folder = await temporaryFolder();
    const { call } = await openForensics(folder);
    const { path } = await call('forensics.receive', { name, bytes: 0 });
    expect(path).toBe(join(folder, 'forensics', 'dropped-1', basename(path)));
    expect(basename(path)).toMatch(/^[\w.-]{1,120}$/);
    expect(existsSync(path)).toBe(true);
  },
);

test.each([
  ['too early', { at: 10, base64: 'YWJj' }],
  ['too long', { at: 0, base64: log.toString('base64').concat('YWJj') }],
])('a piece that is %s ends the copy, which is deleted', async (_what, piece) => {
  const { call, result } = await openForensics(await temporaryFolder());
  const { path } = await call('forensics.receive', { name: 'ocs.log', bytes: 60 });
  expect(await result('forensics.piece', { path, ...piece })).toMatchObject({
    ok: false,
    error: { code: 'refused', sentence: expect.stringContaining('ocs.log was not copied: a piece at byte') },
  });
  expect(existsSync(path)).toBe(false);
  expect(await result('forensics.piece', { path, at: 0, base64: 'YWJj' })).toMatchObject({
    error: { sentence: 'No file is being copied there.' },
  });
});
