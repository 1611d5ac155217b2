import type { GroupRequest, GroupRequestKind } from '../../../shared/domain/requests.ts';
import { dialModeName, optimizationName, unitSign } from '../../client/dialing-words.ts';

/** What a timed action does, in one or two words. */
export const requestWord: Readonly<Record<GroupRequestKind, string>> = {
  load: 'Load',
  start: 'Start',
  stop: 'Stop',
  'set-mode': 'Set mode',
  unload: 'Unload',
  'force-unload': 'Force unload',
  complete: 'Complete',
};

/** `Start · Predictive, Busy Factor 85 %`. */
export function requestWords(request: GroupRequest): string {
  const parameters = parametersOf(request);
  return parameters === '' ? requestWord[request.do] : `${requestWord[request.do]} · ${parameters}`;
}

/** `Predictive, Busy Factor 85 %`; empty for requests without parameters. */
function parametersOf(request: GroupRequest): string {
  if (request.do !== 'start' && request.do !== 'set-mode') return '';
  const { dialMode, optimizeBy, optimizeGoal } = request;
  if (optimizeBy === undefined || optimizeGoal === undefined) return dialModeName(dialMode);
  return `${dialModeName(dialMode)}, ${optimizationName(optimizeBy)} ${optimizeGoal} ${unitSign(optimizeBy)}`;
}
