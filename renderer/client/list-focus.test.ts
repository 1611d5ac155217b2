import { expect, test } from 'vitest';
import { closeInspector, focusList, showsList } from './list-focus.ts';
import { createWindowStore, type Inspected } from './window-state.ts';

/** An inspector that is open, and what happened to it and to the focus, in order. */
function open(inspected: Inspected | null, hasFocus: boolean) {
  const store = createWindowStore();
  store.setState({ inspected });
  const happened: string[] = [];
  store.subscribe(() => happened.push('closed'));
  const close = () =>
    closeInspector({ store }, { hasFocus: () => hasFocus, leaveFor: (list) => happened.push(`focus to ${list}`) });
  return { close, happened };
}

test('the focus has gone to the list before the inspector is taken away', () => {
  const group = open({ kind: 'group', dbid: '101' }, true);
  group.close();
  expect(group.happened).toEqual(['focus to groups', 'closed']);
  const row = open({ kind: 'notification', seq: 7 }, true);
  row.close();
  expect(row.happened).toEqual(['focus to log', 'closed']);
});

test('a focus that is elsewhere stays there', () => {
  const { close, happened } = open({ kind: 'notifications', seqs: [1, 2] }, false);
  close();
  expect(happened).toEqual(['closed']);
});

test('a key that is heard in two places closes once', () => {
  const { close, happened } = open({ kind: 'group', dbid: '101' }, true);
  close();
  close();
  expect(happened).toEqual(['focus to groups', 'closed']);
});

test('a list takes the focus while it is shown, also when another one of the same name goes after it has come', () => {
  const taken: string[] = [];
  const first = showsList('log', () => taken.push('first') > 0);
  const second = showsList('log', () => taken.push('second') > 0);
  first();
  expect([focusList('log'), focusList('groups')]).toEqual([true, false]);
  second();
  expect(focusList('log')).toBe(false);
  expect(taken).toEqual(['second']);
});
