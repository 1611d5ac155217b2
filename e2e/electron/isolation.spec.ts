import { callNames } from '../../shared/contract/names.ts';
import { expect, test } from './electron-console.ts';

test('nothing of Node or Electron is in the page', async ({ page }) => {
  const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'];
  expect(await page.evaluate((names) => names.filter((name) => name in window), names)).toEqual([]);
});

test('the preload script adds one frozen object with four functions', async ({ page }) => {
  const surface = await page.evaluate(() => {
    const bridge = window.campaignGroupConsole;
    return {
      members: Object.entries(bridge).map(([name, value]) => [name, typeof value]),
      frozen: Object.isFrozen(bridge),
      replaced: Reflect.set(window, 'campaignGroupConsole', null),
    };
  });
  surface.members.sort();
  expect(surface).toEqual({
    members: [
      ['call', 'function'],
      ['listen', 'function'],
      ['pathOf', 'function'],
      ['post', 'function'],
    ],
    frozen: true,
    replaced: false,
  });
});

test('a name that is not of the contract reaches nothing', async ({ page }) => {
  const answers = await page.evaluate((names) => {
    const call = window.campaignGroupConsole.call as (name: string, input: object) => Promise<unknown>;
    return Promise.all([...names, 'console:post', 'constructor', ''].map((name) => call(name, { none: 1 })));
  }, callNames);
  const codes = answers.map((answer) => (answer as { error?: { code: string } }).error?.code);
  // Each call of the contract is known, and refuses a parameter that it does not have.
  expect(codes).toEqual([...callNames.map(() => 'invalid'), 'not-found', 'not-found', 'not-found']);
});

test('a listener is given the message alone', async ({ page }) => {
  const counts = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const stop = window.campaignGroupConsole.listen((...parameters: unknown[]) => {
          stop();
          resolve([parameters.length, Object.keys(parameters[0] as object).indexOf('sender')]);
        });
        window.campaignGroupConsole.post({ type: 'resync' });
      }),
  );
  expect(counts).toEqual([1, -1]);
});
