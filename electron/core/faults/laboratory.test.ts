import { expect, test } from 'vitest';
import type { FaultsState } from '../../../shared/faults/loss-rule.ts';
import { type LossRule, lossRuleSchema } from '../../../shared/faults/loss-rule.ts';
import type { Notification } from '../reporting/notification.ts';
import { targetOf } from '../reporting/notification.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { Laboratory } from './laboratory.ts';

const rule = (said: object): LossRule =>
  lossRuleSchema.parse({ id: 'r', choice: { kind: 'all' }, effect: { kind: 'lose' }, ...said });

function stage() {
  const clock = new HandClock();
  const told: FaultsState[] = [];
  const reordered = new Set<string>();
  const laboratory = new Laboratory({
    wire: clock,
    emit: (event) => {
      if (event.type === 'faults.changed') told.push(event.faults);
    },
    hasReordered: (dbid) => reordered.has(dbid),
  });
  let seq = 0;
  /** What is done to a notification: the kind of its effect, or null. */
  const treat = (said: Partial<Notification> = {}) => {
    seq += 1;
    return laboratory.treat({ ...notification, seq, ...said });
  };
  const kinds = (count: number, said: Partial<Notification> = {}) =>
    Array.from({ length: count }, () => treat(said).effect?.kind ?? null);
  return { clock, told, reordered, laboratory, treat, kinds };
}

const notification: Notification = {
  seq: 1,
  id: 81000,
  dbid: '101',
  campaignGroup: 'A@B',
  at: 0,
  action: 7,
  actor: 1,
  cause: { kind: 'unknown' },
  body: '{"GSW_DATE_TIME":"1528133523.412","GSW_QUEUE_NAME":"ä"}',
  bytes: null,
  intendedBody: null,
  target: targetOf('http://127.0.0.1:1/'),
  condition: { state: 4 },
  effect: null,
  madeAt: 0,
};

test('without rules a notification is the same object, and nothing is told', () => {
  const { laboratory, told } = stage();
  expect(laboratory.treat(notification)).toBe(notification);
  expect(laboratory.state).toEqual({ rules: [], hits: {} });
  expect(told).toEqual([]);
});

test('the next so many: then the rule has switched itself off, which is told at once', () => {
  const { laboratory, told, kinds } = stage();
  laboratory.set([rule({ choice: { kind: 'next', count: 2 } })]);
  expect(kinds(4)).toEqual(['lose', 'lose', null, null]);
  expect(told.at(-1)).toMatchObject({ rules: [{ id: 'r', on: false }], hits: { r: 2 } });
});

test('switched on again, the next so many are hit once more, and the hits are counted on', () => {
  const { laboratory, kinds } = stage();
  laboratory.set([rule({ choice: { kind: 'next' } })]);
  expect(kinds(2)).toEqual(['lose', null]);
  laboratory.set(laboratory.state.rules);
  expect(kinds(1)).toEqual([null]);
  laboratory.set([rule({ choice: { kind: 'next' } })]);
  expect(kinds(2)).toEqual(['lose', null]);
  expect(laboratory.state.hits).toEqual({ r: 2 });
});

test('every n-th that matches; another rule beside it does not disturb the count', () => {
  const { laboratory, kinds } = stage();
  const every = rule({ choice: { kind: 'every', n: 3 } });
  laboratory.set([every]);
  expect(kinds(4)).toEqual([null, null, 'lose', null]);
  laboratory.set([every, rule({ id: 'other', on: false })]);
  expect(kinds(3)).toEqual([null, 'lose', null]);
});

test('a percentage: the same of them for the same seed, others for another', () => {
  const drawn = (seed: number) => {
    const { laboratory, kinds } = stage();
    laboratory.set([rule({ choice: { kind: 'percent', percent: 20, seed } })]);
    return kinds(1_000);
  };
  const chosen = drawn(7).filter((kind) => kind !== null).length;
  expect(chosen).toBeGreaterThan(150);
  expect(chosen).toBeLessThan(250);
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(8)).not.toEqual(drawn(7));
});

test.each([
  [{}, true, true],
  [{ kind: 'change' }, true, false],
  [{ kind: 'periodic' }, false, true],
  [{ dbids: ['7', '101'] }, true, true],
  [{ dbids: ['7'] }, false, false],
  [{ actions: [7] }, true, false],
  [{ actions: [0, 8] }, false, true],
] as const)('a rule for %j', (match, hitsChange, hitsPeriodic) => {
  const { laboratory, treat } = stage();
  laboratory.set([rule({ match })]);
  expect(treat().effect !== null).toBe(hitsChange);
  expect(treat({ id: 81001, action: 0 }).effect !== null).toBe(hitsPeriodic);
});

test('the first rule that matches and chooses wins; what it leaves is for the next', () => {
  const { laboratory, kinds } = stage();
  laboratory.set([
    rule({ id: 'a', match: { kind: 'periodic' } }),
    rule({ id: 'b', choice: { kind: 'every', n: 2 } }),
    rule({ id: 'c', effect: { kind: 'duplicate' } }),
  ]);
  expect(kinds(4)).toEqual(['duplicate', 'lose', 'duplicate', 'lose']);
  expect(laboratory.state.hits).toEqual({ a: 0, b: 2, c: 2 });
});

test('an effect that cannot be had is no hit, and the next rule has its turn', () => {
  const { laboratory, treat, reordered } = stage();
  reordered.add('101');
  laboratory.set([
    rule({ id: 'reorder', choice: { kind: 'next' }, effect: { kind: 'reorder' } }),
    rule({ id: 'long', choice: { kind: 'next' }, effect: { kind: 'truncate', bytes: 1_000 } }),
    rule({
      id: 'null',
      choice: { kind: 'next' },
      effect: { kind: 'payload', fault: { kind: 'null', field: 'GSW_NOTHING' } },
    }),
    rule({ id: 'lose' }),
  ]);
  expect(treat().effect?.kind).toBe('lose');
  expect(treat({ dbid: '102' }).effect?.kind).toBe('reorder');
  expect(laboratory.state.hits).toEqual({ reorder: 1, long: 0, null: 0, lose: 1 });
});

test('a spoiled body is kept beside the one that was intended', () => {
  const { laboratory, treat } = stage();
  laboratory.set([rule({ effect: { kind: 'payload', fault: { kind: 'clock-skew', seconds: 1 } } })]);
  expect(treat()).toMatchObject({
    body: '{"GSW_DATE_TIME":"1528133524.412","GSW_QUEUE_NAME":"ä"}',
    bytes: null,
    intendedBody: notification.body,
  });
});

test('cut anywhere, exactly the first bytes are sent', () => {
  const { laboratory, treat } = stage();
  const whole = Buffer.from(notification.body);
  for (let bytes = 0; bytes < whole.byteLength; bytes++) {
    laboratory.set([rule({ effect: { kind: 'truncate', bytes } })]);
    const treated = treat();
    expect(Buffer.from(treated.bytes ?? treated.body).equals(whole.subarray(0, bytes))).toBe(true);
    expect(treated.intendedBody).toBe(notification.body);
  }
});

test('hits are told now and then, not one by one', () => {
  const { clock, laboratory, told, kinds } = stage();
  laboratory.set([rule({})]);
  expect(told).toHaveLength(1);
  kinds(50);
  expect(told).toHaveLength(1);
  clock.advance(1_000);
  expect(told.slice(1)).toMatchObject([{ hits: { r: 50 } }]);
});
