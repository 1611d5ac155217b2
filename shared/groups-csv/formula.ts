const dangerous = /^'*[=+\-@\t\r]/;
const neutralised = /^'+[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe comes before what would begin one. */
export function neutralise(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text that {@link neutralise} was given. */
export function restore(cell: string): string {
  return neutralised.test(cell) ? cell.slice(1) : cell;
}
