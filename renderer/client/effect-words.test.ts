import { expect, test } from 'vitest';
import { openTestWindow } from '../testing/test-window.ts';
import { effectWords } from './effect-words.ts';

test('a request is said with its verb, target, count and notifications', async () => {
  const window = await openTestWindow();
  const state = window.state().engine;
  if (state === null) throw new Error('There is no state.');
  const [one = '', ...others] = state.groups.ids;
  expect(effectWords(state, 'load', [one])).toMatch(/^Load .+@.+: sends no notification/);
  const on = {
    ...state,
    options: { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': 'http://localhost:8080/ocs' },
  };
  const idle = [one, ...others].filter((dbid) => state.groups.byId[dbid]?.condition.state === 0);
  expect(effectWords(on, 'load', idle)).toContain(`sends ${idle.length} notification`);
  expect(effectWords(on, 'load', idle)).toContain('to localhost:8080');
  expect(effectWords(on, 'stop', idle)).toBeNull();
  window.close();
});
