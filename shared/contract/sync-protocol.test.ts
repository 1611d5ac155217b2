import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientMessageSchema } from './sync-protocol.ts';

const samples = [
  { type: 'hello', hidden: false },
  { type: 'ack', epoch: 'a', seq: 0 },
  { type: 'resync' },
  { type: 'visibility', hidden: true },
];
const accepts = (message: unknown) => clientMessageSchema.safeParse(message).success;

test.each(samples)('$type is taken as it is, with nothing added', (message) => {
  expect(clientMessageSchema.parse(message)).toEqual(message);
  expect(accepts({ ...message, extra: 1 })).toBe(false);
});

test.each([
  { type: 'bye' },
  { type: 'hello' },
  { type: 'hello', hidden: 'yes' },
  { type: 'ack', epoch: 'x'.repeat(65), seq: 0 },
  { type: 'ack', epoch: 'a', seq: -1 },
  { type: 'ack', epoch: 'a', seq: 0.5 },
  { type: 'ack', epoch: 'a', seq: 2 ** 60 },
  { type: 'snapshot', snapshot: {} },
])('$type is refused where it does not fit: %j', (message) => {
  expect(accepts(message)).toBe(false);
});

test('whatever comes, the check does not throw', () => {
  fc.assert(fc.property(fc.anything(), (message) => accepts(message) === false));
});
