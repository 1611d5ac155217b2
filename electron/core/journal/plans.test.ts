import { expect, test } from 'vitest';
import { type LogQuery, logQuerySchema } from '../../../shared/log-query/log-query.ts';
import { JournalFile } from '../testing/journal-file.ts';
import { notificationRow } from '../testing/journal-rows.ts';

const rows = 120_000;

async function largeFile(): Promise<JournalFile> {
  const file = await JournalFile.open();
  for (let start = 1; start <= rows; start += 10_000)
    file.write(
      Array.from({ length: 10_000 }, (_, index) => {
        const seq = start + index;
        const who = seq % 100;
        return notificationRow(seq, {
          dbid: String(who),
          campaignGroup: `${who} Frühling "A"@Agents`,
          id: seq % 10 === 0 ? 81000 : 81001,
          outcome: seq % 50 === 0 ? 'failed' : 'accepted',
        });
      }),
    );
  file.writer.indexer.index(1_000);
  return file;
}

test('the queries that matter find their rows by an index that gives their order, and read no more than the page', async () => {
  const file = await largeFile();
  const planOf = (...clauses: object[]) =>
    file.reader.plan({ query: logQuerySchema.parse({ clauses }), limit: 200, before: rows });
  const one = { field: 'dbid', values: ['7'] };
  const failed = { field: 'outcome', values: ['failed'] };
  const by = (index: string) => [expect.stringMatching(`^SEARCH log USING (COVERING )?(INDEX )?${index} `)];
  expect(planOf()).toEqual(by('INTEGER PRIMARY KEY'));
  expect(planOf(one)).toEqual(by('log_by_who'));
  expect(planOf({ field: 'group', values: ['7 früh'] })).toEqual([
    ...by('log_by_who'),
    // It is a part of the names of ten.
    'USE TEMP B-TREE FOR ORDER BY',
  ]);
  expect(planOf(one, failed)).toEqual(by('log_by_who_and_trouble'));
  // Most are accepted: a walk through those of the Campaign Group soon has enough.
  expect(planOf(one, { field: 'outcome', values: ['accepted'] })).toEqual(by('log_by_who'));
  expect(planOf(failed)).toEqual(by('log_by_trouble'));
  expect(planOf({ field: 'kind', values: ['change'] })).toEqual(by('log_by_kind'));
  expect(planOf({ field: 'kind', values: ['note'] })).toEqual(by('log_by_kind'));
  expect(planOf({ field: 'action', values: [7] })).toEqual(by('log_by_action'));
  expect(planOf({ field: 'error', values: ['refused'] })).toEqual(by('log_by_error'));
  expect(planOf({ field: 'cause', values: ['request'] })).toEqual(by('log_by_cause'));
  expect(planOf({ field: 'fault' })).toEqual(by('log_by_fault'));
  expect(planOf({ field: 'seq', from: 5, to: 90 })).toEqual(by('INTEGER PRIMARY KEY'));
  expect(planOf({ field: 'time', from: 1_000, to: 2_000 })[0]).toEqual(by('log_by_time')[0]);
  expect(planOf({ field: 'mark', values: ['pinned'] })[0]).toEqual(by('INTEGER PRIMARY KEY')[0]);
  const byText = [expect.stringMatching('^SCAN search VIRTUAL TABLE'), ...by('INTEGER PRIMARY KEY')];
  expect(planOf({ field: 'text', phrase: 'apple' })).toEqual(byText);
  expect(planOf({ field: 'text', phrase: 'apple' }, failed)).toEqual(byText);
  const query: LogQuery = logQuerySchema.parse({ clauses: [one, failed] });
  const found = file.reader.rows({ query, limit: 2_000 }).rows;
  expect(found).toEqual([]);
  const other: LogQuery = logQuerySchema.parse({ clauses: [{ ...one, values: ['50'] }, failed] });
  expect(file.reader.rows({ query: other, limit: 200 })).toMatchObject({ rows: { length: 200 }, more: true });
});
