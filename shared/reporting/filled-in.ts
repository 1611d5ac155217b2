/** What stands in an attribute, as JSON text, when nothing was configured. */
const filledIn: ReadonlyMap<string, string> = new Map([
  ['GSW_TENANT_NAME', '"Unknown"'],
  ['GSW_TENANT_CCID', '"Unknown"'],
  ['GSW_QUEUE_NAME', '""'],
]);

/** Whether this JSON text is what stands in the attribute when nothing was configured. */
export function isFilledIn(name: string, json: string): boolean {
  return filledIn.get(name) === json;
}

/** The attributes of a body that were filled in, in the order of the wire; none where it is no JSON object. */
export function filledInNames(body: string): string[] {
  try {
    const values: unknown = JSON.parse(body);
    if (typeof values !== 'object' || values === null) return [];
    const attributes = new Map(Object.entries(values));
    return [...filledIn.keys()].filter((name) => isFilledIn(name, JSON.stringify(attributes.get(name))));
  } catch {
    return [];
  }
}
