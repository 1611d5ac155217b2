import { expect, test } from 'vitest';
import { type TraceEvent, traceLine } from '../reporting/trace-line.ts';
import { readLog, readLogs, utf8 } from '../testing/logs.ts';

const at = Date.UTC(2026, 10, 22, 14, 20, 55, 851);
const change: TraceEvent = { id: 81000, campaignGroup: 'Spring@Agents', uri: 'http://127.0.0.1:8080/ocs', at };
const periodic: TraceEvent = { ...change, id: 81001, campaignGroup: 'Frühling to 春@Agents' };
const origin = { host: 'dialer 1', application: 'OCS_Primary' };

test.each(['short', 'full'] as const)('what this console writes in the %s format is read as it was', (format) => {
  const text = [change, periodic].map((event) => `${traceLine(event, format, origin)}\n`).join('');
  const { records, counts } = readLog(text, { zone: 'local' });
  expect(records).toMatchObject([
    {
      kind: 'notification',
      id: 81000,
      campaignGroup: 'Spring@Agents',
      uri: change.uri,
      at,
      dated: 'line',
      line: 1,
      offset: 0,
    },
    {
      kind: 'notification',
      id: 81001,
      campaignGroup: periodic.campaignGroup,
      uri: change.uri,
      at,
      line: 2,
      body: null,
    },
  ]);
  expect(counts).toMatchObject({ lines: 2, changes: 1, periodic: 1, foreign: 0, untimed: 0, formats: { iso8601: 2 } });
});

const message =
  'Trc 81001 Sending periodic HTTP status notification CampaignGroupState for Campaign Group A@B to http://h/';
const long = message.replace('Trc 81001', 'Trace host1 OCS GCTI-12-81001');

/** Each time format of the option `time-format`, with the date that it has or lacks. */
const times: readonly (readonly [time: string, format: string, expected: string])[] = [
  ['14:20:55.851', 'time', '2026-11-22T14:20:55.851Z'],
  ['@14:20:55.8510', 'time', '2026-11-22T14:20:55.851Z'],
  ['2026-11-22T14:20:55.851', 'iso8601', '2026-11-22T14:20:55.851Z'],
  ['2026/11/22 14:20:55.851', 'iso8601', '2026-11-22T14:20:55.851Z'],
  ['2026-11-22T14:20:55.851Z', 'iso8601', '2026-11-22T14:20:55.851Z'],
  ['2026-11-22T14:20:55.851+01:00', 'iso8601', '2026-11-22T13:20:55.851Z'],
  ['11/22/2026 14:20:55.851', 'numbers', '2026-11-22T14:20:55.851Z'],
  ['11/22/26 02:20:55 PM', 'numbers', '2026-11-22T14:20:55.000Z'],
  ['22.11.2026 14:20:55', 'numbers', '2026-11-22T14:20:55.000Z'],
  ['22/11/2026 14:20:55.851', 'numbers', '2026-11-22T14:20:55.851Z'],
  ['Sun Nov 22 14:20:55 2026.851', 'words', '2026-11-22T14:20:55.851Z'],
  ['Sun 22 Nov 2026 02:20:55 PM CST.851', 'words', '2026-11-22T14:20:55.851Z'],
];

test.each(times)('the time %s is read', (time, format, expected) => {
  for (const rest of [message, long]) {
    const { records, counts } = readLog(`${time} ${rest}\r\n`, { date: '2026-11-22' });
    expect(records.map((record) => new Date(record.at).toISOString())).toEqual([expected]);
    expect(records[0]).toMatchObject({ campaignGroup: 'A@B', dated: format === 'time' ? 'asked' : 'line' });
    expect(counts.formats).toEqual({ [format]: 1 });
  }
});

test.each(['25:00:00.000', '14:61:00.000', '2026-02-30T10:00:00.000', '13/13/2026 10:00:00'])(
  '%s is no time; the line is told as one that is not understood',
  (time) => {
    const { records, counts } = readLog(`${time} ${message}\n`);
    expect(records).toEqual([]);
    expect(counts.doubts['no-time']).toMatchObject({ count: 1, examples: [{ line: 1 }] });
    expect(counts.untimed).toBe(1);
  },
);

