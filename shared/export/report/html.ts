/** A piece of HTML, safe to be put into more of it. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | number | readonly Html[];

/** HTML from a template: whatever is put into it as text stays text. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.map((text, index) => text + written(parts[index] ?? '')).join('') };
}

/** A table with a head; nothing where it would have no rows. */
export function table(caption: string, head: readonly string[], rows: readonly Html[]): Html {
  if (rows.length === 0) return html``;
  return html`<table><caption>${caption}</caption>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>
`;
}

function written(part: Part): string {
  if (typeof part === 'object') return 'html' in part ? part.html : part.map((one) => one.html).join('');
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
