/** Text within HTML, also within a quoted attribute. */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Text within XML: what XML cannot hold at all is shown as U+FFFD. */
export function escapeXml(text: string): string {
  return escapeHtml(text);
}

/** Control characters that neither format takes, halves of surrogate pairs, and marks that turn the reading direction around. */
function visible(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}
