import { callNames } from '../../../shared/contract/names.ts';
import type { Probe } from './probe.ts';

const nodeNames = [
  'require',
  'process',
  'module',
  'exports',
  'Buffer',
  'global',
  '__dirname',
  'electron',
  'ipcRenderer',
];

/** What the page has of Node and Electron, and what it reaches with that. */
export const isolationProbes: readonly Probe[] = [
  {
    item: 2,
    what: 'nothing of Node or Electron is in the page',
    act: ({ page }) => page.evaluate((names) => names.filter((name) => name in window), nodeNames),
    must: [],
  },
  {
    item: 3,
    what: 'the page cannot take the place of what the preload script gives it',
    act: ({ page }) =>
      page.evaluate(() => {
        const bridge = window.campaignGroupConsole;
        return [
          Object.isFrozen(bridge),
          Reflect.set(window, 'campaignGroupConsole', null),
          Reflect.set(bridge, 'call', null),
        ];
      }),
    must: [true, false, false],
  },
  {
    item: 20,
    what: 'the preload script adds four functions and nothing else',
    act: ({ page }) =>
      page.evaluate(() =>
        Object.entries(window.campaignGroupConsole)
          .map(([name, value]) => `${name}: ${typeof value}`)
          .sort(),
      ),
    must: ['call: function', 'listen: function', 'pathOf: function', 'post: function'],
  },
  {
    item: 20,
    what: 'a listener is given the message alone',
    act: ({ page }) =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            const stop = window.campaignGroupConsole.listen((...parameters: unknown[]) => {
              stop();
              resolve([parameters.length, 'sender' in (parameters[0] as object)]);
            });
            window.campaignGroupConsole.post({ type: 'resync' });
          }),
      ),
    must: [1, false],
  },
  {
    item: 17,
    what: 'each call of the contract is known, and refuses a parameter that it does not have; no other name reaches anything',
    act: ({ page }) =>
      page.evaluate((names) => {
        const call = window.campaignGroupConsole.call as (name: string, input: object) => Promise<unknown>;
        const codeOf = (answer: unknown) => (answer as { error?: { code: string } }).error?.code;
        const all = [...names, 'console:post', 'constructor', '__proto__', ''];
        return Promise.all(all.map((name) => call(name, { none: 1 }).then(codeOf)));
      }, callNames),
    must: [...callNames.map(() => 'invalid'), 'not-found', 'not-found', 'not-found', 'not-found'],
  },
  {
    item: 17,
    what: 'keys of a prototype are parameters that no call has',
    act: ({ page }) =>
      page.evaluate(async () => {
        const call = window.campaignGroupConsole.call as (name: string, input: unknown) => Promise<unknown>;
        const input = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
        const answer = (await call('workspace.text', input)) as { error?: { code: string } };
        return [answer.error?.code, 'polluted' in {}];
      }),
    must: ['invalid', false],
  },
];
