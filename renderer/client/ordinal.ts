import { t } from '../../shared/strings/t.ts';

/** `1st`, `2nd`, `11th`. */
export function ordinal(number: number): string {
  return t('units.ordinal', { number });
}
