/**
 * A receiver in a process of its own that takes everything and keeps nothing. Started with fork(); sends its port once, then
 * answers each message with how many requests it has answered.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

let answered = 0;
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    answered += 1;
    response.end();
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ answered }));
process.on('disconnect', () => process.exit(0));
