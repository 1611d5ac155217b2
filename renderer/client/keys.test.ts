import { expect, test } from 'vitest';
import { uiCommands } from '../../shared/contract/ui-commands.ts';
import { acceleratorText, allKeysOf, commandOfAccelerator, commandOfKey, type KeyPress } from './keys.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}

test.each([
  [press('s', { ctrlKey: true }), 'workspace.save'],
  [press('S', { ctrlKey: true, shiftKey: true }), 'workspace.save-as'],
  [press('>', { ctrlKey: true, shiftKey: true, code: 'Period' }), 'sending.toggle'],
  [press('.', { ctrlKey: true, shiftKey: true }), 'sending.toggle'],
  [press('/', { ctrlKey: true, code: 'Slash' }), 'help.keys'],
  [press('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' }), 'help.keys'],
  [press('End', { ctrlKey: true }), 'log.follow'],
  [press('3', { ctrlKey: true }), 'view.options'],
  [press(',', { ctrlKey: true }), 'view.options'],
  [press('s'), undefined],
  [press('s', { ctrlKey: true, altKey: true }), undefined],
  [press('.', { ctrlKey: true, code: 'Period' }), undefined],
] as const)('%o means %s anywhere', (event, id) => {
  expect(commandOfAccelerator(event, false)?.id).toBe(id);
});

test('on a Mac it is the command key', () => {
  expect(commandOfAccelerator(press('s', { metaKey: true }), true)?.id).toBe('workspace.save');
  expect(commandOfAccelerator(press('s', { ctrlKey: true }), true)).toBeUndefined();
});

test.each([
  [press('l'), 'group.load'],
  [press('u'), 'group.unload'],
  [press('U', { shiftKey: true }), 'group.force-unload'],
  [press('Delete'), 'group.delete'],
  [press('F2'), 'group.edit'],
  [press('l', { ctrlKey: true }), undefined],
  [press('x'), undefined],
] as const)('%o means %s in the grid', (event, id) => {
  expect(commandOfKey(event, 'groups')?.id).toBe(id);
});

test.each([
  [press('p'), 'log.pin'],
  [press('1'), 'log.yellow'],
  [press('e'), 'log.next-failure'],
  [press('E', { shiftKey: true }), 'log.previous-failure'],
  [press('['), 'log.previous-of-group'],
  [press('[', { altKey: true, code: 'Digit8' }), 'log.previous-of-group'],
  [press('[', { ctrlKey: true, altKey: true, code: 'Digit8' }), 'log.previous-of-group'],
  [press('.'), 'log.pause'],
  [press('l'), undefined],
  [press('e', { altKey: true }), undefined],
  [press('e', { ctrlKey: true }), undefined],
] as const)('%o means %s in the log', (event, id) => {
  expect(commandOfKey(event, 'log')?.id).toBe(id);
});

test('keys are written as the system writes them', () => {
  expect(acceleratorText('CmdOrCtrl+Shift+S', false)).toBe('Ctrl+Shift+S');
  expect(acceleratorText('CmdOrCtrl+Shift+S', true)).toBe('⌘⇧S');
  const options = uiCommands.filter(({ id }) => id === 'view.options');
  expect(options.map(allKeysOf)).toEqual([['Ctrl+3', 'Ctrl+,']]);
});
