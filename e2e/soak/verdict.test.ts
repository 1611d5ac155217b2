import { expect, test } from 'vitest';
import type { Sample } from './messages.ts';
import { isFlat } from './verdict.ts';

const mebibyte = 1024 * 1024;
const steady: Sample = {
  seconds: 0,
  notifications: 0,
  rssBytes: 250 * mebibyte,
  heapBytes: 50 * mebibyte,
  descriptors: 50,
  resources: 20,
  loopP50Ms: 0,
  loopP99Ms: 5,
  waiting: 0,
  onWire: 3,
  journalRows: 1_000,
  journalBytes: mebibyte,
};
const run = (change: (index: number) => Partial<Sample>) =>
  isFlat(Array.from({ length: 30 }, (_, index) => ({ ...steady, ...change(index) })));
const broken = (change: (index: number) => Partial<Sample>) =>
  run(change).flatMap(({ what, holds }) => (holds ? [] : [what]));

test('what is warmed up and goes up and down is flat, also with one sample that stands out', () => {
  expect(broken((index) => ({ heapBytes: (index < 8 ? 40 : 50 + (index % 3)) * mebibyte }))).toEqual([]);
  expect(broken((index) => ({ descriptors: index === 25 ? 400 : 50 + (index % 7) }))).toEqual([]);
  const inUse = (index: number) => (index % 3 === 0 ? 0 : index < 20 ? 20 : 80);
  expect(broken((index) => ({ resources: 9 + inUse(index), descriptors: 39 + inUse(index) }))).toEqual([]);
});

test.each<[string, (index: number) => Partial<Sample>]>([
  ['heap, MiB', (index) => ({ heapBytes: (50 + index / 2) * mebibyte })],
  ['memory of the process, MiB', (index) => ({ rssBytes: (250 + 4 * index) * mebibyte })],
  ['open files and sockets', (index) => ({ descriptors: 50 + index })],
  ['what keeps the event loop alive', (index) => ({ resources: 20 + index })],
])('a leak is found: %s', (what, change) => {
  expect(broken(change)).toEqual([what]);
});

test('a system that does not tell of descriptors is judged by the rest', () => {
  const findings = run(() => ({ descriptors: null }));
  expect(findings.map(({ holds }) => holds)).toEqual([true, true, true, true]);
  expect(findings[2]?.detail).toBe('this system does not tell');
});

test('too few samples are no verdict', () => {
  expect(() => isFlat([steady])).toThrow('1 samples are too few to judge: 9 are needed.');
});
