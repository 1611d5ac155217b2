/** Mean durations of the simulated calls, in seconds. All of them are assumed: no source gives any. */
export interface Durations {
  readonly ring: number;
  readonly talk: number;
  readonly wrapUp: number;
  /** How long an agent looks at a record before it is dialed. */
  readonly preview: number;
  /** How long someone who has answered waits for an agent before hanging up. */
  readonly patience: number;
}

export const agentDurations: Durations = { ring: 15, talk: 120, wrapUp: 30, preview: 12, patience: 5 };

/** On a voice platform there is no agent: a port plays a message, and is free at once. */
export const platformDurations: Durations = { ring: 15, talk: 45, wrapUp: 0, preview: 0, patience: 2 };

/** Ports of a voice platform, where the Campaign Group has no agents. */
export const portsWithoutAgents = 30;

/** Of the attempts that are not answered by a person: the share that is busy; the rest is no answer. */
export const busyShare = 0.2;
