import type { SilenceAdvice, SilenceQuestion, SilenceReason, Stops } from './advice.ts';
import { arrivalReasons } from './arrival-reasons.ts';
import { configurationReasons } from './configuration-reasons.ts';
import { beats, factsOf, type GroupFacts } from './group-facts.ts';
import { nextDue } from './next-due.ts';
import { periodicReasons } from './periodic-reasons.ts';

/**
 * Why nothing is being sent, in any state of the program: every reason with a sentence and one command that mends it, what
 * to mend first first. When nothing is wrong, it says that it is being sent, and when the next periodic notification is due.
 */
export function whySilent(question: SilenceQuestion): SilenceAdvice {
  const facts = factsOf(question);
  const reasons = [
    ...wholeReasons(question, facts),
    ...configurationReasons(question, facts),
    ...periodicReasons(question, facts),
    ...arrivalReasons(question, facts),
  ];
  const worst = severity.find((stops) => reasons.some((reason) => reason.stops === stops));
  const isWell = worst === undefined || worst === 'some';
  return { isWell, headline: isWell ? wellHeadline(question, facts) : headlines[worst], reasons };
}

const severity: readonly Stops[] = ['everything', 'changes', 'periodic', 'arrival', 'delay', 'some'];
const headlines: Readonly<Record<Exclude<Stops, 'some'>, string>> = {
  everything: 'Nothing is being sent.',
  changes: 'Periodic notifications are sent; changes are not.',
  periodic: 'Changes are sent; periodic notifications are not.',
  arrival: 'It is being sent, but it is not accepted.',
  delay: 'It is being sent, but late.',
};

/** What stops everything, whatever the options say. */
function wholeReasons({ state, isConnected, dbid }: SilenceQuestion, facts: readonly GroupFacts[]): SilenceReason[] {
  const reasons: SilenceReason[] = [];
  const add = (reason: Omit<SilenceReason, 'stops'>) => reasons.push({ ...reason, stops: 'everything' });
  if (!isConnected)
    add({
      cause: 'connection-lost',
      sentence: 'The connection to the engine is lost: no command reaches it, and what is shown here is old.',
      remedy: { kind: 'reload', label: 'Connect again' },
    });
  if (facts.length === 0)
    add(
      dbid === null
        ? {
            cause: 'no-group',
            sentence: 'The workspace has no Campaign Group: there is nothing to report.',
            remedy: { kind: 'command', command: 'group.create', label: 'Create a Campaign Group' },
          }
        : {
            cause: 'no-group',
            sentence: 'This Campaign Group no longer exists.',
            remedy: { kind: 'command', command: 'view.groups', label: 'Show the Campaign Groups' },
          },
    );
  if (state.sending.held)
    add({
      cause: 'held',
      sentence:
        state.sending.reason === 'restored'
          ? 'Sending is held since the session was restored: nothing leaves before you resume it.'
          : 'All sending is held: what happens meanwhile is recorded as dropped.',
      remedy: { kind: 'command', command: 'sending.toggle', label: 'Resume sending' },
    });
  return reasons;
}

function wellHeadline({ state, now }: SilenceQuestion, facts: readonly GroupFacts[]): string {
  let next = Number.POSITIVE_INFINITY;
  let name = '';
  for (const one of facts) {
    const { beat } = one.view;
    if (beat === null || !beats(one)) continue;
    const left = nextDue(beat.anchor, beat.intervalMs, now) - now;
    if (left >= next) continue;
    next = Math.min(left, beat.intervalMs);
    name = one.name;
  }
  if (name === '') return 'It is being sent.';
  const unit = state.clock.mode.kind === 'virtual' ? ' s of virtual time' : ' s';
  return `It is being sent: next 81001 in ${Math.max(0, Math.ceil(next / 1_000))}${unit}, of ${name}.`;
}
