import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { NotificationDetail } from '../../../shared/contract/log.ts';
import { TestConsole } from '../testing/test-console.ts';
import { TestReceiver } from '../testing/test-receiver.ts';

const isOver = ({ outcome }: NotificationDetail) => outcome !== 'waiting' && outcome !== 'sending';
const changes = [{ do: 'start', dialMode: 3 }, { do: 'stop' }] as const;

test('a network that cannot be reached: each notification has failed at once, and says so', async () => {
  // No connection can be made to all hosts at once: the system refuses, and nothing leaves the machine.
  const console = await TestConsole.open({ 'campaigngroup-states-uri': 'http://255.255.255.255:9/' }, [{ dbid: '1' }]);
  await console.request('1', { do: 'load' });
  await console.engine.idle();
  await console.engine.close();
  expect(console.notifications).toMatchObject([{ outcome: 'failed', errorClass: 'unreachable', connection: null }]);
});

test('a receiver that goes away and comes back while there is traffic: each notification is tried once, none is lost', async () => {
  const receiver = await restartable();
  const dbids = Array.from({ length: 20 }, (_, index) => String(index + 1));
  const console = await TestConsole.open(
    { 'campaigngroup-states-uri': receiver.uri, 'http-connection-pool-size': 5, 'http-response-timeout': 5 },
    dbids.map((dbid) => ({ dbid })),
  );
  await console.request(dbids, { do: 'load' });
  for (let round = 0; round < 6; round++) {
    await console.request(dbids, changes[round % 2] as (typeof changes)[number]);
    // Some are over, some are on the wire, the others wait.
    await console.until((made) => made.slice(20 * (1 + round)).filter(isOver).length >= 5);
    if (round % 2 === 0) await receiver.goDown();
    else await receiver.comeBack();
  }
  await console.engine.idle();
  await console.request(dbids, { do: 'force-unload' });
  await console.engine.idle();
  await console.engine.close();

  const of = (outcome: string) => console.notifications.filter((one) => one.outcome === outcome);
  expect(console.notifications).toHaveLength(20 * (1 + 6 + 1));
  expect(of('accepted').length + of('failed').length).toBe(console.notifications.length);
  expect(of('failed').length).toBeGreaterThan(0);
  expect(new Set(receiver.bodies).size).toBe(receiver.bodies.length);
  const received = new Set(receiver.bodies);
  for (const { body } of of('accepted')) expect(received).toContain(body);
  // Once it is back, everything arrives.
  expect(console.notifications.slice(-20).map(({ outcome }) => outcome)).toEqual(dbids.map(() => 'accepted'));
});

// Only there can a process be stopped without being ended.
if (process.platform !== 'win32') {
  test('a receiver that freezes and goes on: what was on its way has failed and is not sent again', async () => {
    const receiver = await TestReceiver.start();
    onTestFinished(() => receiver.stop());
    const uri = receiver.uri('ok/frozen');
    const console = await TestConsole.open({ 'campaigngroup-states-uri': uri, 'http-response-timeout': 1 }, [
      { dbid: '1' },
    ]);
    await console.request('1', { do: 'load' });
    await console.engine.idle();
    receiver.process.kill('SIGSTOP');
    await console.request('1', changes[0]);
    await console.engine.idle();
    receiver.process.kill('SIGCONT');
    await console.request('1', changes[1]);
    await console.engine.idle();
    await console.engine.close();
    expect(console.notifications.map(({ outcome, errorClass }) => errorClass ?? outcome)).toEqual([
      'accepted',
      'response-timeout',
      'accepted',
    ]);
    const bodies = (await receiver.records()).map(({ body }) => body);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(bodies).toContain(console.notifications[2]?.body);
  });
}

// Elsewhere a full line of connections is refused.
if (process.platform === 'linux')
  test('a port that answers nothing, as behind a firewall: no connection in time, and nothing was sent', async () => {
    const { port, fillers } = await deafPort();
    const uri = `http://127.0.0.1:${port}/`;
    const console = await TestConsole.open({ 'campaigngroup-states-uri': uri, 'http-response-timeout': 1 }, [
      { dbid: '1' },
    ]);
    await console.request('1', { do: 'load' });
    await console.engine.idle();
    await console.engine.close();
    expect(console.notifications).toMatchObject([
      { outcome: 'failed', errorClass: 'connect-timeout', connection: null },
    ]);
    for (const filler of fillers) filler.destroy();
  });

/** A receiver that can be taken down, with every connection, and comes back on the same port. */
async function restartable() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString('utf8'));
      setTimeout(() => response.end(), 5);
    });
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const goDown = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { uri: `http://127.0.0.1:${port}/`, bodies, goDown, comeBack: () => listen(port) };
}

/** A port whose line of connections is full: the system drops what asks for another one. */
async function deafPort(): Promise<{ readonly port: number; readonly fillers: readonly Socket[] }> {
  const child: ChildProcess = fork(join(import.meta.dirname, '..', 'testing', 'deaf-process.ts'), { execArgv: [] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  child.kill('SIGSTOP');
  // It accepts none of them: there is room for one more than it has said.
  const fillers: Socket[] = [];
  for (let count = 0; count < 2; count++) {
    const filler = connect(port, '127.0.0.1');
    await once(filler, 'connect');
    fillers.push(filler);
  }
  return { port, fillers };
}
