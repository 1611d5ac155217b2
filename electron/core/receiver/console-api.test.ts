import { request } from 'node:http';
import { expect, test } from 'vitest';
import { notificationBody } from '../../../shared/reporting/notification-body.ts';
import { factsOf, happenings } from '../../../shared/testing/facts.ts';
import { builtInReceiver, post } from '../testing/built-in-receiver.ts';
import { eventually } from '../testing/eventually.ts';

const { load, start, periodic } = happenings;
const bodyOf = (facts: Parameters<typeof notificationBody>[1]) => notificationBody('8.1.517.04', facts);
const other = factsOf({ name: 'Autumn@Agents', dbid: '102' });

/** A receiver that listens, with its API. */
async function api() {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  const ask = (path: string, init?: RequestInit) => fetch(new URL(`/__console${path}`, uri), init);
  return Object.assign(desk, { uri, ask });
}

async function numbersOf(response: Response): Promise<number[]> {
  expect(response.status).toBe(200);
  const { requests } = (await response.json()) as { requests: { number: number }[] };
  return requests.map(({ number }) => number);
}

test('what was received, newest last; the API itself is not received', async () => {
  const { uri, ask, kept, clock, states } = await api();
  for (const facts of [load, other, start, periodic]) await post(uri, bodyOf(facts));
  expect(await numbersOf(await ask('/requests'))).toEqual([1, 2, 3, 4]);
  const listed = await (await ask('/requests')).json();
  expect(listed).toEqual({ received: 4, requests: [...(await kept())].reverse() });
  clock.advance(100);
  expect(states.at(-1)?.received).toBe(4);
});

test('what is found by a query', async () => {
  const { uri, ask } = await api();
  for (const facts of [load, other, start, periodic, other]) await post(uri, bodyOf(facts));
  await post(uri, 'no JSON');
  for (const [query, numbers] of [
    ['group=Spring@Agents', [1, 3, 4]],
    ['group=*Agents', [1, 2, 3, 4, 5]],
    ['dbid=102', [2, 5]],
    ['action=7', [1, 2, 5]],
    ['action=0', [4]],
    ['since=3', [4, 5, 6]],
    ['limit=2', [5, 6]],
    ['dbid=101&action=9&since=1&limit=1', [3]],
    ['dbid=103', []],
  ] as const)
    expect([query, await numbersOf(await ask(`/requests?${query}`))]).toEqual([query, numbers]);
});

test('what is not understood is named', async () => {
  const { ask } = await api();
  for (const [path, named] of [
    ['/requests?limit=0', 'limit'],
    ['/requests?since=-1', 'since'],
    ['/requests?action=load', 'action'],
    ['/requests?gruop=x', 'gruop'],
    ['/requests/wait?count=0', 'count'],
    ['/requests/wait?timeout=x', 'timeout'],
  ]) {
    const response = await ask(path ?? '');
    expect([path, response.status]).toEqual([path, 400]);
    expect(await response.json()).toEqual({ error: expect.stringContaining(named ?? '') });
  }
});

test('one request by its number', async () => {
  const { uri, ask } = await api();
  await post(uri, bodyOf(load));
  const response = await ask('/requests/1');
  expect(await response.json()).toMatchObject({ number: 1, body: bodyOf(load), verdict: 'understood', answer: '200' });
  expect((await ask('/requests/2')).status).toBe(404);
});

test('a wait ends when as many have come as are asked for', async () => {
  const { uri, ask } = await api();
  await post(uri, bodyOf(load));
  expect(await numbersOf(await ask('/requests/wait?count=1'))).toEqual([1]);
  const waiting = ask('/requests/wait?count=2&dbid=101&timeout=300000');
  await post(uri, bodyOf(other));
  await post(uri, bodyOf(start));
  expect(await numbersOf(await waiting)).toEqual([1, 3]);
});

test('a wait for what does not come is answered with 408', async () => {
  const { ask } = await api();
  const response = await ask('/requests/wait?count=3&timeout=20');
  expect(response.status).toBe(408);
  expect(await response.json()).toEqual({ error: '0 of 3 requests came within 20 ms.' });
});

