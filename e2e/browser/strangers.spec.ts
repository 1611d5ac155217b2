import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/console.ts';

/** A page of somebody else, on another port of this machine. */
let server: Server;
let foreignOrigin: string;

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>foreign</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  foreignOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

async function foreignPage(ours: Page): Promise<Page> {
  const page = await ours.context().newPage();
  await page.goto(foreignOrigin);
  return page;
}

/** The token of our page, once it has one. */
async function tokenOf(page: Page): Promise<string> {
  const handle = await page.waitForFunction(() =>
    Object.values({ ...sessionStorage }).find((value) => /^[\w-]{43}$/.test(String(value))),
  );
  return String(await handle.jsonValue());
}

const tryToConnect = ([address, protocols]: [string, string[]]) =>
  new Promise<string>((resolve) => {
    const socket = new WebSocket(address, protocols);
    socket.addEventListener('open', () => resolve('open'));
    socket.addEventListener('error', () => resolve('refused'));
  });

test.describe('a page of somebody else', () => {
  test('cannot read ours, swap a ticket, or show ours in a frame', async ({ consoleWindow }) => {
    const { origin } = new URL(consoleWindow.page.url());
    const page = await foreignPage(consoleWindow.page);
    const tries = await page.evaluate(async (address) => {
      const attempt = (init: RequestInit, path: string) =>
        fetch(address + path, init).then(
          (response) => `${response.type} ${response.status}`,
          () => 'refused',
        );
      return {
        read: await attempt({}, '/'),
        swap: await attempt({ method: 'POST', body: '{"ticket":"x"}' }, '/session'),
        blind: await attempt({ mode: 'no-cors' }, '/'),
      };
    }, origin);
    expect(tries).toEqual({ read: 'refused', swap: 'refused', blind: 'refused' });
    await page.evaluate((address) => {
      document.body.appendChild(document.createElement('iframe')).src = address;
    }, origin);
    await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
  });

  test('cannot connect to the bridge, not even with a token', async ({ consoleWindow }) => {
    const ours = consoleWindow.page;
    const address = `${new URL(ours.url()).origin.replace('http', 'ws')}/bridge`;
    const protocols = ['campaign-group-console', `token.${await tokenOf(ours)}`];
    expect(await ours.evaluate(tryToConnect, [address, protocols] as [string, string[]])).toBe('open');
    const foreign = await foreignPage(ours);
    expect(await foreign.evaluate(tryToConnect, [address, protocols] as [string, string[]])).toBe('refused');
  });

  test('reaches nothing from ours: the policy lets ours connect to its own server alone', async ({
    consoleWindow,
    faults,
  }) => {
    faults.allow(/Content Security Policy|violates/);
    const { page } = consoleWindow;
    await page.evaluate((address) => {
      const violated: string[] = [];
      Object.assign(globalThis, { violated });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violated.push(effectiveDirective),
      );
      fetch(address).catch(() => undefined);
      document.body.appendChild(new Image()).src = `${address}/x.png`;
      document.body.appendChild(document.createElement('script')).textContent = 'globalThis.ran = true';
    }, foreignOrigin);
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { violated: string[] }).violated.sort()))
      .toEqual(['connect-src', 'img-src', 'script-src-elem']);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });
});
