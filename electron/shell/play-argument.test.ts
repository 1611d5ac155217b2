import { expect, test } from 'vitest';
import { playArgumentsIn } from './play-argument.ts';

test.each([
  [
    ['console', 'play', 'day.json', '--html', 'a.html'],
    ['day.json', '--html', 'a.html'],
  ],
  [['console', '--no-sandbox', 'play', 'day.json'], ['day.json']],
  [['console', 'play'], []],
  [['console'], null],
  [['console', 'play.json'], null],
  [['console', 'day.json', 'play'], null],
])('packaged: %j', (commandLine, expected) => {
  expect(playArgumentsIn(commandLine, true)).toEqual(expected);
});

test.each([
  [['electron', '.', 'play', 'day.json'], ['day.json']],
  [['electron', '--no-sandbox', '.', 'play', 'day.json'], ['day.json']],
  [['electron', '.', 'day.json'], null],
  [['electron', 'play'], null],
  [['electron', '.'], null],
])('not packaged: %j', (commandLine, expected) => {
  expect(playArgumentsIn(commandLine, false)).toEqual(expected);
});
