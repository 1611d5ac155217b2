import type { BeatSummary, ComparisonTotals, ForensicsSummary } from '../../../shared/contract/forensics.ts';
import type { BeatBreak } from '../../../shared/forensics/beat-causes.ts';
import type { Difference, DifferenceKind } from '../../../shared/forensics/compare.ts';
import type { ReadSettings } from '../../../shared/forensics/log-record.ts';
import type { Release } from '../../../shared/reporting/wire-profile.ts';

/** What the thread is started with. It begins to read at once. */
export interface ForensicsStart {
  /** Where the rows are kept: a file that is not there yet. */
  readonly store: string;
  readonly files: readonly string[];
  readonly settings: ReadSettings;
}

/** A part of a list: those after the first `after`, at most `limit`. */
export interface Part {
  readonly after: number;
  readonly limit: number;
}

/** What the thread can be asked once it has read; the answers. */
export interface Asks {
  summary: { readonly with: null; readonly answer: ForensicsSummary };
  beats: { readonly with: Part; readonly answer: { readonly beats: readonly BeatSummary[]; readonly more: boolean } };
  breaks: {
    readonly with: Part & { readonly campaignGroup?: string | undefined };
    readonly answer: { readonly breaks: readonly BeatBreak[]; readonly more: boolean };
  };
  compare: {
    readonly with: {
      readonly path: string;
      readonly toleranceMs: number;
      readonly shiftMs: number;
      readonly release: Release;
    };
    readonly answer: ComparisonTotals;
  };
  differences: {
    readonly with: Part & { readonly kinds?: readonly DifferenceKind[] | undefined };
    readonly answer: { readonly differences: readonly Difference[]; readonly more: boolean };
  };
}
export type AskName = keyof Asks;

export type ToWorker =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'ask'; readonly id: number; readonly name: AskName; readonly with: Asks[AskName]['with'] };

/** How far the reading is. */
export interface Progress {
  readonly files: readonly string[];
  readonly bytes: number;
  readonly totalBytes: number;
  readonly lines: number;
  readonly notifications: number;
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'ready'; readonly progress: Progress; readonly isCut: boolean }
  | { readonly kind: 'needs-date'; readonly progress: Progress; readonly proposed: string }
  /** It cannot be read; a sentence. */
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Asks[AskName]['answer'] }
  | { readonly kind: 'refused'; readonly id: number; readonly sentence: string };
