import { expect, test } from 'vitest';
import { z } from 'zod';
import { detailOf } from '../testing/rows.ts';
import { harEntry, harHead, harTail } from './har.ts';

/** HAR 1.2 as its specification has it: required fields, and which numbers may be -1. */
const text = z.string();
const pairs = z.array(z.strictObject({ name: text, value: text, comment: text.optional() }));
const size = z.number().min(-1);
const phase = z.number().min(0);
const optionalPhase = z.union([z.literal(-1), phase]).optional();
const harSchema = z.strictObject({
  log: z.strictObject({
    version: z.literal('1.2'),
    creator: z.strictObject({ name: text, version: text }),
    entries: z.array(
      z.strictObject({
        startedDateTime: z.iso.datetime(),
        time: phase,
        request: z.strictObject({
          method: text,
          url: text,
          httpVersion: text,
          cookies: z.array(z.never()),
          headers: pairs,
          queryString: pairs,
          postData: z.strictObject({ mimeType: text, text }),
          headersSize: size,
          bodySize: size,
        }),
        response: z.strictObject({
          status: z.int().min(0),
          statusText: text,
          httpVersion: text,
          cookies: z.array(z.never()),
          headers: pairs,
          content: z.strictObject({
            size: phase,
            mimeType: text,
            text: text.optional(),
            comment: text.optional(),
          }),
          redirectURL: text,
          headersSize: size,
          bodySize: size,
          comment: text.optional(),
        }),
        cache: z.strictObject({}),
        timings: z.strictObject({
          blocked: optionalPhase,
          dns: optionalPhase,
          connect: optionalPhase,
          ssl: optionalPhase,
          send: phase,
          wait: phase,
          receive: phase,
        }),
        connection: text.optional(),
        comment: text.optional(),
      }),
    ),
  }),
});

function entryOf(row: Parameters<typeof harEntry>[0]) {
  const file = JSON.parse(harHead('1.2.3') + JSON.stringify(harEntry(row)) + harTail);
  const { log } = harSchema.parse(file);
  const [entry] = log.entries;
  if (entry === undefined) throw new Error('There is no entry.');
  const { blocked = 0, dns = 0, connect = 0, send, wait, receive } = entry.timings;
  const sum = [blocked, dns, connect, send, wait, receive].reduce((all, ms) => all + Math.max(0, ms), 0);
  expect(entry.time).toBeCloseTo(sum);
  return entry;
}

test('an answered notification has its phases; connect holds TLS', () => {
  const entry = entryOf(detailOf({ uri: 'https://h/ocs?a=1+2&b=%C3%BC&c' }));
  expect(entry.timings).toEqual({ blocked: 3, dns: -1, connect: 10.5, ssl: 6, send: 0, wait: 10, receive: 3 });
  expect(entry).toMatchObject({
    startedDateTime: '2025-11-24T16:00:00.250Z',
    time: 26.5,
    response: { status: 200, content: { size: 2, text: 'ok', mimeType: 'text/plain' } },
    connection: '40001',
  });
  expect(entry.request.queryString).toEqual([
    { name: 'a', value: '1 2' },
    { name: 'b', value: 'ü' },
    { name: 'c', value: '' },
  ]);
});

test('on a connection that was there already, connect and TLS are not known', () => {
  const timing = { queuedMs: 0, connectMs: null, tlsMs: null, firstByteMs: 2, totalMs: 3 };
  expect(entryOf(detailOf({ timing })).timings).toMatchObject({ connect: -1, ssl: -1, wait: 2, receive: 1 });
});

test('a failed one has status 0 and says why', () => {
  const timing = { queuedMs: 0, connectMs: 1, tlsMs: null, firstByteMs: null, totalMs: 10_000 };
  const row = detailOf({ outcome: 'failed', status: null, errorClass: 'response-timeout', response: null, timing });
  const entry = entryOf(row);
  expect(entry.response).toMatchObject({
    status: 0,
    content: { size: 0 },
    comment: expect.stringContaining('did not answer'),
  });
  expect(entry.timings).toMatchObject({ connect: 1, ssl: -1, wait: 9_999, receive: 0 });
});

test('one that never left, and one of an older journal without the split of its time, are sound too', () => {
  const never = { loggedAt: null, outcome: 'dropped', dropReason: 'held', status: null, latencyMs: null } as const;
  const dropped = entryOf(detailOf({ ...never, response: null, timing: null, connection: null }));
  expect(dropped).toMatchObject({ time: 0, response: { comment: 'It never left. Sending is held.' } });
  const old = entryOf(detailOf({ timing: null, connection: null }));
  expect(old).toMatchObject({ startedDateTime: '2025-11-24T16:00:00.253Z', time: 23.5, timings: { blocked: -1 } });
});

test('sizes are bytes, a redirect and a cut are said', () => {
  const response = { status: 302, headers: { Location: '/x' }, body: 'ü', bodyBytes: 90_000, bodyCut: true };
  const entry = entryOf(detailOf({ body: '"ü€😀"', response }));
  expect(entry.request.bodySize).toBe(11);
  expect(entry.response).toMatchObject({
    redirectURL: '/x',
    bodySize: 90_000,
    content: { size: 90_000, comment: 'Only the beginning of the body was kept.' },
  });
});
