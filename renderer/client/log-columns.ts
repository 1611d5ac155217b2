import { t } from '../../shared/strings/t.ts';

/** The columns of the log that may be hidden; the rest always stand. */
export const optionalColumns = {
  gap: t('logCells.columns.gap'),
  id: t('logCells.columns.id'),
  actor: t('logCells.columns.actor'),
  cause: t('logCells.columns.cause'),
  line: t('logCells.columns.line'),
  receiver: t('logCells.columns.receiver'),
} as const;
export type OptionalColumn = keyof typeof optionalColumns;

/** What was chosen by hand; what is absent follows the room there is. */
export type ChosenColumns = Readonly<Partial<Record<OptionalColumn, boolean>>>;

/** Least width of the log, in pixels, at which a column is shown unless it was chosen by hand. */
const leastWidth: Readonly<Record<OptionalColumn, number>> = {
  receiver: 0,
  line: 620,
  id: 700,
  actor: 1_080,
  cause: 1_240,
  gap: 1_340,
};

/** Which columns are shown: what was chosen, and for the rest those that there is room for. */
export function shownLogColumns(width: number, chosen: ChosenColumns): Readonly<Record<OptionalColumn, boolean>> {
  const names = Object.keys(optionalColumns) as OptionalColumn[];
  return Object.fromEntries(names.map((name) => [name, chosen[name] ?? width >= leastWidth[name]])) as Record<
    OptionalColumn,
    boolean
  >;
}
