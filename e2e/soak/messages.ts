import type { Traffic } from '../../shared/contract/state.ts';

/** How much is sent, and how often is looked. A run ends, and samples are taken, by time or by how much was sent. */
export interface SoakSettings {
  readonly groups: number;
  /** campaigngroup-states-interval, s. */
  readonly intervalSeconds: number;
  readonly unit: 'seconds' | 'notifications';
  /** In that unit. */
  readonly length: number;
  readonly sampleEvery: number;
  /** How many Campaign Groups a request of the operator is for. */
  readonly groupsAtOnce: number;
  /** Between two requests of the operator, ms. */
  readonly restMs: number;
  /** The size of the journal beyond which its oldest rows are deleted. */
  readonly journalMebibytes: number;
}

/** The console's process at one moment, after its garbage was collected. */
export interface Sample {
  /** Since the start. */
  readonly seconds: number;
  readonly notifications: number;
  /** Of the whole process, with the threads of the journal. */
  readonly rssBytes: number;
  /** Objects of the main thread, with the memory outside of the heap that they hold. */
  readonly heapBytes: number;
  /** Open file descriptors; null where the system does not tell. */
  readonly descriptors: number | null;
  /** What keeps the event loop alive: sockets, timers, requests. */
  readonly resources: number;
  /** Delay of the event loop since the sample before. */
  readonly loopP50Ms: number;
  readonly loopP99Ms: number;
  readonly waiting: number;
  readonly onWire: number;
  readonly journalRows: number;
  readonly journalBytes: number;
}

export type ConsoleMessage =
  | { readonly sample: Sample }
  /** It has been closed; what it had counted. */
  | { readonly ended: Traffic };

/** What the receiver did to a request that it had got whole. */
export const answers = [200, 503, 'slow', 'reset', 'silent', 'half', 'noise'] as const;
export type Answer = (typeof answers)[number];

/** One request as the receiver had it: by which connection, what, and what it did. */
export interface Got {
  /** The sender's port, the how-manieth request on that connection, a hash of the body: what tells it from all others. */
  readonly key: string;
  readonly answer: Answer;
}

export type ReceiverMessage = { readonly port: number } | { readonly got: readonly Got[] } | { readonly told: true };
