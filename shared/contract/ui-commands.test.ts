import { expect, test } from 'vitest';
import { uiCommandIds, uiCommands } from './ui-commands.ts';

const defined = (values: readonly (string | undefined)[]) => values.filter((value) => value !== undefined);
const lower = (values: readonly string[]) => values.map((value) => value.toLowerCase());

test('every command stands in the list once', () => {
  expect(uiCommands.map(({ id }) => id).sort()).toEqual([...uiCommandIds].sort());
  expect(new Set(uiCommandIds).size).toBe(uiCommandIds.length);
});

test('accelerators, keys of one list and titles of one menu are given once', () => {
  const accelerators = lower(defined(uiCommands.flatMap(({ accelerator, also }) => [accelerator, also])));
  const keys = lower(uiCommands.flatMap(({ key, where }) => (key === undefined ? [] : [`${where}: ${key}`])));
  const titles = uiCommands.map(({ menu, title }) => `${menu}: ${title}`);
  for (const values of [accelerators, keys, titles]) expect(new Set(values).size).toBe(values.length);
});

test('an accelerator needs a modifier or is a function key, so that typing never triggers it; a key is the one or the other', () => {
  for (const { accelerator, also, key, where } of uiCommands) {
    if (also !== undefined) expect(also).toMatch(/^CmdOrCtrl\+(Shift\+)?[,./]$/);
    if (accelerator !== undefined) expect(accelerator).toMatch(/^(CmdOrCtrl\+(Shift\+)?(\w+|[./])|(Shift\+)?F\d+)$/);
    if (key !== undefined) expect(key).toMatch(/^(Shift\+)?([A-Z\d.[\]]|F\d|Delete)$/);
    expect(key === undefined).toBe(where === undefined);
    expect(accelerator !== undefined && key !== undefined).toBe(false);
  }
});

test('no command takes a key that the window or the system needs: reload, close, quit, copy, paste, zoom ...', () => {
  const taken = ['R', 'Shift+R', 'W', 'Q', 'C', 'V', 'X', 'A', 'P', '+', '-', '0'];
  const accelerators = defined(uiCommands.flatMap(({ accelerator, also }) => [accelerator, also]));
  for (const key of taken) expect(accelerators).not.toContain(`CmdOrCtrl+${key}`);
});

test('every request of a Campaign Group has its command', () => {
  const requests = ['load', 'start', 'stop', 'set-mode', 'unload', 'force-unload', 'complete'] as const;
  for (const request of requests) expect(uiCommands.some(({ id }) => id === `group.${request}`)).toBe(true);
});
