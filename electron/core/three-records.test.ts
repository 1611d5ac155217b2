import { expect, test } from 'vitest';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { NotificationEntry, ReceivedRequest } from '../../shared/contract/log.ts';
import type { OutboundConsole } from './outbound-console.ts';
import { type Random, seededRandom } from './ports/random.ts';
import { engineWith, good, groupOf } from './testing/open-engine.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const wanted = 10_000;
const groupCount = 100;

const responseRules: CallInput<'receiver.set-rules'>['rules'] = [
  { id: 'unwell', name: 'Unwell', ...some(8), respond: [{ kind: 'answer', status: 503 }] },
  { id: 'slow', name: 'Slow', ...some(5), respond: [{ kind: 'answer', status: 200, delay: fromTo(1, 30) }] },
  { id: 'reset', name: 'Reset', ...some(4), respond: [{ kind: 'reset' }] },
  { id: 'close', name: 'Close', ...some(4), respond: [{ kind: 'close' }] },
  { id: 'noise', name: 'Noise', ...some(3), respond: [{ kind: 'malformed' }] },
  { id: 'never', name: 'Never', ...some(0.5), respond: [{ kind: 'never' }] },
];

const lossRules: CallInput<'faults.set'>['rules'] = [
  { id: 'lose', choice: chance(5, 1), effect: { kind: 'lose' } },
  { id: 'twice', choice: chance(4, 2), effect: { kind: 'duplicate' } },
  { id: 'late', choice: chance(3, 3), effect: { kind: 'delay', seconds: 0.01 } },
  { id: 'overtaken', choice: chance(3, 4), effect: { kind: 'reorder', withinSeconds: 0.2 } },
  { id: 'cut', choice: chance(2, 5), effect: { kind: 'truncate', bytes: 100 } },
  {
    id: 'spoilt',
    choice: chance(3, 6),
    effect: { kind: 'payload', fault: { kind: 'wrong-type', field: 'GSW_CAMPAIGN_GROUP_STATE' } },
  },
];

function some(percent: number) {
  return { select: { kind: 'percent', percent, seed: 7 } as const };
}

function fromTo(fromMs: number, toMs: number) {
  return { kind: 'uniform', fromMs, toMs } as const;
}

function chance(percent: number, seed: number) {
  return { kind: 'percent', percent, seed } as const;
}

test(`the journal, the receiver's own record and the counts agree over ${wanted} notifications under random faults`, async () => {
  const groups = Array.from({ length: groupCount }, (_, index) => groupOf(String(101 + index)));
  const engine = await engineWith(
    groups,
    {
      'campaigngroup-states-interval': 0,
      'http-response-timeout': 1,
      'http-connection-pool-size': 50,
    },
    { profileFolder: await temporaryFolder() },
  );
  await good(engine, 'receiver.listen', { port: 0, useAsTarget: true });
  await good(engine, 'receiver.set-rules', { rules: responseRules });
  await good(engine, 'faults.set', { rules: lossRules });

  const received = await drive(engine, seededRandom(4));
  const rows = await notificationRows(engine);
  const { traffic, receiver } = engine.state;

  expect(rows.length).toBeGreaterThanOrEqual(wanted);
  // Every row has its outcome, and the counts are those of the rows.
  const count = (outcome: NotificationEntry['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  for (const outcome of ['accepted', 'rejected', 'failed', 'lost', 'dropped', 'skipped'] as const)
    expect(traffic[outcome], outcome).toBe(count(outcome));
  expect(traffic).toMatchObject({ waiting: 0, onWire: 0, dropped: 0, skipped: 0 });
  expect(traffic.sent).toBe(traffic.accepted + traffic.rejected + traffic.failed);
  expect(traffic.sent + traffic.lost).toBe(rows.length);
  for (const outcome of ['accepted', 'rejected', 'failed', 'lost'] as const) expect(count(outcome)).toBeGreaterThan(0);

  // What the receiver has got is what the journal says that it got: each row at most once, each request of one row.
  const numbers = rows.flatMap(({ receipt }) => (receipt.kind === 'got' ? [receipt.number] : []));
  expect(numbers.toSorted((one, other) => one - other)).toEqual(received.map(({ number }) => number));
  expect(received.length).toBe(receiver.received);
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  for (const { seq, number, verdict } of received)
    expect(bySeq.get(seq ?? 0)?.receipt).toMatchObject({ kind: 'got', number, verdict });
  // An answer means that the request was received; what was lost was not.
  for (const { outcome, receipt, seq } of rows) {
    if (outcome === 'accepted' || outcome === 'rejected') expect(receipt.kind, `row ${seq}`).toBe('got');
    if (outcome === 'lost') expect(receipt.kind, `row ${seq}`).toBe('nothing');
  }
  // The bytes are those of the record.
  for (const { seq, body } of received.filter(({ number }) => number % 97 === 0))
    expect(body).toBe((await good(engine, 'log.detail', { seq: seq ?? 0 })).body);
}, 300_000);

/** Asks random things of all Campaign Groups until there are enough notifications; gives what the receiver has kept of them. */
async function drive(engine: OutboundConsole, random: Random): Promise<ReceivedRequest[]> {
  const received: ReceivedRequest[] = [];
  const dbids = engine.state.groups.ids;
  while (rowsOf(engine) < wanted) {
    for (const request of day) {
      const some = dbids.filter(() => random.next() < 0.85);
      await good(engine, 'groups.request', { dbids: some, request });
    }
    await engine.idle();
    received.push(...(await newSince(engine, received.at(-1)?.number ?? 0)));
  }
  return received;
}

/** About 350 notifications of a hundred Campaign Groups: fewer than the receiver keeps. */
const day: readonly CallInput<'groups.request'>['request'][] = [
  { do: 'load' },
  { do: 'start', dialMode: 3 },
  { do: 'stop' },
  { do: 'start', dialMode: 1, optimizeBy: 1, optimizeGoal: 85 },
  { do: 'force-unload' },
];

function rowsOf({ state: { traffic } }: OutboundConsole): number {
  return traffic.sent + traffic.lost;
}

/** The receiver keeps a few hundred requests only, so they are fetched as they come. Oldest first. */
async function newSince(engine: OutboundConsole, number: number): Promise<ReceivedRequest[]> {
  const { requests: newest } = await good(engine, 'receiver.requests', { limit: 500 });
  const fresh = newest.filter((request) => request.number > number).reverse();
  if (fresh.length > 0 && fresh[0]?.number !== number + 1) throw new Error(`Requests after ${number} were not kept.`);
  return fresh;
}

async function notificationRows(engine: OutboundConsole): Promise<NotificationEntry[]> {
  const rows: NotificationEntry[] = [];
  for (let after = 0, more = true; more; ) {
    const page = await good(engine, 'log.page', { after, limit: 1_000 });
    rows.push(...page.entries.filter((entry) => entry.kind === 'notification'));
    after = page.entries.at(-1)?.seq ?? after;
    more = page.more;
  }
  return rows;
}
