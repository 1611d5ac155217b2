import type { ReceivedRequest } from '../../../shared/contract/log.ts';
import type { Belief } from '../../../shared/receiver/belief.ts';
import type { ResponseRule } from '../../../shared/receiver/response-rule.ts';
import type { Release } from '../../../shared/reporting/wire-profile.ts';
import type { ReceiptReport } from './receipt-report.ts';

/** A certificate with its private key, both in PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What the receiver's thread needs to know before it listens, and whenever one of these changes. */
export interface ReceptionSettings {
  readonly rules: readonly ResponseRule[];
  readonly release: Release;
  /** Where requests are forwarded to; null without a relay. */
  readonly relay: string | null;
}

/** What the thread is started with; `received` is how many requests were received before it. */
export interface ReceptionStart {
  readonly settings: ReceptionSettings;
  readonly received: number;
}

/** Which of the kept requests; newest first. */
export interface RequestQuery {
  readonly limit: number;
  readonly before?: number | undefined;
  readonly seq?: number | undefined;
}

/** What the main thread asks, with the answer that it gets. */
export interface Asks {
  readonly listen: {
    readonly with: { readonly port: number; readonly certificate: Certificate | null };
    readonly answer: { readonly port: number; readonly problem: string | null };
  };
  readonly stop: { readonly with: null; readonly answer: null };
  /** Until when it is down, ms since 1970; null when it is not. */
  readonly 'go-down': { readonly with: { readonly seconds: number }; readonly answer: number | null };
  readonly requests: { readonly with: RequestQuery; readonly answer: readonly ReceivedRequest[] };
  /** Answered once what has been decided so far is reported. */
  readonly report: { readonly with: null; readonly answer: null };
  /** Answered once everything received before has been reported; that may take as long as the real server behind the relay. */
  readonly drain: { readonly with: null; readonly answer: null };
  readonly clear: { readonly with: null; readonly answer: null };
}
export type AskName = keyof Asks;

/** Which notification a request was joined with. */
export interface Joined {
  readonly number: number;
  readonly seq: number;
}

export type ToWorker =
  | { readonly kind: 'ask'; readonly id: number; readonly name: AskName; readonly with: Asks[AskName]['with'] }
  | { readonly kind: 'settings'; readonly settings: ReceptionSettings }
  /** `era` grows with each clearing, from which on requests are numbered anew. */
  | { readonly kind: 'joined'; readonly era: number; readonly joined: readonly Joined[] }
  | { readonly kind: 'beliefs'; readonly id: number; readonly beliefs: readonly Belief[] };

export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Asks[AskName]['answer'] }
  /** What has been received since the last batch. */
  | {
      readonly kind: 'batch';
      readonly era: number;
      readonly received: number;
      readonly ruleHits: Readonly<Record<string, number>>;
      readonly reports: readonly ReceiptReport[];
    }
  /** The kept requests were forgotten, over the HTTP API. */
  | { readonly kind: 'cleared' }
  /** It listens again after it was down; or it cannot, and why. */
  | { readonly kind: 'up'; readonly problem: string | null }
  | { readonly kind: 'problem'; readonly problem: string }
  /** The HTTP API wants to know what is believed. */
  | { readonly kind: 'beliefs'; readonly id: number };
