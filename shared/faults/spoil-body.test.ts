import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notificationBody } from '../reporting/notification-body.ts';
import { happenings } from '../testing/facts.ts';
import { type PayloadFault, payloadFaultSchema } from './loss-rule.ts';
import { spoilBody } from './spoil-body.ts';

const release = '8.1.517.04';
const running = notificationBody(release, happenings.periodic);
const loaded = notificationBody(release, { ...happenings.load, template: undefined });

/** The attributes that differ, with what they are now; null stands for one that is left out. */
function differences(body: string, fault: PayloadFault): Record<string, unknown> {
  const before: Record<string, unknown> = JSON.parse(body);
  const after: Record<string, unknown> = JSON.parse(spoilBody(body, fault));
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, name in after ? after[name] : 'left out']),
  );
}

test.each<[string, string, PayloadFault, Record<string, unknown>]>([
  [
    'the first attribute that is not always sent',
    running,
    { kind: 'missing' },
    { GSW_CAMPAIGN_TEMPLATE_NAME: 'left out' },
  ],
  ["without one, the queue's name", loaded, { kind: 'missing' }, { GSW_QUEUE_NAME: 'left out' }],
  ['one by its name', running, { kind: 'missing', field: 'GSW_CALLING_LISTS' }, { GSW_CALLING_LISTS: 'left out' }],
  ['null', running, { kind: 'null', field: 'GSW_DIAL_MODE' }, { GSW_DIAL_MODE: null }],
  ['a number of no enumeration', running, { kind: 'unknown-number', field: 'GSW_DIAL_MODE' }, { GSW_DIAL_MODE: 99 }],
  ['a number as text', running, { kind: 'wrong-type', field: 'GSW_DIAL_MODE' }, { GSW_DIAL_MODE: '1' }],
  [
    'a text of digits as a number',
    running,
    { kind: 'wrong-type', field: 'GSW_CAMPAIGN_GROUP_DBID' },
    { GSW_CAMPAIGN_GROUP_DBID: 101 },
  ],
  ['another text as a number', running, { kind: 'wrong-type', field: 'GSW_GROUP_NAME' }, { GSW_GROUP_NAME: 0 }],
  ['one more attribute', running, { kind: 'extra-field', name: '__proto__' }, { ['__proto__']: 'unexpected' }],
  ['a clock that is fast', running, { kind: 'clock-skew', seconds: 60.5 }, { GSW_DATE_TIME: '1528133583.912' }],
  ['a clock that is slow', running, { kind: 'clock-skew', seconds: -0.412 }, { GSW_DATE_TIME: '1528133523.000' }],
])('%s', (_words, body, fault, expected) => {
  expect(Object.entries(differences(body, fault))).toEqual(Object.entries(expected));
});

test('an array becomes an object, and what stands only in the Calling Lists is changed in each of them', () => {
  const lists = JSON.parse(running).GSW_CALLING_LISTS;
  const asObject = spoilBody(running, { kind: 'wrong-type', field: 'GSW_CALLING_LISTS' });
  expect(JSON.parse(asObject).GSW_CALLING_LISTS).toEqual({ 0: lists[0], 1: lists[1] });
  const nameless = spoilBody(running, { kind: 'missing', field: 'GSW_CALLING_LIST_NAME' });
  for (const list of JSON.parse(nameless).GSW_CALLING_LISTS) {
    expect(list).not.toHaveProperty('GSW_CALLING_LIST_NAME');
    expect(list).toHaveProperty('GSW_CALLING_LIST_DBID');
  }
});

test('names grow to the length asked for, or get characters that are hard to handle', () => {
  const long = differences(running, { kind: 'long-name', characters: 300 });
  const names = ['GSW_CAMPAIGN_GROUP_NAME', 'GSW_GROUP_NAME', 'GSW_CAMPAIGN_NAME'];
  expect(Object.keys(long)).toEqual(names);
  expect(Object.values(long).map((name) => String(name).length)).toEqual([300, 300, 300]);
  const unusual = differences(running, { kind: 'unicode-name' });
  expect(Object.keys(unusual)).toEqual(names);
  for (const name of Object.values(unusual)) expect(name).toMatch(/漢字.*😀.*\u202e/u);
});

test.each<[string, PayloadFault]>([
  ['an attribute that is not there', { kind: 'missing', field: 'GSW_NOTHING' }],
  ['null where it is not there', { kind: 'null', field: 'GSW_DIAL_MODE' }],
  ['an unknown number where it is not there', { kind: 'unknown-number', field: 'GSW_DIAL_MODE' }],
  ['an unknown number in what is no enumeration', { kind: 'unknown-number', field: 'GSW_GROUP_NAME' }],
  ['another type of a null', { kind: 'wrong-type', field: 'GSW_STAT_BUSY_FACTOR' }],
  ['an attribute more that is there already', { kind: 'extra-field', name: 'GSW_GROUP_NAME' }],
  ['a clock that is right', { kind: 'clock-skew', seconds: 0 }],
])('unchanged: %s', (_words, fault) => {
  expect(spoilBody(loaded, fault)).toBe(loaded);
});

const anyFault: fc.Arbitrary<PayloadFault> = fc
  .oneof(
    fc
      .constantFrom('null', 'unknown-number', 'wrong-type', 'missing')
      .chain((kind) =>
        fc.constantFrom(...Object.keys(JSON.parse(running)), '__proto__', 'x').map((field) => ({ kind, field })),
      ),
    fc.record({ kind: fc.constant('extra-field'), name: fc.string({ minLength: 1, maxLength: 100 }) }),
    fc.constant({ kind: 'unicode-name' }),
    fc.record({ kind: fc.constant('long-name'), characters: fc.integer({ min: 256, max: 1_000 }) }),
    fc.record({ kind: fc.constant('clock-skew'), seconds: fc.integer({ min: -1e6, max: 1e6 }) }),
  )
  .map((fault) => payloadFaultSchema.parse(fault));

test('whatever the fault, the rest of the body stays as it is, in its order', () => {
  fc.assert(
    fc.property(anyFault, (fault) => {
      const touched = Object.keys(differences(running, fault));
      const rest = (body: string) => Object.entries(JSON.parse(body)).filter(([name]) => !touched.includes(name));
      expect(rest(spoilBody(running, fault))).toEqual(rest(running));
    }),
  );
});

test('what is no JSON object stays as it is', () => {
  fc.assert(
    fc.property(anyFault, fc.constantFrom('', '{"half', '[1]', '"text"', 'null'), (fault, text) => {
      expect(spoilBody(text, fault)).toBe(text);
    }),
  );
});
