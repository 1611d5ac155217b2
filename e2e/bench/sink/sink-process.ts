/**
 * A receiver in a process of its own that answers everything with 200 and keeps nothing. It reads no more of a request than where
 * it ends, so that it is not what limits a sender. Started with fork(); sends its port once, then answers each message with how many
 * requests it has answered.
 */
import { type AddressInfo, createServer } from 'node:net';
import { RequestEnds } from './request-ends.ts';

const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
let answered = 0;
const server = createServer({ noDelay: true }, (socket) => {
  const requests = new RequestEnds();
  socket.on('data', (chunk) => {
    const ended = requests.take(chunk);
    answered += ended;
    if (ended > 0) socket.write(answer.repeat(ended));
  });
  // A sender that goes away is none of its business.
  socket.on('error', () => {});
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ answered }));
process.on('disconnect', () => process.exit(0));
