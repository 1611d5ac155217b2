import fc from 'fast-check';
import { expect, test } from 'vitest';
import { responsePresets } from '../../../../shared/receiver/presets.ts';
import { type Delay, type ResponseRule, responseRuleSchema } from '../../../../shared/receiver/response-rule.ts';
import { checkRule, draftOfRule, emptyResponse } from './rule-draft.ts';

const plain: ResponseRule = responseRuleSchema.parse({
  id: 'r1',
  name: 'Plain',
  respond: [{ kind: 'answer', status: 200 }],
});
const faultsIn = (changed: Partial<ReturnType<typeof draftOfRule>>) =>
  Object.fromEntries(checkRule({ ...draftOfRule(plain), ...changed }, plain).faults);

test.each(responsePresets.map((preset) => [preset.name, preset] as const))(
  'preset %s goes through the form',
  (_, preset) => {
    for (const rule of preset.rules(() => 'x')) expect(checkRule(draftOfRule(rule), rule).rule).toEqual(rule);
  },
);

const ms = fc.integer({ min: 0, max: 600_000 });
const delay: fc.Arbitrary<Delay> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), ms }),
  fc.record({
    kind: fc.constant('uniform' as const),
    fromMs: fc.nat(1_000),
    toMs: fc.integer({ min: 1_000, max: 600_000 }),
  }),
  fc.record({ kind: fc.constant('normal' as const), meanMs: ms, deviationMs: ms }),
  fc.record({ kind: fc.constant('exponential' as const), meanMs: ms }),
);
const word = fc.stringMatching(/^[A-Za-z*][\w-]{0,20}$/);
const response = fc.oneof(
  fc.record(
    {
      kind: fc.constant('answer' as const),
      status: fc.integer({ min: 200, max: 599 }),
      headers: fc.dictionary(word, word, { minKeys: 1, maxKeys: 3 }),
      body: word,
      delay,
      slowBodyMs: ms,
    },
    { requiredKeys: ['kind', 'status'] },
  ),
  fc.record({ kind: fc.constant('never' as const) }),
  fc.record(
    { kind: fc.constantFrom('close' as const, 'reset' as const, 'malformed' as const), delay },
    { requiredKeys: ['kind'] },
  ),
);
const n = fc.integer({ min: 1, max: 1_000_000 });
const select = fc.oneof(
  fc.record({ kind: fc.constant('all' as const) }),
  fc.record({ kind: fc.constantFrom('nth' as const, 'every' as const), n }),
  fc.record({ kind: fc.constant('percent' as const), percent: fc.integer({ min: 0, max: 100 }), seed: fc.nat() }),
  fc.record({
    kind: fc.constant('window' as const),
    fromSeconds: fc.nat(86_400),
    seconds: fc.integer({ min: 1, max: 86_400 }),
  }),
);
const field = fc.record({
  field: fc.constantFrom('GSW_CAMPAIGN_GROUP_STATE', 'GSW_CAMPAIGN_GROUP_DBID', 'GSW_CAMPAIGN_NAME', 'elsewhere'),
  is: fc.oneof(fc.constant(null), fc.nat(), word, fc.nat().map(String), fc.constant('null')),
});
const match = fc.record(
  {
    kind: fc.constantFrom('change' as const, 'periodic' as const),
    fields: fc.array(field, { minLength: 1, maxLength: 10 }),
    path: word,
    header: fc.record({ name: word, is: word }),
  },
  { requiredKeys: [] },
);

test('any rule goes through the form unchanged', () => {
  const rules = fc.record({
    id: word,
    name: word,
    on: fc.boolean(),
    match,
    select,
    respond: fc.array(response, { minLength: 1, maxLength: 5 }),
    repeat: fc.boolean(),
  });
  fc.assert(
    fc.property(rules, (given) => {
      // A number for what holds texts only is written as a text: such a rule could match nothing.
      const isSound = (given.match.fields ?? []).every(
        ({ field: name, is }) => typeof is !== 'number' || name === 'GSW_CAMPAIGN_GROUP_STATE' || name === 'elsewhere',
      );
      fc.pre(isSound);
      const rule = responseRuleSchema.parse(given);
      expect(checkRule(draftOfRule(rule), rule).rule).toEqual(rule);
    }),
  );
});

test('faults stand at their fields', () => {
  expect(Object.keys(faultsIn({ name: ' ' }))).toEqual(['name']);
  expect(Object.keys(faultsIn({ select: 'every', n: '0' }))).toEqual(['select.n']);
  expect(Object.keys(faultsIn({ select: 'window', seconds: 'long' }))).toEqual(['select.seconds']);
  expect(Object.keys(faultsIn({ headerIs: 'x' }))).toEqual(['match.header.name']);
  expect(Object.keys(faultsIn({ fields: [{ key: 0, field: '', is: '1' }] }))).toEqual(['match.fields[0].field']);
  const responses = [
    { ...emptyResponse, status: '99' },
    { ...emptyResponse, headers: 'Good: 1\nno header' },
  ];
  expect(Object.keys(faultsIn({ responses })).sort()).toEqual(['respond[0].status', 'respond[1].headers']);
  expect(Object.keys(faultsIn({ responses: [{ ...emptyResponse, delay: 'fixed', ms: '-1' }] }))).toEqual([
    'respond[0].delay.ms',
  ]);
  expect(Object.keys(faultsIn({ responses: [] }))).toEqual(['respond']);
});

test('a number of an enumeration is compared as a number, a DBID as a text', () => {
  const fields = [
    { key: 0, field: 'GSW_CAMPAIGN_GROUP_ACTION', is: '8' },
    { key: 1, field: 'GSW_CAMPAIGN_GROUP_DBID', is: '101' },
    { key: 2, field: 'GSW_STAT_HIT_RATIO', is: 'null' },
    { key: 3, field: 'elsewhere', is: '"8"' },
  ];
  const { rule } = checkRule({ ...draftOfRule(plain), fields }, plain);
  expect(rule?.match.fields?.map(({ is }) => is)).toEqual([8, '101', null, '8']);
});
