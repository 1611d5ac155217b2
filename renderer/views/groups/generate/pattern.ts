import { t } from '../../../../shared/strings/t.ts';

const placeholder = /\{([^{}]*)\}/g;
const numbered = /^n(?::(\d{1,2}))?$/;

/** How the number is written in a pattern, for sentences about it. */
export const numberSigns = { n: '{n}', n4: '{n:4}' } as const;

/** What the placeholders of a pattern stand for: `n` and, for Calling Lists, the names of their Campaign and place. */
export interface PatternValues {
  readonly n: number;
  readonly campaign?: string;
  readonly list?: string;
}

/** The text that a pattern means: `{n}` is the number, `{n:4}` the number with at least four digits. */
export function fillIn(pattern: string, values: PatternValues): string {
  return pattern.replace(placeholder, (whole, inside: string) => {
    const [match, digits] = numbered.exec(inside) ?? [];
    if (match !== undefined) return String(values.n).padStart(Number(digits ?? 1), '0');
    if (inside === 'campaign') return values.campaign ?? whole;
    return inside === 'list' ? (values.list ?? whole) : whole;
  });
}

/** Whether every number gives another text. */
export function isNumbered(pattern: string): boolean {
  return [...pattern.matchAll(placeholder)].some(([, inside]) => numbered.test(inside ?? ''));
}

/** What cannot be understood in a pattern, in a sentence; null when all of it can. */
export function patternFault(pattern: string, known: readonly string[] = []): string | null {
  for (const [whole, inside = ''] of pattern.matchAll(placeholder))
    if (!numbered.test(inside) && !known.includes(inside)) return unknownFault(whole, known);
  return /[{}]/.test(pattern.replace(placeholder, '')) ? t('groupFiles.pattern.brace') : null;
}

function unknownFault(whole: string, known: readonly string[]): string {
  if (known.length === 0) return t('groupFiles.pattern.unknown', { whole, ...numberSigns });
  const others = known.map((name) => `{${name}}`).join(', ');
  return t('groupFiles.pattern.unknownOfSeveral', { whole, others, ...numberSigns });
}

/** `A` to `Z`, then `AA`, as a spreadsheet names its columns: the place of a Calling List, from 0. */
export function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}
