import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backgroundFor, backgrounds, followTheme } from './theme.ts';

test.each([
  [false, backgrounds.light],
  [true, backgrounds.dark],
])('dark %s has %s behind the page', (shouldUseDarkColors, color) => {
  expect(backgroundFor({ shouldUseDarkColors })).toBe(color);
});

test('the colours are those of the page, light and then dark', () => {
  const tokens = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');
  const canvases = [...tokens.matchAll(/--canvas: (#\w+);/g)].map(([, color]) => color);
  expect(canvases).toEqual([backgrounds.light, backgrounds.dark]);
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
