const ascii = /^\p{ASCII}*$/u;

/**
 * The words of a text, as the full-text index knows them: letters and digits, whatever their case and their diacritics.
 * One string, with one space before each word.
 */
export function foldedWords(text: string): string {
  const folded = ascii.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')
    : text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replaceAll('ς', 'σ')
        .replace(/[^\p{L}\p{N}]+/gu, ' ');
  const words = folded.trim();
  return words === '' ? '' : ` ${words}`;
}

/** Whether the words of `phrase` are in the text one after the other, the last one as a beginning. No words are in no text. */
export function holdsPhrase(text: string, phrase: string): boolean {
  const words = foldedWords(phrase);
  return words !== '' && foldedWords(text).includes(words);
}

/** The text as it is given to an index that knows the rules of ASCII only. */
export function indexedWords(text: string): string {
  return ascii.test(text) ? text : foldedWords(text);
}
