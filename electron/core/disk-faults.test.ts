import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { LogEntry } from '../../shared/contract/log.ts';
import type { Health, Traffic } from '../../shared/contract/state.ts';
import { localReceiver } from './testing/local-receiver.ts';
import { good, notesOf, openEngine } from './testing/open-engine.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

interface Told {
  readonly health: Health;
  readonly onDisk: boolean;
  readonly traffic: Traffic;
  readonly entries: readonly LogEntry[];
}

interface Run {
  readonly profileFolder: string;
  readonly uri: string;
  readonly groups: number;
  readonly turns: number;
}

const program = join(import.meta.dirname, 'testing', 'ailing-disk-engine.ts');
const limitInWords = 'ulimit -f "$0" && exec "$@"';

/** A disk of its own for one process and what it starts: small, and then larger. Not every system lets a program have one. */
const inNamespace = ['--mount', '--map-root-user', 'sh', '-c'];
const canMount = spawnSync('unshare', [...inNamespace, `mount -t tmpfs none '${tmpdir()}'`]).status === 0;
const smallThenLarge = `
  mount -t tmpfs -o size=1m none "$1" && "$0" "$2" "$1" "$3" 3 60 &&
  mount -o remount,size=64m "$1" && "$0" "$2" "$1" "$3" 3 1`;

/** An engine on a disk on which no file grows beyond so many blocks of 512 bytes: the system refuses every byte more. */
async function onFullDisk(blocks: number, { profileFolder, uri, groups, turns }: Run): Promise<Told> {
  const run = [process.execPath, program, profileFolder, uri, String(groups), String(turns)];
  const child = spawn('sh', ['-c', limitInWords, String(blocks), ...run], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  expect(child.exitCode, complaints).toBe(0);
  return JSON.parse(printed) as Told;
}

/** What an engine says on a disk that is full, and the next one on the same disk with more room. */
async function onSmallDisk(folder: string, uri: string): Promise<Told[]> {
  const args = [...inNamespace, smallThenLarge, process.execPath, folder, program, uri];
  const child = spawn('unshare', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  expect(child.exitCode, complaints).toBe(0);
  return printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);
}

const seqsOf = (entries: readonly LogEntry[]) => entries.map(({ seq }) => seq).sort((one, other) => one - other);

// Windows has no such limit.
if (process.platform !== 'win32') {
  test('a disk that becomes full: sending goes on, what was written stays, and with room again numbers go on', async () => {
    const receiver = await localReceiver();
    const profileFolder = await temporaryFolder();
    const run = { profileFolder, uri: receiver.uri, groups: 3, turns: 60 };
    const { health, onDisk, traffic } = await onFullDisk(1_024, run);
    const sent = 3 * (60 + 59);
    expect(receiver.bodies).toHaveLength(sent);
    expect(traffic).toMatchObject({ sent, accepted: sent, failed: 0, dropped: 0 });
    expect(onDisk).toBe(false);
    expect(health.journal).toMatch(/^The journal cannot be written \(.*\)\. Sending goes on; the newest 5000 rows/);

    const engine = await openEngine({ profileFolder });
    expect(engine.state.health).toEqual({ journal: null, traceFile: null, session: null });
    const { entries } = await good(engine, 'log.page', { limit: 1_000 });
    const kept = seqsOf(entries.filter(({ kind }) => kind === 'notification'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(sent);
    expect(kept).toEqual(kept.map((_, index) => index + 1));
  });

  test('a disk that is full from the start: everything is in memory and said; with room again all begins anew', async () => {
    const receiver = await localReceiver();
    const profileFolder = await temporaryFolder();
    const run = { profileFolder, uri: receiver.uri, groups: 60, turns: 1 };
    const { health, onDisk, entries } = await onFullDisk(16, run);
    expect(receiver.bodies).toHaveLength(60);
    expect(onDisk).toBe(false);
    expect(health).toEqual({
      journal: expect.stringMatching(/^The journal cannot be (written|opened) /),
      session: expect.stringContaining('The session cannot be kept'),
      traceFile: expect.stringContaining('The trace file cannot be written'),
    });
    expect(entries.filter(({ kind }) => kind === 'notification')).toHaveLength(60);

    const engine = await openEngine({ profileFolder });
    expect(engine.state.health).toEqual({ journal: null, traceFile: null, session: null });
    expect(engine.state.groups.ids).toEqual([]);
    expect(await notesOf(engine)).toEqual([]);
  });

  test('a trace file for which there is no room any more has whole lines only, each once', async () => {
    const receiver = await localReceiver();
    const profileFolder = await temporaryFolder();
    const path = join(profileFolder, 'trace', 'ocs-trace.log');
    await mkdir(join(profileFolder, 'trace'));
    const before = `${'x'.repeat(1_023)}\n`.repeat(511);
    await writeFile(path, before);
    const run = { profileFolder, uri: receiver.uri, groups: 20, turns: 1 };
    const { health } = await onFullDisk(1_024, run);
    expect(health.traceFile).toContain('The trace file cannot be written');
    const after = await readFile(path, 'utf8');
    const lines = after.slice(before.length).split('\n').slice(0, -1);
    expect(after.startsWith(before) && after.endsWith('\n')).toBe(true);
    expect(lines.every((line) => line.includes('81000'))).toBe(true);
    expect(new Set(lines).size).toBe(lines.length);
  });
}

if (canMount)
  test('a small disk that is full for every file: the same, with the error of a full disk', async () => {
    const receiver = await localReceiver();
    const [full, roomy] = await onSmallDisk(await temporaryFolder(), receiver.uri);
    const sent = 3 * (60 + 59);
    expect(full?.traffic).toMatchObject({ sent, accepted: sent });
    expect(full?.health.journal).toMatch(
      /^The journal cannot be written \((database or disk is full|disk I\/O error)\)/,
    );
    expect(roomy?.health).toEqual({ journal: null, traceFile: null, session: null });
    const kept = seqsOf(roomy?.entries ?? []);
    expect(kept.length).toBeGreaterThan(3);
    expect(kept).toEqual(kept.map((_, index) => index + 1));
    expect(receiver.bodies).toHaveLength(sent + 3);
  });

test('a file where the profile folder should be stays, and the console works without one', async () => {
  const file = join(await temporaryFolder(), 'profile');
  await writeFile(file, 'not a folder');
  const receiver = await localReceiver();
  const engine = await openEngine({ profileFolder: file });
  await good(engine, 'workspace.sample', {});
  await good(engine, 'options.set', { settings: { 'campaigngroup-states-uri': receiver.uri } });
  const [dbid = ''] = engine.state.groups.ids;
  await good(engine, 'groups.request', { dbids: [dbid], request: { do: 'load' } });
  await engine.close();
  expect(receiver.bodies.length).toBeGreaterThan(0);
  expect(engine.state.health).toEqual({
    journal: expect.stringContaining('The log is kept in memory only.'),
    session: expect.stringContaining('a part of its path is not a folder.'),
    traceFile: expect.stringContaining('The trace file cannot be written'),
  });
  expect(await readFile(file, 'utf8')).toBe('not a folder');
});
