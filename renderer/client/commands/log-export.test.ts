import { afterEach, beforeEach, expect, test } from 'vitest';
import { logRow } from '../../testing/log-row.ts';
import { MemoryEngine } from '../../testing/memory-engine.ts';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { inspectedOf } from '../log-selection.ts';
import { collectExport } from './log-export.ts';
import { setQuery } from './log-query.ts';

let window: TestWindow;
beforeEach(async () => {
  const engine = new MemoryEngine();
  for (let seq = 1; seq <= 250; seq += 1)
    engine.log.put(logRow(seq, seq % 10 === 0 ? { outcome: 'dropped', loggedAt: null, dropReason: 'held' } : {}));
  engine.log.note('info', 'A note, with "quotes" and\na line end.');
  window = await openTestWindow(engine);
  await window.until(({ log }) => log.entries.length === 251);
});
afterEach(() => window.close());

type Choice = Parameters<typeof collectExport>[1];
async function exported(choice: Partial<Choice>, signal = new AbortController().signal) {
  const progress: number[] = [];
  const all: Choice = { format: 'jsonl', rows: 'query', unmasked: false, ...choice };
  const result = await collectExport(window, all, { onProgress: (rows) => progress.push(rows), signal });
  if (result !== null && !result.ok) throw new Error(result.error.sentence);
  return { text: result?.value.pieces.join(''), rows: result?.value.rows, progress };
}

test.each([
  ['ocs', 225],
  ['csv', 251],
  ['jsonl', 251],
  ['har', 250],
] as const)('%s has %i rows, and says so', async (format, rows) => {
  const made = await exported({ format });
  expect(made.rows).toBe(rows);
  expect(made.progress).toHaveLength(3);
  expect(made.progress.at(-1)).toBe(rows);
});

test('the pieces joined are the file', async () => {
  const { text = '' } = await exported({ format: 'har' });
  const har = JSON.parse(text) as { log: { entries: unknown[] } };
  expect(har.log.entries).toHaveLength(250);
});

test('what the query finds, or what is selected', async () => {
  setQuery(window, 'outcome:dropped');
  expect((await exported({})).rows).toBe(25);
  window.store.setState({ inspected: inspectedOf([3, 4]) });
  expect((await exported({ rows: 'selection' })).text).toMatch(/^\{.*"seq":3.*\}\n\{.*"seq":4.*\}\n$/);
});

test('an export that was cancelled asks for no more pieces', async () => {
  const way = new AbortController();
  const making = exported({}, way.signal);
  way.abort();
  expect((await making).text).toBeUndefined();
  expect(window.called.filter((name) => name === 'log.export')).toHaveLength(1);
});

test('an error is given back', async () => {
  window.store.setState({ inspected: null });
  await expect(exported({ rows: 'selection' })).rejects.toThrow('The parameters do not fit.');
});
