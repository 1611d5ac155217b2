import type { GroupRequest, GroupRequestKind } from '../../../shared/domain/requests.ts';
import { t } from '../../../shared/strings/t.ts';
import { dialModeName, optimizationName, unitSign } from '../../client/dialing-words.ts';

/** What a timed action does, in one or two words. */
export const requestWord: Readonly<Record<GroupRequestKind, string>> = {
  load: t('schedule.requests.load'),
  start: t('schedule.requests.start'),
  stop: t('schedule.requests.stop'),
  'set-mode': t('schedule.requests.set-mode'),
  unload: t('schedule.requests.unload'),
  'force-unload': t('schedule.requests.force-unload'),
  complete: t('schedule.requests.complete'),
};

/** `Start · Predictive, Busy Factor 85 %`. */
export function requestWords(request: GroupRequest): string {
  const parameters = parametersOf(request);
  const word = requestWord[request.do];
  return parameters === '' ? word : t('schedule.requestWith', { request: word, parameters });
}

/** `Predictive, Busy Factor 85 %`; empty for requests without parameters. */
function parametersOf(request: GroupRequest): string {
  if (request.do !== 'start' && request.do !== 'set-mode') return '';
  const { dialMode, optimizeBy, optimizeGoal } = request;
  if (optimizeBy === undefined || optimizeGoal === undefined) return dialModeName(dialMode);
  return t('schedule.optimized', {
    mode: dialModeName(dialMode),
    optimization: optimizationName(optimizeBy),
    goal: optimizeGoal,
    unit: unitSign(optimizeBy),
  });
}
