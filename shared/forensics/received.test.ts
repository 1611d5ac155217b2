import { expect, test } from 'vitest';
import type { NotificationDetail, ReceivedRequest } from '../contract/log.ts';
import { untoldDetail } from '../contract/log.ts';
import { type ExportContext, exportHead, exportRow, exportTail } from '../export/formats.ts';
import { readReceived } from './received.ts';

const body = JSON.stringify({
  GSW_DATE_TIME: '1800000000.250',
  GSW_CAMPAIGN_GROUP_NAME: '=Spring, "A"@Agents',
  GSW_CAMPAIGN_GROUP_DBID: '101',
  GSW_CAMPAIGN_GROUP_ACTION: 0,
});
const facts = { campaignGroup: '=Spring, "A"@Agents', periodic: true, saidAt: 1_800_000_000_250, body };

const sent: NotificationDetail = {
  ...untoldDetail,
  kind: 'notification',
  seq: 1,
  at: 1_800_000_000_250,
  loggedAt: 1_800_000_000_300,
  id: 81001,
  dbid: '101',
  campaignGroup: facts.campaignGroup,
  uri: 'http://h/ocs',
  action: 0,
  actor: 0,
  outcome: 'accepted',
  status: 200,
  response: { status: 200, headers: {}, body: '', bodyBytes: 0, bodyCut: false },
  receipt: { kind: 'got', number: 7, at: 1_800_000_000_310, verdict: 'understood', problems: 0, rule: null },
  body,
  requestHeaders: {},
};
const rows: NotificationDetail[] = [
  sent,
  {
    ...sent,
    seq: 2,
    outcome: 'failed',
    status: null,
    response: null,
    errorClass: 'refused',
    receipt: { kind: 'nothing' },
  },
  { ...sent, seq: 3, receipt: { kind: 'other' } },
  { ...sent, seq: 4, receipt: { kind: 'other' }, outcome: 'failed', status: null, response: null },
];
const context: ExportContext = {
  traceFormat: 'short',
  origin: { host: 'h', application: 'a' },
  version: '1',
  unmasked: true,
};
const exported = (format: 'jsonl' | 'csv' | 'har') => {
  const texts = rows.map((row, index) => exportRow(format, row, context, index === 0));
  return exportHead(format, context) + texts.join('') + exportTail(format);
};

test.each(['jsonl', 'csv'] as const)('of our own export as %s those rows count that arrived', (format) => {
  const note = format === 'jsonl' ? '{"kind":"note","seq":5,"at":1,"level":"info","text":"x"}\n' : '';
  const read = readReceived(`\uFEFF${exported(format)}${note}`);
  expect(read).toMatchObject({ format, notArrived: 2, others: note === '' ? 0 : 1 });
  expect(read?.received).toMatchObject([
    { ...facts, target: 'http://h/ocs', verdict: 'understood' },
    { ...facts, target: 'http://h/ocs', verdict: null },
  ]);
});

test.each(['\t', '\r\n', ' '])('a body that begins with %j comes back from CSV letter by letter', (blank) => {
  const own = `${blank}${body}`;
  const text = exportHead('csv', context) + exportRow('csv', { ...sent, body: own }, context, true);
  expect(readReceived(text)?.received).toMatchObject([{ ...facts, body: own }]);
});

test('of HAR those count that were answered', () => {
  const read = readReceived(exported('har'));
  expect(read).toMatchObject({ format: 'har', notArrived: 2, others: 0 });
  expect(read?.received).toMatchObject([facts, facts]);
});

const request: ReceivedRequest = {
  number: 3,
  at: 1_800_000_000_310,
  method: 'POST',
  path: '/ocs',
  headers: {},
  body,
  bodyBytes: body.length,
  bodyCut: false,
  secure: false,
  seq: null,
  verdict: 'problems',
  problems: [],
  rule: null,
  answer: '200',
  relayed: null,
};
const read3 = { ...facts, number: 3, at: request.at, target: '/ocs', verdict: 'problems' };

test("the receiver's own answer is read, as a whole or a request a line", () => {
  const whole = readReceived(JSON.stringify({ received: 2, requests: [request, { ...request, body: 'no JSON' }] }));
  expect(whole).toEqual({ format: 'receiver-api', received: [read3], notArrived: 0, others: 1 });
  expect(readReceived(`${JSON.stringify(request)}\n`)).toMatchObject({ format: 'jsonl', received: [read3] });
});

test.each(['', 'hello', '[1]', '{"log":1', '14:20:55.851 Trc 81000 Sending'])('%j is no record', (text) => {
  expect(readReceived(text)).toBeNull();
});
