import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staticResponse } from './static-response.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'static-response-'));
  await writeFile(join(root, 'index.html'), '<style nonce="__CSP_NONCE__"></style>');
  await writeFile(join(root, 'main.js'), '"__CSP_NONCE__"');
});

afterAll(() => rm(root, { recursive: true }));

const ask = (urlPath: string, method = 'GET') => staticResponse({ root, method, urlPath, connect: [] });
const nonceOf = (policy: string | undefined) => /'nonce-([\w-]+)'/.exec(policy ?? '')?.[1];

test('the page carries the nonce of its header, and each load has its own', async () => {
  const [first, second] = [await ask('/'), await ask('/')];
  const nonce = nonceOf(first.headers['Content-Security-Policy']);
  expect(nonce).toMatch(/^[\w-]{22}$/);
  expect(first.body.toString()).toBe(`<style nonce="${nonce}"></style>`);
  expect(nonceOf(second.headers['Content-Security-Policy'])).not.toBe(nonce);
});

test('other files are served as they are', async () => {
  expect((await ask('/main.js')).body.toString()).toBe('"__CSP_NONCE__"');
});

test('HEAD has the headers and no body', async () => {
  const answer = await ask('/', 'HEAD');
  expect(answer).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  expect(answer.body).toHaveLength(0);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'get'])('%s is refused', async (method) => {
  expect(await ask('/', method)).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } });
});

test.each([
  ['/%2e%2e/main.js', 400],
  ['/none.js', 404],
])('%s is answered with %i, with the policy and without a body', async (path, status) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(nonceOf(answer.headers['Content-Security-Policy'])).toBeTruthy();
  expect(answer.body).toHaveLength(0);
});
