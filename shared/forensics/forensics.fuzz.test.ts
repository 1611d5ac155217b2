import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExportContext, exportHead, exportRow, exportTail } from '../export/formats.ts';
import { fuzzed } from '../testing/fuzz.ts';
import { alteredJson, damaged, isPolluted } from '../testing/hostile-texts.ts';
import { readLog, utf8 } from '../testing/logs.ts';
import { detailOf, noteOf } from '../testing/rows.ts';
import { readReceived } from './received.ts';

const context: ExportContext = {
  traceFormat: 'short',
  origin: { host: 'h', application: 'a' },
  version: '1',
  unmasked: false,
};
const rows = [detailOf(), noteOf(), detailOf({ seq: 9, campaignGroup: '=A@B' }, 'periodic')];
const exported = (format: 'jsonl' | 'csv' | 'har') =>
  exportHead(format, context) +
  rows.map((row, index) => exportRow(format, row, context, index === 0)).join('') +
  exportTail(format);
const request = { number: 1, at: 1_764_000_000_250, path: '/ocs', body: detailOf().body, verdict: 'understood' };
const answer = { received: 2, requests: [request, request] };
const records = fc.oneof(
  damaged(exported('jsonl'), exported('csv'), exported('har'), JSON.stringify(answer)),
  alteredJson(answer, request, rows[0], JSON.parse(exported('har'))),
);

test('a record of a receiver is read as far as it is one; nothing throws', () => {
  const seen = { good: 0, bad: 0 };
  fc.assert(
    fc.property(records, (text) => {
      const read = readReceived(text);
      expect(isPolluted()).toBe(false);
      seen[read ? 'good' : 'bad'] += 1;
      for (const { at, body, campaignGroup, number, target } of read?.received ?? []) {
        expect([new Date(at).getTime(), typeof body, typeof campaignGroup]).toEqual([
          Math.trunc(at),
          'string',
          'string',
        ]);
        expect([typeof number, target === null || typeof target === 'string']).toEqual(['number', true]);
      }
    }),
    fuzzed(300),
  );
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(0);
});

const log = [
  'Local time:  2026-11-22T10:00:00.000',
  'UTC time:    2026-11-22T09:00:00.000',
  '10:00:00.000 Std 05060 Application started',
  '10:00:01.000 Trc 81000 Sending HTTP status notification CampaignGroupState for Campaign Group A@B to http://h/ocs',
  '{"GSW_CAMPAIGN_GROUP_DBID":"101",',
  '"GSW_QUEUE_NAME":"8001"}',
  '2026-11-22T10:00:02.000 Trc 81001 Sending periodic HTTP status notification CampaignGroupState for Campaign Group A to B@C to http://h/',
  '10:00:03.000 Trc 52004 Campaign Group A@B has been unloaded',
  'Check point 2026-11-22T10:00:04',
  '',
].join('\n');

test('a log is read line by line, wherever its chunks end: each line is counted once, no record is made of none', () => {
  const chunk = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 100_000 }));
  fc.assert(
    fc.property(damaged(log, log.replaceAll('\n', '\r\n')), chunk, (text, size) => {
      const bytes = utf8(text);
      const whole = readLog(bytes);
      expect(readLog(bytes, {}, size)).toEqual(whole);
      const { lines, notifications, foreign, untimed } = whole.counts;
      expect(lines).toBe(text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0));
      expect(whole.records.length).toBeLessThanOrEqual(lines);
      expect(notifications + foreign + untimed).toBeLessThanOrEqual(lines);
      for (const { at, line } of whole.records) expect([Number.isFinite(at), line <= lines]).toEqual([true, true]);
    }),
    fuzzed(200),
  );
});
