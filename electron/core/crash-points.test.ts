import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { JournalReader } from './journal/journal-reader.ts';
import { JournalWriter } from './journal/journal-writer.ts';
import { writtenRows } from './journal/written-rows.ts';
import { type Crash, crash, recover } from './testing/crash.ts';
import type { CrashPoint, FileMoment } from './testing/crash-point.ts';
import { eventually } from './testing/eventually.ts';
import { notificationRow } from './testing/journal-rows.ts';
import { writeJournalOfVersion1 } from './testing/old-journal.ts';

const fileMoments: readonly FileMoment[] = ['opened', 'half written', 'written', 'synced', 'renamed'];
const sides = ['before commit', 'after commit'] as const;
const dayMs = 86_400_000;

test.each(fileMoments)(
  'killed while the session is written (%s): the one before is there, or the new one',
  async (at) => {
    await recover(await crash({ file: 'session.json', at, time: 2 }));
  },
);

test.each(fileMoments)(
  'killed while the workspace is saved (%s): its file is the old one, or the new one',
  async (at) => {
    const crashed = await crash({ file: 'day.json', at, time: 2 });
    expect(crashed.lines.flatMap((line) => ('saved' in line ? [line.saved] : []))).toEqual(['Turn 1']);
    const { application } = JSON.parse(await readFile(crashed.workspaceFile, 'utf8')) as { application: string };
    expect(application).toBe(at === 'renamed' ? 'Turn 2' : 'Turn 1');
    await recover(crashed);
  },
);

test.each(sides)('killed while the journal is written (%s)', async (at) => {
  const crashed = await crash({ sql: 'INSERT INTO entry', at });
  // Nothing was shown yet; what was written comes back with its end.
  expect(crashed.lines).toEqual([]);
  const rows = await recover(crashed);
  expect(rows.length > 0).toBe(at === 'after commit');
});

test.each(sides)(
  'killed while the full text is indexed (%s): what was not indexed is found all the same',
  async (at) => {
    const crashed = await crash({ sql: 'INSERT INTO search (rowid', at });
    const reader = new JournalReader(crashed.journal);
    const clauses = [{ field: 'text', negated: false, phrase: 'GSW_CAMPAIGN_GROUP_ACTION' } as const];
    const [all, found] = [reader.rows({ limit: 999 }), reader.rows({ limit: 999, query: { clauses } })];
    reader.close();
    expect(found.rows).toEqual(all.rows.filter(({ kind }) => kind === 'notification'));
    expect(found.rows.length).toBeGreaterThan(0);
    await recover(crashed);
  },
);

test.each(sides)(
  'killed while old rows are deleted (%s): they are there with all of it, or gone with all of it',
  async (at) => {
    const crashed = await crash({ sql: 'DELETE FROM log', at }, { before: withOldRows });
    const database = new DatabaseSync(crashed.journal, { readOnly: true });
    const count = (table: string) => database.prepare(`SELECT count(*) AS rows FROM ${table} WHERE seq <= 20`).get();
    const left = { rows: at === 'before commit' ? 20 : 0 };
    expect([count('log'), count('entry')]).toEqual([left, left]);
    database.close();
    await recover(crashed);
  },
);

const migration: readonly CrashPoint[] = [
  { sql: 'INSERT INTO log (seq', at: 'before commit' },
  { sql: 'INSERT INTO log (seq', at: 'after commit' },
];
test.each(migration)(
  'killed while the journal is brought to a new version ($at): every row is there',
  async (point) => {
    const old = Array.from({ length: 200 }, (_, index) => notificationRow(index + 1, { at: Date.now() + index }));
    const crashed = await crash(point, { before: (journal) => writeJournalOfVersion1(journal, old) });
    expect(versionOf(crashed)).toBe(point.at === 'before commit' ? 1 : 2);
    const rows = await recover(crashed);
    expect(
      rows
        .map(({ seq }) => seq)
        .sort((one, other) => one - other)
        .slice(0, 200),
    ).toEqual(old.map(({ seq }) => seq));
    expect(versionOf(crashed)).toBe(2);
  },
);

test('killed with one notification on the wire and others waiting: the first has failed, the others were dropped', async () => {
  const crashed = await crash(null, {
    receiverIsSilent: true,
    until: ({ journal, receiver }) =>
      eventually(() => {
        expect(receiver.bodies).toHaveLength(1);
        const database = new DatabaseSync(journal, { readOnly: true });
        const rows = database.prepare('SELECT outcome FROM log ORDER BY seq').all();
        database.close();
        expect(rows.map(({ outcome }) => outcome)).toEqual(['sending', 'waiting', 'waiting']);
      }),
  });
  const rows = await recover(crashed);
  expect(rows.map(({ outcome, errorClass, dropReason }) => errorClass ?? dropReason ?? outcome).sort()).toEqual([
    'closing',
    'closing',
    'closing',
  ]);
});

/** Rows of forty days ago, and one of today: the old ones are deleted as soon as there is time. */
function withOldRows(path: string): void {
  const writer = new JournalWriter(path);
  const old = Array.from({ length: 20 }, (_, index) => notificationRow(index + 1, { at: Date.now() - 40 * dayMs }));
  writer.write(writtenRows([...old, notificationRow(21, { at: Date.now() })]));
  writer.close();
}

function versionOf({ journal }: Crash): unknown {
  const database = new DatabaseSync(journal, { readOnly: true });
  const found = database.prepare('PRAGMA user_version').get()?.user_version;
  database.close();
  return found;
}
