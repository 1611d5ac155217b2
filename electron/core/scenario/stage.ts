import type { NotificationDetail } from '../../../shared/contract/log.ts';
import type { RefusalName } from '../../../shared/domain/refusal.ts';
import type { OutboundConsole } from '../outbound-console.ts';
import type { PlayRecord } from './play-record.ts';
import type { PlayTime } from './play-time.ts';

/** What came of one step. A step for several Campaign Groups is accepted when all of them accepted it. */
export interface StepResult {
  /** Of the step in the file; of a nested step, of the outermost one around it. */
  readonly index: number;
  /** Where it stands in the file: `steps[3].steps[0]`. */
  readonly path: string;
  /** Which round of the repeat around it, from 1; null outside of one. */
  readonly round: number | null;
  readonly accepted: boolean;
  readonly refusal: RefusalName | null;
  /** Accepted, or refused as the step expects; what it waited for came, what it asserts holds. */
  readonly asExpected: boolean;
  /** What to tell a person about it. */
  readonly words: string;
  /** What was expected and did not come, in sentences; empty when all was as expected. */
  readonly failures: readonly string[];
  /** When it began and ended, on the play's clock, ms since 1970. */
  readonly beganAt: number;
  readonly endedAt: number;
}

/** What a kind of step says of itself. */
export type Done = Pick<StepResult, 'accepted' | 'refusal' | 'asExpected' | 'words' | 'failures'>;

/** Who is told how a play goes on. */
export interface PlayListener {
  step(result: StepResult): void;
  notification(detail: NotificationDetail): void;
}

/** The engine as a play uses it. */
export type PlayedEngine = Pick<
  OutboundConsole,
  'state' | 'call' | 'requestOfScenario' | 'look' | 'delivered' | 'receiptsTold' | 'idle' | 'inTransition' | 'now'
>;

export interface Stage {
  readonly engine: PlayedEngine;
  readonly time: PlayTime;
  readonly record: PlayRecord;
  readonly stop: AbortSignal;
  /** Resolves when the step at this path may begin; without it, at once. */
  readonly gate?: (path: string) => Promise<void>;
}

/** A step that did what it should. */
export function done(words: string): Done {
  return { accepted: true, refusal: null, asExpected: true, words, failures: [] };
}

/** A step that was carried out, and found that something is not as it should be. */
export function failed(words: string, failures: readonly string[]): Done {
  return { accepted: true, refusal: null, asExpected: false, words, failures };
}

/** The DBIDs of the Campaign Groups that a name means: `*` is all, in file order. */
export function targets({ engine }: Pick<Stage, 'engine'>, name: string): string[] {
  const { ids, byId } = engine.state.groups;
  if (name === '*') return [...ids];
  return ids.filter((dbid) => {
    const { configuration } = byId[dbid] ?? {};
    return configuration !== undefined && `${configuration.campaign}@${configuration.group}` === name;
  });
}
