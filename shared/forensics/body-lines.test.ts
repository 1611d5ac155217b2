import { expect, onTestFinished, test, vi } from 'vitest';
import { BodyLines } from './body-lines.ts';

function linesOf(...lines: string[]): BodyLines {
  const body = new BodyLines();
  for (const line of lines) body.add(line);
  return body;
}

test.each([
  [['{"a":1}'], '{"a":1}'],
  [['  {', '  "a": { "b": "}" }', '}  '], '{\n"a": { "b": "}" }\n}'],
  [['{"a":"\\"}', '"}'], null],
  [['{"a":"\\\\"}'], '{"a":"\\\\"}'],
  [['HTTP body:', '', '{"a":[{},{}]}'], '{"a":[{},{}]}'],
  [['{"a":1'], null],
  [['{"a":1}}'], null],
  [['{a}'], null],
])('%j is the body %j', (lines, body) => {
  expect(linesOf(...lines).body).toBe(body);
});

test('of what follows a body nothing belongs to it', () => {
  expect(linesOf('{"a":1}', '{"b":2}')).toMatchObject({ body: '{"a":1}', isOver: true });
});

test('however many lines close a brace, it is parsed once', () => {
  const parse = vi.spyOn(JSON, 'parse');
  onTestFinished(() => parse.mockRestore());
  const body = linesOf('{"a":1', ...Array.from({ length: 9_000 }, () => ',"k":{}'));
  expect(body).toMatchObject({ body: null, isOver: true });
  const whole = linesOf('{"a":1', ...Array.from({ length: 5_000 }, (_, index) => `,"k${index}":{}`), '}');
  expect(JSON.parse(whole.body ?? 'null')).toHaveProperty('k4999');
  // One of them is this test's own.
  expect(parse.mock.calls).toHaveLength(2);
});
