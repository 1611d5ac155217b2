import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailOf, noteOf } from '../testing/rows.ts';
import { csvHead, csvRow } from './csv.ts';

/** Reads RFC 4180 by the letter: an error where a quote stands in an unquoted cell. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at));
    if (cell === null) throw new Error(`No cell at ${at}: ${text.slice(at, at + 40)}`);
    const [whole, quoted, plain = '', end] = cell;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
    at += whole.length;
  }
  return rows;
}

function cellsOf(row: Parameters<typeof csvRow>[0]): Record<string, string> {
  const [names = [], cells = [], ...more] = parse(csvHead + csvRow(row));
  expect(more).toEqual([]);
  expect(cells).toHaveLength(names.length);
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
}

test('a row says what happened, in numbers and words', () => {
  expect(cellsOf(detailOf())).toMatchObject({
    seq: '7',
    kind: 'change',
    occurred_utc: '2025-11-24T16:00:00.250Z',
    action: '9',
    action_name: 'CM_ReqStartDialing',
    cause: 'request 4: Start, by key',
    status: '200',
    latency_ms: '23.5',
    receipt: 'understood',
    GSW_DIAL_MODE: '1',
    GSW_CAMPAIGN_GROUP_DBID: '101',
  });
  expect(cellsOf(noteOf())).toMatchObject({
    seq: '8',
    kind: 'note',
    level: 'info',
    text: 'Sending was held.',
    dbid: '',
  });
});

test('null, an empty text and what is absent look different, and no text can be taken for one of them', () => {
  const cells = cellsOf(
    detailOf({
      body: '{"GSW_STAT_HIT_RATIO":null,"GSW_QUEUE_NAME":"","GSW_TENANT_NAME":"null","GSW_TENANT_CCID":"\\"\\""}',
    }),
  );
  expect(cells).toMatchObject({
    GSW_STAT_HIT_RATIO: 'null',
    GSW_QUEUE_NAME: '""',
    GSW_CAMPAIGN_TEMPLATE_NAME: '',
    GSW_TENANT_NAME: '"null"',
    GSW_TENANT_CCID: '"\\"\\""',
  });
});

test('a body that is no JSON object has no attributes, and is there in full', () => {
  expect(cellsOf(detailOf({ body: '{"GSW_TENANT_' }))).toMatchObject({ GSW_TENANT_NAME: '', body: '{"GSW_TENANT_' });
});

test('a body that somebody has nested without end is there in full, and the export goes on', () => {
  const body = `{"GSW_QUEUE_NAME":${'['.repeat(90_000)}${']'.repeat(90_000)}}`;
  expect(cellsOf(detailOf({ body }))).toMatchObject({ GSW_QUEUE_NAME: '', body });
});

test('a number is a number, also below zero; the same as a text is not', () => {
  const attributes = (body: string) => cellsOf(detailOf({ body }));
  expect(attributes('{"GSW_STAT_HIT_RATIO":-0.5}')).toMatchObject({ GSW_STAT_HIT_RATIO: '-0.5' });
  expect(attributes('{"GSW_STAT_HIT_RATIO":"-0.5"}')).toMatchObject({ GSW_STAT_HIT_RATIO: "'-0.5" });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', "'x", '＝1+1', '＋1', '－1', '＠SUM(A1)'])(
  'a cell that begins as %j is harmless',
  (name) => {
    expect(cellsOf(detailOf({ campaignGroup: name })).campaign_group).toBe(`'${name}`);
  },
);

test('whatever the texts are, the file can be read back, and no cell is a formula', () => {
  const text = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '@', '-', 'a', 'ü', ' ', "'") });
  fc.assert(
    fc.property(text, text, text, (campaignGroup, body, note) => {
      const cells = cellsOf(detailOf({ campaignGroup, body, mark: { pinned: false, colour: null, note } }));
      const read = (name: string) => cells[name]?.replace(/^'/, '');
      expect([read('campaign_group'), read('body'), read('note')]).toEqual([campaignGroup, body, note]);
      expect(Object.values(cells).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});
