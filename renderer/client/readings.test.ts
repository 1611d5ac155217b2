import { expect, test } from 'vitest';
import { isLoopback } from '../../shared/reporting/loopback.ts';
import { effectiveOptions } from '../../shared/reporting/option-settings.ts';
import { nextDue } from './beat.ts';
import { count, duration, humanStatistic, latency, plural } from './format.ts';
import { readUri, targetOf } from './target.ts';
import { clockTime, dateAndTime, everyTime, fullTime } from './time.ts';

const at = Date.UTC(2026, 10, 22, 14, 20, 55, 851);

test('times carry milliseconds, and the date when it is another day', () => {
  expect(clockTime(at, 'utc', at)).toBe('14:20:55.851');
  expect(clockTime(at, 'utc', at + 86_400_000)).toBe('Nov 22, 14:20:55.851');
  expect(fullTime(at, 'utc')).toBe('Nov 22, 2026, 14:20:55.851 UTC');
  expect(dateAndTime(at, 'utc')).toBe('Nov 22, 2026, 14:20:55');
});

test('the local reading and the number on the wire stand beside the UTC one', () => {
  const offset = -new Date(at).getTimezoneOffset() / 60;
  const local = new Date(at + offset * 3_600_000).toISOString().slice(11, 23);
  expect(clockTime(at, 'local', at)).toBe(local);
  expect(everyTime(at)).toContain('1795357255.851 s since 1970');
});

test('statistics have a human reading, null has none', () => {
  expect(humanStatistic('busyFactor', 0.85)).toBe('85 %');
  expect(humanStatistic('overdialRate', 0.0325)).toBe('3.3 %');
  expect(humanStatistic('timeToComplete', 600)).toBe('10 min');
  expect(humanStatistic('hitRatio', null)).toBeNull();
});

test('durations and latencies are short', () => {
  expect([45, 600, 3_900, 7_200, 180_000].map(duration)).toEqual(['45 s', '10 min', '1 h 5 min', '2 h', '2 d 2 h']);
  expect([0.84, 22.6, 999, 1_250].map(latency)).toEqual(['0.8 ms', '23 ms', '999 ms', '1.25 s']);
});

test('large counts are grouped, one is not plural', () => {
  expect(count(1_204_000)).toBe('1,204,000');
  expect([plural(1, 'notification'), plural(2, 'notification')]).toEqual(['1 notification', '2 notifications']);
});

test('the next beat is at the anchor or a whole number of intervals after it', () => {
  expect(nextDue(1_000, 10_000, 500)).toBe(1_000);
  expect(nextDue(1_000, 10_000, 1_001)).toBe(11_000);
  expect(nextDue(1_000, 10_000, 21_000)).toBe(21_000);
});

test.each([
  ['localhost', true],
  ['ocs.localhost', true],
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['[::1]', true],
  ['localhost.example.com', false],
  ['127.0.0.1.example.com', false],
  ['10.0.0.1', false],
  ['0.0.0.0', false],
])('%s stays on this machine: %s', (host, stays) => {
  expect(isLoopback(host)).toBe(stays);
});

test('a URI is read as host, port, security and path', () => {
  expect(readUri('https://receiver.example.com/ocs?x=1')).toEqual({
    host: 'receiver.example.com',
    port: 443,
    tls: true,
    path: '/ocs?x=1',
    loopback: false,
  });
  expect(readUri('')).toBeNull();
});

test('the target says where notifications go, or why nowhere', () => {
  const target = (send: boolean, uri: string) =>
    targetOf(effectiveOptions({ 'send-campaigngroup-states': send, 'campaigngroup-states-uri': uri }));
  expect(target(false, 'http://127.0.0.1/')).toEqual({ kind: 'off' });
  expect(target(true, '')).toEqual({ kind: 'empty' });
  expect(target(true, 'http://127.0.0.1:8080/ocs')).toMatchObject({ kind: 'loopback', host: '127.0.0.1:8080' });
  expect(target(true, 'https://r.example.com/')).toMatchObject({ kind: 'remote', host: 'r.example.com' });
});
