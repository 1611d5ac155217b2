import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { matches } from '../../../shared/log-query/matches.ts';
import { searchText } from '../../../shared/log-query/matches-text.ts';
import { markOf } from './journal-marks.ts';
import { cut, type Rows, type RowsRequest } from './journal-query.ts';
import { type JournalRow, readableRow } from './journal-row.ts';
import { type LogSql, logSql, type Who } from './log-sql.ts';
import { quickRefusal } from './quick-refusal.ts';

/** The end of the journal's file that reads, as it was when it is asked. Every method throws when the disk does. */
export class JournalReader {
  readonly #database: DatabaseSync;
  readonly #one: StatementSync;
  readonly #who: StatementSync;

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { readOnly: true });
    this.#database.exec('PRAGMA cache_size = -32768');
    this.#one = this.#database.prepare(`
      SELECT entry.entry, mark.pinned, mark.colour, mark.note, log.at FROM entry
      JOIN log ON log.seq = entry.seq LEFT JOIN mark ON mark.seq = entry.seq
      WHERE entry.seq = ?`);
    this.#who = this.#database.prepare('SELECT id, dbid, name FROM who');
  }

  /** A row with its mark; undefined when there is none of this number. */
  one(seq: number): JournalRow | undefined {
    const found = this.#one.get(seq);
    if (typeof found?.entry !== 'string') return undefined;
    const row = readableRow(seq, Number(found.at), found.entry);
    return row.kind === 'note' ? row : { ...row, mark: markOf(found) };
  }

  rows(request: RowsRequest): Rows<JournalRow> {
    this.#database.exec('BEGIN');
    try {
      const sql = logSql(request.query ?? { clauses: [] }, () => this.#who.all() as unknown as Who[]);
      const found = this.#indexed(sql, request);
      if (sql.isText) found.push(...this.#unindexed(sql, request));
      const { rows, more } = cut(found, request);
      return { rows: rows.flatMap(({ seq, row = this.one(seq) }) => row ?? []), more };
    } finally {
      this.#database.exec('COMMIT');
    }
  }

  /** How the file is walked for a request, as SQLite puts it. */
  plan(request: RowsRequest): string[] {
    const sql = logSql(request.query ?? { clauses: [] }, () => this.#who.all() as unknown as Who[]);
    const { text, parameters } = selection(sql, request);
    return this.#database
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all(...parameters)
      .map(({ detail }) => String(detail));
  }

  close(): void {
    this.#database.close();
  }

  #indexed(sql: LogSql, request: RowsRequest): Found[] {
    const { text, parameters } = selection(sql, request);
    const found = this.#database.prepare(text).all(...parameters);
    return found.map(({ seq }) => ({ seq: Number(seq) }));
  }

  /** Of the rows that are not in the full-text index yet, the first that the request asks for. */
  #unindexed(sql: LogSql, request: RowsRequest): Found[] {
    const { query = { clauses: [] }, limit } = request;
    const { where, parameters, order } = bounds(request);
    const conditions = ['searchable <> 2', ...sql.fields.where, ...where];
    const statement = this.#database.prepare(`
      SELECT log.seq, entry.entry, mark.note FROM log INDEXED BY log_to_search
      JOIN entry ON entry.seq = log.seq LEFT JOIN mark ON mark.seq = log.seq
      WHERE ${conditions.join(' AND ')} ORDER BY log.seq ${order}`);
    const cannotMatch = quickRefusal(query);
    const found: Found[] = [];
    for (const { seq, entry, note } of statement.iterate(...sql.fields.parameters, ...parameters)) {
      if (cannotMatch(String(entry), String(note ?? ''))) continue;
      const row = this.one(Number(seq));
      if (row && matches(row, query, searchText(row)) === true) found.push({ seq: row.seq, row });
      if (found.length > limit) break;
    }
    return found;
  }
}

interface Found {
  readonly seq: number;
  readonly row?: JournalRow;
}

interface Selection {
  readonly text: string;
  readonly parameters: readonly SQLInputValue[];
}

/** One row more than wanted tells whether there are more. The full-text index gives its rows in order by itself. */
function selection(sql: LogSql, request: RowsRequest): Selection {
  const { where, parameters, order } = bounds(request);
  const from = sql.match === null ? 'log' : 'search JOIN log ON log.seq = search.rowid';
  const key = sql.match === null ? 'log.seq' : 'search.rowid';
  const all = [
    ...(sql.match === null ? [] : ['search MATCH ?']),
    ...(sql.isText ? ['searchable = 2'] : []),
    ...sql.fields.where,
    ...sql.texts.where,
    ...where.map((condition) => condition.replace('log.seq', key)),
  ];
  return {
    text: `SELECT log.seq AS seq FROM ${from} ${all.length > 0 ? `WHERE ${all.join(' AND ')}` : ''} ORDER BY ${key} ${order} LIMIT ?`,
    parameters: [
      ...(sql.match === null ? [] : [sql.match]),
      ...sql.fields.parameters,
      ...sql.texts.parameters,
      ...parameters,
      request.limit + 1,
    ],
  };
}

function bounds({ before, after, seqs }: RowsRequest) {
  const given: [string, SQLInputValue | undefined][] = [
    ['log.seq < ?', before],
    ['log.seq > ?', after],
    ['log.seq IN (SELECT value FROM json_each(?))', seqs && JSON.stringify(seqs)],
  ];
  return {
    where: given.flatMap(([condition, value]) => (value === undefined ? [] : [condition])),
    parameters: given.flatMap(([, value]) => (value === undefined ? [] : [value])),
    order: after === undefined ? 'DESC' : 'ASC',
  };
}
