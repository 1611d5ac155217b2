/** A catalogue with every text in brackets, `⟦Load⟧`: a text without them on the screen has not come from a catalogue. */
export function inBrackets<Catalogue extends object>(catalogue: Catalogue): Catalogue {
  const marked = Object.entries(catalogue).map(([key, value]) => [
    key,
    typeof value === 'string' ? `⟦${value}⟧` : inBrackets(value as object),
  ]);
  return Object.fromEntries(marked) as Catalogue;
}
