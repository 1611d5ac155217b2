import { expect, test } from 'vitest';
import { faultsOf } from '../workspace/faults.ts';
import { answerWords } from './answer-words.ts';
import { responsePresets } from './presets.ts';
import { type Response, responseRuleSchema, responseRulesSchema } from './response-rule.ts';

const rule = (said: object) => ({ id: 'a', name: 'A', respond: [{ kind: 'answer', status: 200 }], ...said });
const answer = (said: object) => rule({ respond: [{ kind: 'answer', status: 200, ...said }] });

function faults(value: unknown): string[] {
  const { error } = responseRuleSchema.safeParse(value);
  return error ? faultsOf(error).map(({ path }) => path) : [];
}

test('what is not said is the usual', () => {
  expect(responseRuleSchema.parse(rule({}))).toMatchObject({
    on: true,
    match: {},
    select: { kind: 'all' },
    repeat: true,
  });
});

test.each([
  ['respond[0].headers["x y"]', answer({ headers: { 'x y': '1' } })],
  ['respond[0].headers.x:', answer({ headers: { 'x:': '1' } })],
  ['respond[0].headers.Content-Length', answer({ headers: { 'Content-Length': '9' } })],
  ['respond[0].headers.Transfer-Encoding', answer({ headers: { 'Transfer-Encoding': 'chunked' } })],
  ['respond[0].headers.x', answer({ headers: { x: 'a\r\nset-cookie: b' } })],
  ['respond[0].headers.x', answer({ headers: { x: '€' } })],
  ['respond[0].status', answer({ status: 101 })],
  ['respond[0].delay.toMs', answer({ delay: { kind: 'uniform', fromMs: 2, toMs: 1 } })],
  ['respond[0].delay', rule({ respond: [{ kind: 'never', delay: { kind: 'fixed', ms: 1 } }] })],
  ['respond', rule({ respond: [] })],
  ['select.n', rule({ select: { kind: 'every', n: 0 } })],
])('a fault at %s', (path, value) => {
  const [fault = ''] = faults(value);
  expect(fault.replaceAll('"', '')).toBe(path.replaceAll('"', '').replace('x:', '[x:]').replace('.[', '['));
});

test('headers that can be sent are taken', () => {
  const headers = { 'Retry-After': '120', 'WWW-Authenticate': 'Basic realm="Büro"', 'x-empty': '' };
  expect(faults(answer({ headers }))).toEqual([]);
});

test('an id that is taken is named with its place', () => {
  const { error } = responseRulesSchema.safeParse([rule({}), rule({ id: 'b' }), rule({})]);
  expect(error && faultsOf(error)).toEqual([
    { path: '[2].id', message: 'a is taken by the response rule at [0]; it must be unique' },
  ]);
});

test.each<[Response, number, string]>([
  [{ kind: 'answer', status: 200 }, 0, '200'],
  [{ kind: 'answer', status: 503 }, 250, '503 after 250 ms'],
  [{ kind: 'answer', status: 200, slowBodyMs: 3_000 }, 0, '200, body over 3000 ms'],
  [{ kind: 'never' }, 0, 'never'],
  [{ kind: 'close' }, 0, 'closed'],
  [{ kind: 'reset' }, 10, 'reset after 10 ms'],
  [{ kind: 'malformed' }, 0, 'malformed'],
])('%j in words', (response, delayMs, words) => {
  expect(answerWords(response, delayMs)).toBe(words);
});

test('each preset makes sound rules with new ids', () => {
  let made = 0;
  const rules = responsePresets.flatMap((preset) =>
    preset.rules(() => {
      made += 1;
      return `id-${made}`;
    }),
  );
  expect(responseRulesSchema.parse(rules)).toEqual(rules);
  expect(rules.map(({ name }) => name)).toEqual([
    'Flaky 20 %',
    'Slow',
    '500 on unload',
    'Never answers',
    'Resets connections',
    'Malformed answers',
    '503 every 3rd',
  ]);
});
