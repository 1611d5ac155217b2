/** A text as one value of a query: in quotation marks where it would be read otherwise. */
export function quoted(text: string): string {
  return /^[^\s",:\\-][^\s",:\\]*$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
