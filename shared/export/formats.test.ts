import { expect, test } from 'vitest';
import { exportFormats } from '../contract/calls.ts';
import { traceLine } from '../reporting/trace-line.ts';
import { detailOf, noteOf } from '../testing/rows.ts';
import { type ExportContext, type ExportedRow, exportHead, exportRow, exportTail, isExported } from './formats.ts';

const context: ExportContext = {
  traceFormat: 'short',
  origin: { host: 'dialer-1', application: 'OCS_Primary' },
  version: '1.2.3',
  unmasked: false,
};

/** The file, written as it is in pieces. */
function fileOf(format: (typeof exportFormats)[number], rows: readonly ExportedRow[], changed = {}): string {
  const used = { ...context, ...changed };
  let text = exportHead(format, used);
  let isFirst = true;
  for (const row of rows) {
    const piece = exportRow(format, row, used, isFirst);
    isFirst &&= piece === '';
    text += piece;
  }
  return text + exportTail(format);
}

test.each(['short', 'full'] as const)('OCS text is the lines that were logged, in the %s format', (traceFormat) => {
  const logged = detailOf();
  const { id, campaignGroup, uri } = logged;
  const rows = [
    noteOf(),
    logged,
    detailOf({ loggedAt: null, outcome: 'dropped', dropReason: 'held' }),
    detailOf({ cause: { kind: 'redelivery', of: 7, edited: false } }),
    detailOf({ cause: { kind: 'duplicate', of: 7 } }),
    detailOf({ outcome: 'lost', fault: 'lost by fault' }),
  ];
  const line = traceLine({ id, campaignGroup, uri, at: logged.loggedAt ?? 0 }, traceFormat, context.origin);
  expect(fileOf('ocs', rows, { traceFormat })).toBe(`${line}\n${line}\n`);
});

test('every line of JSONL is a row, whole, with what was filled in by default', () => {
  const rows = [detailOf({ body: '{"a":\u2028"\\n"}' }), detailOf({ body: '{"GSW_TENANT_CCID":"Unknown"}' }), noteOf()];
  const lines = fileOf('jsonl', rows).trimEnd().split('\n');
  const [odd, filled, note] = rows;
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { ...odd, defaultFilled: [] },
    { ...filled, defaultFilled: ['GSW_TENANT_CCID'] },
    note,
  ]);
});

test('secrets are masked in every format, unless they are asked for', () => {
  const row = detailOf({ uri: 'http://me:hunter2@h/?token=hunter3', requestHeaders: { authorization: 'hunter4' } });
  for (const format of exportFormats) {
    expect(fileOf(format, [row])).not.toMatch(/hunter/);
    expect(fileOf(format, [row], { unmasked: true })).toMatch(/hunter2/);
  }
});

test('a row that a format has no place for gives no text, and an export of nothing is a whole file', () => {
  expect(isExported('har', noteOf())).toBe(false);
  expect(isExported('csv', noteOf())).toBe(true);
  expect(fileOf('ocs', [])).toBe('');
  expect(JSON.parse(fileOf('har', [noteOf()])).log.entries).toEqual([]);
  expect(JSON.parse(fileOf('har', [noteOf(), detailOf(), noteOf(), detailOf()])).log.entries).toHaveLength(2);
});
