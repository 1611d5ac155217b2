import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { noteRow } from '../testing/journal-rows.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { WorkerStore } from './worker-store.ts';

/** So many at once that the full-text index would wait for longer than {@link eventually} does. */
const many = 100_000;

test('a text that is looked for in one thread has the other one index, however many rows have just arrived', async () => {
  const path = join(await temporaryFolder(), 'journal.sqlite');
  const { store } = await WorkerStore.open(path, 0);
  if (!store) throw new Error('There is no store.');
  onTestFinished(() => store.close());
  const database = new DatabaseSync(path);
  onTestFinished(() => database.close());
  const indexed = () => database.prepare('SELECT count(*) AS rows FROM log WHERE searchable = 2').get()?.rows;
  const rows = Array.from({ length: many }, (_, index) => noteRow(index + 1));
  await store.write(
    rows,
    rows.map((row) => JSON.stringify(row)),
  );
  await store.page({ limit: 1 });
  expect(indexed()).toBe(0);
  await store.page({ query: { clauses: [{ field: 'text', negated: false, phrase: 'Note' }] }, limit: 1 });
  await eventually(() => expect(indexed()).toBeGreaterThan(0));
});
