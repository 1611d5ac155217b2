import type { NotificationDetail } from '../contract/log.ts';
import { causeText } from '../reporting/cause.ts';
import { errorWords } from '../reporting/outcome.ts';
import { localTime } from '../reporting/trace-line.ts';
import { type ExportContext, hasLine, lineOf } from './formats.ts';
import { rawHttp } from './raw-http.ts';
import { actionName, actorName, kindWord, receiptSentence, wireSentence } from './row-words.ts';

/** A notification as a ticket needs it: what, when, which Campaign Group, what became of it, request, response, OCS line. */
export function markdownText(
  detail: NotificationDetail,
  context: Pick<ExportContext, 'traceFormat' | 'origin'>,
): string {
  const { id, at, loggedAt, dbid, campaignGroup, action, actor, uri, cause, fault, mark } = detail;
  const facts: (readonly [string, string])[] = [
    [
      'What',
      `${id}, ${kindWord(detail)}, action ${action} (${actionName(action)}), actor ${actor} (${actorName(actor)})`,
    ],
    ['Campaign Group', `${codeSpan(campaignGroup)}, DBID ${codeSpan(dbid)}`],
    ['Occurred', bothTimes(at)],
    ['Handed to a connection', loggedAt === null ? 'never' : bothTimes(loggedAt)],
    ['Target', codeSpan(uri)],
    ['Cause', codeSpan(causeText(cause))],
    ['On the wire', wireWords(detail)],
    ['Receiver', codeSpan(receiptSentence(detail.receipt))],
  ];
  if (fault !== null) facts.push(['Loss laboratory, beyond OCS', codeSpan(fault)]);
  if (mark !== null && mark.note !== '') facts.push(['Note', codeSpan(mark.note)]);
  return `${[
    `### Notification ${id} of ${codeSpan(campaignGroup)}: ${detail.outcome}`,
    facts.map(([name, words]) => `- **${name}:** ${words}`).join('\n'),
    '**Log line**',
    hasLine(detail) ? fenced(lineOf(detail, context)) : 'OCS would have written none.',
    '**Request**',
    fenced(rawHttp(detail).replaceAll('\r\n', '\n'), 'http'),
    '**Response**',
    responseText(detail),
  ].join('\n\n')}\n`;
}

function wireWords(detail: NotificationDetail): string {
  const usually = detail.errorClass === null ? '' : ` ${errorWords[detail.errorClass].usually}`;
  const took = detail.latencyMs === null ? '' : ` (${Number(detail.latencyMs.toFixed(1))} ms)`;
  return `${wireSentence(detail)}${took}${usually}`;
}

function responseText({ response, errorText }: NotificationDetail): string {
  if (response === null) return errorText === null ? 'None.' : `None. The raw error:\n\n${fenced(errorText)}`;
  const { status, headers, body, bodyBytes, bodyCut } = response;
  const head = [`HTTP ${status}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  const cut = bodyCut ? `\n\nOnly the beginning of the body's ${bodyBytes} bytes was kept.` : '';
  return `${fenced([...head, '', body].join('\n'), 'http')}${cut}`;
}

/** UTC and the time of this machine: a ticket is read elsewhere. */
function bothTimes(at: number): string {
  return `${new Date(at).toISOString()} (local ${localTime(at)}${offsetOf(at)})`;
}

function offsetOf(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** A text on one line that no sign in it can end or turn into something else. */
export function codeSpan(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  // A space at both ends is taken away again by whoever shows it; without it, a backtick at the end would belong to the fence.
  const padded = /^`|`$|^ .* $/.test(line) || line.trim() === '' ? ` ${line} ` : line;
  return `${fence}${padded}${fence}`;
}

/** A block that no line in it can end. */
export function fenced(text: string, language = 'text'): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
