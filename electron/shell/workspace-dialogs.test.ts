import { join } from 'node:path';
import type { BaseWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { expect, test } from 'vitest';
import { workspaceDialogs } from './workspace-dialogs.ts';

type Shown = { parent: BaseWindow | null; options: OpenDialogOptions | SaveDialogOptions };

/** Dialogs whose person chooses `paths`, one after another; null closes the dialog. */
function dialogs(paths: (string | null)[], window: BaseWindow | null = null) {
  const shown: Shown[] = [];
  const show = (...parameters: unknown[]) => {
    const [parent, options] = parameters.length === 2 ? parameters : [null, parameters[0]];
    shown.push({ parent, options } as Shown);
    return paths.shift() ?? null;
  };
  const host = workspaceDialogs({
    dialog: {
      showOpenDialog: async (...parameters: unknown[]) => {
        const path = show(...parameters);
        return { canceled: path === null, filePaths: path === null ? [] : [path] };
      },
      showSaveDialog: async (...parameters: unknown[]) => {
        const path = show(...parameters);
        return { canceled: path === null, filePath: path ?? '' };
      },
    },
    window: () => window,
    folder: '/home/me',
  });
  return { host, shown };
}

test('what was chosen is given, and the next dialog begins in its folder', async () => {
  const { host, shown } = dialogs(['/work/a.json', '/other/b.json', null]);
  expect(await host.openWorkspace()).toBe('/work/a.json');
  expect(await host.saveWorkspace('a.json')).toBe('/other/b.json');
  expect(await host.openWorkspace()).toBeNull();
  expect(shown.map(({ options }) => options.defaultPath)).toEqual(['/home/me', join('/work', 'a.json'), '/other']);
});

test('a closed dialog gives null and does not move the folder', async () => {
  const { host, shown } = dialogs([null, null]);
  expect(await host.saveWorkspace('a.json')).toBeNull();
  expect(await host.openWorkspace()).toBeNull();
  expect(shown[1]?.options.defaultPath).toBe('/home/me');
});

test('a dialog belongs to the window, when there is one', async () => {
  const window = {} as BaseWindow;
  const { host, shown } = dialogs([null, null], window);
  await host.openWorkspace();
  await host.saveWorkspace('a.json');
  expect(shown.map(({ parent }) => parent)).toEqual([window, window]);
});

test('a scenario is asked for by its own name', async () => {
  const { host, shown } = dialogs(['/work/day.json', '/work/night.json']);
  expect(await host.openScenario()).toBe('/work/day.json');
  expect(await host.saveScenario('night.json')).toBe('/work/night.json');
  expect(shown.map(({ options }) => [options.title, options.filters?.[0]?.name])).toEqual([
    ['Open scenario', 'Scenario'],
    ['Save scenario', 'Scenario'],
  ]);
});

test('segments of a log are chosen together, a record alone; both begin where the last dialog ended', async () => {
  const { host, shown } = dialogs(['/logs/a.log', '/records/requests.json', null, null]);
  expect(await host.openLogs?.()).toEqual(['/logs/a.log']);
  expect(await host.openReceived?.()).toBe('/records/requests.json');
  expect(await host.openLogs?.()).toBeNull();
  expect(await host.openReceived?.()).toBeNull();
  const properties = shown.map(({ options }) => ('properties' in options ? options.properties : undefined));
  expect(properties.slice(0, 2)).toEqual([['openFile', 'multiSelections'], ['openFile']]);
  expect(shown.map(({ options }) => options.defaultPath)).toEqual(['/home/me', '/logs', '/records', '/records']);
});
