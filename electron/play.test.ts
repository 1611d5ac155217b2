import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { eventually } from './core/testing/eventually.ts';
import { localReceiver } from './core/testing/local-receiver.ts';
import { groupOf } from './core/testing/open-engine.ts';
import { temporaryFolder } from './core/testing/temporary-folder.ts';
import { play } from './play.ts';

const root = join(import.meta.dirname, '..');

/** `npm run play -- ...`, without npm. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [join(root, 'build/run.mjs'), 'play', ...args], { cwd: root });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({
    code,
    out: output.out,
    err: output.err.replace(/^\(node.*\n/gm, ''),
  }));
  return { child, output, ended };
}

/** In a process of its own, as a person or a script runs it. */
const run = (...args: string[]) => start(...args).ended;

/** In this process: quicker, where no more than the words matter. */
async function runHere(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line) => void err.push(`${line}\n`)),
  ];
  try {
    return { code: await play(args), out: out.join(''), err: err.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const group = { ...groupOf('101'), campaign: 'Spring', group: 'Agents' };

async function scenario(steps: readonly unknown[], said: object = {}): Promise<string> {
  const path = join(await temporaryFolder(), 'scenario.json');
  const workspace = { version: 1, campaignGroups: [group] };
  const text = { version: 1, name: 'Test', clock: 'virtual', workspace, steps, ...said };
  await writeFile(path, JSON.stringify(text));
  return path;
}

const load = { do: 'load', group: 'Spring@Agents' };
const forceUnload = { do: 'force-unload', group: 'Spring@Agents' };

test('0: every step as expected, every notification answered with 2xx; the log is printed as it goes', async () => {
  const { code, out, err } = await run(
    await scenario([load, { wait: 10 }, { ...load, expect: 'CampaignAlreadyLoaded' }, forceUnload]),
    '--receiver',
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  const sending =
    'Sending HTTP status notification CampaignGroupState for Campaign Group Spring@Agents to http://127.0.0.1:';
  expect(lines.filter((line) => line.startsWith('#')).slice(0, 3)).toEqual([
    '# step 0: load Spring@Agents: accepted',
    '# step 1: wait 10 s',
    '# step 2: load Spring@Agents: refused as expected: CampaignAlreadyLoaded',
  ]);
  expect(lines.filter((line) => line.includes(` Trc 81000 ${sending}`))).toHaveLength(2);
  expect(lines.filter((line) => / Trc 81001 Sending periodic HTTP /.test(line))).toHaveLength(1);
  expect(lines.filter((line) => /^ {2}8100[01] Spring@Agents: accepted · 200 · \d+\.\d ms$/.test(line))).toHaveLength(
    3,
  );
  expect(lines.slice(-2)).toEqual([
    '# 4 steps, 0 not as expected; 3 sent: 3 accepted, 0 rejected, 0 failed; never sent: 0 dropped, 0 skipped',
    '# passed',
  ]);
});

test('1: a step that was refused', async () => {
  const { code, out, err } = await runHere(await scenario([load, load]), '--receiver');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain('refused: CampaignAlreadyLoaded. It is already loaded.   <-- not as expected');
  expect(out.trimEnd().endsWith('# not passed')).toBe(true);
});

test('1: a receiver that is down; --report and --trace say what was tried, once each', async () => {
  const folder = await temporaryFolder();
  const [report, trace] = [join(folder, 'report.json'), join(folder, 'trace.log')];
  const uri = 'http://127.0.0.1:1/nobody';
  const { code, err } = await run(
    await scenario([load, forceUnload]),
    '--uri',
    uri,
    '--report',
    report,
    '--trace',
    trace,
  );
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const written = JSON.parse(await readFile(report, 'utf8'));
  expect(written).toMatchObject({
    steps: [
      { index: 0, accepted: true, refusal: null },
      { index: 1, accepted: true, refusal: null },
    ],
    totals: { sent: 2, accepted: 0, rejected: 0, failed: 2, dropped: 0, skipped: 0 },
  });
  expect(written.notifications).toMatchObject([
    { seq: 1, id: 81000, group: 'Spring@Agents', uri, outcome: 'failed', status: null, errorClass: 'refused' },
    { seq: 2, id: 81000, outcome: 'failed', errorClass: 'refused' },
  ]);
  expect(
    (await readFile(trace, 'utf8')).match(/ Trc 81000 Sending HTTP .* to http:\/\/127\.0\.0\.1:1\/nobody\n/g),
  ).toHaveLength(2);
});

test('--uri: a receiver of somebody else gets every body', async () => {
  const receiver = await localReceiver();
  expect(await runHere(await scenario([load, forceUnload]), '--uri', receiver.uri)).toMatchObject({ code: 0, err: '' });
  expect(receiver.bodies.map((body) => body.GSW_CAMPAIGN_GROUP_ACTION)).toEqual([7, 8]);
});

test('2: the faults of the file, each with its path and its place', async () => {
  const path = join(await temporaryFolder(), 'scenario.json');
  const steps = '[\n  { "do": "load", "group": "Winter@Agents" },\n  { "do": "force-unload", "group": "" } ]';
  await writeFile(
    path,
    `{ "version": 1, "name": "Test",\n  "workspace": { "version": 1 },\n  "steps": ${steps}, "seed": -1 }`,
  );
  expect(await run(path, '--receiver')).toEqual({
    code: 2,
    out: '',
    err:
      `${path} is not a valid scenario file.\n  seed: must be at least 0 (line 5, column 44)\n` +
      '  steps[1].group: must not be empty (line 5, column 27)\n',
  });
});

test('2: a file that is not there', async () => {
  expect(await runHere('/none/such.json')).toMatchObject({
    code: 2,
    out: '',
    err: '/none/such.json cannot be read: there is no such file or folder.\n',
  });
});

test.each([
  [[], 'Exactly one scenario file is needed.'],
  [['a.json', 'b.json'], 'Exactly one scenario file is needed.'],
  [['a.json', '--speed', 'fast'], '--speed is a number from 0.1 to 1000, or max, not fast.'],
  [['a.json', '--speed', '0'], '--speed is a number from 0.1 to 1000, or max, not 0.'],
  [['a.json', '--receiver', '--uri', 'http://127.0.0.1:1/'], '--receiver and --uri exclude each other.'],
  [['a.json', '--uri', ''], '--uri must not be empty: nothing would be sent.'],
  [['a.json', '--uri', 'ftp://host/'], '--uri must be an absolute http or https URI'],
  [['a.json', '--sped', '2'], "Unknown option '--sped'"],
])('2: the arguments %j are wrong, and the usage follows', async (args, words) => {
  const { code, out, err } = await runHere(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.startsWith(words)).toBe(true);
  expect(err).toContain('npm run play -- FILE [--receiver | --uri URI]');
});

test('2: a report or trace that cannot be written is said before anything is sent', async () => {
  const receiver = await localReceiver();
  const path = await scenario([load]);
  const folder = await temporaryFolder();
  for (const option of ['--report', '--trace']) {
    expect(await runHere(path, '--uri', receiver.uri, option, join(folder, 'none', 'file'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/cannot be written: the folder .* is not there or not writable\.\n$/),
    });
    expect(await runHere(path, '--uri', receiver.uri, option, folder)).toMatchObject({
      code: 2,
      err: `${folder} cannot be written: it is a folder.\n`,
    });
  }
  expect(receiver.bodies).toEqual([]);
});

test('--help explains, and is no fault', async () => {
  const { code, out } = await runHere('--help');
  expect(code).toBe(0);
  expect(out).toContain('--receiver     use the built-in receiver as the target');
});

test('130: interrupted in a long wait, it ends soon, reports what was, and sends nothing more', async () => {
  const receiver = await localReceiver();
  const report = join(await temporaryFolder(), 'report.json');
  const path = await scenario([load, { wait: 3_600 }, forceUnload], { clock: 'real' });
  const { child, output, ended } = start(path, '--uri', receiver.uri, '--report', report);
  await eventually(() => expect(output.out).toContain('accepted · 200'));
  child.kill('SIGINT');
  const { code, err } = await ended;
  expect(code).toBe(130);
  expect(err).toBe('Interrupted: what is on the wire gets its time; nothing more is sent.\n');
  expect(receiver.bodies).toHaveLength(1);
  await access(report);
  expect(JSON.parse(await readFile(report, 'utf8')).totals).toMatchObject({ sent: 1, accepted: 1 });
});

test('--json, --junit and --html write a report each; --speed max needs no virtual clock in the file', async () => {
  const folder = await temporaryFolder();
  const [json, junit, html] = ['a.json', 'a.xml', 'a.html'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const file = await scenario([load, { wait: 86_400 }, forceUnload], { clock: 'real' });
  const reports = ['--json', json, '--junit', junit, '--html', html];
  expect(await runHere(file, '--receiver', '--speed', 'max', ...reports)).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({ passed: true, origin: { file, clock: 'virtual' } });
  expect(await readFile(junit, 'utf8')).toContain('<testsuites name="Test" tests="4" failures="0"');
  expect(await readFile(html, 'utf8')).toContain('<title>Test: passed</title>');
});

test('1: an assertion that does not hold, with what was expected', async () => {
  const { code, out } = await runHere(await scenario([load, { assert: { count: 2 } }]), '--receiver');
  expect(code).toBe(1);
  expect(out).toContain('# step 1: assert count   <-- not as expected\n#   1 notifications were received, not 2.\n');
});
