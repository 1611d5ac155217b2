import { expect, test } from 'vitest';
import { callNames } from '../../shared/contract/names.ts';
import { failure, ok } from '../../shared/contract/result.ts';
import { RejectionLog } from './rejection-log.ts';
import { serveCall } from './serve.ts';
import { fakeEngine } from './testing/fake-engine.ts';

function served() {
  const engine = fakeEngine();
  const lines: string[] = [];
  const log = new RejectionLog((line) => lines.push(line));
  return { engine, lines, serve: (name: unknown, input: unknown) => serveCall(engine, name, input, log) };
}

test('a call of the contract with fitting parameters reaches the engine, and its answer comes back', async () => {
  const { engine, serve } = served();
  engine.answer = () => ok({ dropped: 3 });
  expect(await serve('sending.hold', {})).toEqual(ok({ dropped: 3 }));
  expect(engine.calls).toEqual([{ name: 'sending.hold', parameters: {} }]);
});

test('a failure of the engine is handed on as it is', async () => {
  const { engine, serve } = served();
  engine.answer = () => failure('refused', 'Not now.');
  expect(await serve('workspace.new', {})).toEqual(failure('refused', 'Not now.'));
});

test.each([
  'no.such.call',
  '',
  'toString',
  'constructor',
  '__proto__',
  'hasOwnProperty',
  null,
  undefined,
  7,
  {},
  ['workspace.new'],
  Symbol('s'),
])('the name %o is no call', async (name) => {
  const { engine, serve } = served();
  expect(await serve(name, {})).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(engine.calls).toEqual([]);
});

const misfits = [undefined, null, 'text', 7, [], { unknown: 1 }, JSON.parse('{"__proto__": {"limit": 1}}')];
const cases = callNames.flatMap((name) => misfits.map((input) => [name, JSON.stringify(input), input] as const));

test.each(cases)('%s refuses %s', async (name, _text, input) => {
  const { engine, serve } = served();
  expect(await serve(name, input)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(engine.calls).toEqual([]);
});

test('faults are named with their paths, in the sentence and apart', async () => {
  const { serve } = served();
  const result = await serve('groups.request', { dbids: ['101', 7], request: { do: 'fly' } });
  expect(result).toMatchObject({
    ok: false,
    error: { code: 'invalid', faults: [{ path: 'dbids[1]' }, { path: 'request.do' }] },
  });
  expect(!result.ok && result.error.sentence).toContain('dbids[1]: ');
});

test('an exception becomes an internal failure and is logged without its message', async () => {
  const { engine, lines, serve } = served();
  engine.answer = () => {
    throw new TypeError('secret: http://receiver/?key=abc');
  };
  const result = await serve('workspace.text', {});
  expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(result)).not.toContain('secret');
  expect(lines.join('\n')).toMatch(/workspace\.text.*\n.*TypeError[\s\S]*fake-engine\.ts/);
  expect(lines.join('\n')).not.toContain('secret');
});

test('what is thrown need not be an Error', async () => {
  const { engine, serve } = served();
  engine.answer = () => {
    throw 'text';
  };
  expect(await serve('workspace.text', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('a rejected call is logged at most once per name and minute, without what was sent', async () => {
  const lines: string[] = [];
  let now = 1_000;
  const log = new RejectionLog(
    (line) => lines.push(line),
    () => now,
  );
  const send = async (name: string) => serveCall(fakeEngine(), name, { password: 'hidden' }, log);
  for (let i = 0; i < 5; i += 1) await send('workspace.new');
  await send('log.page');
  await send('made-up-1');
  await send('made-up-2');
  expect(lines).toHaveLength(3);
  now += 60_000;
  await send('workspace.new');
  expect(lines).toHaveLength(4);
  expect(lines.join('\n')).not.toMatch(/hidden|password|made-up/);
});
