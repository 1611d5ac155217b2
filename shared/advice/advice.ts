import type { ConsoleState } from '../contract/state.ts';
import type { UiCommandId } from '../contract/ui-commands.ts';
import type { OptionName, OptionValue } from '../reporting/options.ts';

/** What is asked: of the whole application, or of one Campaign Group. */
export interface SilenceQuestion {
  readonly state: ConsoleState;
  readonly isConnected: boolean;
  /** Null asks for the whole application. */
  readonly dbid: string | null;
  /** The console's time, and the machine's; ms since 1970. */
  readonly now: number;
  readonly machineNow: number;
}

export const silenceCauses = [
  'connection-lost',
  'no-group',
  'held',
  'off',
  'off-at-group',
  'no-uri',
  'no-uri-at-group',
  'uri-invalid',
  'clock-stands',
  'not-loaded',
  'in-transition',
  'interval-zero',
  'interval-zero-at-group',
  'loss-laboratory',
  'receiver-down',
  'nothing-listens',
  'waiting',
  'failing',
] as const;
export type SilenceCause = (typeof silenceCauses)[number];

/**
 * What a reason stops. `everything`, all `changes`, everything `periodic`; `arrival`: it is sent and does not arrive;
 * `delay`: it is sent late; `some`: only some of the Campaign Groups asked for.
 */
export type Stops = 'everything' | 'changes' | 'periodic' | 'arrival' | 'delay' | 'some';

/** One command that mends a reason. */
export type Remedy = { readonly label: string } & (
  | { readonly kind: 'command'; readonly command: UiCommandId; readonly dbids?: readonly string[] }
  /** Null sets the application's. */
  | {
      readonly kind: 'set-option';
      readonly name: OptionName;
      readonly value: OptionValue | null;
      readonly dbids: readonly string[] | null;
    }
  | { readonly kind: 'show-options'; readonly dbid: string | null }
  | { readonly kind: 'clear-faults' | 'receiver-up' | 'reload' | 'show-failures' | 'show-capacity' }
);

export interface SilenceReason {
  readonly cause: SilenceCause;
  readonly stops: Stops;
  readonly sentence: string;
  readonly remedy: Remedy;
}

/** The answer: the reasons, ordered by what to mend first. With nothing that stops more than some, all is well. */
export interface SilenceAdvice {
  readonly isWell: boolean;
  readonly headline: string;
  readonly reasons: readonly SilenceReason[];
}
