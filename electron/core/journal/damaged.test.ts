import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutboundConsole } from '../outbound-console.ts';
import { JournalFile } from '../testing/journal-file.ts';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { type LocalReceiver, localReceiver } from '../testing/local-receiver.ts';
import { engineWith, good, groupOf, openEngine } from '../testing/open-engine.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const pageBytes = 8_192;
const rowCount = 300;
/** SQLite takes less than this for an empty file. */
const shortest = 512;

/** The bytes of a journal with every kind of row, a mark and a full-text index. */
async function soundJournal(): Promise<Buffer> {
  const now = Date.now();
  const body = `{"GSW_CAMPAIGN_NAME":"${'Spring '.repeat(100)}"}`;
  const rows = Array.from({ length: rowCount }, (_, index) =>
    index % 10 === 9 ? { ...noteRow(index + 1), at: now } : notificationRow(index + 1, { at: now, body }),
  );
  const file = await JournalFile.nextRun(rows);
  file.writer.mark([5], { note: 'spring' });
  file.indexAll();
  file.close();
  return readFile(file.path);
}

/** Makes three notifications, and gives their numbers. */
async function work(engine: OutboundConsole, receiver: LocalReceiver): Promise<number[]> {
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': receiver.uri };
  await good(engine, 'options.set', { settings: { ...options, 'campaigngroup-states-interval': 0 } });
  const made: number[] = [];
  const stop = engine.watch(({ seq }) => made.push(seq));
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'start', dialMode: 3 } });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'force-unload' } });
  await engine.delivered();
  stop();
  return [...new Set(made)];
}

/** A console on a journal of these bytes: it reads, searches, sends and is closed; then the next one reads. */
async function liveWith(bytes: Buffer) {
  const receiver = await localReceiver();
  const profileFolder = await temporaryFolder();
  const path = join(profileFolder, 'journal.sqlite');
  await writeFile(path, bytes);
  const engine = await engineWith([groupOf('101')], {}, { profileFolder });
  const clauses = [{ field: 'text', phrase: 'spring' } as const];
  await good(engine, 'log.page', { limit: 1_000, query: { clauses } });
  const { entries: before } = await good(engine, 'log.page', { limit: 1_000 });
  const made = await work(engine, receiver);
  await good(engine, 'log.page', { limit: 1_000 });
  expect(engine.state.health.journal).toBeNull();
  expect(receiver.bodies).toHaveLength(made.length);
  await engine.close();

  const next = await openEngine({ profileFolder });
  expect(next.state.health.journal).toBeNull();
  const { entries: after } = await good(next, 'log.page', { limit: 1_000 });
  await next.close();
  const notes = after.flatMap((entry) => (entry.kind === 'note' ? [entry.text] : []));
  const asides = (await readdir(dirname(path))).filter((name) => /\.broken-[\dTZ-]+$/.test(name));
  const kept = after.filter(({ seq }) => made.includes(seq));
  return { profileFolder, before, made, kept, notes, asides };
}

/** What is made after the damage is kept, and a file that is put aside is told of. */
function expectSoundEnd({ made, kept, notes, asides }: Awaited<ReturnType<typeof liveWith>>): void {
  expect(made).toHaveLength(3);
  expect(kept).toHaveLength(3);
  expect(kept.every((entry) => entry.kind === 'notification' && entry.outcome === 'accepted')).toBe(true);
  const told = notes.filter((note) => /^The journal could not be read \(.*\)\. It is kept as .*; a new one/.test(note));
  expect(told).toHaveLength(asides.length);
}

test('the journal of these tests is sound', async () => {
  const { before, asides } = await liveWith(await soundJournal());
  expect([before.length, asides]).toEqual([rowCount, []]);
});

/** What a disk may have made of a journal: its end is gone, or a page, or a few bytes. */
async function anyDamage() {
  const sound = await soundJournal();
  const noise = (bytes: number, least = bytes) => fc.uint8Array({ minLength: least, maxLength: bytes });
  const overwritten = (at: number, bytes: Uint8Array) => {
    const damaged = Buffer.from(sound);
    damaged.set(bytes, at);
    return damaged;
  };
  return {
    cut: fc.integer({ min: shortest, max: sound.length - 1 }).map((length) => sound.subarray(0, length)),
    page: fc
      .tuple(fc.nat({ max: sound.length / pageBytes - 1 }), noise(pageBytes))
      .map(([page, bytes]) => overwritten(page * pageBytes, bytes)),
    bytes: fc.tuple(fc.nat({ max: sound.length - 17 }), noise(16, 1)).map(([at, bytes]) => overwritten(at, bytes)),
  };
}

test('a journal that was cut off, or has a page of noise, anywhere: it is kept aside, or nothing is gone', {
  timeout: 300_000,
}, async () => {
  const { cut, page } = await anyDamage();
  await fc.assert(
    fc.asyncProperty(fc.oneof(cut, page), async (bytes) => {
      const lived = await liveWith(bytes);
      expectSoundEnd(lived);
      if (lived.asides.length === 0) expect(lived.before).toHaveLength(rowCount);
    }),
    { numRuns: 10 },
  );
});

test('a journal with a few wrong bytes anywhere goes on', { timeout: 300_000 }, async () => {
  const { bytes } = await anyDamage();
  await fc.assert(
    fc.asyncProperty(bytes, async (damaged) => expectSoundEnd(await liveWith(damaged))),
    { numRuns: 5 },
  );
});

test('what is kept aside is what was found', async () => {
  const cut = (await soundJournal()).subarray(0, 100_000);
  const { profileFolder, asides } = await liveWith(cut);
  expect(await Promise.all(asides.map((name) => readFile(join(profileFolder, name))))).toEqual([cut]);
});
