import type { Delay, RequestMatch, Response, ResponseRule, Selection } from '../../shared/receiver/response-rule.ts';
import { t } from '../../shared/strings/t.ts';
import { latency } from './format.ts';
import { ordinal } from './ordinal.ts';

/** `all changes with GSW_CAMPAIGN_GROUP_ACTION = 8`, `all requests`. */
export function matchWords({ kind, fields = [], path, header }: RequestMatch): string {
  const what = t(`faultWords.response.${kind ?? 'all'}`);
  const conditions = [
    ...fields.map(({ field, is }) => t('faultWords.response.field', { field, value: valueText(is) })),
    ...(path === undefined ? [] : [t('faultWords.response.path', { path })]),
    ...(header === undefined ? [] : [t('faultWords.response.header', { name: header.name, value: header.is })]),
  ];
  if (conditions.length === 0) return what;
  const all = conditions.reduce((first, second) => t('faultWords.response.and', { first, second }));
  return t('faultWords.response.with', { what, conditions: all });
}

/** Which of the requests that match, to stand after a comma; empty for all. */
export function selectionWords(select: Selection): string {
  switch (select.kind) {
    case 'all':
      return '';
    case 'nth':
      return t('faultWords.response.nth', { ordinal: ordinal(select.n) });
    case 'every':
      return select.n === 1 ? '' : t('faultWords.response.every', { ordinal: ordinal(select.n) });
    case 'percent':
      return t('faultWords.response.percent', { percent: select.percent });
    case 'window': {
      const { fromSeconds: from, seconds } = select;
      return from === 0
        ? t('faultWords.response.window', { seconds })
        : t('faultWords.response.windowFrom', { from, to: from + seconds });
    }
  }
}

/** `503 after 250 ms`, `never answers`. */
export function responseWords(response: Response): string {
  switch (response.kind) {
    case 'answer': {
      const answer = late(String(response.status), response.delay);
      return response.slowBodyMs === undefined
        ? answer
        : t('faultWords.response.slowBody', { answer, time: latency(response.slowBodyMs) });
    }
    case 'never':
      return t('faultWords.response.never');
    default:
      return late(t(`faultWords.response.${response.kind}`), response.delay);
  }
}

function late(answer: string, delay: Delay | undefined): string {
  return delay === undefined ? answer : t('faultWords.response.after', { answer, delay: delayWords(delay) });
}

/** What a rule answers: one response, or several in turn. */
export function answerWords({ respond, repeat }: Pick<ResponseRule, 'respond' | 'repeat'>): string {
  const [only] = respond;
  if (only && respond.length === 1) return responseWords(only);
  const answers = respond
    .map(responseWords)
    .reduce((first, second) => t('faultWords.response.inTurn', { first, second }));
  return t(repeat ? 'faultWords.response.again' : 'faultWords.response.stays', { answers });
}

function delayWords(delay: Delay): string {
  switch (delay.kind) {
    case 'fixed':
      return latency(delay.ms);
    case 'uniform':
      return t('faultWords.response.uniform', { from: latency(delay.fromMs), to: latency(delay.toMs) });
    case 'normal':
      return t('faultWords.response.normal', { mean: latency(delay.meanMs), deviation: latency(delay.deviationMs) });
    case 'exponential':
      return t('faultWords.response.exponential', { mean: latency(delay.meanMs) });
  }
}

function valueText(value: string | number | null): string {
  return typeof value === 'string' ? t('faultWords.response.text', { text: value }) : String(value);
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