test('a date in figures that leaves it open is read as it was said', () => {
  const day = (dateOrder: 'day-first' | 'month-first') =>
    readLog(`03/04/2026 10:00:00.000 ${message}\n`, { dateOrder }).records.map(({ at: moment }) =>
      new Date(moment).getUTCMonth(),
    );
  expect(day('month-first')).toEqual([2]);
  expect(day('day-first')).toEqual([3]);
});

/** As OCS writes them: the samples of others that are named in the sources, put together. */
const realistic = [
  'Application name: OCS_Primary',
  'Host name:        dialer-1',
  'Local time:       2026-11-22T23:59:40.100',
  'UTC time:         2026-11-22T22:59:40.100',
  '',
  '23:59:40.200 Std 05060 Application started',
  '23:59:41.000 Trc 04541 Message MSGCFG_GETOBJECTINFO received from 224 (CCView)',
  ' attr: IATRCFG_REQUESTID           value:   90',
  "23:59:42.000 CM_DBCallList(236-136-336): DBServer 'DBServer_OCS' SQL: sp236 @CampID = '136'",
  '23:59:50.000 Trc 52000 Campaign Group Spring@Agents has been loaded',
  '23:59:50.001 Trc 81000 Sending HTTP status notification CampaignGroupState for Campaign Group Spring@Agents to http://h:1/a?b=c',
  '23:59:49.990 PA Agent Info:',
  '\tOwnerDBID: 164; 81000',
  '00:00:00.001 Trc 81001 Sending periodic HTTP status notification CampaignGroupState for Campaign Group Spring@Agents to http://h:1/a?b=c',
  '23:59:59.999 Trc 81001 Sending periodic HTTP status notification CampaignGroupState for Campaign Group Late@Agents to http://h:1/a?b=c',
  '00:59:40.000 Trc 04120 Check point 2026-11-23T00:59:40',
  '01:00:00.000 Trc 81000 Sending HTTP notification for Campaign Group X',
  '01:00:01.000 Trc 81001 Sending periodic HTTP status notification CampaignGroupState for Campaign Gro',
].join('\r\n');

test('a log as OCS writes it: header, foreign lines, midnight, late lines, a last line that is cut off', () => {
  const { records, counts } = readLog(realistic, { zone: 'local' });
  expect(records.map((record) => [record.kind, new Date(record.at).toISOString(), record.dated])).toEqual([
    ['application', '2026-11-22T22:59:40.200Z', 'header'],
    ['group', '2026-11-22T22:59:50.000Z', 'header'],
    ['notification', '2026-11-22T22:59:50.001Z', 'header'],
    ['notification', '2026-11-22T23:00:00.001Z', 'header'],
    ['notification', '2026-11-22T22:59:59.999Z', 'header'],
  ]);
  expect(counts).toMatchObject({ host: 'dialer-1', application: 'OCS_Primary', offset: 60, changes: 1, periodic: 2 });
  expect(counts.doubts['other-words']).toMatchObject({ count: 2, examples: [{ line: 17 }, { line: 18 }] });
  expect(counts.foreign).toBe(3);
  expect(counts.untimed).toBe(7);
});

test('every record says where its line is', () => {
  const bytes = utf8(realistic);
  for (const { offset, line } of readLog(realistic).records) {
    expect(String.fromCharCode(...bytes.subarray(offset, offset + 6))).toBe(
      realistic.split('\r\n')[line - 1]?.slice(0, 6),
    );
  }
});

const clock = (time: string) => `${time} ${message}\n`;

test('segments follow one another; the date goes on, and their names or headers say it anew', () => {
  const { records } = readLogs([
    ['OCS.20261122_235900_000.log', clock('23:59:59.000')],
    ['second.log', clock('00:00:01.000')],
    ['OCS.20261125_080000_123.log', clock('08:00:01.000')],
  ]);
  expect(
    records.map((record) => [new Date(record.at).toISOString(), record.dated, record.segment, record.position]),
  ).toEqual([
    ['2026-11-22T23:59:59.000Z', 'file-name', 0, 1],
    ['2026-11-23T00:00:01.000Z', 'file-name', 1, 2],
    ['2026-11-25T08:00:01.000Z', 'file-name', 2, 3],
  ]);
});

test('a clock that goes back an hour, as in autumn, begins no new day; a night without lines does', () => {
  const text = clock('02:59:59.000') + clock('02:00:00.000') + clock('22:00:00.000') + clock('06:00:00.000');
  const { records } = readLog(text, { date: '2026-10-25' });
  expect(records.map((record) => new Date(record.at).toISOString().slice(8, 13))).toEqual([
    '25T02',
    '25T02',
    '25T22',
    '26T06',
  ]);
});

