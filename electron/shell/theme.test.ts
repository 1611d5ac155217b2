import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { backgroundFor, backgrounds, followTheme } from './theme.ts';

test.each([
  [false, backgrounds.light],
  [true, backgrounds.dark],
])('dark %s has %s behind the page', (shouldUseDarkColors, color) => {
  expect(backgroundFor({ shouldUseDarkColors })).toBe(color);
});

test('follows the system until the window is closed', () => {
  const theme = Object.assign(new EventEmitter(), { shouldUseDarkColors: true });
  const colors: string[] = [];
  const window = Object.assign(new EventEmitter(), { setBackgroundColor: (color: string) => colors.push(color) });
  followTheme(window, theme);
  theme.emit('updated');
  window.emit('closed');
  expect(colors).toEqual([backgrounds.dark]);
  expect(theme.listenerCount('updated')).toBe(0);
});
