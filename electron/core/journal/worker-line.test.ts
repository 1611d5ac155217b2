import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startWorker } from '../start-worker.ts';
import { noteRow } from '../testing/journal-rows.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { WorkerLine } from './worker-line.ts';
import { writtenRows } from './written-rows.ts';

vi.mock(import('../start-worker.ts'), async (original) => {
  const { startWorker: start } = await original();
  return { startWorker: vi.fn(start) };
});

async function writerLine() {
  const line = new WorkerLine({ path: join(await temporaryFolder(), 'journal.sqlite'), role: 'write' });
  onTestFinished(() => line.close());
  return line;
}

const retention = { days: 30, mebibytes: 64 };

test('a thread that ends by a fault leaves no request without an answer; the next request starts another one', async () => {
  vi.mocked(startWorker).mockImplementationOnce(() => new Worker('process.exit(3)', { eval: true }));
  const line = await writerLine();
  const rows = writtenRows([noteRow(1)]);
  const both = [line.ask('write', { rows, retention }), line.ask('mark', { seqs: [1], change: {} })];
  for (const asked of both) await expect(asked).rejects.toThrow('its thread has ended');
  await line.ask('write', { rows, retention });
  expect(await line.ask('mark', { seqs: [1], change: {} })).toBe('[]');
});

test('an error of the thread is the error of the request alone', async () => {
  const line = await writerLine();
  await expect(line.ask('write', { rows: { texts: [''], columns: 'no JSON' }, retention })).rejects.toThrow('JSON');
  await expect(line.ask('page', { limit: 1 })).rejects.toThrow('this thread of the journal is not for that');
  await line.ask('write', { rows: writtenRows([noteRow(1)]), retention });
});

test('what the file holds is told to who asks for it late', async () => {
  const line = await writerLine();
  const rows = await new Promise<number>((resolve) => {
    line.onSize((size) => {
      line.onSize(() => undefined);
      resolve(size.rows);
    });
    void line.ask('write', { rows: writtenRows([noteRow(1)]), retention });
  });
  const told: number[] = [];
  line.onSize((size) => told.push(size.rows));
  expect(told).toEqual([rows]);
});
