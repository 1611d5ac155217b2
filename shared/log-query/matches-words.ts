const ascii = /^\p{ASCII}*$/u;

/** The text without what makes no difference to its words: their case and their diacritics. What is between them stays. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\P{ASCII}+/gu, withoutDiacritics);
}

/** ASCII has none, so that each stretch of other characters can be taken by itself. */
function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ς', 'σ');
}

/**
 * The words of a text, as the full-text index knows them: letters and digits, whatever their case and their diacritics.
 * One string, with one space before each word.
 */
export function foldedWords(text: string): string {
  const plain = folded(text);
  const words = plain.replace(ascii.test(plain) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
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
