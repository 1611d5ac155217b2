import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HandClock } from '../testing/hand-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { CertificateKeeper } from './certificate.ts';

const dayMs = 86_400_000;

async function keeperIn(folder: string | null, clock = new HandClock()) {
  const problems: string[] = [];
  const path = folder === null ? null : join(folder, 'receiver-certificate.pem');
  const keeper = new CertificateKeeper(path, { clock, onProblem: (problem) => problems.push(problem) });
  return { keeper, problems, clock, path: path ?? '' };
}

test('it is kept, and the next run has the same', async () => {
  const folder = await temporaryFolder();
  const { keeper, path } = await keeperIn(folder);
  const made = await keeper.get();
  expect(await readFile(path, 'utf8')).toBe(made.cert + made.key);
  const next = await keeperIn(folder);
  expect(await next.keeper.get()).toEqual(made);
  expect(next.problems).toEqual([]);
});

test.skipIf(process.platform === 'win32')('only its owner may read the file', async () => {
  const { keeper, path } = await keeperIn(await temporaryFolder());
  await keeper.get();
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('asked twice at once, one is made', async () => {
  const { keeper } = await keeperIn(null);
  const [one, other] = await Promise.all([keeper.get(), keeper.get()]);
  expect(other).toEqual(one);
  expect(await keeper.get()).toEqual(one);
});

test.each([
  ['no PEM', () => 'garbage'],
  ['nothing', () => ''],
  ['a certificate without its key', (text: string) => text.slice(0, text.indexOf('-----BEGIN PRIVATE'))],
  ['cut off', (text: string) => text.slice(0, -80)],
  ['a changed certificate', (text: string) => text.replace(/(?<=CERTIFICATE-----\n)..../, 'AAAA')],
])('a broken file is kept aside, and another one made: %s', async (_what, broken) => {
  const folder = await temporaryFolder();
  const first = await keeperIn(folder);
  const made = await first.keeper.get();
  const text = broken(made.cert + made.key);
  await writeFile(first.path, text);
  const { keeper, problems, path } = await keeperIn(folder);
  const anew = await keeper.get();
  expect(anew.cert).not.toBe(made.cert);
  expect(await readFile(path, 'utf8')).toBe(anew.cert + anew.key);
  const aside = (await readdir(folder)).find((name) => name.includes('broken')) ?? '';
  expect(await readFile(join(folder, aside), 'utf8')).toBe(text);
  expect(problems).toEqual([expect.stringContaining(aside)]);
});

test('the key of another one does not fit', async () => {
  const folder = await temporaryFolder();
  const [one, other] = [await keeperIn(folder), await keeperIn(null)];
  await writeFile(one.path, (await other.keeper.get()).cert + (await (await keeperIn(null)).keeper.get()).key);
  await one.keeper.get();
  expect(one.problems).toHaveLength(1);
});

test('before it expires it is made anew, also while it runs', async () => {
  const folder = await temporaryFolder();
  const { keeper, clock, problems } = await keeperIn(folder);
  const made = await keeper.get();
  clock.advance(798 * dayMs);
  expect(await keeper.get()).toEqual(made);
  clock.advance(2 * dayMs);
  const anew = await keeper.get();
  expect(anew.cert).not.toBe(made.cert);
  const next = await keeperIn(folder, clock);
  expect(await next.keeper.get()).toEqual(anew);
  expect([...problems, ...next.problems]).toEqual([]);
});

test('where it cannot be kept, it is in memory, and that is said', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'receiver-certificate.pem'));
  const { keeper, problems } = await keeperIn(folder);
  const made = await keeper.get();
  expect(made.cert).toContain('BEGIN CERTIFICATE');
  expect(await keeper.get()).toEqual(made);
  expect(problems.length).toBeGreaterThan(0);
});