test('after a clearing, a wait begins anew', async () => {
  const { uri, ask } = await api();
  await post(uri, bodyOf(load));
  const waiting = ask('/requests/wait?count=2&timeout=300000');
  // A wait that came after the clearing would have found the same; one that came before must not count request 1.
  expect(await numbersOf(await ask('/requests'))).toEqual([1]);
  expect(await (await ask('/requests', { method: 'DELETE' })).json()).toEqual({ requests: [] });
  await post(uri, bodyOf(start));
  await post(uri, bodyOf(periodic));
  expect(await numbersOf(await waiting)).toEqual([1, 2]);
});

test('DELETE forgets the requests, and tells the console', async () => {
  const desk = await api();
  await post(desk.uri, bodyOf(load));
  expect((await desk.ask('/requests', { method: 'DELETE' })).status).toBe(200);
  expect(await numbersOf(await desk.ask('/requests'))).toEqual([]);
  await eventually(() => expect(desk.states.at(-1)?.received).toBe(0));
  expect(desk.cleared).toBe(1);
  await post(desk.uri, bodyOf(load));
  expect(await numbersOf(await desk.ask('/requests'))).toEqual([1]);
});

test('what is believed', async () => {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  desk.beliefs = [
    {
      dbid: '101',
      campaignGroup: 'Spring@Agents',
      state: 5,
      dialMode: 1,
      optimizeBy: 1,
      optimizeGoal: 85,
      saidAt: 1,
      receivedAt: 2,
      seq: 3,
      periodic: false,
      distorted: false,
      source: 'received',
    },
  ];
  const response = await fetch(new URL('/__console/beliefs', uri));
  expect(await response.json()).toEqual({ beliefs: desk.beliefs });
});

test('what is not there, or not possible there, is said and not received', async () => {
  const { ask } = await api();
  for (const [method, path, status] of [
    ['GET', '/nothing', 404],
    ['GET', '', 404],
    ['GET', '/requests/', 404],
    ['GET', '/requests/x', 404],
    ['POST', '/requests', 405],
    ['DELETE', '/requests/1', 405],
    ['PUT', '/beliefs', 405],
  ] as const)
    expect([method, path, (await ask(path, { method })).status]).toEqual([method, path, status]);
  expect(await numbersOf(await ask('/requests'))).toEqual([]);
});

/** A GET with headers that fetch does not let a program set. */
function raw(uri: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(uri, { path, headers }, (response) => {
      expect(response.headers['access-control-allow-origin']).toBeUndefined();
      resolve(response.resume().statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('only programs of this machine may use it, no web page', async () => {
  const { uri, ask } = await api();
  const { port } = new URL(uri);
  const get = (headers: Record<string, string>) => raw(uri, '/__console/requests', headers);
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LocalHost:${port}`, `[::1]:${port}`])
    expect([host, await get({ host })]).toEqual([host, 200]);
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1:${Number(port) - 1}`,
    'localhost.evil:80',
  ])
    expect([host, await get({ host })]).toEqual([host, 403]);
  for (const origin of ['https://evil.example', `http://127.0.0.1:${port}`, 'null'])
    expect([origin, await get({ origin })]).toEqual([origin, 403]);
  for (const site of ['cross-site', 'same-site']) expect(await get({ 'sec-fetch-site': site })).toBe(403);
  expect(await get({ 'sec-fetch-site': 'none' })).toBe(200);
  expect(await numbersOf(await ask('/requests'))).toEqual([]);
});

test('a whole URL in the first line does not lead past the guard, nor does another spelling', async () => {
  const { uri, kept } = await api();
  const evil = { host: 'evil.example' };
  expect(await raw(uri, 'http://evil.example/__console/requests', evil)).toBe(403);
  expect(await raw(uri, '/x/../__console/requests', evil)).toBe(403);
  expect(await raw(uri, '/__consoles', {})).toBe(200);
  expect((await kept()).map(({ path }) => path)).toEqual(['/__consoles']);
});

test('response rules do not touch it', async () => {
  const desk = await api();
  desk.setRules([{ id: 'a', name: 'A', respond: [{ kind: 'reset' }] }]);
  expect(await numbersOf(await desk.ask('/requests'))).toEqual([]);
});
