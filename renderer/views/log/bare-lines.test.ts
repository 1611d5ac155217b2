import { expect, test } from 'vitest';
import type { NotificationEntry } from '../../../shared/contract/log.ts';
import { untold } from '../../../shared/contract/log.ts';
import { localTime } from '../../../shared/reporting/trace-line.ts';
import { bareLines, blocksOf } from './bare-lines.ts';

const origin = { host: 'ocs-host', application: 'OCS_Primary' };
const entry = (seq: number, loggedAt: number | null): NotificationEntry => ({
  ...untold,
  kind: 'notification',
  seq,
  at: 0,
  loggedAt,
  id: 81000,
  dbid: '101',
  campaignGroup: 'Spring@Agents',
  uri: 'http://127.0.0.1:8080/ocs',
  action: 7,
  actor: 1,
  outcome: 'accepted',
  status: 200,
  errorClass: null,
  dropReason: null,
  latencyMs: 1,
});

test('a line is what OCS writes, and follows the format that is chosen', () => {
  const [short] = bareLines([entry(1, 1_000)], 'short', origin);
  const [full] = bareLines([entry(1, 1_000)], 'full', origin);
  const text =
    'Sending HTTP status notification CampaignGroupState for Campaign Group Spring@Agents to http://127.0.0.1:8080/ocs';
  expect(short?.text).toBe(`${localTime(1_000)} Trc 81000 ${text}`);
  expect(full?.text).toBe(`${localTime(1_000)} Trace ocs-host OCS_Primary GCTI-12-81000 ${text}`);
});

test('the same row in another format is written anew', () => {
  const row = entry(1, 1_000);
  expect(bareLines([row], 'short', origin)[0]?.text).not.toBe(bareLines([row], 'full', origin)[0]?.text);
});

test('lines stand in the order of writing; notes and what was never handed over have none', () => {
  const note = { kind: 'note', seq: 4, at: 0, level: 'info', text: 'x' } as const;
  const lines = bareLines([entry(1, 300), entry(2, 100), entry(3, null), note], 'short', origin);
  expect(lines.map(({ seq }) => seq)).toEqual([2, 1]);
});

test('a line that comes at the end changes the last block only', () => {
  const lines = Array.from({ length: 450 }, (_, index) => ({ seq: index + 1, text: `line ${index + 1}` }));
  const before = blocksOf(lines.slice(0, 449));
  const after = blocksOf(lines);
  expect(after.map(({ key }) => key)).toEqual([0, 1, 2]);
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[2]?.text).toBe(`${before[2]?.text}\nline 450`);
});

test('lines that go at the beginning leave the other blocks as they are', () => {
  const lines = Array.from({ length: 450 }, (_, index) => ({ seq: index + 1, text: `line ${index + 1}` }));
  expect(blocksOf(lines.slice(50)).slice(1)).toEqual(blocksOf(lines).slice(1));
});
