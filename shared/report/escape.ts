/** A text for HTML and XML, as content or in a quoted attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** What XML 1.0 cannot hold, not even escaped: control characters, halves of surrogate pairs, and two that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** A text for XML; what XML cannot hold becomes U+FFFD. */
export function escapedXml(text: string): string {
  return escaped(text.replace(notXml, '\ufffd'));
}
