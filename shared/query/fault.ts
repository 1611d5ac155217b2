/** What is wrong with a stretch of the query's text, in a sentence that says what would be right. */
export interface QueryFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export const openQuote = 'The quote is not closed.';

export function unknownKey(name: string, keys: readonly { readonly name: string }[]): string {
  const known = keys.map((key) => key.name).join(', ');
  return `There is no key ${name}. Keys: ${known}. To look for the text, put it in quotes.`;
}
