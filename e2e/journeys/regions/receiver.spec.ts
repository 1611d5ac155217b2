import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import { takePort } from '../../fixtures/free-port.ts';

test('a receiver that does not listen says so; a port that is taken is never changed without being asked', async ({
  consoleWindow,
}) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  await desk.loadSample();
  await desk.show('Receiver');
  const view = page.getByRole('region', { name: 'Receiver', exact: true });
  await expect(view).toContainText('Not listening. Listen and use it as the target, then load a Campaign Group.');
  const { port, release } = await takePort();
  const field = page.getByRole('textbox', { name: 'Port' });
  await field.fill(`${port}`);
  await page.getByRole('button', { name: 'Listen and use as target' }).click();
  const problem = page.getByRole('alert').filter({ hasText: `Port ${port} is used by another program.` });
  await expect(problem).toBeVisible();
  await expect(view).toContainText('Not listening');
  await expect(desk.status).toContainText('receiver: cannot listen');
  await problem.getByRole('button', { name: 'Change' }).click();
  await expect(field).toBeFocused();
  await problem.getByRole('button', { name: `Use ${port + 1}` }).click();
  await expect(view).toContainText(`http://127.0.0.1:${port + 1}/ocs`);
  await expect(problem).toBeHidden();
  await expect(view).toContainText('Nothing received yet.');
  await expect(page.getByTestId('target-chip')).toContainText(`127.0.0.1:${port + 1}`);
  await release();
});
