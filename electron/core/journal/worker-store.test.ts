import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startWorker } from '../start-worker.ts';
import { DamagedFile, FileReplaced } from './damage.ts';
import { WorkerStore } from './worker-store.ts';

vi.mock(import('../start-worker.ts'), async (original) => {
  const { startWorker: start } = await original();
  return { startWorker: vi.fn(start) };
});

/** A thread of the journal on a disk where every file is damaged as soon as it is there. */
const onBadDisk = `
  const { parentPort } = require('node:worker_threads');
  const answers = {
    open: { newestSeq: 0, reason: null, problem: null },
    replace: 'It is kept aside; a new one was begun.',
    'let-go': null,
    close: null,
  };
  parentPort.on('message', ({ id, name }) => {
    if (name in answers) parentPort.postMessage({ id, answer: answers[name] });
    else parentPort.postMessage({ id, error: 'database disk image is malformed', isDamage: true });
    if (name === 'close') parentPort.close();
  });`;

async function storeOnBadDisk() {
  vi.mocked(startWorker).mockImplementation(() => new Worker(onBadDisk, { eval: true }));
  const { store } = await WorkerStore.open('journal.sqlite', 0);
  if (!store) throw new Error('There is no store.');
  onTestFinished(() => store.close());
  const replaced: string[] = [];
  store.onReplaced((problem) => replaced.push(problem));
  return { store, replaced };
}

test('a damaged file is replaced once, however many questions find it', async () => {
  const { store, replaced } = await storeOnBadDisk();
  const asked = await Promise.allSettled([store.page({ limit: 1 }), store.one(1), store.mark([1], { pinned: true })]);
  expect(asked.map((one) => one.status === 'rejected' && one.reason instanceof FileReplaced)).toEqual([
    true,
    true,
    true,
  ]);
  expect(replaced).toEqual(['It is kept aside; a new one was begun.']);
});

test('a disk that damages one file after the other is not filled with what was kept aside', async () => {
  const { store, replaced } = await storeOnBadDisk();
  for (let turn = 0; turn < 3; turn++) await expect(store.one(1)).rejects.toBeInstanceOf(FileReplaced);
  for (let turn = 0; turn < 3; turn++) await expect(store.one(1)).rejects.toBeInstanceOf(DamagedFile);
  expect(replaced).toHaveLength(3);
});
