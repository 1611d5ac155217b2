import type { CallInput, CallOutput, ExportFormat } from '../../../shared/contract/calls.ts';
import type { CallError, Result } from '../../../shared/contract/result.ts';
import { type Console, nowOf, say } from '../console.ts';
import { saveFile } from '../files.ts';
import { plural } from '../format.ts';
import { exportName, exportType, RowCounter } from '../log-export.ts';
import { inspectedRows } from '../log-selection.ts';

export interface ExportChoice {
  readonly format: ExportFormat;
  /** The rows that are selected, or all that the query finds in the journal. */
  readonly rows: 'selection' | 'query';
  readonly unmasked: boolean;
}

export interface ExportWatch {
  /** Told after every piece. */
  onProgress(rows: number): void;
  readonly signal: AbortSignal;
}

/** Writes a file of the log, piece by piece; gives the error when that did not work, and null when it did or was cancelled. */
export async function exportLog(console: Console, choice: ExportChoice, watch: ExportWatch): Promise<CallError | null> {
  const { format } = choice;
  const pieces: string[] = [];
  const counter = new RowCounter(format);
  const input = inputOf(console, choice);
  let next: number | null = null;
  do {
    const result: Result<CallOutput<'log.export'>> = await console.bridge.call(
      'log.export',
      next === null ? input : { ...input, after: next },
    );
    if (watch.signal.aborted) return null;
    if (!result.ok) return result.error;
    pieces.push(result.value.text);
    counter.add(result.value.text);
    next = result.value.next;
    watch.onProgress(counter.rows);
  } while (next !== null);
  const name = exportName(format, nowOf(console));
  saveFile(name, new Blob(pieces, { type: exportType(format) }));
  say(console, 'done', `Exported ${plural(counter.rows, 'row')} to ${name}`);
  return null;
}

function inputOf({ store }: Console, { format, rows, unmasked }: ExportChoice): CallInput<'log.export'> {
  const { inspected, logQuery } = store.getState();
  const chosen = rows === 'selection' ? { seqs: [...inspectedRows(inspected)] } : { query: logQuery.query };
  return { format, rows: chosen, unmasked };
}