test('a check point puts the date right after days without a line', () => {
  const point = '09:00:00.000 Trc 04120 Check point 2026-01-08T09:00:00';
  const text = `${clock('08:00:00.000')}${point}\n${clock('09:30:00.000')}`;
  expect(
    readLog(text, { date: '2026-01-05' }).records.map(({ at: moment, dated }) => [
      new Date(moment).getUTCDate(),
      dated,
    ]),
  ).toEqual([
    [5, 'asked'],
    [8, 'check-point'],
  ]);
});

test('without any date the records say so, and a check point further down tells the first day', () => {
  const text = `${clock('23:59:59.000')}${clock('00:10:00.000')}00:20:00.000 Trc 04120 Check point 2026-11-23T00:20:00\n`;
  const { counts, firstDay } = readLog(text);
  expect(counts.undated).toBe(2);
  expect(firstDay).toBe(Date.UTC(2026, 10, 22));
});

test('a body behind or below the line belongs to it; other lines below do not', () => {
  const body = '{"GSW_CAMPAIGN_GROUP_DBID":"101"}';
  const text =
    `10:00:00.000 ${message} ${body}\n` +
    `10:00:01.000 ${message}\nHTTP body:\n{"GSW_CAMPAIGN_GROUP_DBID":\n  "102"}\nrest\n` +
    `10:00:02.000 ${message}\n\tattr: 1\n10:00:03.000 other\n${body}\n`;
  const { records, counts } = readLog(text, { date: '2026-01-05' });
  const bodies = records.map((record) => (record.kind === 'notification' ? record.body : undefined));
  expect(bodies).toEqual([body, '{"GSW_CAMPAIGN_GROUP_DBID":\n"102"}', null]);
  expect(counts.bodies).toBe(2);
});

test('a byte order mark, NULs and bytes that are no UTF-8 are read over, and told of', () => {
  const marked = readLog(`\uFEFF10:00:00.000 ${message}\n`, { date: '2026-01-05' });
  expect(marked.records).toHaveLength(1);
  const bytes = utf8(`\0\0${clock('10:00:00.000')}10:00:01.000 ${message.replace('A@B', 'Fr?hling@B')}\n`);
  const broken = readLog(
    bytes.map((byte) => (byte === 63 ? 0xfc : byte)),
    { date: '2026-01-05' },
  );
  expect(broken.records).toMatchObject([{ campaignGroup: 'A@B' }, { campaignGroup: 'Frühling@B' }]);
  expect(broken.counts.doubts).toMatchObject({ nul: { count: 1 }, 'not-utf8': { count: 1, examples: [{ line: 2 }] } });
});

test('the words of an earlier draft, and names with " to " in them, are understood', () => {
  const text = clock('10:00:00.000').replace('CampaignGroupState', 'CampaignRunning').replace('A@B', 'A to http@B');
  expect(readLog(text, { date: '2026-01-05' }).records).toMatchObject([
    { campaignGroup: 'A to http@B', uri: 'http://h/' },
  ]);
});

test('the life of a Campaign Group is read, word for word', () => {
  const events = ['loaded', 'started', 'stopped', 'force unloaded', 'unloaded'];
  const text = events
    .map((event, index) => `10:00:00.000 Trc 5200${index} Campaign Group A@B has been ${event}\n`)
    .join('');
  const { records, counts } = readLog(`${text}10:00:00.000 Trc 52000 Campaign Group A@B is odd\n`, {
    date: '2026-01-05',
  });
  expect(records.map((record) => 'event' in record && record.event)).toEqual([
    'loaded',
    'started',
    'stopped',
    'force-unloaded',
    'unloaded',
  ]);
  expect(counts.doubts['other-words'].count).toBe(1);
});

test('times without any line are told', () => {
  const text = `10:00:00.000 a\n10:00:04.999 b\n10:00:30.000 c\n`;
  const moment = (time: string) => Date.parse(`2026-01-05T${time}Z`);
  expect(readLog(text, { date: '2026-01-05' }).silences).toEqual([
    { from: moment('10:00:04.999'), to: moment('10:00:30.000') },
  ]);
});
