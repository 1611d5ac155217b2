/** A process that listens with room for hardly any connection, for a test that stops it. Started with fork(); sends its port. */
import { type AddressInfo, createServer } from 'node:net';

const server = createServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);
process.on('disconnect', () => process.exit(0));
