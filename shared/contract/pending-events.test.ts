import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../reporting/outcome.ts';
import { consoleState, groupView } from '../testing/console-state.ts';
import { anyEvent } from '../testing/events.ts';
import { receivedEvent } from '../testing/sync-window.ts';
import type { DomainEvent, NotificationMoved } from './events.ts';
import { PendingEvents } from './pending-events.ts';
import { reduce } from './reducer.ts';

function moved(seq: number, from: Outcome | null, to: Outcome, dbid = '101'): NotificationMoved {
  const told = { at: 1_000 + seq, status: null, errorClass: null, latencyMs: null } as const;
  return { type: 'notification.moved', seq, dbid, id: 81001, from, to, isHandedOver: to === 'sending', ...told };
}

function pending(...events: DomainEvent[]): DomainEvent[] {
  const all = new PendingEvents();
  for (const event of events) all.add(event);
  expect(all.all()).toHaveLength(all.size);
  return all.all();
}

test('what a notification went through is one event, in the place of the last', () => {
  const other = receivedEvent(1);
  const course = [moved(1, null, 'waiting'), moved(1, 'waiting', 'sending'), other, moved(1, 'sending', 'accepted')];
  expect(pending(...course)).toEqual([other, { ...moved(1, null, 'accepted'), isHandedOver: true }]);
});

test('one that was never handed over is not counted as sent', () => {
  expect(pending(moved(1, null, 'waiting'), moved(1, 'waiting', 'dropped'))).toEqual([moved(1, null, 'dropped')]);
});

test('notifications do not mix, and an outcome is never passed over', () => {
  const two = [moved(1, null, 'waiting'), moved(2, null, 'waiting'), moved(1, 'waiting', 'failed')];
  expect(pending(...two)).toEqual([moved(2, null, 'waiting'), moved(1, null, 'failed')]);
  const odd = [moved(1, 'sending', 'failed'), moved(1, 'failed', 'accepted')];
  expect(pending(...odd)).toEqual(odd);
  const gap = [moved(1, null, 'waiting'), moved(1, 'sending', 'accepted')];
  expect(pending(...gap)).toEqual(gap);
});

/** What notifications of the same two Campaign Groups go through, in any mix, with other events between. */
const mixes = fc.array(
  fc.oneof(
    anyEvent,
    fc.record({ seq: fc.nat({ max: 6 }), dbid: fc.constantFrom('101', '102') }).map((which) => ({ which })),
  ),
  { maxLength: 40 },
);
const next: Partial<Record<Outcome | 'none', Outcome>> = { none: 'waiting', waiting: 'sending', sending: 'accepted' };

test('the state is the same as with every event', () => {
  const start = consoleState(groupView('101'), groupView('102'));
  fc.assert(
    fc.property(mixes, (mix) => {
      const outcomes = new Map<string, Outcome>();
      const events = mix.flatMap((step): DomainEvent[] => {
        if (!('which' in step)) return [step];
        // Numbers are of all notifications; each belongs to one Campaign Group.
        const seq = step.which.seq * 2 + (step.which.dbid === '101' ? 0 : 1);
        const from = outcomes.get(String(seq)) ?? null;
        const to = next[from ?? 'none'];
        if (to === undefined) return [];
        outcomes.set(String(seq), to);
        return [moved(seq, from, to, step.which.dbid)];
      });
      expect(reduce(start, pending(...events))).toEqual(reduce(start, events));
    }),
    { numRuns: 500 },
  );
});
