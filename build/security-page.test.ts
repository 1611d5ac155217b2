import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject, root } from './project.ts';

test('every file that the page on security names is there, and every line of its table has one', () => {
  const page = readFileSync(inProject('SECURITY.md'), 'utf8');
  const named = [...page.matchAll(/`([^`\s]+\.ts)`/g)].map(([, file = '']) => file);
  expect(named.filter((file) => globSync(file, { cwd: root }).length === 0)).toEqual([]);
  const lines = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Who, from where'));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !/`[^`\s]+\.ts`/.test(line.split('|')[3] ?? ''))).toEqual([]);
});
