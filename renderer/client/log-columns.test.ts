import { expect, test } from 'vitest';
import { shownLogColumns } from './log-columns.ts';

const shown = (width: number, chosen = {}) =>
  Object.entries(shownLogColumns(width, chosen))
    .filter(([, is]) => is)
    .map(([name]) => name);

test.each([
  [500, ['receiver']],
  [680, ['line', 'receiver']],
  [950, ['id', 'line', 'receiver']],
  [1_376, ['gap', 'id', 'actor', 'cause', 'line', 'receiver']],
])('at %i pixels there is room for %j', (width, columns) => {
  expect(shown(width)).toEqual(columns);
});

test('what was chosen by hand is shown or hidden whatever the room', () => {
  expect(shown(500, { gap: true, receiver: false })).toEqual(['gap']);
});
