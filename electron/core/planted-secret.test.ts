import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { reportFile } from '../../shared/conformance/report-file.ts';
import { type CallInput, exportFormats } from '../../shared/contract/calls.ts';
import { copyAs, copyFormats } from '../../shared/export/copy-as.ts';
import type { OutboundConsole } from './outbound-console.ts';
import { PlayPrinter } from './scenario/play-printer.ts';
import { writeReports } from './scenario/report/write-reports.ts';
import { runAgainst } from './testing/conformance.ts';
import { bad, engineWith, good, groupOf, notesOf } from './testing/open-engine.ts';
import { playOf } from './testing/play.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

/** Planted wherever a URI or a header may carry one, and looked for in everything that leaves the console. */
const secret = 'pl4nted-s3cret';

/** A receiver that has secrets of its own: it redirects with one and sets a cookie. */
async function secretiveReceiver(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const headers = { 'set-cookie': `sid=${secret}`, location: `/login?token=${secret}` };
      response.writeHead(302, headers).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/ocs?page=2&access_token=${secret}`;
}

/** An engine that has sent to such a receiver, and a log with a note of a person who has copied the URI into it. */
async function engineThatSent(uri: string, profileFolder: string): Promise<OutboundConsole> {
  const options = { 'send-campaigngroup-states': true, 'campaigngroup-states-uri': uri };
  const engine = await engineWith([groupOf('101')], options, { profileFolder });
  await good(engine, 'groups.request', { dbids: ['101'], request: { do: 'load' } });
  await engine.delivered();
  await good(engine, 'log.resend', { seq: 1, uri: `${uri}&again=1` });
  await engine.delivered();
  await good(engine, 'log.mark', { seqs: [1], change: { note: `Sent to ${uri}, see there.` } });
  await good(engine, 'options.set', { settings: { 'campaigngroup-states-uri': `${uri}&other=1` } });
  await good(engine, 'sending.hold', {});
  return engine;
}

async function exported(engine: OutboundConsole, format: (typeof exportFormats)[number]): Promise<string> {
  const asked: CallInput<'log.export'> = { format, rows: { query: { clauses: [] } } };
  let text = '';
  let after: number | undefined;
  do {
    const piece = await good(engine, 'log.export', { ...asked, after });
    text += piece.text;
    after = piece.next ?? undefined;
  } while (after !== undefined);
  return text;
}

test('no export, copy or note of the log has it, and what is masked is seen to be so', async () => {
  const printed = ['log', 'warn', 'error'].map((name) => vi.spyOn(console, name as 'log').mockReturnValue());
  onTestFinished(() => void vi.restoreAllMocks());
  const engine = await engineThatSent(await secretiveReceiver(), await temporaryFolder());
  for (const format of exportFormats) {
    const text = await exported(engine, format);
    expect([format, text]).toEqual([format, expect.not.stringContaining(secret)]);
    expect([format, text]).toEqual([format, expect.stringContaining('access_token=***')]);
  }
  const detail = await good(engine, 'log.detail', { seq: 1 });
  const context = { traceFormat: 'short', origin: { host: 'h', application: 'a' }, unmasked: false } as const;
  for (const format of copyFormats) {
    const { text, masked } = copyAs(format, detail, context);
    expect([format, masked, text]).toEqual([format, true, expect.not.stringContaining(secret)]);
  }
  expect(await notesOf(engine)).toEqual(expect.not.arrayContaining([expect.stringContaining(secret)]));
  await engine.close();
  expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
});

// Windows keeps a person's folders from others by itself.
if (process.platform !== 'win32')
  test('a profile folder that is made is for its owner only', async () => {
    const folder = join(await temporaryFolder(), 'new', 'profile');
    const engine = await engineThatSent(await secretiveReceiver(), folder);
    await engine.close();
    expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700');
  });

test('the trace file has the URI as OCS writes it', async () => {
  const folder = await temporaryFolder();
  const uri = await secretiveReceiver();
  const engine = await engineThatSent(uri, folder);
  await engine.close();
  expect(await readFile(join(folder, 'trace', 'ocs-trace.log'), 'utf8')).toContain(` to ${uri}\n`);
});

test('no sentence of a refused call has it', async () => {
  const engine = await engineWith([groupOf('101')]);
  const { port } = await good(engine, 'receiver.listen', { port: 0, useAsTarget: false });
  const wrong = [
    `http://me:${secret}@h/`,
    `ftp://h/?token=${secret}`,
    `http://h/?token=${secret}#x`,
    `http://1.2.3.999/?token=${secret}`,
    `http://h:99999/?token=${secret}`,
  ];
  const sentences: unknown[] = [];
  for (const uri of wrong) {
    const settings = { 'campaigngroup-states-uri': uri };
    sentences.push(await bad(engine, 'options.set', { settings }));
    sentences.push(await bad(engine, 'receiver.relay', { uri }));
    sentences.push(await bad(engine, 'conformance.start', { uri }));
    const text = JSON.stringify({ version: 1, options: settings });
    sentences.push(await bad(engine, 'workspace.open-text', { title: 'w.json', text }));
    const scenario = { version: 1, name: 'S', workspace: { version: 1 }, steps: [{ options: settings }] };
    sentences.push(await good(engine, 'scenario.check', { text: JSON.stringify(scenario) }));
  }
  sentences.push(await bad(engine, 'receiver.relay', { uri: `http://127.0.0.1:${port}/?token=${secret}` }));
  sentences.push(await bad(engine, 'conformance.start', { uri: `http://h.example/?token=${secret}` }));
  expect(JSON.stringify(sentences)).not.toContain(secret);
});

