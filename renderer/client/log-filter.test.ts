import { expect, test } from 'vitest';
import type { LogEntry } from '../../shared/contract/log.ts';
import { untold } from '../../shared/contract/log.ts';
import { filterLog, noFilter } from './log-filter.ts';

const common = {
  ...untold,
  kind: 'notification',
  at: 0,
  loggedAt: 0,
  uri: 'http://127.0.0.1:8080/ocs',
  action: 7,
  actor: 1,
  dropReason: null,
} as const;
const accepted: LogEntry = {
  ...common,
  seq: 1,
  id: 81000,
  dbid: '101',
  campaignGroup: 'Spring@Agents',
  outcome: 'accepted',
  status: 200,
  errorClass: null,
  latencyMs: 4,
};
const refused: LogEntry = {
  ...common,
  seq: 2,
  id: 81001,
  dbid: '102',
  campaignGroup: 'Renewals@Agents',
  outcome: 'failed',
  status: null,
  errorClass: 'refused',
  latencyMs: 1,
};
const note: LogEntry = { kind: 'note', seq: 3, at: 0, level: 'info', text: 'Session restored.' };
const all = [accepted, refused, note];

test('no filter lets everything through as it is', () => {
  expect(filterLog(all, noFilter)).toBe(all);
});

test.each([
  [{ kind: 'changes' }, [1]],
  [{ kind: 'periodic' }, [2]],
  [{ outcomes: ['failed', 'rejected'] }, [2]],
  [{ dbid: '101' }, [1]],
  [{ text: 'spring' }, [1]],
  [{ text: 'REFUSED' }, [2]],
  [{ text: 'restored' }, [3]],
  [{ text: '200' }, [1]],
  [{ text: 'agents', outcomes: ['accepted'] }, [1]],
] as const)('%o shows rows %o', (change, seqs) => {
  expect(filterLog(all, { ...noFilter, ...change }).map(({ seq }) => seq)).toEqual(seqs);
});
