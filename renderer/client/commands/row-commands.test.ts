import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestWindow, type TestWindow } from '../../testing/test-window.ts';
import { run } from './run.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openTestWindow();
});
afterEach(() => window.close());

test('a row becomes the base of comparisons, is compared, and is let go', () => {
  window.store.setState({ inspected: { kind: 'notification', seq: 7 } });
  run(window, 'log.diff-base');
  expect(window.state()).toMatchObject({ diffBase: 7, result: { text: 'Rows are compared with row 7' } });
  run(window, 'log.diff');
  expect(window.state()).toMatchObject({
    inspected: { kind: 'notification', seq: 7 },
    inspectorTabs: { notification: 'diff' },
  });
  run(window, 'log.diff-base');
  expect(window.state().diffBase).toBeNull();
});

test('without a row, and with several, what is needed is said', () => {
  run(window, 'log.resend');
  expect(window.state().result).toMatchObject({ tone: 'refused', text: 'Select a row of the log first.' });
  window.store.setState({ inspected: { kind: 'notifications', seqs: [1, 2] } });
  run(window, 'log.resend');
  expect(window.state().result).toMatchObject({ tone: 'refused', text: 'Select one row only for this.' });
});

test('a row that is gone cannot be edited, and that is said', async () => {
  window.store.setState({ inspected: { kind: 'notification', seq: 99 } });
  run(window, 'log.edit-and-resend');
  const { result, dialog } = await window.until((state) => state.result !== null);
  expect(result).toMatchObject({ tone: 'problem', text: expect.stringContaining('It cannot be edited.') });
  expect(dialog).toBeNull();
});
