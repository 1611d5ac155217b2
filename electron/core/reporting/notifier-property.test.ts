import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LossEffect } from '../../../shared/faults/loss-rule.ts';
import { realClock } from '../ports/clock.ts';
import { localReceiver } from '../testing/local-receiver.ts';
import { type Notification, targetOf } from './notification.ts';
import { Notifier } from './notifier.ts';

const effects: readonly (LossEffect | null)[] = [
  null,
  { kind: 'lose' },
  { kind: 'duplicate' },
  { kind: 'delay', seconds: 0.002 },
  { kind: 'reorder', withinSeconds: 0.005 },
];

type Act =
  | { readonly do: 'send'; readonly dbid: string; readonly effect: LossEffect | null }
  | { readonly do: 'drop' | 'turn'; readonly dbid: string };

const dbid = fc.constantFrom('1', '2', '3');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), dbid, effect: fc.constantFrom(...effects) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), dbid }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('turn' as const), dbid }) },
);

/** A notifier with a record of what it tells of each notification. */
function stage(uri: string) {
  const told = new Map<number, string[]>();
  /** Numbers as they were handed over, by Campaign Group. */
  const handedOver = new Map<string, number[]>();
  const made: Notification[] = [];
  const doubles = new Set<number>();
  const tell = ({ seq }: Notification, what: string) => told.set(seq, [...(told.get(seq) ?? []), what]);
  const make = (dbid: string, effect: LossEffect | null): Notification => {
    const seq = made.length + 1;
    const notification: Notification = {
      seq,
      id: 81000,
      dbid,
      campaignGroup: dbid,
      at: 0,
      action: 7,
      actor: 1,
      cause: { kind: 'unknown' },
      body: JSON.stringify({ seq }),
      bytes: null,
      intendedBody: null,
      target: targetOf(uri),
      condition: null,
      effect,
      madeAt: realClock.monotonic(),
    };
    made.push(notification);
    return notification;
  };
  const notifier = new Notifier(
    { connections: 2, timeoutMs: 5_000 },
    { clock: realClock, trustFor: () => undefined },
    {
      queued: (one) => tell(one, 'queued'),
      handedOver: (one) => {
        tell(one, 'handed over');
        handedOver.set(one.dbid, [...(handedOver.get(one.dbid) ?? []), one.seq]);
      },
      writing: () => undefined,
      settled: (one) => tell(one, 'settled'),
      dropped: (one) => tell(one, 'dropped'),
      lost: (one) => tell(one, 'lost'),
    },
    ({ dbid }) => {
      const double = make(dbid, null);
      doubles.add(double.seq);
      return double;
    },
  );
  const play = async (acts: readonly Act[]) => {
    for (const one of acts) {
      if (one.do === 'send') notifier.send(make(one.dbid, one.effect));
      else if (one.do === 'drop') notifier.drop(({ dbid }) => dbid === one.dbid, 'held');
      else await new Promise((resolve) => realClock.after(1, () => resolve(null)));
    }
  };
  return { notifier, told, handedOver, made, doubles, play };
}

const ends = ['queued,handed over,settled', 'queued,dropped', 'queued,lost'];

test.each(['is waited for', 'is closed'])(
  'whatever happens to them on their way, each has one outcome, told in order, and nothing stays behind that %s',
  async (how) => {
    const receiver = await localReceiver();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 40 }), async (acts) => {
        const { notifier, told, handedOver, made, doubles, play } = stage(receiver.uri);
        receiver.bodies.length = 0;
        await play(acts);
        if (how === 'is waited for') await notifier.idle();
        await notifier.close();
        expect(told.size).toBe(made.length);
        for (const course of told.values()) expect(ends).toContain(course.join());
        // At most one POST each, and one for each that was handed over.
        const sent = [...handedOver.values()].flat().sort((one, other) => one - other);
        expect(receiver.bodies.map(({ seq }) => Number(seq)).sort((one, other) => one - other)).toEqual(sent);
        // Those that nothing is done to leave in the order of their making.
        const isPlain = (seq: number) => made[seq - 1]?.effect === null && !doubles.has(seq);
        for (const order of handedOver.values()) {
          const plain = order.filter(isPlain);
          expect(plain).toEqual(plain.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 40 },
    );
  },
);
