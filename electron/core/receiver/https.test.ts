import { X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import { Agent, request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { builtInReceiver, post } from '../testing/built-in-receiver.ts';

function trusting(ca: string): Agent {
  const agent = new Agent({ connect: { ca } });
  onTestFinished(() => agent.destroy());
  return agent;
}

test('https with its own certificate: trusted by who has the certificate, refused by everybody else', async () => {
  const { receiver, states, kept, listen } = builtInReceiver();
  const { uri, port } = await listen(0, true);
  expect(uri).toBe(`https://127.0.0.1:${port}/ocs`);
  expect(states.at(-1)).toMatchObject({ listening: true, secure: true, uri });
  const ca = await receiver.certificate();
  const dispatcher = trusting(ca);
  for (const host of ['127.0.0.1', 'localhost']) {
    const answer = await request(`https://${host}:${port}/ocs`, { method: 'POST', body: '{}', dispatcher });
    expect([answer.statusCode, await answer.body.text()]).toEqual([200, '']);
  }
  await expect(post(uri)).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
  expect(await kept()).toMatchObject([{ secure: true }, { secure: true }]);
});

test('it says whose origin it is, and what makes that trusted', async () => {
  const { receiver, listen } = builtInReceiver();
  expect(receiver.serves('http://127.0.0.1:80')).toBe(false);
  const plain = await listen();
  expect(receiver.serves(`http://127.0.0.1:${plain.port}`)).toBe(true);
  expect(receiver.serves(`http://localhost:${plain.port}`)).toBe(true);
  expect(receiver.serves(`http://127.0.0.1:${plain.port + 1}`)).toBe(false);
  expect(receiver.serves(`http://receiver.example:${plain.port}`)).toBe(false);
  expect(receiver.trustFor(`https://127.0.0.1:${plain.port}`)).toBeUndefined();
  const { port } = await listen(0, true);
  expect(receiver.trustFor(`https://localhost:${port}`)).toBe(await receiver.certificate());
  expect(receiver.trustFor(`https://receiver.example:${port}`)).toBeUndefined();
  expect(receiver.trustFor(`http://127.0.0.1:${port}`)).toBeUndefined();
  await receiver.stop();
  expect(receiver.serves(`https://127.0.0.1:${port}`)).toBe(false);
  expect(receiver.trustFor(`https://127.0.0.1:${port}`)).toBeUndefined();
});

test('at the same port it can change between http and https', async () => {
  const { receiver, states, listen } = builtInReceiver();
  const plain = await listen();
  const { uri, port } = await listen(plain.port, true);
  expect(port).toBe(plain.port);
  const dispatcher = trusting(await receiver.certificate());
  expect((await request(uri, { method: 'POST', dispatcher })).statusCode).toBe(200);
  await expect(post(plain.uri)).rejects.toThrow();
  expect((await listen(port, false)).uri).toBe(plain.uri);
  expect((await post(plain.uri)).status).toBe(200);
  expect(states.at(-1)).toMatchObject({ secure: false, problem: null });
});

test('who speaks no TLS does not harm it, and does not keep it from stopping', async () => {
  const { receiver, listen } = builtInReceiver();
  const { uri, port } = await listen(0, true);
  const silent = connect(port, '127.0.0.1').on('error', () => undefined);
  await new Promise((resolve) => silent.once('connect', resolve));
  const plain = connect(port, '127.0.0.1').on('error', () => undefined);
  plain.write('POST /ocs HTTP/1.1\r\nhost: x\r\n\r\n');
  plain.resume();
  await new Promise((resolve) => plain.once('close', resolve));
  const dispatcher = trusting(await receiver.certificate());
  expect((await request(uri, { dispatcher })).statusCode).toBe(200);
  const closed = new Promise((resolve) => silent.resume().once('close', resolve));
  await receiver.stop();
  await closed;
});

test('the certificate is for this machine only', async () => {
  const certificate = new X509Certificate(await builtInReceiver().receiver.certificate());
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.checkIP('::1')).toBe('::1');
  expect(certificate.checkHost('receiver.example')).toBeUndefined();
});
