/**
 * How well a query matches a text, both in lower case; null when it does not. Each word of the query must be there: best at
 * the beginning of the text, then at the beginning of a word, then anywhere, then letter by letter with gaps (`sprag` finds
 * `spring@agents`). Short texts come before long ones.
 */
export function rank(query: readonly string[], text: string): number | null {
  let score = 0;
  for (const word of query) {
    const found = rankWord(word, text);
    if (found === null) return null;
    score += found;
  }
  return score - text.length / 1_000;
}

/** The words of a query. */
export function wordsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function rankWord(word: string, text: string): number | null {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0) return 4;
    if (isEdge(text, at)) return 3;
  }
  if (text.includes(word)) return 2;
  return word.length > 1 && hasLettersOf(word, text) ? 1 : null;
}

function isEdge(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/** Whether the letters of `word` are in `text` in this order. */
function hasLettersOf(word: string, text: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = text.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
