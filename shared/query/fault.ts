import { t } from '../strings/t.ts';

/** What is wrong with a stretch of the query's text, in a sentence that says what would be right. */
export interface QueryFault {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export const openQuote = t('logQuery.faults.openQuote');

export function unknownKey(name: string, keys: readonly { readonly name: string }[]): string {
  const known = keys.map((key) => key.name).join(', ');
  return t('logQuery.faults.unknownKey', { name, known });
}
