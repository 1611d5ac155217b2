import { t } from '../strings/t.ts';
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
  everything: t('advice.headlines.everything'),
  changes: t('advice.headlines.changes'),
  periodic: t('advice.headlines.periodic'),
  arrival: t('advice.headlines.arrival'),
  delay: t('advice.headlines.delay'),
};

/** What stops everything, whatever the options say. */
function wholeReasons({ state, isConnected, dbid }: SilenceQuestion, facts: readonly GroupFacts[]): SilenceReason[] {
  const reasons: SilenceReason[] = [];
  const add = (reason: Omit<SilenceReason, 'stops'>) => reasons.push({ ...reason, stops: 'everything' });
  if (!isConnected)
    add({
      cause: 'connection-lost',
      sentence: t('advice.whole.disconnected'),
      remedy: { kind: 'reload', label: t('advice.remedies.reconnect') },
    });
  if (facts.length === 0)
    add(
      dbid === null
        ? {
            cause: 'no-group',
            sentence: t('advice.whole.noGroup'),
            remedy: { kind: 'command', command: 'group.create', label: t('advice.remedies.create') },
          }
        : {
            cause: 'no-group',
            sentence: t('advice.whole.groupGone'),
            remedy: { kind: 'command', command: 'view.groups', label: t('advice.remedies.showGroups') },
          },
    );
  if (state.sending.held)
    add({
      cause: 'held',
      sentence: state.sending.reason === 'restored' ? t('advice.whole.heldSince') : t('advice.whole.held'),
      remedy: { kind: 'command', command: 'sending.toggle', label: t('advice.remedies.resume') },
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
  if (name === '') return t('advice.headlines.well');
  const next81001 = { seconds: Math.max(0, Math.ceil(next / 1_000)), who: name };
  return state.clock.mode.kind === 'virtual'
    ? t('advice.headlines.nextVirtual', next81001)
    : t('advice.headlines.next', next81001);
}
