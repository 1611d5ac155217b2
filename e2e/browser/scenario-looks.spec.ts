import { accessibilityFaults } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/console.ts';
import { Desk } from '../fixtures/desk.ts';
import { picture } from '../fixtures/pictures.ts';
import { ScenarioDesk } from '../fixtures/scenario-desk.ts';
import { useTheme } from '../fixtures/scene.ts';

for (const theme of ['light', 'dark'] as const)
  test(`scenarios in the ${theme} theme can be used by everybody, and are pictured`, async ({
    consoleWindow,
  }, testInfo) => {
    const desk = new Desk(consoleWindow.page);
    const scenario = new ScenarioDesk(consoleWindow);
    const inspect = async (view: string) => {
      await picture(desk.page, testInfo, view, theme);
      expect.soft(await accessibilityFaults(desk), view).toEqual([]);
    };
    await useTheme(desk, theme);
    await desk.loadSample();
    await desk.listen();
    await desk.show('Scenarios');
    await inspect('scenario-none');
    await scenario.press('Load a sample');
    await scenario.steps.nth(1).click();
    await scenario.choose('State', 'Running');
    await scenario.form.getByRole('textbox', { name: 'Fails after (s)' }).fill('0.2');
    await scenario.press('Run');
    await expect(scenario.steps.nth(3)).toContainText('Under way');
    await expect(scenario.steps.nth(1)).toContainText('it was Active');
    await inspect('scenario-run');
    await scenario.press('Stop');
    await expect(scenario.run).toContainText('stopped');
    await scenario.show('Text');
    const area = scenario.view.getByRole('textbox', { name: 'The scenario as text' });
    await area.fill((await area.inputValue()).replace('"state": "Running"', '"state": "Flying"'));
    await scenario.view.getByText('steps[1].until.state').waitFor();
    await inspect('scenario-text');
    await scenario.press('Record');
    await desk.dialog.getByRole('button', { name: 'Replace' }).click();
    await scenario.view.getByText(/^Recording: /).waitFor();
    await inspect('scenario-recording');
  });
