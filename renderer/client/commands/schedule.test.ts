import { expect, test } from 'vitest';
import type { Schedule } from '../../../shared/schedule/schedule.ts';
import { openTestWindow } from '../../testing/test-window.ts';
import { deleteAction, setSchedule } from './schedule.ts';

const action = (id: string, what: 'load' | 'unload') => ({ id, when: { cron: '0 9 * * *' }, request: { do: what } });
const schedule = (...actions: Schedule['actions']): Schedule => ({
  campaignGroup: '101',
  enabled: true,
  timeZone: 'UTC',
  actions,
});

test('a schedule that was set is shown when the command ends', async () => {
  const window = await openTestWindow();
  await window.bridge.call('workspace.sample', {});
  await window.until(({ engine }) => engine?.groups.byId['101'] !== undefined);
  expect(await setSchedule(window, schedule(action('a', 'load')), 'Added')).toBeNull();
  expect(window.state().engine?.schedules).toEqual([schedule(action('a', 'load'))]);
  window.close();
});

test('what is changed while a deletion is asked about is kept', async () => {
  const window = await openTestWindow();
  await window.bridge.call('workspace.sample', {});
  await window.until(({ engine }) => engine?.groups.byId['101'] !== undefined);
  await setSchedule(window, schedule(action('a', 'load'), action('b', 'load')), 'Added');
  deleteAction(window, '101', action('b', 'load'), 'Load');
  const { dialog } = window.state();
  if (dialog?.kind !== 'confirm') throw new Error('It did not ask.');
  await setSchedule(window, schedule(action('a', 'unload'), action('b', 'load')), 'Changed');
  dialog.proceed();
  await window.until(({ engine }) => engine?.schedules[0]?.actions.length === 1);
  expect(window.state().engine?.schedules).toEqual([schedule(action('a', 'unload'))]);
  window.close();
});
