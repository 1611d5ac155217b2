import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash, Stamp } from './stamp.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  write('a/one.ts', '1');
  write('a/b/two.ts', '2');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
function swapContents(): void {
  write('a/one.ts', '2');
  write('a/b/two.ts', '1');
}
const hash = () => contentHash(root, ['a', 'lock.json']);

test('the same contents have the same hash, wherever they are', () => {
  const other = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(other, 'a/b'), { recursive: true });
  writeFileSync(join(other, 'a/b/two.ts'), '2');
  writeFileSync(join(other, 'a/one.ts'), '1');
  expect(contentHash(other, ['a', 'lock.json'])).toBe(hash());
  rmSync(other, { recursive: true });
});

test.each([
  ['a changed file', () => write('a/b/two.ts', '3')],
  ['a new file', () => write('a/three.ts', '')],
  ['a removed file', () => rmSync(join(root, 'a/one.ts'))],
  ['an input that exists now', () => write('lock.json', '{}')],
  ['contents that were swapped', swapContents],
])('%s changes it', (_what, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test('a test file does not change it', () => {
  const before = hash();
  write('a/one.test.ts', 'x');
  write('a/b/two.test.tsx', 'x');
  expect(hash()).toBe(before);
});

test('a product is fresh only with its stamp, with the same hash, and while it exists', () => {
  const stamp = new Stamp(join(root, 'cache/main'));
  const product = join(root, 'a/one.ts');
  expect(stamp.isFresh(product, 'h1')).toBe(false);
  stamp.set('h1');
  expect(stamp.isFresh(product, 'h1')).toBe(true);
  expect(stamp.isFresh(product, 'h2')).toBe(false);
  expect(stamp.isFresh(join(root, 'gone'), 'h1')).toBe(false);
  stamp.clear();
  expect(stamp.isFresh(product, 'h1')).toBe(false);
});
