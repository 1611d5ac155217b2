import { defineConfig } from '@playwright/test';

const journeys = 'journeys/**/*.spec.ts';
const inElectron = [journeys, 'electron/**/*.spec.ts'];

/**
 * One set of specs, three ways to open the console. What a way cannot show is left out by folder, never skipped. `packed` is the stand-in with
 * the program out of a package.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A bound against hanging, not a measure: the machine may be busy with other things.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? ([['json']] as ['json'][]) : [])],
  projects: [
    { name: 'browser', testMatch: [journeys, 'browser/**/*.spec.ts', 'pictures/**/*.spec.ts'] },
    { name: 'stand-in', testMatch: inElectron },
    { name: 'packed', testMatch: 'packed/**/*.spec.ts' },
    { name: 'electron', testMatch: [...inElectron, 'electron-only/**/*.spec.ts'] },
  ],
});
