import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { askToQuit } from '../fixtures/electron-main.ts';
import { test as base, callFrom, expect } from './electron-console.ts';

interface SlowReceiver {
  readonly uri: string;
  /** The next request's response, which the spec ends when it likes. */
  next(): Promise<ServerResponse>;
}

const test = base.extend<{ readonly slowReceiver: SlowReceiver }>({
  slowReceiver: async ({}, use) => {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    await use({
      uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      next: async () => ((await once(server, 'request')) as [unknown, ServerResponse])[1],
    });
    server.closeAllConnections();
    server.close();
  },
});

/** Loads a Campaign Group that reports to `uri`. */
async function loadOne(page: Page, uri: string): Promise<void> {
  await callFrom(page, 'workspace.sample', {});
  await callFrom(page, 'options.set', {
    settings: {
      'send-campaigngroup-states': true,
      'campaigngroup-states-uri': uri,
      'campaigngroup-states-interval': 0,
    },
  });
  const text = await callFrom(page, 'workspace.text', {});
  const { campaignGroups } = JSON.parse(text.ok ? text.value.text : '{}') as { campaignGroups: { dbid: string }[] };
  const dbids = campaignGroups.slice(0, 1).map(({ dbid }) => dbid);
  expect(await callFrom(page, 'groups.request', { dbids, request: { do: 'load' } })).toMatchObject({ ok: true });
}

test('quitting waits for the outcome of what is on the wire, and keeps it', async ({ openConsole, slowReceiver }) => {
  const { page, main, close } = await openConsole();
  const arrived = slowReceiver.next();
  await loadOne(page, slowReceiver.uri);
  const response = await arrived;
  if (!main) throw new Error('There is no main process.');
  await askToQuit(main);
  // It still answers: it has not gone.
  expect(await main.evaluate(({ app }) => app.isReady(), null)).toBe(true);
  response.writeHead(200).end();
  expect(await main.ended).toBe(0);
  await close();

  const again = await openConsole();
  const log = await callFrom(again.page, 'log.page', { limit: 50 });
  const outcomes = log.ok
    ? log.value.entries.flatMap((entry) => (entry.kind === 'notification' ? entry.outcome : []))
    : [];
  expect(outcomes).toEqual(['accepted']);
});

test('whoever asks to quit again does not wait', async ({ page, main, slowReceiver }) => {
  const arrived = slowReceiver.next();
  await loadOne(page, slowReceiver.uri);
  await arrived;
  await askToQuit(main);
  // The answer may be lost with the process.
  await askToQuit(main).catch(() => {});
  expect(await main.ended).toBe(0);
});

test('closing the window quits', async ({ page, main }) => {
  await page.close();
  expect(await main.ended).toBe(0);
});
