import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { defaultProfileFolder } from './profile-folder.ts';

test('without arguments a window is opened on the default profile', () => {
  expect(readArguments([])).toEqual({
    profileFolder: defaultProfileFolder(),
    open: true,
    workspaceFile: null,
    safeMode: false,
  });
});

test('all of them', () => {
  expect(readArguments(['--no-open', '--profile', 'here', 'calls.json'])).toEqual({
    profileFolder: resolve('here'),
    open: false,
    workspaceFile: resolve('calls.json'),
    safeMode: false,
  });
});

test('safe mode', () => {
  expect(readArguments(['--safe-mode'])).toMatchObject({ safeMode: true, workspaceFile: null, open: true });
});

test.each([[['--profile']], [['--what']], [['a.json', 'b.json']], [['--no-open=1']], [['--safe-mode', 'a.json']]])(
  '%j is a fault',
  (args) => {
    expect(readArguments(args)).toEqual({ fault: expect.any(String) });
  },
);

test.each([
  ['linux', {}, '/home/u/.config/campaign-group-console'],
  ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/campaign-group-console'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/u/.config/campaign-group-console'],
  ['darwin', {}, '/home/u/Library/Application Support/campaign-group-console'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/campaign-group-console'],
] as const)('on %s with %j the profile is %s', (platform, environment, folder) => {
  expect(defaultProfileFolder(platform, environment, '/home/u')).toBe(folder);
});
