import { expect, test } from 'vitest';
import { uiCommands } from '../../../shared/contract/ui-commands.ts';
import { newState, sampleGroup, sampleGroups } from '../../testing/memory-state.ts';
import { createWindowStore, type WindowState } from '../window-state.ts';
import { paletteEntries } from './entries.ts';

const windowOf = (more: Partial<WindowState> = {}): WindowState => ({
  ...createWindowStore().getState(),
  connection: { kind: 'connected' },
  engine: newState(sampleGroups),
  ...more,
});
const found = (query: string, state = windowOf()) => paletteEntries(state, query).entries;
const titles = (query: string, state = windowOf()) => found(query, state).map(({ title, detail }) => [title, detail]);

test('without a query every command is there once, what was used lately first', () => {
  const entries = found('', windowOf({ recentCommands: ['view.theme', 'workspace.save'] }));
  expect(entries.slice(0, 3).map(({ section, title }) => [section, title])).toEqual([
    ['recent', 'Light or dark'],
    ['recent', 'Save workspace'],
    ['commands', 'New workspace'],
  ]);
  expect(entries.filter(({ section }) => section === 'commands')).toHaveLength(uiCommands.length - 1);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('Campaign Groups are gone to, and acted on by a verb before a part of the name', () => {
  expect(titles('win')[0]).toEqual(['Win_Back@Back_Office', 'Go to · DBID 106']);
  expect(found('load win')[0]).toMatchObject({
    title: 'Load',
    detail: 'Win_Back@Back_Office · sends no notification: reporting is off, has no URI, or is held',
    reason: null,
    act: { kind: 'command', command: 'group.load', dbids: ['106'] },
  });
  const stop = found('stop win').find(({ act }) => act.kind === 'command' && act.command === 'group.stop');
  expect(stop).toMatchObject({ reason: 'It is not loaded; load it first.' });
});

test('commands of the menu that need no selection can be given without one', () => {
  expect(found('generate')[0]).toMatchObject({ reason: null, act: { command: 'group.generate' } });
});

test('commands for the selection say whose; without one, they say why not', () => {
  const [one] = found('duplicate', windowOf({ selection: ['101'] }));
  expect(one).toMatchObject({ detail: 'Spring_Offer@Agents_North', reason: null });
  expect(found('duplicate', windowOf({ selection: ['101', '102'] }))[0]).toMatchObject({
    detail: '2 selected Campaign Groups',
    reason: 'Select one Campaign Group only for this.',
  });
  expect(found('duplicate')[0]).toMatchObject({ reason: 'Select a Campaign Group first.' });
});

test('undo says what; what cannot be done now comes after what can', () => {
  const engine = newState(sampleGroups);
  const undo = { title: 'Delete A@B', options: null, groupOptions: {} };
  const state = windowOf({ engine: { ...engine, history: { undo, redo: null } } });
  expect(titles('undo', state)[0]).toEqual(['Undo: Delete A@B', 'Edit']);
  expect(
    found('edit', state).filter(({ act }) => act.kind === 'command' && act.command.startsWith('edit.')),
  ).toMatchObject([
    { title: 'Undo: Delete A@B', reason: null },
    { title: 'Redo edit', reason: 'There is no edit to redo.' },
  ]);
  expect(found('step 1 hour')[0]).toMatchObject({ reason: 'Real time cannot be stepped: pause it first.' });
});

test('without the engine only the window’s own commands are left', () => {
  const lost = windowOf({ connection: { kind: 'lost', reason: '' } });
  expect(found('save workspace', lost)[0]?.reason).toBe('The connection to the engine is lost.');
  expect(found('light', lost)[0]?.reason).toBeNull();
});

test('options are found by name and show their value', () => {
  expect(found('timeout')[0]).toMatchObject({
    section: 'options',
    title: 'http-response-timeout',
    detail: '10 seconds',
    act: { kind: 'option', name: 'http-response-timeout' },
  });
});

test('of ten thousand Campaign Groups the best are shown, and all are counted', () => {
  const groups = Array.from({ length: 10_000 }, (_, index) => ({
    ...sampleGroup(1, `Campaign_${index}`, 'Agents'),
    dbid: String(index + 1),
  }));
  const list = paletteEntries(windowOf({ engine: newState(groups) }), 'campaign_77');
  expect(list.entries).toHaveLength(60);
  expect(list.found).toBeGreaterThanOrEqual(111);
  expect(list.entries[0]?.title).toBe('Campaign_77@Agents');
});
