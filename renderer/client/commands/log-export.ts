import type { CallInput, CallOutput, ExportFormat } from '../../../shared/contract/calls.ts';
import { type CallError, ok, type Result } from '../../../shared/contract/result.ts';
import { t } from '../../../shared/strings/t.ts';
import { type Console, nowOf, say } from '../console.ts';
import { saveFile } from '../files.ts';
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

/** Writes a file of the log; gives the error when that did not work, and null when it did or was cancelled. */
export async function exportLog(console: Console, choice: ExportChoice, watch: ExportWatch): Promise<CallError | null> {
  const result = await collectExport(console, choice, watch);
  if (result === null) return null;
  if (!result.ok) return result.error;
  const { pieces, rows } = result.value;
  const name = exportName(choice.format, nowOf(console));
  saveFile(name, new Blob([...pieces], { type: exportType(choice.format) }));
  say(console, 'done', t('results.logExport.done', { rows, name }));
  return null;
}

interface Export {
  readonly pieces: readonly string[];
  readonly rows: number;
}

/** Asks for an export, piece by piece; null when it was cancelled on the way. */
export async function collectExport(
  console: Console,
  choice: ExportChoice,
  { onProgress, signal }: ExportWatch,
): Promise<Result<Export> | null> {
  const pieces: string[] = [];
  const counter = new RowCounter(choice.format);
  const input = inputOf(console, choice);
  let next: number | null = null;
  do {
    const result: Result<CallOutput<'log.export'>> = await console.bridge.call(
      'log.export',
      next === null ? input : { ...input, after: next },
    );
    if (signal.aborted) return null;
    if (!result.ok) return result;
    pieces.push(result.value.text);
    counter.add(result.value.text);
    next = result.value.next;
    onProgress(counter.rows);
  } while (next !== null);
  return ok({ pieces, rows: counter.rows });
}

function inputOf({ store }: Console, { format, rows, unmasked }: ExportChoice): CallInput<'log.export'> {
  const { inspected, logQuery } = store.getState();
  const chosen = rows === 'selection' ? { seqs: [...inspectedRows(inspected)] } : { query: logQuery.query };
  return { format, rows: chosen, unmasked };
}