test('no report of a play has it, nor what is printed', async () => {
  const uri = await secretiveReceiver();
  const folder = await temporaryFolder();
  const played = await playOf([{ do: 'load', group: '*' }, { options: { 'campaigngroup-states-uri': uri } }], { uri });
  const lines: string[] = [];
  const printer = new PlayPrinter((line) => lines.push(line));
  for (const detail of played.notifications)
    for (const outcome of ['sending', 'rejected'] as const) printer.notification({ ...detail, outcome });
  printer.summary(played);
  expect(lines.join('\n')).toContain('access_token=***');
  const paths = Object.fromEntries(['report', 'json', 'junit', 'html'].map((kind) => [kind, join(folder, kind)]));
  const origin = { program: 'p', version: '1', node: '24', platform: 'x', file: 'f', name: 'n', seed: 1 };
  expect(await writeReports(paths, played, { ...origin, clock: 'virtual' })).toEqual([]);
  const texts = await Promise.all(Object.values(paths).map((path) => readFile(path, 'utf8')));
  expect(texts[0]).toContain('access_token=***');
  expect([...texts, ...lines].join('\n')).not.toContain(secret);
});

test('no conformance report has it, whatever the tester notes', async () => {
  const uri = await secretiveReceiver();
  const report = await runAgainst(uri, { cases: ['changes'] });
  for (const format of ['json', 'junit', 'html'] as const) {
    const text = reportFile(report, format);
    expect([format, text]).toEqual([format, expect.not.stringContaining(secret)]);
    expect([format, text]).toEqual([format, expect.stringContaining('access_token=***')]);
  }
  const engine = await engineWith([]);
  const started: CallInput<'conformance.start'> = { uri, cases: ['changes'] };
  await good(engine, 'conformance.start', started);
  await vi.waitFor(() => expect(engine.state.conformance?.end).not.toBeNull(), { timeout: 20_000 });
  const [tick] = engine.state.conformance?.results[0]?.ticks ?? [];
  const note = `I looked at ${uri}.`;
  await good(engine, 'conformance.tick', { case: 'changes', tick: tick?.id ?? '', answer: false, note });
  for (const format of ['json', 'junit', 'html'] as const) {
    const { text } = await good(engine, 'conformance.report', { format });
    expect([format, text]).toEqual([format, expect.not.stringContaining(secret)]);
  }
});
