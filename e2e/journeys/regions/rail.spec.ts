import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';
import { takePort } from '../../fixtures/free-port.ts';
import { LossDesk } from '../../fixtures/loss-desk.ts';

test('a view with a problem says so in words, and no longer when it has none', async ({ consoleWindow }) => {
  const { page } = consoleWindow;
  const desk = new Desk(page);
  const loss = new LossDesk(page);
  const entry = (view: string) => page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: view });
  await desk.loadSample();
  await expect(entry('Groups')).toContainText('6');
  const { port, release } = await takePort();
  await desk.show('Receiver');
  await page.getByRole('textbox', { name: 'Port' }).fill(`${port}`);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect(entry('Receiver')).toContainText('problem');
  await release();
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await expect(entry('Receiver')).toContainText('on');
  await expect(entry('Receiver')).not.toContainText('problem');
  await desk.show('Faults');
  await page.getByRole('button', { name: 'Add a fault' }).click();
  await desk.dialog.getByRole('button', { name: 'Add and switch on' }).click();
  await expect(entry('Faults')).toContainText('1 active');
  await loss.banner.getByRole('button', { name: 'Switch all faults off' }).click();
  await expect(entry('Faults')).not.toContainText('active');
});
