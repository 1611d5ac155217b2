import { type Belief, type BelievedFacts, believedFacts } from '../../../shared/receiver/belief.ts';
import { TraceId } from '../../../shared/reporting/trace-line.ts';
import type { Notification } from './notification.ts';

/** What a receiver is taken to believe that has accepted this notification at `now`; null when it says nothing readable. */
export function inferredBelief(notification: Notification, now: number): Belief | null {
  const { seq, body, intendedBody } = notification;
  const facts = reportedFacts(notification) ?? factsOfBody(body);
  if (!facts) return null;
  return { ...facts, receivedAt: now, seq, distorted: isDistorted(intendedBody, facts), source: 'inferred' };
}

/** What the body says, from what it was made of; null when it was made otherwise, and has to be read. */
function reportedFacts(notification: Notification): BelievedFacts | null {
  const { condition, intendedBody, dbid, campaignGroup, at, id } = notification;
  if (condition === null || intendedBody !== null) return null;
  const dialing = 'dialing' in condition ? condition.dialing : undefined;
  return {
    dbid,
    campaignGroup,
    state: condition.state,
    dialMode: dialing?.dialMode ?? null,
    optimizeBy: dialing?.optimization?.by ?? null,
    optimizeGoal: dialing?.optimization?.goal ?? null,
    saidAt: Math.round(at),
    periodic: id === TraceId.periodic,
  };
}

/** What a body had to say that was made another one; null when it was not, or cannot be read. */
export function intendedFacts(intendedBody: string | null): BelievedFacts | null {
  return intendedBody === null ? null : factsOfBody(intendedBody);
}

/** Whether `facts`, read from what was sent, are something else than what the Campaign Group had to report. */
export function isDistorted(intendedBody: string | null, facts: BelievedFacts | null): boolean {
  return intendedBody !== null && JSON.stringify(factsOfBody(intendedBody)) !== JSON.stringify(facts);
}

function factsOfBody(body: string): BelievedFacts | null {
  try {
    return believedFacts(JSON.parse(body));
  } catch {
    return null;
  }
}
