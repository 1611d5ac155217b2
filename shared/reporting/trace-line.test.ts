import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localTime, type TraceEvent, traceLine, traceText } from './trace-line.ts';

// Local wall-clock time, so that the expectation holds in every time zone.
const at = new Date(2026, 10, 22, 14, 20, 55, 851).getTime();
const change: TraceEvent = { id: 81000, campaignGroup: 'Spring@Agents', uri: 'http://127.0.0.1:8080/ocs', at };
const periodic: TraceEvent = { ...change, id: 81001 };
const origin = { host: 'dialer-1', application: 'OCS_Primary' };

// The documented texts, word for word.
test('short format', () => {
  expect(traceLine(change, 'short', origin)).toBe(
    '2026-11-22T14:20:55.851 Trc 81000 Sending HTTP status notification CampaignGroupState ' +
      'for Campaign Group Spring@Agents to http://127.0.0.1:8080/ocs',
  );
  expect(traceLine(periodic, 'short', origin)).toBe(
    '2026-11-22T14:20:55.851 Trc 81001 Sending periodic HTTP status notification CampaignGroupState ' +
      'for Campaign Group Spring@Agents to http://127.0.0.1:8080/ocs',
  );
});

test('full format', () => {
  expect(traceLine(change, 'full', origin)).toBe(
    '2026-11-22T14:20:55.851 Trace dialer-1 OCS_Primary GCTI-12-81000 Sending HTTP status notification ' +
      'CampaignGroupState for Campaign Group Spring@Agents to http://127.0.0.1:8080/ocs',
  );
  expect(traceLine(periodic, 'full', origin)).toBe(
    '2026-11-22T14:20:55.851 Trace dialer-1 OCS_Primary GCTI-12-81001 Sending periodic HTTP status notification ' +
      'CampaignGroupState for Campaign Group Spring@Agents to http://127.0.0.1:8080/ocs',
  );
});

test('every part of the time has its full width', () => {
  expect(localTime(new Date(2026, 0, 2, 3, 4, 5, 6).getTime())).toBe('2026-01-02T03:04:05.006');
});

// What a viewer of logs, a terminal or a script may take for the end of a line, or for a command.
const breaks = ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u0000', '\u001b[2J', '\u009b2J', '\t'];
const forged = '2026-11-22T14:20:55.851 Trc 81000 Sending HTTP status notification';
const control = /[\p{Cc}\u2028\u2029]/u;

test.each(breaks)('%j in a name, URI, host or application cannot forge a second line', (lineBreak) => {
  const text = `A${lineBreak}${forged}`;
  expect(traceText({ ...change, campaignGroup: text })).not.toMatch(control);
  for (const format of ['short', 'full'] as const) {
    expect(traceLine({ ...change, campaignGroup: text }, format, origin)).not.toMatch(control);
    expect(traceLine({ ...change, uri: text }, format, origin)).not.toMatch(control);
    expect(traceLine(change, format, { host: text, application: text })).not.toMatch(control);
  }
});

test('whatever the names are, an event is one line that begins with its time and id', () => {
  const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...breaks));
  fc.assert(
    fc.property(name, name, name, name, (campaignGroup, uri, host, application) => {
      const line = traceLine({ ...change, campaignGroup, uri }, 'full', { host, application });
      expect(line).not.toMatch(control);
      expect(line).toMatch(/^2026-11-22T14:20:55\.851 Trace .* GCTI-12-81000 Sending HTTP /);
    }),
  );
});

test('letters of any script stay as they are', () => {
  expect(traceText({ ...change, campaignGroup: 'Frühling 春@Agents😀' })).toContain('Group Frühling 春@Agents😀 to');
});
