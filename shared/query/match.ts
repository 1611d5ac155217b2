/** A condition on a text, or on a number. */
export type TextTest = (text: string) => boolean;
export type NumberTest = (value: number) => boolean;

/**
 * Whether a text holds `pattern`, whatever the case. With a `*`, which stands for any characters, the pattern is the whole text:
 * `Spring*` begins with it.
 */
export function textTest(pattern: string): TextTest {
  const wanted = pattern.toLowerCase();
  if (!wanted.includes('*')) return (text) => text.toLowerCase().includes(wanted);
  const parts = wanted.split(/\*+/);
  return (text) => matchesParts(text.toLowerCase(), parts);
}

/** The first part stands at the beginning, the last one at the end, those between in their order: no pattern is ever slow. */
function matchesParts(text: string, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
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
