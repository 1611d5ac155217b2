import { expect, test } from 'vitest';
import type { DomainEvent } from '../../../shared/contract/events.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import { HandClock } from '../testing/hand-clock.ts';
import { Beliefs } from './beliefs.ts';
import type { ReceiptReport } from './receipt-report.ts';
import { takeReceipts } from './take-receipts.ts';

function beliefsIn() {
  const clock = new HandClock();
  const events: DomainEvent[] = [];
  return { clock, events, beliefs: new Beliefs({ clock, emit: (event) => events.push(event) }) };
}

const facts = {
  dbid: '101',
  campaignGroup: 'Spring@Agents',
  state: 4,
  dialMode: null,
  optimizeBy: null,
  optimizeGoal: null,
  saidAt: 1,
  periodic: false,
};
const belief = (dbid: string, seq: number): Belief => ({
  ...facts,
  dbid,
  seq,
  receivedAt: 2,
  distorted: false,
  source: 'received',
});

test('what came last is believed, and told four times a second', () => {
  const { clock, events, beliefs } = beliefsIn();
  for (const one of [belief('101', 1), belief('102', 2), belief('101', 3)]) beliefs.take(one);
  expect(beliefs.get('101')?.seq).toBe(3);
  expect(beliefs.all().map(({ seq }) => seq)).toEqual([3, 2]);
  expect(events).toEqual([]);
  clock.advance(250);
  expect(events).toEqual([{ type: 'beliefs.changed', beliefs: [belief('101', 3), belief('102', 2)] }]);
  clock.advance(1_000);
  expect(events).toHaveLength(1);
  beliefs.take(belief('102', 4));
  clock.advance(250);
  expect(events.slice(1)).toEqual([{ type: 'beliefs.changed', beliefs: [belief('102', 4)] }]);
});

test('who makes up DBIDs fills no memory, and what is believed already goes on', () => {
  const { beliefs } = beliefsIn();
  for (let dbid = 1; dbid <= 200_010; dbid += 1) beliefs.take(belief(String(dbid), 1));
  expect(beliefs.all()).toHaveLength(200_000);
  beliefs.take({ ...belief('7', 2), campaignGroup: 'x'.repeat(100_000) });
  expect([beliefs.get('7')?.seq, beliefs.get('7')?.campaignGroup.length]).toEqual([2, 1_024]);
  expect(beliefs.get('200001')).toBeUndefined();
});

test('after a clearing nothing is believed, and nothing from before is told', () => {
  const { clock, events, beliefs } = beliefsIn();
  beliefs.take(belief('101', 1));
  beliefs.clear();
  expect([beliefs.get('101'), beliefs.all()]).toEqual([undefined, []]);
  clock.advance(1_000);
  expect(events).toEqual([{ type: 'beliefs.cleared' }]);
});

test('a watcher hears each one at once, until it has enough', () => {
  const { beliefs } = beliefsIn();
  const heard: (number | null)[] = [];
  const enough = beliefs.watch(({ seq }) => heard.push(seq));
  beliefs.take(belief('101', 1));
  beliefs.take(belief('101', 2));
  enough();
  beliefs.take(belief('101', 3));
  expect(heard).toEqual([1, 2]);
});

test('once it has stopped, it tells nothing', () => {
  const { clock, events, beliefs } = beliefsIn();
  beliefs.take(belief('101', 1));
  beliefs.stop();
  clock.advance(1_000);
  expect(events).toEqual([]);
});

test('reports are joined; what was not taken over is not believed, and a stranger is distrusted', () => {
  const { beliefs, clock } = beliefsIn();
  const report = (number: number, dbid: string | null): ReceiptReport => ({
    connection: { localPort: 50_000, ordinal: number },
    receipt: { kind: 'got', number, at: 1, verdict: 'understood', problems: 0, rule: null },
    facts: dbid === null ? null : { ...facts, dbid },
  });
  const known = new Map([
    [1, { seq: 71, distorted: false }],
    [2, { seq: 72, distorted: true }],
    [3, { seq: 73, distorted: false }],
  ]);
  const join = ({ connection }: ReceiptReport) => known.get(connection.ordinal) ?? null;
  const reports = [report(1, '101'), report(2, '102'), report(3, null), report(4, '104')];
  expect(takeReceipts({ clock, beliefs, join }, reports)).toEqual([71, 72, 73, null]);
  const received = { receivedAt: clock.now(), source: 'received' };
  expect(beliefs.all()).toEqual([
    { ...facts, ...received, dbid: '101', seq: 71, distorted: false },
    { ...facts, ...received, dbid: '102', seq: 72, distorted: true },
    { ...facts, ...received, dbid: '104', seq: null, distorted: true },
  ]);
});
