import type { GroupView } from '../contract/state.ts';
import type { KnownWord } from '../query/completion.ts';
import type { OptionSettings } from '../reporting/options.ts';

/** What a filter of Campaign Groups looks at beside each of them. */
export interface GroupSurroundings {
  /** As set at the application. */
  readonly options: OptionSettings;
  /** DBIDs of the Campaign Groups that have an Outbound Schedule. */
  readonly scheduled: ReadonlySet<string>;
}

/** One condition on a Campaign Group. */
export type GroupTest = (view: GroupView, around: GroupSurroundings) => boolean;

/** A key of the filter language. */
export interface GroupKey {
  readonly name: string;
  readonly meaning: string;
  /** What could stand behind the colon. */
  readonly example: string;
  /** The words that it knows; free text and numbers have none. */
  readonly words?: readonly KnownWord[];
  /** What this Campaign Group could be found by, for completion. */
  readonly found?: (view: GroupView) => readonly string[];
  /** The condition that a value means; a text says what would be right. */
  readonly read: (value: string) => GroupTest | string;
}
