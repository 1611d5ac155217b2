import { expect, test } from 'vitest';
import { exportName, RowCounter } from './log-export.ts';

const rows = (format: ConstructorParameters<typeof RowCounter>[0], ...pieces: string[]) => {
  const counter = new RowCounter(format);
  for (const piece of pieces) counter.add(piece);
  return counter.rows;
};

test('lines are rows in OCS text and JSON lines', () => {
  expect(rows('ocs', 'a\nb\n', 'c\n')).toBe(3);
  expect(rows('jsonl', '{"a":"\\n"}\n')).toBe(1);
  expect(rows('ocs', '')).toBe(0);
});

test('of CSV, the head is no row, and line ends inside of quotes are none', () => {
  expect(rows('csv', 'a,b\r\n')).toBe(0);
  expect(rows('csv', 'a,b\r\n1,"two\r\nlines, ""quoted\n"""\r\n', '2,x\r\n')).toBe(2);
});

test('of HAR, entries are rows', () => {
  expect(rows('har', '{"log":{"entries":[\n{"a":"\\n{"}', ',\n{"a":1}', '\n]}}\n')).toBe(2);
});

test('the file is named by time and format', () => {
  expect(exportName('ocs', Date.UTC(2026, 10, 24, 10, 42, 7))).toBe('ocs-log-2026-11-24T10-42-07.log');
});
