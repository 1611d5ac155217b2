import { readFileSync } from 'node:fs';
import { nodeScript } from '../../build/project.ts';
import { bodiesOf } from '../fixtures/bodies.ts';
import { Child } from '../fixtures/child.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { ScenarioDesk } from '../fixtures/scenario-desk.ts';

const name = 'Spring@Agents';

/** A body without what tells the time. */
const withoutTime = (body: object) =>
  Object.fromEntries(Object.entries(body).filter(([field]) => field !== 'GSW_DATE_TIME'));

test('what was recorded by clicks is saved, and played without a window sends the same bodies', async ({
  consoleWindow,
  receiver,
}, testInfo) => {
  const desk = new Desk(consoleWindow.page);
  const scenario = new ScenarioDesk(consoleWindow);
  const chip = desk.page
    .getByRole('banner')
    .first()
    .getByRole('button', { name: /^Recording/ });
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.setOption('campaigngroup-states-uri', receiver.uri('ok'));

  await desk.show('Scenarios');
  await scenario.press('Record what I do');
  await expect(chip).toHaveText('Recording · 0 commands');
  await desk.show('Groups');
  await desk.press('Load', name);
  await desk.counted('accepted', 1);
  await desk.start(name, 'Predictive');
  await desk.counted('accepted', 2);
  await desk.choose(name, /^Change dial mode/);
  await desk.mode('Progressive').click();
  await desk.dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await desk.counted('accepted', 3);
  await desk.press('Stop', name);
  await desk.counted('accepted', 4);
  await desk.press('Unload', name);
  await expect(desk.group(name)).toContainText('Not loaded');
  await expect(chip).toHaveText('Recording · 5 commands');
  await desk.page.keyboard.press('Control+6');
  await scenario.press('Stop recording');
  await expect(chip).toBeHidden();
  await expect(scenario.steps.filter({ hasText: /Load Spring@Agents/ })).toHaveCount(1);
  await expect(scenario.steps.filter({ hasText: `Start ${name}, Predictive, Busy Factor 85 %` })).toHaveCount(1);

  const path = testInfo.outputPath('day.json');
  await scenario.saveTo(path);
  const requests = (JSON.parse(readFileSync(path, 'utf8')) as { steps: { do?: string }[] }).steps;
  expect(requests.flatMap((step) => step.do ?? [])).toEqual(['load', 'start', 'set-mode', 'stop', 'unload']);

  await expect.poll(async () => (await bodiesOf(receiver)).length).toBeGreaterThanOrEqual(5);
  const sent = await bodiesOf(receiver);
  const play = new Child(process.execPath, nodeScript('build/run.mjs', ['play', path]));
  expect(await play.ended(), play.lines.join('\n') + play.errors).toBe(0);
  const again = (await bodiesOf(receiver)).slice(sent.length);
  expect(again.map(withoutTime)).toEqual(sent.map(withoutTime));
});

test('a step is edited; the scenario is run, paused and stepped, and says why an expectation failed', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const scenario = new ScenarioDesk(consoleWindow);
  const { keyboard } = desk.page;
  await desk.loadSample();
  await desk.listen();
  await desk.show('Scenarios');
  await scenario.press('Load a sample');
  await expect(scenario.steps).toHaveCount(9);

  // The second step waits for what does not come.
  await scenario.steps.nth(1).click();
  await scenario.choose('State', 'Running');
  await scenario.form.getByRole('textbox', { name: 'Fails after (s)' }).fill('0.2');
  await expect(scenario.steps.nth(1)).toContainText('is Running');
  await expect(scenario.steps.nth(1)).toContainText('fails after 0.2 s');
  await scenario.steps.nth(3).click();
  await scenario.form.getByRole('textbox', { name: 'Seconds' }).fill('0.1');
  await scenario.steps.nth(5).click();
  await keyboard.press('Delete');
  await expect(scenario.steps).toHaveCount(8);
  await keyboard.press('Alt+ArrowUp');
  await expect(scenario.steps.nth(4)).toContainText('Stop');
  await keyboard.press('Alt+ArrowDown');
  await expect(scenario.steps.nth(5)).toContainText('Stop');

  // Stepped from the beginning.
  await keyboard.press('F10');
  await expect(scenario.run).toContainText('paused, 0 steps done');
  await expect(scenario.steps.nth(0)).toContainText('Paused here');
  await keyboard.press('F10');
  await expect(scenario.steps.nth(0)).toContainText('As expected');
  await expect(scenario.steps.nth(1)).toContainText('Paused here');
  await keyboard.press('F10');
  await expect(scenario.steps.nth(1)).toContainText('Not as expected');
  await expect(scenario.steps.nth(1)).toContainText(/Waited 0.2 s until .* is Running; it was Active at the end\./);

  // Goes on to its end.
  await keyboard.press('F8');
  await expect(scenario.run).toContainText('not passed, 1 of 8 steps not as expected');

  // Another run, paused and stopped while it waits.
  await scenario.steps.nth(3).click();
  await scenario.form.getByRole('textbox', { name: 'Seconds' }).fill('300');
  await scenario.press('Run');
  await expect(scenario.steps.nth(3)).toContainText('Under way');
  await scenario.press('Pause');
  await expect(scenario.run).toContainText('paused, 3 steps done');
  await keyboard.press('Shift+F8');
  await expect(scenario.run).toContainText('stopped after');
});

