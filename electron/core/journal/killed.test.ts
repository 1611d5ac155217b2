import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { NotificationEntry } from '../../../shared/contract/log.ts';
import { type Random, seededRandom } from '../ports/random.ts';
import { JournalFile } from '../testing/journal-file.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import type { PrintedLine } from '../testing/printed-line.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { isOpen, type JournalRow } from './journal-row.ts';

const kills = 24;
const program = join(import.meta.dirname, '..', 'testing', 'killed-engine.ts');

/** What an engine prints until it is killed at some moment: one in four while it is still opening its files. */
async function runAndKill(args: readonly string[], random: Random): Promise<PrintedLine[]> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  let complaints = '';
  const ready = Promise.withResolvers<void>();
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.includes('"ready"')) ready.resolve();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const closed = once(child, 'close');
  if (random.next() < 0.25) await setTimeout(random.next() * 1_000);
  else {
    await Promise.race([ready.promise, closed]);
    await setTimeout(random.next() * 400);
  }
  const hadEnded = child.exitCode !== null;
  child.kill('SIGKILL');
  await closed;
  expect(hadEnded, complaints).toBe(false);
  // What was printed last may be cut off: it was never whole outside of the process.
  return printed
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as PrintedLine);
}

const endings = ['accepted', 'rejected', 'failed', 'lost', 'dropped', 'skipped'];
const stages = ['waiting', 'sending', ...endings];

/** Whether the journal tells at least as much of a notification as was shown, and nothing else. */
function isAtLeast(kept: JournalRow | undefined, shown: NotificationEntry): boolean {
  if (kept?.kind !== 'notification' || isOpen(kept)) return false;
  if (endings.includes(shown.outcome)) return kept.outcome === shown.outcome && kept.status === shown.status;
  // A line that was written stays written.
  return kept.loggedAt !== null || shown.loggedAt === null;
}

test('what was shown or answered before the console was killed is in the journal, however often it is killed', {
  timeout: 300_000,
}, async () => {
  const receiver = await localReceiver();
  receiver.delayMs = 3;
  const profileFolder = await temporaryFolder();
  const path = join(profileFolder, 'journal.sqlite');
  const random = seededRandom(4);
  const shown = new Map<number, NotificationEntry>();
  const notes = new Map<number, string>();
  const answered = new Set<number>();
  const marked = new Set<number>();
  let newest = 0;
  for (let turn = 0; turn < kills; turn++) {
    const lines = await runAndKill([profileFolder, receiver.uri, String(turn)], random);
    for (const line of lines) {
      if ('answered' in line) for (const seq of line.answered) answered.add(seq);
      if ('marked' in line) marked.add(line.marked);
      if (!('row' in line)) continue;
      expect(line.row.seq).toBeGreaterThan(newest);
      if (line.row.kind === 'note') notes.set(line.row.seq, line.row.text);
      else {
        const before = shown.get(line.row.seq);
        expect(stages.indexOf(line.row.outcome)).toBeGreaterThanOrEqual(stages.indexOf(before?.outcome ?? 'waiting'));
        shown.set(line.row.seq, line.row);
      }
    }
    const file = await JournalFile.open(path);
    const rows = new Map(file.all().map((row) => [row.seq, row]));
    for (const [seq, entry] of shown) {
      const row = rows.get(seq);
      expect(isAtLeast(row, entry), `turn ${turn}: ${JSON.stringify({ shown: entry, kept: row })}`).toBe(true);
      expect(row).toMatchObject({ at: entry.at, dbid: entry.dbid, action: entry.action, uri: entry.uri });
    }
    for (const [seq, text] of notes) expect(rows.get(seq)).toMatchObject({ kind: 'note', text });
    expect([...answered].filter((seq) => !rows.has(seq))).toEqual([]);
    for (const seq of marked) expect(rows.get(seq)).toMatchObject({ mark: { pinned: true } });
    newest = Math.max(newest, file.writer.newestSeq);
    file.close();
    const database = new DatabaseSync(path);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  }
  expect(shown.size).toBeGreaterThan(kills);
  expect([answered.size > kills, marked.size > 0, notes.size > 0]).toEqual([true, true, true]);
});
