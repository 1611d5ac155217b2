/** A condition on a text, or on a number. */
export type TextTest = (text: string) => boolean;
export type NumberTest = (value: number) => boolean;

/** Whether a text holds `pattern` as a part, whatever the case; `*` stands for any characters. No pattern is ever slow. */
export function textTest(pattern: string): TextTest {
  const parts = pattern.toLowerCase().split('*');
  return (text) => holdsInOrder(text.toLowerCase(), parts);
}

function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
}

const comparison = /^(>=|<=|>|<|=)?(-?\d+(?:\.\d+)?)$/;
const range = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/;

/** Reads `20`, `>20`, `>=20`, `<20`, `<=20` or `10..20`, both ends counted; null when it is none of them. */
export function numberTest(text: string): NumberTest | null {
  const [, from, to] = range.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return (value) => value >= Number(from) && value <= Number(to);
  const [, sign = '=', digits] = comparison.exec(text) ?? [];
  if (digits === undefined) return null;
  const wanted = Number(digits);
  switch (sign) {
    case '>':
      return (value) => value > wanted;
    case '>=':
      return (value) => value >= wanted;
    case '<':
      return (value) => value < wanted;
    case '<=':
      return (value) => value <= wanted;
    default:
      return (value) => value === wanted;
  }
}
