import { escaped } from './escape.ts';

/** Light and dark, on screen and on paper; one family of colours for verdicts, each of which stands in words as well. */
const style = `
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #3a3f4a); --soft: light-dark(#f5f6f8, #22262e);
  --good: light-dark(#1b6e3c, #6fd19a); --bad: light-dark(#b3261e, #ff8a80); --open: light-dark(#7a5200, #f0c060); }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem;
  border-bottom: 1px solid var(--line); } td, code, pre { overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .6rem; white-space: pre-wrap; } .number { text-align: right;
  font-variant-numeric: tabular-nums; white-space: nowrap; } .good { color: var(--good); } .bad { color: var(--bad); }
.open { color: var(--open); } .good, .bad, .open { font-weight: 600; } summary { cursor: pointer; }
@media print { details:not([open]) { display: none; } }`;

/** HTML that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Part[];

/** HTML from a template; everything in it is escaped that is not HTML itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: texts.map((text, index) => text + (index < parts.length ? partText(parts[index] ?? '') : '')).join(''),
  };
}

function partText(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map(partText).join('');
}

/** A whole page that needs nothing beside it and runs nothing. */
export function htmlPage(title: string, body: readonly Html[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title><style>${style}\n</style></head>`,
    '<body>',
    ...body.map((part) => part.html),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
