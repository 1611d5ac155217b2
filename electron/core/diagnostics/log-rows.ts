import { maskNotification } from '../../../shared/export/mask-secrets.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { bodyShape } from './mask-for-report.ts';

/** So many of the newest rows say how it came to what is reported. */
const mostRows = 100;

/** The newest rows of the log, oldest first: what happened on the wire, without what bodies, marks and names say. */
export async function logRows(journal: Journal): Promise<readonly object[]> {
  const { rows } = await journal.page({ limit: mostRows });
  const details = await Promise.all(rows.map(({ seq }) => journal.one(seq)));
  return details.flatMap((row) => (row === undefined ? [] : [shown(row)]));
}

function shown(row: JournalRow): object {
  const { seq } = row;
  const at = new Date(row.at).toISOString();
  if (row.kind === 'note') return { seq, at, note: row.text, level: row.level };
  const { value: detail } = maskNotification(row);
  const { id, dbid, uri, action, actor, outcome, status, errorClass, errorText, dropReason } = detail;
  const { latencyMs, timing, connection, requestHeaders, response, fault, cause, receipt, body } = detail;
  return {
    seq,
    at,
    id,
    dbid,
    uri,
    action,
    actor,
    outcome,
    status,
    errorClass,
    errorText,
    dropReason,
    latencyMs,
    timing,
    connection,
    requestHeaders,
    response: response && { status: response.status, headers: response.headers, bodyBytes: response.bodyBytes },
    fault: fault !== null,
    cause: cause.kind,
    receipt: receipt.kind,
    body: bodyShape(body),
  };
}
