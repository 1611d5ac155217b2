import { tickText } from './case.ts';
import { conformanceCases } from './cases.ts';
import { checkNames, checkWords, usualChecks } from './check.ts';

/** The cases as a table in Markdown, as it stands in docs/conformance.md. */
export function caseTable(): string {
  const rows = conformanceCases.map((one) => {
    const { id, title, sends, why, source, ticks, judges } = one;
    const also = judges.map((name) => `${checkWords[name].title}.`).join(' ');
    const asked = ticks.length === 0 ? '–' : ticks.map((tick) => visible(tickText(one, tick))).join('<br>');
    return `| \`${id}\`<br>${title} | ${sends}${also ? ` **Judged besides: ${also}**` : ''} | ${asked} | ${why}<br>*${source.provenance}*: ${source.text} |`;
  });
  return ['| Case | Sent | You check | Why |', '|---|---|---|---|', ...rows].join('\n');
}

/** What is judged from outside, as a table in Markdown. */
export function checkTable(): string {
  const rows = checkNames.map((name) => {
    const cases = conformanceCases.filter(({ judges }) => judges.includes(name)).map(({ id }) => `\`${id}\``);
    return `| ${checkWords[name].title} | ${checkWords[name].passes} | ${usualChecks.includes(name) ? 'every case' : cases.join(', ')} |`;
  });
  return ['| Check | Passed when | Judged in |', '|---|---|---|', ...rows].join('\n');
}

/** A cell of a table: what would break the table, or turn it around, is shown as what it is. */
function visible(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replace(
      /[^\P{Cc}]|[\u202a-\u202e]/gu,
      (mark) => `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    );
}
