import { Clock } from '../fixtures/clock.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';

const name = 'Spring@Agents';

test('statistics move, with their human unit and a chart; records are used up', async ({ consoleWindow: { page } }) => {
  const desk = new Desk(page);
  const clock = new Clock(page);
  await desk.loadSample();
  await desk.press('Load', name);
  await desk.start(name, 'Predictive');
  await clock.run('×60');
  await desk.group(name).getByRole('gridcell', { name, exact: true }).click();
  await page.keyboard.press('Enter');
  const { inspector } = desk;
  await expect(inspector.getByRole('img', { name: /^Busy factor over .* between .* %/ })).toBeVisible();
  await expect(inspector.getByRole('listitem').filter({ hasText: 'Busy factor' })).toContainText(/0\.\d+.*\d %/);
  await expect(inspector.getByRole('listitem').filter({ hasText: 'Time to complete' }).first()).toContainText(/\d h/);
  const records = inspector.getByRole('meter', { name: 'Records left, all lists' });
  await expect.poll(async () => Number(await records.getAttribute('value'))).toBeLessThan(7_400);
  await expect(inspector.getByRole('region', { name: 'Activity' })).toContainText('operator (OCS Client)');

  await desk.press('Unload', name);
  await desk.dialog.getByRole('button', { name: 'Unload' }).click();
  await expect(desk.group(name)).toContainText('Not loaded');
});

test('pins: a value, null, a ramp that moves, a CSV whose fault is named; and released', async ({
  consoleWindow: { page },
}) => {
  const desk = new Desk(page);
  const clock = new Clock(page);
  const { inspector } = desk;
  await desk.loadSample();
  await clock.pause();
  await desk.group(name).getByRole('gridcell', { name, exact: true }).click();
  await page.keyboard.press('Enter');
  const busy = inspector.getByRole('listitem').filter({ hasText: 'Busy factor' });
  const form = page.getByRole('dialog', { name: 'Pin Busy factor' });
  const open = () => inspector.getByRole('button', { name: 'Pin Busy factor', exact: true }).click();
  const pin = () => form.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(busy).toContainText('null');

  await open();
  await form.getByRole('textbox', { name: 'Value' }).fill('0.85');
  await pin();
  await expect(busy).toContainText(/0\.85\s*85 %/);
  await expect(busy.getByRole('img', { name: 'pinned', exact: true })).toBeVisible();

  await open();
  await form.getByText('Ramp', { exact: true }).click();
  await form.getByRole('textbox', { name: 'From' }).fill('0.2');
  await form.getByRole('textbox', { name: 'To' }).fill('0.8');
  await form.getByRole('textbox', { name: 'In seconds' }).fill('120');
  await pin();
  await expect(busy).toContainText(/0\.2\s*20 %/);
  await expect(busy.getByRole('img', { name: 'pinned, moving' })).toBeVisible();
  await clock.step('F10', 60_000);
  await expect(busy).toContainText(/0\.5\s*50 %/);

  await open();
  await form.getByText('CSV', { exact: true }).click();
  const lines = form.getByRole('textbox', { name: 'Lines of time,value' });
  await lines.fill('0,0.3\n60,high');
  await expect(form.getByRole('status')).toContainText('Line 2');
  await lines.fill('0,0.3\n60,null');
  await pin();
  await expect(busy).toContainText(/0\.3\s*30 %/);
  await clock.step('F10', 60_000);
  await expect(busy).toContainText('null');
  await expect(busy.getByRole('img', { name: 'pinned, moving' })).toBeVisible();

  await inspector.getByRole('button', { name: 'Release Busy factor', exact: true }).click();
  await expect(busy.getByRole('img', { name: /^pinned/ })).toHaveCount(0);
});

test('a change from Progressive to Predictive says when the pacing follows', async ({ consoleWindow: { page } }) => {
  const desk = new Desk(page);
  const clock = new Clock(page);
  await desk.loadSample();
  await clock.pause();
  await desk.press('Load', name);
  await desk.start(name, 'Progressive');
  await desk.choose(name, /^Change dial mode/);
  await desk.mode('Predictive').click();
  await desk.dialog.getByRole('button', { name: 'Change' }).click();
  await expect(desk.group(name)).toContainText(/Predictive.*pacing in \d+ calls/);
  await clock.run('×600');
  await expect(desk.group(name)).toContainText(/Predictive.*Busy Factor 85 %/);
});
