import { expect, test } from 'vitest';
import { Tickets } from './tickets.ts';

test('a ticket works once, and its token as long as the program runs', () => {
  const tickets = new Tickets();
  const ticket = tickets.issue();
  expect(tickets.isToken(ticket)).toBe(false);
  const token = tickets.swap(ticket);
  expect(token).not.toBeNull();
  expect(tickets.swap(ticket)).toBeNull();
  expect(tickets.swap(String(token))).toBeNull();
  expect([tickets.isToken(String(token)), tickets.isToken(String(token))]).toEqual([true, true]);
});

test('all of them are different, and 32 random bytes', () => {
  const tickets = new Tickets();
  const issued = Array.from({ length: 50 }, () => tickets.issue());
  expect(new Set(issued).size).toBe(50);
  for (const ticket of issued) expect(Buffer.from(ticket, 'base64url')).toHaveLength(32);
});

test('the oldest unused tickets are forgotten, so that asking for many fills no memory', () => {
  const tickets = new Tickets();
  const first = tickets.issue();
  for (let i = 0; i < 32; i += 1) tickets.issue();
  expect(tickets.swap(first)).toBeNull();
});

test.each(['', 'x', 'undefined', '__proto__'])('"%s" is neither', (text) => {
  const tickets = new Tickets();
  tickets.issue();
  expect([tickets.swap(text), tickets.isToken(text)]).toEqual([null, false]);
});
