import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Response } from '../../../shared/receiver/response-rule.ts';
import type { Clock } from '../ports/clock.ts';

export interface CarryOutPorts {
  readonly clock: Clock;
  readonly reset: (socket: Socket) => void;
}

const noHttp = 'This is no HTTP.\r\n\r\n';
/** A slow body comes in this many pieces at most. */
const mostPieces = 20;
const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

type Answer = Extract<Response, { kind: 'answer' }>;

/** Answers as `response` says, after `delayMs`. Does nothing once the other end has given up. */
export function carryOut(response: Response, delayMs: number, answer: ServerResponse, ports: CarryOutPorts): void {
  if (response.kind === 'never') return;
  later(delayMs, answer, ports.clock, () => {
    const { socket } = answer.req;
    switch (response.kind) {
      case 'answer':
        return write(response, answer, ports.clock);
      case 'close':
        return void socket.destroy();
      case 'reset':
        return ports.reset(socket);
      case 'malformed':
        return void socket.end(noHttp);
    }
  });
}

function write(response: Answer, answer: ServerResponse, clock: Clock): void {
  const { status, headers = {}, body = '', slowBodyMs = 0 } = response;
  answer.setHeader('content-type', 'text/plain; charset=utf-8');
  for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
  const bytes = Buffer.from(withoutBody.has(status) ? '' : body);
  if (!withoutBody.has(status)) answer.setHeader('content-length', bytes.length);
  answer.writeHead(status);
  if (slowBodyMs === 0 || bytes.length === 0) return void later(slowBodyMs, answer, clock, () => answer.end(bytes));
  answer.flushHeaders();
  writeSlowly(bytes, slowBodyMs, answer, clock);
}

/** In pieces of one size, the last of them when the time is over. */
function writeSlowly(bytes: Buffer, ms: number, answer: ServerResponse, clock: Clock): void {
  const pieces = Math.min(mostPieces, bytes.length);
  const size = Math.ceil(bytes.length / pieces);
  const next = (from: number) =>
    later(ms / pieces, answer, clock, () => {
      const piece = bytes.subarray(from, from + size);
      if (from + size >= bytes.length) return void answer.end(piece);
      answer.write(piece);
      next(from + size);
    });
  next(0);
}

/** Waits as long as the other end does. */
function later(ms: number, answer: ServerResponse, clock: Clock, run: () => void): void {
  if (ms === 0) {
    if (!answer.destroyed) run();
    return;
  }
  const cancel = clock.after(ms, () => {
    answer.off('close', cancel);
    if (!answer.destroyed) run();
  });
  answer.once('close', cancel);
}
