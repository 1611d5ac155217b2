import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, test } from '../../fixtures/console.ts';
import { Desk } from '../../fixtures/desk.ts';

const name = 'Spring@Agents';

/* `null`, default-filled and absent look different from each other everywhere, in exports too. */
test('null, filled in and absent are told apart in the table, the diff, the text and the exports', async ({
  consoleWindow,
}) => {
  const desk = new Desk(consoleWindow.page);
  const { page, inspector } = desk;
  await desk.loadSample();
  await desk.setOption('campaigngroup-states-interval', '0');
  await desk.listen();
  await desk.press('Load', name);
  await desk.logRows('81000', name, /^7\b/, /^200 · /).waitFor();
  await desk.start(name, 'Predictive');
  await desk.logRows('81000', name, /^7\b/, /^200 · /).click();
  const row = (attribute: string) =>
    inspector
      .getByRole('row')
      .filter({ hasText: new RegExp(attribute.replaceAll('_', '_\\u200B?')) })
      .first();

  await test.step('the table', async () => {
    await inspector.getByRole('tab', { name: 'Payload' }).click();
    await expectItalic(row('GSW_STAT_BUSY_FACTOR').getByText('null', { exact: true }));
    await expect(row('GSW_TENANT_CCID').getByText('default', { exact: true })).toBeVisible();
    await expect(row('GSW_TENANT_NAME').getByText('default', { exact: true })).toHaveCount(0);
    await expect(row('GSW_DIAL_MODE')).toContainText('absent');
    await expectStruck(row('GSW_DIAL_MODE').getByRole('rowheader').locator('code'));
    await expect(row('GSW_STAT_BUSY_FACTOR').getByRole('rowheader').locator('code')).not.toHaveCSS(
      'text-decoration-line',
      'line-through',
    );
  });

  await test.step('the text, as it was sent', async () => {
    await inspector.getByText('Raw', { exact: true }).click();
    const text = inspector.locator('pre');
    await expectItalic(text.getByText('null', { exact: true }).first());
    await expect(text.getByTitle(/^default: filled in/)).toHaveText('"Unknown"');
    await expect(text.getByText('"Environment"')).not.toHaveAttribute('title', /./);
    const absent = inspector.getByTestId('absent');
    await expect(absent).toContainText('GSW_DIAL_MODE');
    await expectStruck(absent.getByText('GSW_DIAL_MODE'));
    await expect(text).not.toContainText('GSW_DIAL_MODE');
  });

  await test.step('the diff', async () => {
    await desk.logRows('81000', name, /^9\b/).click();
    await inspector.getByRole('tab', { name: 'Diff' }).click();
    await expect(row('GSW_DIAL_MODE').getByText('absent', { exact: true })).toBeVisible();
    await inspector.getByText(/attributes unchanged/).click();
    await expectItalic(row('GSW_STAT_BUSY_FACTOR').getByText('null', { exact: true }).first());
    await expect(row('GSW_TENANT_CCID').getByText('default', { exact: true })).toHaveCount(2);
  });

  const exported = async (format: string) => {
    await page.keyboard.press('Control+e');
    await desk.dialog.getByRole('radio', { name: /^All/ }).click();
    await desk.dialog.getByRole('radio', { name: format }).click();
    const download = page.waitForEvent('download');
    await desk.dialog.getByRole('button', { name: 'Export' }).click();
    return readFile(await (await download).path(), 'utf8');
  };

  await test.step('CSV', async () => {
    const [head = '', ...lines] = (await exported('CSV')).trim().split('\r\n');
    const names = head.split(',');
    const loaded = cellsOf(lines.find((line) => line.includes('CM_ReqLoadCampaign')) ?? '');
    const cell = (attribute: string) => loaded[names.indexOf(attribute)];
    expect(cell('GSW_STAT_BUSY_FACTOR')).toBe('null');
    expect(cell('GSW_DIAL_MODE')).toBe('');
    expect(cell('GSW_TENANT_CCID')).toBe('Unknown');
    expect(cell('default_filled')).toBe('GSW_TENANT_CCID');
  });

  await test.step('JSON', async () => {
    const rows = (await exported('JSON lines'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { body?: string; defaultFilled?: string[] });
    const bodies = rows.filter(({ body }) => body !== undefined);
    const body = JSON.parse(bodies[0]?.body ?? '{}') as Record<string, unknown>;
    expect(body).toMatchObject({ GSW_STAT_BUSY_FACTOR: null, GSW_TENANT_CCID: 'Unknown' });
    expect(body).not.toHaveProperty('GSW_DIAL_MODE');
    expect(bodies.map(({ defaultFilled }) => defaultFilled)).toEqual([['GSW_TENANT_CCID'], ['GSW_TENANT_CCID']]);
  });
});

async function expectItalic(text: Locator): Promise<void> {
  await expect(text).toHaveCSS('font-style', 'italic');
}

async function expectStruck(text: Locator): Promise<void> {
  await expect(text).toHaveCSS('text-decoration-line', 'line-through');
}

/** The cells of one line of CSV without line ends inside. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}
