/** A number where the text is one; otherwise the text itself, so that a schema can refuse it as such. */
export function typedNumber(text: string): number | string {
  const trimmed = text.trim();
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/** The same, where an empty field means that there is none. */
export function optionalNumber(text: string): number | string | undefined {
  return text.trim() === '' ? undefined : typedNumber(text);
}

/** What is empty is left out. */
export function optionalText(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

/** The object without what is undefined: optional fields of a schema want to be absent. */
export function withoutUnset(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
