import { emptyValue } from './columns.ts';

/** What a spreadsheet takes for the beginning of a formula; the wide signs are those of East Asian keyboards. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Whether a spreadsheet could take a cell for a formula. */
export function isFormula(text: string): boolean {
  return formula.test(text);
}

/** A cell that no spreadsheet takes for a formula, and that an import takes for this very text: an apostrophe comes before it. */
export function neutralise(text: string): string {
  return needsApostrophe(text) ? `'${text}` : text;
}

/** The text that {@link neutralise} was given. */
export function restore(cell: string): string {
  return cell.startsWith("'") && needsApostrophe(cell) ? cell.slice(1) : cell;
}

/** Apostrophes before it make no difference, so that each one that is put there can be taken away. */
function needsApostrophe(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return isFormula(bare) || bare !== bare.trim() || bare === emptyValue;
}