test('steps within a repeat are edited in the list like all others, and have results of their own', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const scenario = new ScenarioDesk(consoleWindow);
  const { keyboard } = desk.page;
  await desk.loadSample();
  await desk.show('Scenarios');
  await scenario.press('Load a sample');
  await scenario.steps.first().click();
  await scenario.choose('Kind of step', 'Repeat');
  await expect(scenario.steps).toHaveCount(10);
  await scenario.form.getByRole('textbox', { name: 'Times' }).fill('3');
  await expect(scenario.steps.nth(0)).toContainText('Repeat 3 times: 1 step');
  await scenario.steps.nth(1).click();
  await expect(scenario.form).toContainText('Step 1.1');
  await scenario.form.getByRole('textbox', { name: 'Seconds' }).fill('0.05');
  await scenario.steps.nth(1).focus();
  await keyboard.press('Insert');
  await expect(scenario.steps.nth(2)).toContainText('1.2Load');
  await expect(scenario.form).toContainText('Step 1.2');
  await scenario.choose('Kind of step', 'Hold or resume sending');
  await scenario.steps.nth(2).focus();
  await keyboard.press('Alt+ArrowUp');
  await expect(scenario.steps.nth(1)).toContainText('1.1Hold');
  await expect(scenario.steps.nth(0)).toContainText('2 steps');
  await keyboard.press('Delete');
  await expect(scenario.steps.nth(1)).toContainText('1.1Wait 0.05 s');
  await desk.result.getByRole('button', { name: 'Put it back' }).click();
  await expect(scenario.steps.nth(1)).toContainText('1.1Hold');

  await scenario.steps.nth(3).click();
  await keyboard.press('F10');
  await expect(scenario.steps.nth(1)).toContainText('Paused here');
  await keyboard.press('F10');
  await expect(scenario.steps.nth(1)).toContainText('As expected');
  await expect(scenario.steps.nth(2)).toContainText('Paused here');
});

test('the text is the same scenario: its faults are told by path and line', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const scenario = new ScenarioDesk(consoleWindow);
  await desk.loadSample();
  await desk.show('Scenarios');
  await scenario.press('Load a sample');
  await scenario.show('Text');
  const area = scenario.view.getByRole('textbox', { name: 'The scenario as text' });
  const text = await area.inputValue();
  const line = text.split('\n').findIndex((one) => one.includes('"state": "Active"')) + 1;
  await area.fill(text.replace('"state": "Active"', '"state": "Flying"'));
  const faults = scenario.view.getByRole('region', { name: 'Faults of the text' });
  await expect(faults).toContainText('steps[1].until.state');
  await faults.getByRole('button', { name: `Line ${line}, column` }).click();
  await expect(area).toBeFocused();
  await scenario.show('Steps');
  await expect(scenario.steps.nth(1)).toContainText('Cannot be read as a step');
  await scenario.press('Run');
  await expect(desk.dialog).toContainText('steps[1].until.state');
});

test('rows of the log become a scenario that makes their changes again', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const scenario = new ScenarioDesk(consoleWindow);
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  await desk.counted('accepted', 1);
  await desk.start(name, 'Preview');
  await desk.counted('accepted', 2);
  await desk.logRows('81000', name, /^7\b/).click();
  await desk.logRows('81000', name, /^9\b/).click({ modifiers: ['Shift'] });
  await desk.inspector.getByRole('button', { name: 'Save as scenario' }).click();
  await expect(scenario.steps.filter({ hasText: /Load Spring@Agents/ })).toHaveCount(1);
  await expect(scenario.steps.filter({ hasText: /Start Spring@Agents, Preview/ })).toHaveCount(1);
});

test('a recording says what it left out', async ({ consoleWindow }) => {
  const desk = new Desk(consoleWindow.page);
  const scenario = new ScenarioDesk(consoleWindow);
  await desk.loadSample();
  await desk.listen();
  await desk.press('Load', name);
  await desk.counted('accepted', 1);
  await desk.show('Scenarios');
  await scenario.press('Record');
  await desk.logRows('81000', name, /^7\b/).click();
  await desk.inspector.getByRole('button', { name: 'Resend', exact: true }).click();
  await desk.counted('accepted', 2);
  await scenario.press('Stop recording');
  await expect(scenario.view.getByRole('region', { name: 'What the recording left out' })).toContainText(
    /again|resend|redeliver/i,
  );
});

test('a scenario that is not saved survives a reload of the window, with the view and its faults', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const scenario = new ScenarioDesk(consoleWindow);
  await desk.loadSample();
  await desk.show('Scenarios');
  await scenario.press('Load a sample');
  await scenario.view.getByRole('textbox', { name: 'Name' }).fill('Half done');
  await scenario.steps.nth(3).click();
  await expect(scenario.view).toContainText('Not saved');
  await desk.page.reload();
  await expect(scenario.view.getByRole('textbox', { name: 'Name' })).toHaveValue('Half done');
  await expect(scenario.view).toContainText('Not saved');
  await expect(scenario.steps).toHaveCount(9);
  await expect(scenario.steps.nth(3)).toHaveAttribute('aria-selected', 'true');

  await scenario.show('Text');
  await scenario.view
    .getByRole('textbox', { name: 'The scenario as text' })
    .fill('{ "version": 1, "steps": [{ "do": "fly" }] }');
  await expect(scenario.view).toContainText('steps[0]');
  await desk.page.reload();
  await expect(scenario.view).toContainText('steps[0]');
});
