import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEvent } from '../testing/events.ts';
import { SyncNetwork } from '../testing/sync-network.ts';

type Step = (network: SyncNetwork) => void;

const windows = 2;
const ofWindow = (act: (window: SyncNetwork['windows'][number]) => void) =>
  fc.nat({ max: windows - 1 }).map(
    (index): Step =>
      (network) => {
        const window = network.windows[index];
        if (window) act(window);
      },
  );

const few = fc.integer({ min: 1, max: 4 });
const publish = fc.array(anyEvent, { minLength: 1, maxLength: 8 }).map(
  (events): Step =>
    (network) => {
      for (const event of events) network.publish(event);
    },
);
const log = fc.integer({ min: 1, max: 5 }).map(
  (count): Step =>
    (network) =>
      network.log(count),
);
const tick = fc.constant<Step>((network) => network.hand.tick());
const toWindow = few.chain((count) => ofWindow((window) => window.deliverToWindow(count)));
const toServer = few.chain((count) => ofWindow((window) => window.deliverToServer(count)));
const disconnect = ofWindow((window) => window.disconnect());
const connect = ofWindow((window) => window.connect());
const reload = fc.boolean().chain((lose) => ofWindow((window) => window.reload(lose)));
const hide = fc.boolean().chain((hidden) => ofWindow((window) => window.setHidden(hidden)));
const restart = fc.constant<Step>((network) => network.restart());
const burst = fc.integer({ min: 300, max: 1_500 }).map(
  (count): Step =>
    (network) =>
      network.burst(count),
);
const logBurst = fc.integer({ min: 300, max: 900 }).map(
  (count): Step =>
    (network) =>
      network.log(count),
);

const usual = [publish, publish, log, tick, tick, toWindow, toWindow, toServer, toServer];
const unusual = [disconnect, connect, connect, reload, hide, hide];

function play(steps: readonly Step[]): SyncNetwork {
  const network = new SyncNetwork(windows);
  for (const step of steps) step(network);
  return network;
}

function expectInStep(network: SyncNetwork): void {
  network.settle();
  expect(network.hand.server.state).toEqual(network.reference);
  for (const window of network.windows) {
    expect(window.seq).toBe(network.seq);
    expect(window.state).toEqual(network.reference);
    const lacking = [...window.expectedRows].filter(([seq, text]) => window.rows.get(seq) !== text);
    if (window.missed === 0) expect(lacking).toEqual([]);
  }
}

test('after any mix of events, reloads, lost connections and hidden phases every window is in step', () => {
  const steps = fc.array(fc.oneof(...usual, ...unusual, restart), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (mix) => expectInStep(play(mix))),
    { numRuns: 300 },
  );
});

test('a window that comes back again and again is in step each time', () => {
  const steps = fc.array(fc.array(fc.oneof(...usual, ...unusual), { maxLength: 15 }), { maxLength: 5 });
  fc.assert(
    fc.property(steps, (mixes) => {
      const network = new SyncNetwork(windows);
      for (const mix of mixes) {
        for (const step of mix) step(network);
        expectInStep(network);
      }
    }),
    { numRuns: 100 },
  );
});

test('bursts that are larger than the limits leave no window behind, and fill no memory', () => {
  const steps = fc.array(fc.oneof(burst, logBurst, ...usual, ...unusual), { minLength: 10, maxLength: 40 });
  fc.assert(
    fc.property(steps, (mix) => expectInStep(play(mix))),
    { numRuns: 60 },
  );
});
