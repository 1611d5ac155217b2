import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { FileToOpen } from './file-argument.ts';
import { isOnlyInstance } from './single-instance.ts';

const app = (lock: boolean) => Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => lock });

test('the first is told of the second, with its file', () => {
  const first = app(true);
  const told: (FileToOpen | null)[] = [];
  expect(isOnlyInstance(first, (file) => told.push(file))).toBe(true);
  first.emit('second-instance', {}, ['console', 'short.json'], '/home/me');
  first.emit('second-instance', {}, ['console'], '/home/me');
  expect(told).toEqual([{ kind: 'workspace', path: resolve('/home/me/short.json') }, null]);
});

test('the second is not told of others', () => {
  const second = app(false);
  expect(isOnlyInstance(second, () => {})).toBe(false);
  expect(second.listenerCount('second-instance')).toBe(0);
});
