import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockProfile, type ProfileLock } from './profile-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'profile lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const module = join(import.meta.dirname, 'profile-lock.ts');
const holdIt = `
  const { lockProfile } = await import(process.argv[1]);
  globalThis.kept = lockProfile(process.argv[2]);
  console.log('locked');
  setInterval(() => {}, 60_000);
`;

test('a second console is refused with the number of the first', () => {
  const first = lockProfile(folder) as ProfileLock;
  expect(lockProfile(folder)).toEqual({
    refusal: expect.stringContaining(`in use by another console (process ${process.pid})`),
  });
  first.release();
  const second = lockProfile(folder);
  expect(second).toHaveProperty('release');
  (second as ProfileLock).release();
});

test('a folder that does not exist is made', () => {
  const lock = lockProfile(join(folder, 'new/profile'));
  expect(lock).toHaveProperty('release');
  (lock as ProfileLock).release();
});

test('a console that was killed leaves the profile free', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', holdIt, module, folder]);
  await once(child.stdout, 'data');
  expect(lockProfile(folder)).toEqual({ refusal: expect.stringContaining(`(process ${child.pid})`) });
  child.kill('SIGKILL');
  await once(child, 'close');
  const lock = lockProfile(folder);
  expect(lock).toHaveProperty('release');
  (lock as ProfileLock).release();
});
