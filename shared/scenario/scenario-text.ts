/** A scenario as a file holds it: one step a line, so that a change of one step is a change of one line. */
export function scenarioText({ steps, ...head }: { readonly steps: readonly unknown[] } & object): string {
  const entries = Object.entries(head)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')},\n`);
  const lines = steps.map((step) => `    ${onOneLine(step)}`);
  return `{\n${entries.join('')}  "steps": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

/** `{ "do": "load", "group": "A@B" }`. Line breaks within strings are escaped, so those that are there separate. */
function onOneLine(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
}
