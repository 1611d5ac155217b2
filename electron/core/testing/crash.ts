import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished } from 'vitest';
import type { NotificationEntry } from '../../../shared/contract/log.ts';
import { type CrashPoint, crashPointVariable } from './crash-point.ts';
import type { CrashLine } from './crashing-engine.ts';
import { HandClock } from './hand-clock.ts';
import { type LocalReceiver, localReceiver } from './local-receiver.ts';
import { good, groupOf, notesOf, openEngine, workspaceOf } from './open-engine.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What a crash has left behind. */
export interface Crash {
  readonly profileFolder: string;
  readonly journal: string;
  readonly workspaceFile: string;
  readonly receiver: LocalReceiver;
  /** What it had told before. */
  readonly lines: readonly CrashLine[];
}

interface Circumstances {
  /** What is in the journal before it starts. */
  readonly before?: (journal: string) => void;
  /** Without a crash point: resolves when it shall be killed. */
  readonly until?: (crash: Crash) => Promise<void>;
  readonly receiverIsSilent?: boolean;
}

const oneDayMs = 86_400_000;

/** Runs an engine in a process of its own until it is killed, at its crash point or from outside. */
export async function crash(
  point: CrashPoint | null,
  { before, until, receiverIsSilent = false }: Circumstances = {},
): Promise<Crash> {
  const receiver = await localReceiver();
  receiver.silent = receiverIsSilent;
  const profileFolder = await temporaryFolder();
  const workspaceFile = join(await temporaryFolder(), 'day.json');
  const crashed = { profileFolder, journal: join(profileFolder, 'journal.sqlite'), workspaceFile, receiver };
  before?.(crashed.journal);
  const preload = `--import=${join(import.meta.dirname, 'crash-at.ts')}`;
  const program = join(import.meta.dirname, 'crashing-engine.ts');
  const child = spawn(process.execPath, [preload, program, profileFolder, receiver.uri, workspaceFile], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, [crashPointVariable]: JSON.stringify(point ?? {}) },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { printed: '', complaints: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    output.printed += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.complaints += chunk.toString();
  });
  const closed = once(child, 'close');
  if (until) await until({ ...crashed, lines: [] }).then(() => child.kill('SIGKILL'));
  await closed;
  expect(child.signalCode, output.complaints).toBe('SIGKILL');
  const lines = output.printed.split('\n').slice(0, -1);
  return { ...crashed, lines: lines.map((line) => JSON.parse(line) as CrashLine) };
}

/**
 * What must hold after every crash: nothing that was shown is lost, nothing is sent twice, and nothing is sent without being
 * told. Gives the notifications that the journal has.
 */
export async function recover({ profileFolder, journal, receiver, lines }: Crash): Promise<NotificationEntry[]> {
  receiver.answer();
  const sent = receiver.bodies.length;
  const clock = new HandClock(Date.now());
  const engine = await openEngine({ profileFolder, clock });
  expect(engine.state.health).toEqual({ journal: null, traceFile: null, session: null });
  expect((await notesOf(engine)).filter((note) => !note.startsWith('Session restored'))).toEqual([]);
  const wasLoaded = Object.values(engine.state.groups.byId).some(({ condition }) => condition.state !== 0);
  expect(engine.state.sending.held).toBe(wasLoaded);
  clock.advance(oneDayMs);
  await engine.idle();
  expect(receiver.bodies).toHaveLength(sent);

  const { entries, more } = await good(engine, 'log.page', { limit: 5_000 });
  expect(more).toBe(false);
  const kept = new Map(entries.map((entry) => [entry.seq, entry]));
  for (const line of lines)
    if ('row' in line) expect(kept.get(line.row.seq)).toMatchObject({ at: line.row.at, kind: line.row.kind });
  const notifications = entries.filter((entry) => entry.kind === 'notification');
  expect(notifications.filter(({ outcome }) => outcome === 'waiting' || outcome === 'sending')).toEqual([]);

  // It works again, and its numbers go on.
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  await good(engine, 'workspace.open-text', { title: 'After', text: workspaceOf([groupOf('201')], { options }) });
  await good(engine, 'groups.request', { dbids: ['201'], request: { do: 'load' } });
  await engine.delivered();
  expect(new Set(receiver.bodies.map((body) => JSON.stringify(body))).size).toBe(sent + 1);
  const after = await good(engine, 'log.page', { limit: 1_000, after: Math.max(0, ...kept.keys()) });
  expect(after.entries.at(-1)).toMatchObject({ dbid: '201', outcome: 'accepted' });
  await engine.close();
  expect((await readdir(profileFolder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const database = new DatabaseSync(journal);
  expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  database.close();
  return notifications;
}
