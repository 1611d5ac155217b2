import { existsSync } from 'node:fs';
import { inProject } from '../../build/project.ts';
import { expect, test } from './electron-console.ts';
import { probes, provedElsewhere } from './probes/checklist.ts';

for (const { item, what, act, must, faults: allowed } of probes) {
  test(`checklist ${item}: ${what}`, async ({ page, main, faults }) => {
    if (allowed) faults.allow(allowed);
    expect(await act({ page, main })).toEqual(must);
  });
}

test('every item of the checklist is tried here, or proved where the table says', () => {
  const items = new Set([...probes.map(({ item }) => item), ...Object.keys(provedElsewhere).map(Number)]);
  expect([...items].sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(Object.values(provedElsewhere).filter((file) => !existsSync(inProject(file)))).toEqual([]);
});
