import type { Belief } from '../../shared/receiver/belief.ts';
import type { BeliefJudgement } from '../../shared/receiver/judge-belief.ts';
import { dialModeName, optimizationName, unitSign } from './dialing-words.ts';
import { healingPhrase, verdictWord } from './healing-words.ts';

/** `(stale, will not heal)`, to stand behind the state that is believed; empty when it is in step. */
export function verdictInBrackets({ verdict, healing }: BeliefJudgement, now: number): string {
  if (verdict === 'in-step') return '';
  const phrase = healingPhrase(healing, now);
  return phrase === '' ? `(${verdictWord[verdict]})` : `(${verdictWord[verdict]}, ${phrase})`;
}

/** `Predictive · Busy Factor 85 %`; empty where none was said. Numbers of no enumeration stand as they are. */
export function believedMode({ dialMode, optimizeBy, optimizeGoal }: Belief): string {
  if (dialMode === null) return '';
  const name = dialModeName(dialMode);
  if (optimizeBy === null) return name;
  if (optimizeGoal === null) return `${name} · method ${optimizeBy} without a goal`;
  return `${name} · ${optimizationName(optimizeBy)} ${optimizeGoal} ${unitSign(optimizeBy)}`;
}

/** How it is known what the receiver believes. */
export function sourceWords({ source }: Belief): string {
  return source === 'received' ? 'received' : 'inferred: what it accepted';
}
