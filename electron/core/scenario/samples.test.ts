import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkspaceFile } from '../workspace/workspace-file.ts';
import { playScenario } from './play-scenario.ts';
import { readScenario } from './read-scenario.ts';

const folder = join(import.meta.dirname, '../../../build/samples');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('there are samples of both kinds', () => {
  expect(files.length).toBeGreaterThanOrEqual(3);
});

test.each(files)('%s is valid; a scenario plays to its end and passes', async (name) => {
  const path = join(folder, name);
  if (!('steps' in JSON.parse(await readFile(path, 'utf8')))) {
    expect(await readWorkspaceFile(path)).toMatchObject({ ok: true });
    return;
  }
  const read = await readScenario(path);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const silent = { step: () => undefined, notification: () => undefined };
  // Virtual time, so that a day takes a second.
  const scenario = { ...read.value.scenario, clock: 'virtual' as const };
  const settings = { version: 'test', receiver: true, speed: 1 };
  const played = await playScenario({ ...read.value, scenario }, settings, silent);
  expect(played.steps.filter(({ asExpected }) => !asExpected)).toEqual([]);
  expect(played.notifications.length).toBeGreaterThan(5);
  expect(played.passed).toBe(true);
});
