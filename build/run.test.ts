import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { capture } from './processes.ts';
import { inProject } from './project.ts';

const runIn = (args: string[], options: string[] = []) =>
  capture(process.execPath, [...options, inProject('build/run.mjs'), ...args]);

test('an unknown command is answered with those that there are', async () => {
  for (const command of ['fly', '', '../start', 'toString']) {
    const { code, output } = await runIn([command]);
    expect(code).toBe(2);
    expect(output).toContain('start, dev, build, check, test, bench, soak, fuzz, play');
  }
});

test('an older Node is told what is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'older-'));
  const pretend = join(folder, 'older.mjs');
  writeFileSync(
    pretend,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });",
  );
  const { code, output } = await runIn(['start'], ['--import', pretend]);
  rmSync(folder, { recursive: true });
  expect(code).toBe(2);
  expect(output).toMatch(/brings its own Node 24.*runs in Node 20\.20\.2.*npm ci.*--ignore-scripts/);
});

test("a command's exit code is the program's", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  mkdirSync(join(folder, 'commands'));
  copyFileSync(inProject('build/run.mjs'), join(folder, 'run.mjs'));
  writeFileSync(join(folder, 'commands/play.ts'), 'export default async (args: string[]) => Number(args[0]);');
  const { code } = await capture(process.execPath, [join(folder, 'run.mjs'), 'play', '7']);
  rmSync(folder, { recursive: true });
  expect(code).toBe(7);
});
