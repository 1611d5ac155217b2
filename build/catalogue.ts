/** Every text of a catalogue by its key, `groups.bulk.load`. */
export function textsOf(catalogue: object, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(catalogue)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value === 'string') texts.set(key, value);
    else for (const [inner, text] of textsOf(value as object, key)) texts.set(inner, text);
  }
  return texts;
}
