import { request } from 'node:http';
import { Agent, fetch as fetchThrough } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { type BuiltInReceiver, builtInReceiver, post } from '../testing/built-in-receiver.ts';

/** A receiver that listens with one rule. */
async function answering(respond: object | readonly object[], said: object = {}, secure = false) {
  const desk = builtInReceiver();
  desk.setRules([{ id: 'r', name: 'The rule', respond: [respond].flat(), ...said }]);
  return { ...desk, ...(await desk.listen(0, secure)) };
}

/** The verdict and the answer of what it kept, oldest first. */
async function story({ kept }: Pick<BuiltInReceiver, 'kept'>): Promise<string[]> {
  return (await kept()).map(({ answer, verdict, rule }) => `${answer} ${verdict} ${rule}`).reverse();
}

const sound = JSON.stringify({ GSW_CAMPAIGN_GROUP_DBID: '101', GSW_CAMPAIGN_GROUP_STATE: 4 });

test('it answers with status, headers and body', async () => {
  const headers = { 'Retry-After': '120', 'content-type': 'application/problem+json' };
  const desk = await answering({ kind: 'answer', status: 503, headers, body: '{"why":"Büro"}' });
  const response = await post(desk.uri, sound);
  expect(response.status).toBe(503);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'retry-after': '120',
    'content-type': 'application/problem+json',
    'content-length': '15',
  });
  expect(await response.text()).toBe('{"why":"Büro"}');
  expect(await story(desk)).toEqual(['503 rejected The rule']);
});

test.each([204, 304])('%i has no body', async (status) => {
  const { uri } = await answering({ kind: 'answer', status, body: 'none' });
  const response = await post(uri);
  expect([response.status, await response.text()]).toEqual([status, '']);
});

test('the first rule that matches answers, and the rest is answered with 200', async () => {
  const desk = builtInReceiver();
  const { uri } = await desk.listen();
  desk.setRules([
    { id: 'a', name: 'A', match: { path: '/a' }, respond: [{ kind: 'answer', status: 500 }] },
    { id: 'b', name: 'B', select: { kind: 'every', n: 2 }, respond: [{ kind: 'answer', status: 404 }] },
  ]);
  const statuses: number[] = [];
  for (const path of ['a', 'x', 'a', 'x', 'x']) statuses.push((await post(new URL(path, uri).href)).status);
  expect(statuses).toEqual([500, 200, 500, 404, 200]);
  await desk.receiver.drained();
  desk.clock.advance(100);
  expect(desk.states.at(-1)?.ruleHits).toEqual({ a: 2, b: 1 });
  desk.setRules([]);
  expect((await post(new URL('a', uri).href)).status).toBe(200);
});

test('a percentage is the same for the same seed', async () => {
  const statuses = async (seed: number) => {
    const { uri } = await answering(
      { kind: 'answer', status: 503 },
      { select: { kind: 'percent', percent: 40, seed } },
    );
    const all: number[] = [];
    for (let index = 0; index < 30; index++) all.push((await post(uri)).status);
    return all;
  };
  const [first, again, other] = [await statuses(7), await statuses(7), await statuses(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(new Set(first)).toEqual(new Set([200, 503]));
});

test('it waits before it answers, but has told at once; others do not wait', async () => {
  const delay = { kind: 'fixed', ms: 600_000 };
  const desk = await answering({ kind: 'answer', status: 503, delay }, { match: { path: '/slow' } });
  const gaveUp = new AbortController();
  const slow = post(`${desk.uri}/slow`, sound, { signal: gaveUp.signal });
  // Never rejects unhandled while the test goes on.
  const outcome = expect(slow).rejects.toThrow();
  expect((await post(desk.uri)).status).toBe(200);
  while (desk.reports.length < 2) await desk.receiver.drained();
  expect((await story(desk)).sort()).toEqual(['200 unreadable null', '503 after 600000 ms rejected The rule']);
  gaveUp.abort();
  await outcome;
});

test('a drawn delay is the same for the same seed, and said', async () => {
  const delay = { kind: 'uniform', fromMs: 1, toMs: 40 };
  const answers = async () => {
    const desk = await answering({ kind: 'answer', status: 200, delay });
    for (let index = 0; index < 5; index++) await post(desk.uri);
    return story(desk);
  };
  const drawn = await answers();
  expect(new Set(drawn).size).toBeGreaterThan(1);
  for (const one of drawn) expect(one).toMatch(/^200 after \d+ ms unreadable The rule$/);
  expect(await answers()).toEqual(drawn);
});

test('a slow body comes in pieces, and is whole', async () => {
  const body = 'abcdefghij'.repeat(10);
  const { uri } = await answering({ kind: 'answer', status: 200, body, slowBodyMs: 60 });
  const chunks = await new Promise<string[]>((resolve, reject) => {
    const got: string[] = [];
    request(uri, { method: 'POST' }, (response) => {
      expect(response.headers['content-length']).toBe('100');
      response.setEncoding('utf8').on('data', (chunk: string) => got.push(chunk));
      response.on('end', () => resolve(got));
    })
      .on('error', reject)
      .end('{}');
  });
  expect(chunks.join('')).toBe(body);
  expect(chunks.length).toBeGreaterThan(1);
});

test('a slow body of nothing ends as well', async () => {
  const { uri } = await answering({ kind: 'answer', status: 200, slowBodyMs: 5 });
  const response = await post(uri);
  expect([response.status, await response.text()]).toEqual([200, '']);
});

/** What a POST over a connection of its own came to: its status, or the code of the error. */
async function outcomeOf(uri: string, ca?: string): Promise<string> {
  const agent = new Agent(ca === undefined ? {} : { connect: { ca } });
  onTestFinished(() => agent.destroy());
  return fetchThrough(uri, { method: 'POST', body: sound, dispatcher: agent }).then(
    ({ status }) => String(status),
    (error: Error & { cause?: { code?: string; name?: string } }) =>
      error.cause?.code ?? error.cause?.name ?? error.message,
  );
}

test.each([
  ['close', 'UND_ERR_SOCKET', 'closed'],
  ['reset', 'ECONNRESET', 'reset'],
  ['malformed', /HTTPParserError|HPE_/, 'malformed'],
])('%s: the sender has no answer, but the receiver had understood', async (kind, outcome, words) => {
  for (const secure of [false, true]) {
    const desk = await answering({ kind }, {}, secure);
    const ca = secure ? await desk.receiver.certificate() : undefined;
    expect(await outcomeOf(desk.uri, ca)).toMatch(outcome);
    expect(await story(desk)).toEqual([`${words} problems The rule`]);
    expect(desk.reports).toMatchObject([{ facts: { dbid: '101', state: 4 }, receipt: { verdict: 'problems' } }]);
  }
});

test('never: the connection stays open without an answer until the sender gives up', async () => {
  const desk = await answering({ kind: 'never' });
  const gaveUp = new AbortController();
  const outcome = expect(post(desk.uri, sound, { signal: gaveUp.signal })).rejects.toThrow();
  while (desk.reports.length < 1) await desk.receiver.drained();
  expect(await story(desk)).toEqual(['never problems The rule']);
  gaveUp.abort();
  await outcome;
});

test('a sequence that ends stays with its last answer', async () => {
  const respond = [500, 502, 200].map((status) => ({ kind: 'answer', status }));
  const { uri } = await answering(respond, { repeat: false });
  const statuses: number[] = [];
  for (let index = 0; index < 5; index++) statuses.push((await post(uri)).status);
  expect(statuses).toEqual([500, 502, 200, 200, 200]);
});
