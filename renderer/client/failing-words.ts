import type { FailureSeries } from '../../shared/contract/state.ts';
import { type ErrorClass, errorWords } from '../../shared/reporting/outcome.ts';
import { t } from '../../shared/strings/t.ts';
import type { Target } from './target.ts';

/** So many in a row are no accident. */
const mostByChance = 2;
const nobodyThere: readonly (ErrorClass | null)[] = ['refused', 'dns', 'unreachable', 'connect-timeout'];

/** Whether a series of failures is to be said over the whole window. */
export function isWorthSaying(series: FailureSeries | null): series is FailureSeries {
  return series !== null && series.count > mostByChance;
}

/** Whether nobody answers where the notifications go: another receiver would. */
export function isNobodyThere({ errorClass }: FailureSeries): boolean {
  return nobodyThere.includes(errorClass);
}

/** `127.0.0.1:8080 refused 12 notifications in a row since 10:42:07.`; `since` is the time in the window's zone. */
export function failingWords(series: FailureSeries, target: Target, since: string): string {
  const who = 'host' in target ? target.host : t('notices.target');
  const facts = { who, count: series.count, since };
  if (series.isMixed) return t('notices.mixed', { ...facts, newest: newestWords(series) });
  if (series.errorClass === 'refused') return t('notices.refused', facts);
  return t('notices.failing', { ...facts, newest: newestWords(series) });
}

function newestWords({ errorClass, status }: FailureSeries): string {
  if (status !== null) return t('notices.status', { status: String(status) });
  return errorClass === null ? t('notices.noAnswer') : errorWords[errorClass].short;
}
