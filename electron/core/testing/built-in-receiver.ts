import type { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import type { ReceiverState } from '../../../shared/contract/state.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import { type ResponseRule, responseRulesSchema } from '../../../shared/receiver/response-rule.ts';
import { defaultRelease, type Release } from '../../../shared/reporting/wire-profile.ts';
import { realClock } from '../ports/clock.ts';
import { CertificateKeeper } from '../receiver/certificate.ts';
import type { ReceiptReport } from '../receiver/receipt-report.ts';
import { Receiver } from '../receiver/receiver.ts';
import { startWorker } from '../start-worker.ts';
import { HandClock } from './hand-clock.ts';

/** The built-in receiver in its own thread, without an engine around it; closed when the test has ended. */
export interface BuiltInReceiver {
  readonly receiver: Receiver;
  /** When the windows are told. */
  readonly clock: HandClock;
  readonly states: ReceiverState[];
  readonly reports: ReceiptReport[];
  /** Its threads, in the order of their start. */
  readonly threads: Worker[];
  /** Notifications that reports are joined with, by the request's number. */
  readonly seqs: Map<number, number>;
  beliefs: readonly Belief[];
  release: Release;
  cleared: number;
  listen(port?: number, secure?: boolean): Promise<{ port: number; uri: string }>;
  /** Rules as a file holds them. */
  setRules(rules: readonly object[]): void;
  /** What it keeps, newest first, once everything was told. */
  kept(limit?: number): Promise<readonly ReceivedRequest[]>;
}

export function builtInReceiver(): BuiltInReceiver {
  let rules: readonly ResponseRule[] = [];
  const clock = new HandClock();
  const desk: BuiltInReceiver = {
    receiver: new Receiver({
      clock,
      onChange: (state) => desk.states.push(state),
      onReceipts: (reports) => {
        desk.reports.push(...reports);
        return reports.map(({ receipt }) => desk.seqs.get(receipt.number) ?? null);
      },
      onCleared: () => {
        desk.cleared += 1;
      },
      settings: () => ({ rules, release: desk.release }),
      beliefs: () => desk.beliefs,
      certificate: () => certificates.get(),
      start: (data) => {
        const thread = startWorker('receiver', data);
        desk.threads.push(thread);
        return thread;
      },
    }),
    clock,
    states: [],
    reports: [],
    threads: [],
    seqs: new Map(),
    beliefs: [],
    release: defaultRelease,
    cleared: 0,
    listen: async (port = 0, secure = false) => {
      const listening = await desk.receiver.listen(port, secure);
      if (!listening.ok) throw new Error(listening.error.sentence);
      return listening.value;
    },
    setRules: (given) => {
      rules = responseRulesSchema.parse(given);
      desk.receiver.refresh();
    },
    kept: async (limit = 500) => {
      await desk.receiver.drained();
      return desk.receiver.requests({ limit });
    },
  };
  const certificates = new CertificateKeeper(null, { clock: realClock, onProblem: () => undefined });
  onTestFinished(() => desk.receiver.close());
  return desk;
}

export const post = (uri: string, body = '{}', init: RequestInit = {}) => fetch(uri, { method: 'POST', body, ...init });
