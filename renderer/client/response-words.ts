import type { Delay, RequestMatch, Response, ResponseRule, Selection } from '../../shared/receiver/response-rule.ts';
import { latency } from './format.ts';
import { ordinal } from './ordinal.ts';

/** `all changes with GSW_CAMPAIGN_GROUP_ACTION = 8`, `all requests`. */
export function matchWords({ kind, fields = [], path, header }: RequestMatch): string {
  const what = kind === undefined ? 'all requests' : kind === 'change' ? 'all changes' : 'all periodic notifications';
  const conditions = [
    ...fields.map(({ field, is }) => `${field} = ${valueText(is)}`),
    ...(path === undefined ? [] : [`path ${path}`]),
    ...(header === undefined ? [] : [`${header.name}: ${header.is}`]),
  ];
  return conditions.length === 0 ? what : `${what} with ${conditions.join(' and ')}`;
}

/** Which of the requests that match, to stand after a comma; empty for all. */
export function selectionWords(select: Selection): string {
  switch (select.kind) {
    case 'all':
      return '';
    case 'nth':
      return `of these the ${ordinal(select.n)}`;
    case 'every':
      return select.n === 1 ? '' : `of these every ${ordinal(select.n)}`;
    case 'percent':
      return `of these ${select.percent} %`;
    case 'window':
      return select.fromSeconds === 0
        ? `for ${select.seconds} s after it was switched on`
        : `from ${select.fromSeconds} s to ${select.fromSeconds + select.seconds} s after it was switched on`;
  }
}

/** `503 after 250 ms`, `never answers`. */
export function responseWords(response: Response): string {
  const after = 'delay' in response && response.delay ? ` after ${delayWords(response.delay)}` : '';
  switch (response.kind) {
    case 'answer':
      return `${response.status}${after}${response.slowBodyMs === undefined ? '' : `, its body over ${latency(response.slowBodyMs)}`}`;
    case 'never':
      return 'never answers';
    case 'close':
      return `closes the connection${after}`;
    case 'reset':
      return `resets the connection${after}`;
    case 'malformed':
      return `answers what is no HTTP${after}`;
  }
}

/** What a rule answers: one response, or several in turn. */
export function answerWords({ respond, repeat }: Pick<ResponseRule, 'respond' | 'repeat'>): string {
  const [only] = respond;
  if (only && respond.length === 1) return responseWords(only);
  return `${respond.map(responseWords).join(', then ')}${repeat ? ', and again from the first' : ', and stays with the last'}`;
}

function delayWords(delay: Delay): string {
  switch (delay.kind) {
    case 'fixed':
      return latency(delay.ms);
    case 'uniform':
      return `${latency(delay.fromMs)} to ${latency(delay.toMs)}`;
    case 'normal':
      return `${latency(delay.meanMs)} ± ${latency(delay.deviationMs)}`;
    case 'exponential':
      return `${latency(delay.meanMs)} on average`;
  }
}

function valueText(value: string | number | null): string {
  return typeof value === 'string' ? `“${value}”` : String(value);
}

/** Whether what it answers is anything but a prompt 2xx. */
export function isFaulty({ respond }: Pick<ResponseRule, 'respond'>): boolean {
  return respond.some(
    (response) =>
      response.kind !== 'answer' ||
      response.status > 299 ||
      response.delay !== undefined ||
      response.slowBodyMs !== undefined,
  );
}
