import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isOnlyInstance } from './single-instance.ts';
import { workspaceFileIn } from './workspace-argument.ts';

const app = (lock: boolean) => Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => lock });

test('the first is told of the second, with its workspace file', () => {
  const first = app(true);
  const told: (string | null)[] = [];
  expect(isOnlyInstance(first, (file) => told.push(file))).toBe(true);
  first.emit('second-instance', {}, ['console', 'short.json'], '/home/me');
  first.emit('second-instance', {}, ['console'], '/home/me');
  expect(told).toEqual([resolve('/home/me/short.json'), null]);
});

test('the second is not told of others', () => {
  const second = app(false);
  expect(isOnlyInstance(second, () => {})).toBe(false);
  expect(second.listenerCount('second-instance')).toBe(0);
});

test.each<[string, string[], string | null]>([
  ['a file', ['console', 'a.json'], '/work/a.json'],
  ['an absolute path', ['console', '/b/a.JSON'], '/b/a.JSON'],
  ['a file after switches', ['electron', '--user-data-dir=/p', '.', 'a.json'], '/work/a.json'],
  ['nothing', ['electron', '.'], null],
  ['the program alone', ['out/electron/main.cjs'], null],
  ['a switch that ends alike', ['console', '--config=a.json'], null],
  ['a file that is not last', ['console', 'a.json', '--verbose'], null],
  ['no arguments at all', [], null],
])('%s', (_what, commandLine, file) => expect(workspaceFileIn(commandLine, '/work')).toBe(file));
