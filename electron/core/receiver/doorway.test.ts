import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { realClock } from '../ports/clock.ts';
import { eventually } from '../testing/eventually.ts';
import { BodyReader } from './body-reader.ts';
import { Doorway, type DoorwayLimits } from './doorway.ts';

const patient: DoorwayLimits = {
  headersTimeout: 60_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 60_000,
  handshakeTimeout: 60_000,
  maxConnections: 100,
};
const strict = { ...patient, headersTimeout: 40, requestTimeout: 60, connectionsCheckingInterval: 10 };

/** A receiver that answers with what became of each body, and lets a test hold its answers back. */
async function doorway(limits: DoorwayLimits, reader = new BodyReader()) {
  const bodies: (string | null)[] = [];
  const waiting: (() => void)[] = [];
  const answer = () => {
    for (const finish of waiting.splice(0)) finish();
  };
  const desk = { holds: false, bodies, reader, port: 0, answer };
  const door = new Doorway({
    clock: realClock,
    onRequest: async (asked, answer) => {
      const body = await reader.read(asked, answer);
      bodies.push(body && (body.refused ?? body.bytes.toString()));
      const finish = () => answer.end(body?.refused ?? 'taken');
      if (desk.holds) waiting.push(finish);
      else finish();
    },
    onUp: () => undefined,
    onProblem: () => undefined,
    limits,
  });
  onTestFinished(() => door.close());
  desk.port = (await door.open(0, null)).port;
  return desk;
}

/** A connection that says what it is given, and keeps what it is told. */
function saying(port: number, text: string) {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  const over = new Promise((resolve) => socket.once('close', resolve));
  const client = { socket, over, heard: '' };
  client.socket.setEncoding('utf8').on('data', (told: string) => {
    client.heard += told;
  });
  client.socket.write(text);
  onTestFinished(() => void client.socket.destroy());
  return client;
}

/** The answer to a proper notification, on a connection of its own. */
async function proper(port: number, body = '{}'): Promise<string> {
  const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/ocs', agent: false }).end(body);
  const [response] = (await once(sent, 'response')) as [AsyncIterable<Buffer>];
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}

const begun = [
  ['nothing at all', ''],
  ['headers', 'POST /ocs HTTP/1.1\r\nhost: x\r\nx-slow: '],
  ['a body', 'POST /ocs HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf'],
  ['chunks', 'POST /ocs HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n'],
] as const;

test.each(begun)('%s that do not come to an end are given up', async (what, text) => {
  const { port, bodies } = await doorway(strict);
  const client = saying(port, text);
  await client.over;
  if (what !== 'nothing at all') expect(client.heard).toMatch(/^HTTP\/1.1 408 /);
  expect(bodies.filter((body) => body !== null)).toEqual([]);
});

test('what drips is given up as well: each byte does not begin the time anew', async () => {
  const { port, bodies } = await doorway(strict);
  const client = saying(port, 'POST /ocs HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\n');
  const drip = setInterval(() => client.socket.write('.'), 2);
  onTestFinished(() => clearInterval(drip));
  await client.over;
  expect(client.heard).toMatch(/^HTTP\/1.1 408 /);
  expect(bodies.filter((body) => body !== null)).toEqual([]);
});

test('many that are slow keep nobody else waiting, and all of them are let go', async () => {
  const { port, reader } = await doorway({ ...strict, headersTimeout: 2_000, requestTimeout: 2_000 });
  const slow = Array.from({ length: 80 }, (_, index) => saying(port, begun[index % begun.length]?.[1] ?? ''));
  await Promise.all(slow.map(({ socket }) => once(socket, 'connect')));
  for (let count = 0; count < 10; count += 1) expect(await proper(port)).toBe('taken');
  expect(slow.every(({ socket }) => !socket.closed)).toBe(true);
  await Promise.all(slow.map(({ over }) => over));
  await eventually(() => expect(reader.held).toBe(0));
});

test('so many connections and no more; one that ends makes room', async () => {
  const { port } = await doorway({ ...patient, maxConnections: 5 });
  const held = Array.from({ length: 5 }, () => saying(port, begun[1][1]));
  await Promise.all(held.map(({ socket }) => once(socket, 'connect')));
  await saying(port, begun[1][1]).over;
  await expect(proper(port)).rejects.toThrow();
  held[0]?.socket.destroy();
  await eventually(async () => expect(await proper(port)).toBe('taken'));
});

/** Sends so many bytes of a body that goes on, and resolves once they are on their way. */
async function part(port: number, bytes: number): Promise<ClientRequest> {
  const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/ocs', agent: false }).on('error', () => {});
  onTestFinished(() => void sent.destroy());
  await new Promise((resolve) => sent.write(Buffer.alloc(bytes, ' '), resolve));
  return sent;
}

test('bodies that come at once take so much memory and no more; who comes on top is told, the others are taken', async () => {
  const desk = await doorway(patient, new BodyReader({ mostBytes: 1_000_000, mostAtOnce: 2_500_000 }));
  const { port, reader } = desk;
  const fitting = [await part(port, 900_000), await part(port, 900_000)];
  await eventually(() => expect(reader.held).toBe(1_800_000));
  expect(await proper(port, ' '.repeat(900_000))).toBe('too-much-at-once');
  expect(await proper(port, '{}')).toBe('taken');
  expect(reader.held).toBeLessThan(2_500_000);
  desk.holds = true;
  for (const sent of fitting) sent.end();
  await eventually(() => expect(desk.bodies.filter((body) => body === ' '.repeat(900_000))).toHaveLength(2));
  // What has no answer yet is held.
  expect(reader.held).toBe(1_800_000);
  desk.answer();
  await eventually(() => expect(reader.held).toBe(0));
});

test('of a body that is too long nothing is held, though it goes on; who gives up leaves nothing behind', async () => {
  const { port, reader } = await doorway(patient, new BodyReader({ mostBytes: 100_000, mostAtOnce: 1_000_000 }));
  const endless = await part(port, 90_000);
  await eventually(() => expect(reader.held).toBe(90_000));
  await new Promise((resolve) => endless.write(Buffer.alloc(5_000_000), resolve));
  await eventually(() => expect(reader.held).toBe(0));
  const [response] = (await once(endless.end(), 'response')) as [AsyncIterable<Buffer>];
  for await (const chunk of response) expect(String(chunk)).toBe('too-long');
  const leaving = await part(port, 50_000);
  await eventually(() => expect(reader.held).toBe(50_000));
  leaving.destroy();
  await eventually(() => expect(reader.held).toBe(0));
});
