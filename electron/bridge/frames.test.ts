import { expect, test } from 'vitest';
import { readFrame } from './frames.ts';

test.each([{ call: { id: 1, name: 'workspace.new', input: {} } }, { sync: { type: 'hello', hidden: false } }])(
  '%j is a frame',
  (frame) => {
    expect(readFrame(JSON.stringify(frame), false)).toEqual(frame);
  },
);

test.each([
  ['', 1007],
  ['{', 1007],
  ['null', 1008],
  ['[]', 1008],
  ['{}', 1008],
  ['{"call":{"id":1,"name":"x","input":{}},"sync":{"type":"resync"}}', 1008],
  ['{"call":{"id":"1","name":"x","input":{}}}', 1008],
  ['{"call":{"id":-1,"name":"x","input":{}}}', 1008],
  [`{"call":{"id":1,"name":"${'x'.repeat(65)}","input":{}}}`, 1008],
  ['{"call":{"id":1,"name":"x","input":{},"more":1}}', 1008],
  ['{"sync":{"type":"goodbye"}}', 1008],
  ['{"sync":{"type":"ack","epoch":"e","seq":-1}}', 1008],
  ['{"__proto__":{"sync":{"type":"resync"}}}', 1008],
])('%s ends the connection with %i', (text, closeWith) => {
  expect(readFrame(text, false)).toEqual({ closeWith });
});

test('a binary frame ends the connection', () => {
  expect(readFrame('{"sync":{"type":"resync"}}', true)).toEqual({ closeWith: 1003 });
});
