import type { ExportFormat } from '../contract/calls.ts';
import type { NoteEntry, NotificationDetail } from '../contract/log.ts';
import { filledInNames } from '../reporting/filled-in.ts';
import { type TraceFormat, type TraceOrigin, traceLine } from '../reporting/trace-line.ts';
import { csvHead, csvRow } from './csv.ts';
import { harEntry, harHead, harTail } from './har.ts';
import { maskRow } from './mask-secrets.ts';

/** A row of the journal, in full. */
export type ExportedRow = NotificationDetail | NoteEntry;

/** What an export is written with. */
export interface ExportContext {
  readonly traceFormat: TraceFormat;
  /** Who writes the lines in the full trace format. */
  readonly origin: TraceOrigin;
  /** Of this console. */
  readonly version: string;
  /** Leaves secrets in headers and URIs readable. */
  readonly unmasked: boolean;
}

/** What stands before the first row. */
export function exportHead(format: ExportFormat, { version }: Pick<ExportContext, 'version'>): string {
  if (format === 'csv') return csvHead;
  return format === 'har' ? harHead(version) : '';
}

/**
 * One row of the file, with its line end; empty where {@link isExported} says that the format has no place for it. `isFirst`: no
 * row before it has given any text.
 */
export function exportRow(format: ExportFormat, row: ExportedRow, context: ExportContext, isFirst: boolean): string {
  if (!isExported(format, row)) return '';
  const shown = context.unmasked ? row : maskRow(row).value;
  switch (format) {
    case 'ocs':
      return shown.kind === 'note' ? '' : `${lineOf(shown, context)}\n`;
    case 'csv':
      return csvRow(shown);
    case 'jsonl':
      return `${JSON.stringify(withDefaults(shown))}\n`;
    case 'har':
      return shown.kind === 'note' ? '' : `${isFirst ? '' : ','}\n${JSON.stringify(harEntry(shown))}`;
  }
}

/** A body does not tell what was filled in from what was configured. */
function withDefaults(row: ExportedRow): object {
  return row.kind === 'note' ? row : { ...row, defaultFilled: filledInNames(row.body) };
}

/** What stands after the last row. */
export function exportTail(format: ExportFormat): string {
  return format === 'har' ? harTail : '';
}

/** Whether a format has a place for a row: OCS text only for lines that OCS would have written, HAR only for notifications. */
export function isExported(format: ExportFormat, row: ExportedRow): boolean {
  if (format === 'ocs') return row.kind === 'notification' && hasLine(row);
  return format !== 'har' || row.kind === 'notification';
}

/** OCS writes a line when it hands a notification to a connection; it sends nothing again and nothing twice. */
export function hasLine({ loggedAt, cause }: Pick<NotificationDetail, 'loggedAt' | 'cause'>): boolean {
  return loggedAt !== null && cause.kind !== 'redelivery' && cause.kind !== 'duplicate';
}

/** The line of a notification that has one. */
export function lineOf(
  { id, campaignGroup, uri, loggedAt, at }: NotificationDetail,
  { traceFormat, origin }: Pick<ExportContext, 'traceFormat' | 'origin'>,
): string {
  return traceLine({ id, campaignGroup, uri, at: loggedAt ?? at }, traceFormat, origin);
}
