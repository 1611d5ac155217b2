import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { LogClause } from '../../../shared/log-query/log-query.ts';
import { matches } from '../../../shared/log-query/matches.ts';
import { searchText } from '../../../shared/log-query/matches-text.ts';
import { holdsPhrase } from '../../../shared/log-query/matches-words.ts';
import { anyQuery, anyRows } from '../../../shared/testing/log-rows.ts';
import { JournalFile } from '../testing/journal-file.ts';
import { noteRow, notificationRow } from '../testing/journal-rows.ts';
import { type RowsRequest, rowsInMemory } from './journal-query.ts';

const text = (phrase: string, negated = false): LogClause => ({ field: 'text', negated, phrase });
const seqsOf = (file: JournalFile, request: RowsRequest) => file.reader.rows(request).rows.map(({ seq }) => seq);

test('pages: the newest, those before and those after a number, oldest first, and whether there are others', async () => {
  const file = await JournalFile.open();
  file.write(Array.from({ length: 10 }, (_, index) => noteRow(index + 1)));
  const page = (request: RowsRequest) => [seqsOf(file, request), file.reader.rows(request).more];
  expect(page({ limit: 3 })).toEqual([[8, 9, 10], true]);
  expect(page({ limit: 3, before: 8 })).toEqual([[5, 6, 7], true]);
  expect(page({ limit: 4, before: 5 })).toEqual([[1, 2, 3, 4], false]);
  expect(page({ limit: 5, before: 1 })).toEqual([[], false]);
  expect(page({ limit: 2, after: 0 })).toEqual([[1, 2], true]);
  expect(page({ limit: 2, after: 8 })).toEqual([[9, 10], false]);
  expect(page({ limit: 9, after: 3, before: 6 })).toEqual([[4, 5], false]);
  expect(page({ limit: 9, seqs: [2, 99, 7] })).toEqual([[2, 7], false]);
});

test('text is found in rows that are not indexed yet, that are, that have changed since, and that are still open', async () => {
  const file = await JournalFile.open();
  const find = (phrase: string) => seqsOf(file, { query: { clauses: [text(phrase)] }, limit: 9 });
  file.write([notificationRow(1, { body: 'apple' }), notificationRow(2, { body: 'apple', outcome: 'sending' })]);
  expect(find('APPLE')).toEqual([1, 2]);
  file.indexAll();
  expect(find('APPLE')).toEqual([1, 2]);
  file.write([notificationRow(1, { body: 'pear' }), notificationRow(2, { body: 'apple' })]);
  expect([find('apple'), find('pear')]).toEqual([[2], [1]]);
  file.indexAll();
  expect([find('apple'), find('pear')]).toEqual([[2], [1]]);
});

test('text in rows of a Campaign Group that there is none of is found nowhere', async () => {
  const file = await JournalFile.open();
  file.write([notificationRow(1, { body: 'apple' }), notificationRow(2, { body: 'apple' })]);
  const other: LogClause = { field: 'dbid', negated: false, values: ['999'] };
  const find = () => seqsOf(file, { query: { clauses: [text('apple'), other] }, limit: 9 });
  expect(find()).toEqual([]);
  file.indexAll();
  expect(find()).toEqual([]);
});

test('a note on a mark is found, before and after it is indexed, and not when it has gone', async () => {
  const file = await JournalFile.open();
  const find = () => seqsOf(file, { query: { clauses: [text('émile')] }, limit: 9 });
  file.write([notificationRow(1), notificationRow(2)]);
  file.indexAll();
  file.writer.mark([2], { note: 'Ask Émile' });
  expect(find()).toEqual([2]);
  file.indexAll();
  expect(find()).toEqual([2]);
  file.writer.mark([2], { note: '' });
  file.indexAll();
  expect(find()).toEqual([]);
});

test('the file finds exactly the rows that match, however far the full-text index has come', async () => {
  const page = fc.record({
    limit: fc.integer({ min: 1, max: 12 }),
    before: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    after: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
  });
  const stage = fc.record({
    indexedFirst: fc.nat({ max: 30 }),
    writtenAgain: fc.nat({ max: 30 }),
    indexedThen: fc.nat(30),
  });
  await fc.assert(
    fc.asyncProperty(
      anyRows,
      fc.array(anyQuery, { minLength: 8, maxLength: 8 }),
      page,
      stage,
      async (rows, queries, page, stage) => {
        const file = await JournalFile.open();
        file.write(rows);
        for (const row of rows) if (row.kind === 'notification' && row.mark) file.writer.mark([row.seq], row.mark);
        const kept = rows.map((row) => file.reader.one(row.seq) ?? row);
        if (stage.indexedFirst > 0) file.writer.indexer.index(stage.indexedFirst);
        file.write(rows.slice(0, stage.writtenAgain));
        if (stage.indexedThen > 0) file.writer.indexer.index(stage.indexedThen);
        for (const query of queries) {
          const request = { query, ...page };
          expect(file.reader.rows(request)).toEqual(rowsInMemory(kept, request));
          const all = kept.filter((row) => matches(row, query, searchText(row)) === true);
          expect(seqsOf(file, { query, limit: 99 })).toEqual(all.map(({ seq }) => seq));
        }
        file.close();
      },
    ),
    { numRuns: 60 },
  );
});

test('words are found as the tokenizer of SQLite for Unicode finds them', () => {
  const database = new DatabaseSync(':memory:');
  onTestFinished(() => database.close());
  database.exec(`CREATE VIRTUAL TABLE search USING fts5(text, tokenize="unicode61 remove_diacritics 2")`);
  const put = database.prepare('INSERT OR REPLACE INTO search (rowid, text) VALUES (1, ?)');
  const find = database.prepare('SELECT count(*) AS found FROM search WHERE search MATCH ?');
  const part = fc.constantFrom(
    'a',
    'B',
    'é',
    'Ü',
    'ñ',
    'ß',
    '1',
    'ж',
    'Ж',
    'Σ',
    '中',
    ' ',
    '-',
    '_',
    '"',
    '€',
    '\n',
    'GSW_',
  );
  const anyText = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyText, anyText, (text, phrase) => {
      put.run(text);
      const found = find.get(`"${phrase.replaceAll('"', '""')}" *`)?.found === 1;
      expect(holdsPhrase(text, phrase)).toBe(found);
    }),
    { numRuns: 2_000 },
  );
});

test('a row whose text is damaged is a note that says so; the others are found all the same', async () => {
  const before = await JournalFile.open();
  before.write([notificationRow(1), notificationRow(2), noteRow(3)]);
  before.close();
  const other = new DatabaseSync(before.path);
  other.exec(`UPDATE entry SET entry = '{"kind":"notif' WHERE seq = 2`);
  other.close();
  const file = await JournalFile.open(before.path);
  file.indexAll();
  const text = 'This row of the journal is damaged and cannot be read.';
  expect(file.all()).toEqual([
    notificationRow(1),
    { kind: 'note', seq: 2, at: 1_002, level: 'error', text },
    noteRow(3),
  ]);
});
