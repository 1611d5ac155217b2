import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A receiver in the test's own process that answers when the test lets it. */
export interface LocalReceiver {
  readonly uri: string;
  /** The bodies received, in order. */
  readonly bodies: Record<string, unknown>[];
  /** While true, requests are received but not answered. */
  silent: boolean;
  /** How long it takes to answer. */
  delayMs: number;
  /** Called with each request, before it is answered. */
  onRequest: () => void;
  /** Answers what waits, and everything from now on. */
  answer(): void;
}

export async function localReceiver(): Promise<LocalReceiver> {
  const waiting: ServerResponse[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    receiver.bodies.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>);
    receiver.onRequest();
    if (receiver.delayMs > 0) await setTimeout(receiver.delayMs);
    if (receiver.silent) waiting.push(response);
    else response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const receiver: LocalReceiver = {
    uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ocs`,
    bodies: [],
    silent: false,
    delayMs: 0,
    onRequest: () => undefined,
    answer: () => {
      receiver.silent = false;
      for (const response of waiting.splice(0)) response.end();
    },
  };
  return receiver;
}
