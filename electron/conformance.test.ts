import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { brokenReceiver } from './core/testing/conformance.ts';
import { eventually } from './core/testing/eventually.ts';
import { localReceiver } from './core/testing/local-receiver.ts';
import { temporaryFolder } from './core/testing/temporary-folder.ts';

const root = join(import.meta.dirname, '..');

/** `npm run <command> -- ...`, without npm. */
function start(command: string, ...args: string[]) {
  const script = ['--disable-warning=ExperimentalWarning', join(root, 'build/run.mjs'), command, ...args];
  const child = spawn(process.execPath, script, { cwd: root });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  return { child, output, ended: once(child, 'close').then(([code]) => ({ code, ...output })) };
}
const run = (...args: string[]) => start('conformance', ...args).ended;

test('0: nothing failed; the questions are printed, and all reports are written', async () => {
  const receiver = await localReceiver();
  const folder = await temporaryFolder();
  const file = (name: string) => join(folder, name);
  const files = ['--json', file('r.json'), '--junit', file('r.xml'), '--html', file('r.html')];
  const { code, out, err } = await run(receiver.uri, '--case', 'changes', '--case', 'burst', ...files);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(receiver.bodies).toHaveLength(105);
  expect(out).toContain(
    'to be checked by you: changes (All five changes): Nothing is wrong from outside. 2 questions are open.',
  );
  expect(out).toContain('    [ ] Conformance_changes@Suite is shown as NotLoaded now, or not at all.');
  expect(out.trimEnd().endsWith('# 2 to be checked by you')).toBe(true);
  expect(JSON.parse(await readFile(file('r.json'), 'utf8')).counts).toMatchObject({ checking: 2, failed: 0 });
  expect(await readFile(file('r.xml'), 'utf8')).toContain('tests="2" failures="0" errors="0" skipped="2"');
  expect(await readFile(file('r.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*All five changes/);
});

test('1: a case failed; the reason is printed', async () => {
  const { uri } = await brokenReceiver('redirects');
  const { code, out } = await run(uri, '--case', 'changes');
  expect(code).toBe(1);
  expect(out).toContain('failed: changes (All five changes): 5 of 5 answers were redirects');
});

test('1: nobody is there', async () => {
  const { code, out } = await run('http://127.0.0.1:1/');
  expect(code).toBe(1);
  expect(out.trimEnd().endsWith('# 2 failed, 18 not run')).toBe(true);
});

test('2: another host has to be agreed to before anything is sent', async () => {
  const { code, out, err } = await run('http://receiver.invalid/ocs');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^receiver\.invalid is not this machine\..*\(--agree HOST\)\n$/);
});

test.each([
  [[], 'Exactly one URI is needed.'],
  [['http://h/', '--timeout', '0'], '--timeout is 1 to 600 seconds, not 0.'],
  [['http://h/', '--connections', 'x'], '--connections is 1 to 1024, not x.'],
  [['ftp://h/'], 'The URI must be an absolute http or https URI'],
  [['http://127.0.0.1:1/', '--case', 'none'], 'There is no case none; there are changes, periodic'],
  [['http://127.0.0.1:1/', '--html', '/none/such/r.html'], '/none/such/r.html cannot be written: the folder'],
])('2: the arguments %j are wrong', async (args, words) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.startsWith(words)).toBe(true);
});

test('130: interrupted, it sends nothing more, and writes what was', async () => {
  const receiver = await localReceiver();
  receiver.silent = true;
  const report = join(await temporaryFolder(), 'r.json');
  const { child, ended } = start('conformance', receiver.uri, '--json', report);
  await eventually(() => expect(receiver.bodies).toHaveLength(1));
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  expect(receiver.bodies).toHaveLength(1);
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ end: 'cancelled' });
});

test('--list and --help send nothing', async () => {
  expect((await run('--list')).out).toMatch(/^changes {12}All five changes\n/);
  expect(await run('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Exit code: 0 when nothing failed'),
  });
});

test('the kit is written by its own command; without a folder it says how', async () => {
  const folder = join(await temporaryFolder(), 'kit');
  const written = await start('kit', folder).ended;
  expect(written).toMatchObject({ code: 0, err: '' });
  expect(written.out).toMatch(/^\d+ files were written to .*kit\n$/);
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('Receiver kit');
  expect(await start('kit').ended).toMatchObject({ code: 2, err: 'Usage: npm run kit -- FOLDER\n' });
  expect((await start('kit', root).ended).code).toBe(1);
});
