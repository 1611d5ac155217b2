import { actionsOf } from '../../fixtures/bodies.ts';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

const name = 'Spring@Agents';
const others = ['Renewals@Retention', 'Win-back@Agents', 'Welcome Calls@Onboarding', 'Survey@Voice Platform'];
/** It reports periodically by an option of its own. */
const sixth = 'Collections@Early Stage';
/** An address for documentation: nobody answers there. */
const elsewhere = '192.0.2.1:9';

/*
 * Confirm only what hurts: unload of running, force unload, more than 5 at once, the first send to a host beyond this machine, delete.
 * Otherwise what would make up for it is offered, and names the notification that it sends.
 */
test('only what hurts is confirmed; of everything else, what makes up for it is offered', async ({
  consoleWindow,
  receiver,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page, result } = desk;
  const host = `127.0.0.1:${receiver.ports.http}`;
  const offer = (words: string) => result.getByRole('button', { name: `${words} · sends 1 notification to ${host}` });
  const agree = (verb: string) => desk.dialog.getByRole('button', { name: verb, exact: true }).click();
  const cancel = async () => {
    await desk.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(desk.dialog).toBeHidden();
  };
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('http-response-timeout', '1');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));
  await desk.show('Groups');

  await test.step('load, start, stop and unload of one, on this machine: no question, and a way back', async () => {
    await desk.press('Load', name);
    await offer('Unload again').click();
    await expect(desk.group(name)).toContainText('Not loaded');
    await expect(result).toContainText(`Unloading ${name}`);
    await offer('Load again').click();
    await expect(desk.group(name)).toContainText('Active');
    await desk.start(name, 'Progressive');
    await offer('Stop again').click();
    await expect(desk.group(name)).toContainText('Active');
    await offer('Start again').click();
    await expect(desk.group(name)).toContainText(/Running.*Progressive/);
    await desk.choose(name, /^Change dial mode/);
    await desk.mode('Predictive').click();
    await agree('Change');
    await offer('Change the dial mode back').click();
    await expect(desk.group(name)).toContainText(/Running.*Progressive/);
    await desk.counted('accepted', 8);
    expect(await actionsOf(receiver, name)).toEqual([7, 8, 7, 9, 10, 9, 11, 11]);
  });

  await test.step('unload of what runs', async () => {
    await desk.press('Unload', name);
    await expect(desk.dialog).toContainText(`Unload ${name}?`);
    await expect(desk.dialog).toContainText('Dialing stops first.');
    await agree('Unload');
    await expect(desk.group(name)).toContainText('Waiting unload');
    // What makes up for an unload must wait for its end, and says so.
    await expect(offer('Load again')).toHaveAttribute('aria-disabled', 'true');
    await expect(offer('Load again')).toHaveAccessibleDescription(/./);
    await expect(desk.group(name)).toContainText('Not loaded');
    await offer('Load again').click();
    await expect(desk.group(name)).toContainText('Active');
  });

  await test.step('force unload, also of what does not run', async () => {
    await desk.choose(name, /^Force unload/);
    await expect(desk.dialog).toContainText(`Force unload ${name}?`);
    await agree('Force unload');
    await expect(desk.group(name)).toContainText('Not loaded');
    await expect(offer('Load again')).toBeVisible();
  });

  await test.step('five at once are not confirmed, six are', async () => {
    const load = page.getByRole('toolbar').getByRole('button', { name: /^Load/ });
    for (const each of [name, ...others]) await desk.tick(each);
    await desk.tick(sixth);
    await load.click();
    await expect(desk.dialog).toContainText('Load 6 Campaign Groups?');
    await cancel();
    await desk.group(sixth).getByRole('checkbox').uncheck();
    await load.click();
    await expect(result).toContainText('Loaded 5 Campaign Groups');
    await expect(desk.dialog).toBeHidden();
    await desk.counted('accepted', 8 + 3 + 5);
  });

  await test.step('delete', async () => {
    await desk.choose(sixth, /^Delete/);
    await expect(desk.dialog).toContainText(`Delete ${sixth}?`);
    await agree('Delete');
    await expect(result).toContainText('Deleted');
  });

  await test.step('the first send to another machine, once in a session', async () => {
    await desk.setOption('campaigngroup-states-uri', `http://${elsewhere}/ocs`);
    await desk.show('Groups');
    await desk.press('Unload', name);
    await expect(desk.dialog).toContainText(`${elsewhere} is not this machine.`);
    await cancel();
    await expect(desk.group(name)).toContainText('Active');
    await desk.press('Unload', name);
    await agree('Unload');
    await expect(desk.group(name)).toContainText('Not loaded');
    await desk.press('Unload', others[0] ?? '');
    await expect(desk.group(others[0] ?? '')).toContainText('Not loaded');
    await expect(desk.dialog).toBeHidden();
    await desk.counted('failed', 2);
  });
});

test('a request is never undone by Ctrl+Z, which is for edits', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  await desk.loadSample();
  await desk.listen();
  await desk.choose(name, /^Duplicate/);
  await desk.press('Load', name);
  await desk.result.getByRole('button', { name: /^Unload again · sends 1 notification to 127\.0\.0\.1:\d+$/ }).click();
  await expect(desk.group(name).first()).toContainText('Not loaded');
  await desk.counted('accepted', 2);
  await desk.page.keyboard.press('Control+z');
  await expect(desk.result).toContainText('Undone: Create');
  await desk.counted('accepted', 2);
});
