import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from './app-log.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-log-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a line goes to stderr and to the file, with its time', () => {
  const file = join(folder, 'logs', 'console.log');
  const lines: string[] = [];
  const log = openLog(file, (line) => lines.push(line));
  log('one');
  log('two');
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z one$/);
  expect(readFileSync(file, 'utf8')).toBe(`${lines.join('\n')}\n`);
});

test('a URI that an error quotes comes without its secrets', () => {
  const file = join(folder, 'console.log');
  openLog(file, () => {})('the console has failed: Error: Invalid URL: http://me:word@h/?token=abc\n    at main.ts:1');
  expect(readFileSync(file, 'utf8')).toContain('Invalid URL: http://***@h/?token=***\n    at main.ts:1\n');
});

test('a large file is set aside, and only one such', () => {
  const file = join(folder, 'console.log');
  const log = openLog(file, () => {});
  for (const letter of ['a', 'b']) {
    writeFileSync(file, letter.repeat(1_000_001));
    log('next');
  }
  expect(statSync(file).size).toBeLessThan(100);
  expect(readFileSync(`${file}.1`, 'utf8')[0]).toBe('b');
});

test('a file that cannot be written stops nothing', () => {
  const lines: string[] = [];
  writeFileSync(join(folder, 'logs'), 'in the way');
  openLog(join(folder, 'logs', 'console.log'), (line) => lines.push(line))('one');
  expect(lines).toHaveLength(1);
});
