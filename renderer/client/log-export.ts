import type { ExportFormat } from '../../shared/contract/calls.ts';
import { t } from '../../shared/strings/t.ts';
import { timeInName } from './files.ts';

/** What a person reads of a format. */
export const formatWords: Readonly<Record<ExportFormat, { readonly name: string; readonly about: string }>> = {
  ocs: { name: t('logCells.formats.ocs.name'), about: t('logCells.formats.ocs.about') },
  csv: { name: t('logCells.formats.csv.name'), about: t('logCells.formats.csv.about') },
  jsonl: { name: t('logCells.formats.jsonl.name'), about: t('logCells.formats.jsonl.about') },
  har: { name: t('logCells.formats.har.name'), about: t('logCells.formats.har.about') },
};

const endings: Readonly<Record<ExportFormat, string>> = { ocs: 'log', csv: 'csv', jsonl: 'jsonl', har: 'har' };
const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  ocs: 'text/plain',
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  har: 'application/json',
};

/** `ocs-log-2026-11-24T10-42-07.csv`, in UTC. */
export function exportName(format: ExportFormat, at: number): string {
  return `ocs-log-${timeInName(at)}.${endings[format]}`;
}

export function exportType(format: ExportFormat): string {
  return `${mediaTypes[format]};charset=utf-8`;
}

/** Counts the rows in an export whose pieces are cut between rows. */
export class RowCounter {
  readonly #format: ExportFormat;
  #rows = 0;

  constructor(format: ExportFormat) {
    this.#format = format;
    // The head is no row.
    if (format === 'csv') this.#rows = -1;
  }

  get rows(): number {
    return Math.max(0, this.#rows);
  }

  add(piece: string): void {
    if (this.#format === 'har') this.#rows += piece.match(/\n\{/g)?.length ?? 0;
    // A line end inside of quotes belongs to a cell: quotes are doubled there, so that they come in pairs.
    else if (this.#format === 'csv') this.#rows += piece.replace(/"[^"]*"/g, '').match(/\n/g)?.length ?? 0;
    else this.#rows += piece.match(/\n/g)?.length ?? 0;
  }
}
