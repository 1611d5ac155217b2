import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { TraceFile } from './trace-file.ts';

async function traceFile(limits: ConstructorParameters<typeof TraceFile>[2] = {}) {
  const path = join(await temporaryFolder(), 'trace', 'ocs-trace.log');
  const health: (string | null)[] = [];
  const trace = new TraceFile(path, (problem) => health.push(problem), limits);
  const files = async () => (await readdir(dirname(path))).sort();
  const lines = async (file = path) => (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  return { path, health, trace, files, lines };
}

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `line ${from + index}`);

test('lines are written in the background, in order, each on a line of its own; folders are made', async () => {
  const { trace, lines, health } = await traceFile();
  for (const line of numbers(1_000)) trace.write(line);
  await eventually(async () => expect(await lines()).toHaveLength(1_000));
  for (const line of numbers(1_000, 1_000)) trace.write(line);
  await trace.close();
  expect(await lines()).toEqual(numbers(2_000));
  expect(new Set(health)).toEqual(new Set([null]));
});

test('lines that come soon after one another are one write', async () => {
  const { trace, lines, health } = await traceFile();
  for (const line of numbers(5)) {
    trace.write(line);
    await nextTurn();
  }
  await trace.close();
  expect(await lines()).toEqual(numbers(5));
  expect(health).toHaveLength(1);
});

test('what is in the file stays; new lines come after it', async () => {
  const { trace, lines, path } = await traceFile();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, 'of yesterday\n');
  trace.write('of today');
  await trace.close();
  expect(await lines()).toEqual(['of yesterday', 'of today']);
});

test('closing flushes what was written in the same turn, and may be repeated', async () => {
  const { trace, lines } = await traceFile();
  trace.write('the last word');
  await trace.close();
  expect(await lines()).toEqual(['the last word']);
  await trace.close();
  expect(await lines()).toEqual(['the last word']);
});

test('closing without a line makes no file', async () => {
  const { trace, path } = await traceFile();
  await trace.close();
  await expect(readFile(path)).rejects.toThrow('ENOENT');
});

test('a file that has grown is kept under a number; the newest five stay, in order', async () => {
  const { trace, path, files, lines } = await traceFile({ rotateAtBytes: 10 });
  for (let number = 0; number < 8; number++) {
    trace.write(`a line of file ${number}`);
    await eventually(async () => expect((await lines()).at(-1)).toBe(`a line of file ${number}`));
  }
  expect(await files()).toEqual(['ocs-trace.log', ...[1, 2, 3, 4, 5].map((number) => `ocs-trace.log.${number}`)]);
  expect(await lines(path)).toEqual(['a line of file 7']);
  for (let number = 1; number <= 5; number++)
    expect(await lines(`${path}.${number}`)).toEqual([`a line of file ${7 - number}`]);
  await trace.close();
});

test('a file that had grown before the start is put aside first', async () => {
  const { trace, path, lines } = await traceFile({ rotateAtBytes: 20 });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, 'more than twenty bytes of yesterday\n');
  trace.write('today');
  await trace.close();
  expect(await lines()).toEqual(['today']);
  expect(await lines(`${path}.1`)).toEqual(['more than twenty bytes of yesterday']);
});

test('bytes are counted, not characters', async () => {
  const { trace, path, lines } = await traceFile({ rotateAtBytes: 20 });
  for (const line of ['ÄÖÜÄÖÜÄÖÜ€', 'next']) {
    trace.write(line);
    await eventually(async () => expect((await lines()).at(-1)).toBe(line));
  }
  expect(await lines(`${path}.1`)).toEqual(['ÄÖÜÄÖÜÄÖÜ€']);
  await trace.close();
});

test('a file that is removed while it is written to begins anew', async () => {
  const { trace, path, lines } = await traceFile();
  trace.write('first');
  await eventually(async () => expect(await lines()).toEqual(['first']));
  await rm(path);
  trace.write('second');
  await trace.close();
  expect(await lines()).toEqual(['second']);
});

test('while the folder cannot be written it says so; then all lines come, in order', async () => {
  const { trace, path, lines, health } = await traceFile();
  await writeFile(dirname(path), 'a file where the folder should be');
  for (const line of numbers(10)) trace.write(line);
  await eventually(() => expect(health).toHaveLength(1));
  expect(health[0]).toMatch(/^The trace file cannot be written; the newest 100000 lines are kept in memory\. /);
  for (const line of numbers(10, 10)) trace.write(line);
  await eventually(() => expect(health).toHaveLength(2));
  await rm(dirname(path));
  trace.write('line 20');
  await eventually(() => expect(health.at(-1)).toBeNull());
  await trace.close();
  expect(await lines()).toEqual(numbers(21));
});

test('closing tries once more to write what could not be written', async () => {
  const { trace, path, lines, health } = await traceFile();
  await writeFile(dirname(path), 'a file where the folder should be');
  for (const line of numbers(10)) trace.write(line);
  await eventually(() => expect(health).toHaveLength(1));
  await rm(dirname(path));
  await trace.close();
  expect(await lines()).toEqual(numbers(10));
});

// Elsewhere there is no such device.
if (process.platform === 'linux')
  test('a full disk is said, and closing ends', async () => {
    const health: (string | null)[] = [];
    const trace = new TraceFile('/dev/full', (problem) => health.push(problem));
    trace.write('lost');
    await trace.close();
    expect(health.at(-1)).toContain('ENOSPC');
  });

test('closing ends when the lines cannot be written at all', async () => {
  const { trace, path, health } = await traceFile();
  await writeFile(dirname(path), 'a file where the folder should be');
  trace.write('lost');
  await trace.close();
  expect(health.at(-1)).toMatch(/cannot be written/);
});

test('memory is bounded: the oldest lines are lost, and counted when the rest is written', async () => {
  const { trace, path, lines, health } = await traceFile({ maxBuffered: 50 });
  await writeFile(dirname(path), 'a file where the folder should be');
  for (const line of numbers(80)) trace.write(line);
  await eventually(() => expect(health).toHaveLength(1));
  await rm(dirname(path));
  await trace.close();
  expect(await lines()).toEqual(numbers(50, 30));
  expect(health.at(-1)).toBe('30 lines of the trace file were lost while it could not be written.');
});
