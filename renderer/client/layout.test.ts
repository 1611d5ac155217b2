import { expect, test } from 'vitest';
import { frontAfter, reasonAgainstLayout } from './layout.ts';
import { createWindowStore } from './window-state.ts';

const before = createWindowStore().getState();

test('another view, a query from elsewhere and a row that is asked for come to the front; the rest stays', () => {
  expect(frontAfter({ ...before, view: 'receiver' }, before)).toBe('view');
  const query = { ...before.logQuery.query };
  expect(frontAfter({ ...before, logQuery: { ...before.logQuery, query } }, before)).toBe('log');
  expect(frontAfter({ ...before, logTarget: { seq: 4 } }, before)).toBe('log');
  const asked = { ...before, logTarget: { seq: 4 } };
  expect(frontAfter({ ...asked, logTarget: null }, asked)).toBeNull();
  expect(frontAfter({ ...before, selection: ['101'] }, before)).toBeNull();
});

test('a layout that the window has no room for is refused with the reason; the usual one never is', () => {
  const small = { room: { inspector: 'over', log: 'tab' } } as const;
  expect(reasonAgainstLayout(before, 'layout.large-log')).toBeNull();
  expect(reasonAgainstLayout(small, 'layout.large-log')).toMatch(/the log is a tab/);
  expect(reasonAgainstLayout(small, 'layout.wide-inspector')).toMatch(/lies over the rest/);
  expect(reasonAgainstLayout(small, 'layout.reset')).toBeNull();
  expect(reasonAgainstLayout(small, 'view.theme')).toBeNull();
});
