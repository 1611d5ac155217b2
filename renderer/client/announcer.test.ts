import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../shared/reporting/outcome.ts';
import { logRow } from '../testing/log-row.ts';
import { newState, sampleGroups } from '../testing/memory-state.ts';
import type { AnnouncementChoice } from './announcements.ts';
import { Announcer, announcementPauseMs } from './announcer.ts';
import { createWindowStore } from './window-state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window in which Campaign Groups are loaded, and what it has said. */
function open(announcements: AnnouncementChoice, states: Readonly<Record<string, 0 | 4>> = {}) {
  const store = createWindowStore();
  const said: string[] = [];
  const announcer = new Announcer(store);
  const engine = newState(sampleGroups);
  const load = (conditions: Readonly<Record<string, 0 | 4>>) => {
    const byId = Object.fromEntries(
      Object.entries(engine.groups.byId).map(([dbid, view]) => [
        dbid,
        { ...view, condition: { state: conditions[dbid] ?? 4 } },
      ]),
    );
    store.setState({ engine: { ...engine, groups: { ...engine.groups, byId } } });
  };
  load(states);
  store.setState({ announcements });
  store.subscribe(({ announcement }, before) => {
    if (announcement !== before.announcement) said.push(announcement.text);
  });
  let seq = 0;
  const rows = (outcome: Outcome, dbids: readonly string[]) =>
    dbids.map((dbid) => {
      seq += 1;
      return logRow(seq, { dbid, campaignGroup: `C${dbid}`, outcome, status: null });
    });
  const traffic = (change: Readonly<Record<string, number>>) => {
    store.setState(({ engine: before }) =>
      before === null ? {} : { engine: { ...before, traffic: { ...before.traffic, ...change } } },
    );
    announcer.takeTraffic();
  };
  const log = (outcome: Outcome, ...dbids: string[]) => announcer.takeLog({ entries: rows(outcome, dbids), missed: 0 });
  announcer.takeTraffic();
  return { store, announcer, said, log, load, traffic, rows };
}

const pause = () => vi.advanceTimersByTime(announcementPauseMs);

test('of failures only the edges are said: the first of a series, and the recovery', () => {
  const { said, log } = open('failures');
  log('accepted', '101');
  log('failed', '101', '102');
  for (let step = 0; step < 100; step += 1) {
    log('failed', '101', '103');
    pause();
  }
  log('accepted', '101', '102');
  pause();
  expect(said).toEqual(['Notifications of C101 fail: failed.']);
  log('accepted', '103');
  pause();
  expect(said.slice(1)).toEqual(['Notifications are accepted again.']);
});

test('what fails and recovers all the time is said once in a pause, as it is then', () => {
  const { said, log } = open('failures');
  for (let step = 0; step < 50; step += 1) {
    log('failed', '101');
    vi.advanceTimersByTime(50);
    log('accepted', '101');
    vi.advanceTimersByTime(50);
  }
  pause();
  expect(said).toEqual(['Notifications of C101 fail: failed.', 'Notifications are accepted again.']);
});

test('a row that comes again, with a receipt or a mark, is not a failure again', () => {
  const { said, announcer, log, rows } = open('failures');
  const [old] = rows('failed', ['101']);
  const before = rows('failed', ['102']);
  announcer.begin(before);
  log('accepted', '101');
  announcer.takeLog({ entries: [...(old ? [old] : []), ...before], missed: 0 });
  expect(said).toEqual([]);
});

test('a Campaign Group that is unloaded while it fails leaves the series, so that the next failure is the first again', () => {
  const { said, log, load } = open('failures');
  log('failed', '101');
  load({ '101': 0 });
  pause();
  log('accepted', '102');
  log('failed', '102');
  pause();
  expect(said).toEqual(['Notifications of C101 fail: failed.', 'Notifications of C102 fail: failed.']);
});

test('a summary counts what has happened since the last one, and is said no more often than the pause allows', () => {
  const { said, traffic } = open('summary');
  traffic({ waiting: 3 });
  traffic({ sent: 1, accepted: 1 });
  for (let accepted = 2; accepted <= 12; accepted += 1) traffic({ sent: accepted, accepted });
  traffic({ sent: 13, failed: 1 });
  pause();
  expect(said).toEqual(['1 sent, all accepted.', '12 sent, 1 failed.']);
  pause();
  pause();
  expect(said).toHaveLength(2);
});

test('with all, notifications are named, and those beyond three are counted', () => {
  const { said, log } = open('all');
  log('sending', '101');
  log('accepted', '101', '102', '103', '104', '105');
  pause();
  expect(said).toEqual(['C101 81000 accepted; C102 81000 accepted; C103 81000 accepted; and 2 more.']);
});

test('a log that is not followed is silent, and what it has missed is not told later', () => {
  const { said, store, log, traffic } = open('summary');
  store.setState(({ log: shown }) => ({ log: { ...shown, following: false } }));
  traffic({ sent: 5, accepted: 5 });
  pause();
  store.setState(({ log: shown }) => ({ announcements: 'all', log: shown }));
  log('accepted', '101');
  pause();
  expect(said).toEqual([]);
  store.setState(({ log: shown }) => ({ announcements: 'summary', log: { ...shown, following: true } }));
  pause();
  traffic({ sent: 7, accepted: 7 });
  expect(said).toEqual(['2 sent, all accepted.']);
});

test.each(['failures', 'summary', 'all'] as const)(
  'with %s, not even a failure is said while the log is not followed; one that lasts is said once it is',
  (choice) => {
    const { said, store, announcer, log } = open(choice);
    const follow = (following: boolean) => store.setState(({ log: shown }) => ({ log: { ...shown, following } }));
    follow(false);
    log('failed', '101');
    log('accepted', '101');
    pause();
    follow(true);
    announcer.takeTraffic();
    pause();
    expect(said, 'a failure that is over').toEqual([]);
    follow(false);
    log('failed', '102');
    pause();
    expect(said).toEqual([]);
    follow(true);
    announcer.takeTraffic();
    expect(said).toEqual(['Notifications of C102 fail: failed.']);
    follow(false);
    log('accepted', '102');
    pause();
    expect(said).toHaveLength(1);
    follow(true);
    announcer.takeTraffic();
    expect(said.slice(1)).toEqual(['Notifications are accepted again.']);
  },
);

test('off says nothing, and a failure that goes on is said once announcements are wanted again', () => {
  const { said, store, log, traffic } = open('off');
  log('failed', '101');
  traffic({ sent: 1, failed: 1 });
  pause();
  expect(said).toEqual([]);
  store.setState({ announcements: 'failures' });
  log('failed', '101');
  expect(said).toEqual(['Notifications of C101 fail: failed.']);
});
