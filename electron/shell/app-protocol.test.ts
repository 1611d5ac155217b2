import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer, appSchemePrivileges, registerAppScheme } from './app-protocol.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'app-protocol-'));
  await writeFile(join(root, 'index.html'), '<style nonce="__CSP_NONCE__"></style>');
});

afterAll(() => rm(root, { recursive: true }));

const ask = (url: string, method = 'GET') => answer({ url, method }, root);

test('the scheme may do what the page needs and no more', () => {
  const registered: unknown[] = [];
  registerAppScheme({ registerSchemesAsPrivileged: (schemes) => registered.push(...schemes) });
  expect(registered).toEqual([appSchemePrivileges]);
  expect(appSchemePrivileges).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  });
});

test('the page comes with its policy, and the nonce of the policy in it', async () => {
  const response = await ask('app://console/');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const nonce = /'nonce-([\w-]+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
  expect(nonce).toBeTruthy();
  expect(await response.text()).toBe(`<style nonce="${nonce}"></style>`);
});

test('a query does not matter', async () => expect((await ask('app://console/index.html?x=/../y')).status).toBe(200));

test.each([
  ['another host', 'app://evil/index.html', 'GET', 403],
  ['no host', 'app:///index.html', 'GET', 403],
  ['a host that begins alike', 'app://console.evil.example/', 'GET', 403],
  ['a port', 'app://console:80/', 'GET', 403],
  ['another scheme', 'https://console/', 'GET', 403],
  ['a host in the path', 'app://console//evil/index.html', 'GET', 400],
  ['encoded dots and slash', 'app://console/%2e%2e%2fsecret', 'GET', 400],
  ['an encoded backslash', 'app://console/..%5csecret', 'GET', 400],
  ['NUL', 'app://console/index.html%00', 'GET', 400],
  ['a missing file', 'app://console/none.js', 'GET', 404],
  ['dots, which the URL has resolved already', 'app://console/../../etc/passwd', 'GET', 404],
  ['POST', 'app://console/', 'POST', 405],
])('%s: %s %s is answered with %i', async (_what, url, method, status) => {
  expect((await ask(url, method)).status).toBe(status);
});
