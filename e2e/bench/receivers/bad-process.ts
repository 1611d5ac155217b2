/**
 * A receiver in a process of its own that behaves badly until it is told to recover, and then answers everything with 200. Started
 * with fork(), its fault as argument; sends its port, and whether it listens again after it has recovered.
 */
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { RequestEnds } from '../sink/request-ends.ts';

/** What each does with a request that has come in whole. */
export const faults = {
  slow: (socket: Socket, answer: string) => void setTimeout(() => socket.write(answer), 1_000),
  refusing: (socket: Socket) => socket.destroy(),
  resetting: (socket: Socket) => socket.resetAndDestroy(),
  silent: () => {},
} as const;
export type Fault = keyof typeof faults;

const [, , fault] = process.argv;
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';

function listen(misbehave: (socket: Socket, answer: string) => void): void {
  let behave = misbehave;
  let port = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    const requests = new RequestEnds();
    socket.on('data', (chunk) => {
      for (let ended = requests.take(chunk); ended > 0; ended--) behave(socket, ok);
    });
    socket.on('error', () => {});
  });
  const tell = () => process.send?.({ port });
  server.listen(0, '127.0.0.1', () => {
    port = (server.address() as AddressInfo).port;
    // Nobody listens there: connections are refused.
    if (fault === 'refusing') server.close(tell);
    else tell();
  });
  process.on('message', () => {
    behave = (socket) => socket.write(ok);
    if (server.listening) tell();
    else server.listen(port, '127.0.0.1', tell);
  });
}

// Only in its own process: others import the names.
if (process.send && fault !== undefined && Object.hasOwn(faults, fault)) {
  process.on('disconnect', () => process.exit(0));
  listen(faults[fault as Fault]);
}
