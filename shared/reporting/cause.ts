import type { GroupRequestKind } from '../domain/requests.ts';
import type { DateSource } from '../forensics/log-calendar.ts';

/** How the operator gave a request. */
export const requestWays = ['button', 'key', 'menu', 'dialog', 'bulk bar', 'call'] as const;
export type RequestWay = (typeof requestWays)[number];

/** Why a notification came into being: in our record only, never on the wire. */
export type Cause =
  /** `number` counts the requests of this run: all notifications of one click have the same. */
  | {
      readonly kind: 'request';
      readonly number: number;
      readonly request: GroupRequestKind;
      /** How many Campaign Groups the request was given to. */
      readonly groups: number;
      readonly way: RequestWay;
    }
  | { readonly kind: 'schedule'; readonly actionId: string; readonly request: GroupRequestKind }
  /** `step` is the index in the scenario file. */
  | { readonly kind: 'scenario'; readonly step: number; readonly request: GroupRequestKind }
  | { readonly kind: 'condition'; readonly condition: 'lists-exhausted' }
  | { readonly kind: 'interval'; readonly seconds: number }
  /** The operator sent notification number `of` again. */
  | { readonly kind: 'redelivery'; readonly of: number; readonly edited: boolean }
  /** The loss laboratory sent notification number `of` twice. */
  | { readonly kind: 'duplicate'; readonly of: number }
  /** Read from a line of a log file of OCS. `offset` is in bytes; `dated`: where the date of the line comes from. */
  | {
      readonly kind: 'log-file';
      readonly file: string;
      readonly line: number;
      readonly offset: number;
      readonly dated: DateSource;
    }
  /** From a journal or session of an older version. */
  | { readonly kind: 'unknown' };

export const causeKinds = [
  'request',
  'schedule',
  'scenario',
  'condition',
  'interval',
  'redelivery',
  'duplicate',
  'log-file',
  'unknown',
] as const satisfies readonly Cause['kind'][];

const verbs: Readonly<Record<GroupRequestKind, string>> = {
  load: 'Load',
  start: 'Start',
  stop: 'Stop',
  'set-mode': 'Change dial mode',
  unload: 'Unload',
  'force-unload': 'Force unload',
  complete: 'Complete',
};

/** The cause as a person reads it: `request 17: Unload of 3 Campaign Groups, by key`. */
export function causeText(cause: Cause): string {
  switch (cause.kind) {
    case 'request': {
      const of = cause.groups === 1 ? '' : ` of ${cause.groups} Campaign Groups`;
      return `request ${cause.number}: ${verbs[cause.request]}${of}, by ${cause.way}`;
    }
    case 'schedule':
      return `schedule entry ${cause.actionId}: ${verbs[cause.request]}`;
    case 'scenario':
      return `scenario step ${cause.step + 1}: ${verbs[cause.request]}`;
    case 'condition':
      return 'condition: every Calling List is exhausted';
    case 'interval':
      return `interval: every ${cause.seconds} s`;
    case 'redelivery':
      return `redelivery of row ${cause.of}${cause.edited ? ', edited' : ''}`;
    case 'duplicate':
      return `duplicate of row ${cause.of}, by the loss laboratory`;
    case 'log-file':
      return `line ${cause.line} of ${cause.file}`;
    case 'unknown':
      return 'not recorded';
  }
}
