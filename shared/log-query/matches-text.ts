import type { LogEntry, NoteEntry, NotificationDetail } from '../contract/log.ts';
import { dropWords, errorWords } from '../reporting/outcome.ts';

/** Between two parts of a text: no word goes across. */
const border = '\n';

/** What can be searched of a row without its detail. Of a note that is everything. */
export function entryText(entry: LogEntry): string {
  if (entry.kind === 'note') return entry.text;
  const { campaignGroup, uri, errorClass, dropReason, fault, mark } = entry;
  const error = errorClass === null ? '' : errorWords[errorClass].short;
  const drop = dropReason === null ? '' : dropWords[dropReason];
  return [campaignGroup, uri, error, drop, fault ?? '', mark?.note ?? ''].join(border);
}

/** Everything that can be searched of a row; it begins with the {@link entryText}. */
export function searchText(row: NotificationDetail | NoteEntry): string {
  if (row.kind === 'note') return row.text;
  const { body, requestHeaders, response, errorText } = row;
  const answer = response ? [headersText(response.headers), response.body] : [];
  return [entryText(row), errorText ?? '', body, headersText(requestHeaders), ...answer].join(border);
}

function headersText(headers: Readonly<Record<string, string>>): string {
  let text = '';
  for (const name in headers) text += `${name}: ${headers[name]}${border}`;
  return text;
}
