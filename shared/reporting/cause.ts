import type { GroupRequestKind } from '../domain/requests.ts';
import type { DateSource } from '../forensics/log-calendar.ts';
import { t } from '../strings/t.ts';

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

/** The cause as a person reads it: `request 17: Unload of 3 Campaign Groups, by key`. */
export function causeText(cause: Cause): string {
  switch (cause.kind) {
    case 'request': {
      const { number, groups } = cause;
      const words = {
        number: String(number),
        verb: t(`cause.verbs.${cause.request}`),
        way: t(`cause.ways.${cause.way}`),
      };
      return groups === 1 ? t('cause.request', words) : t('cause.requestOfSeveral', { ...words, groups });
    }
    case 'schedule':
      return t('cause.schedule', { action: cause.actionId, verb: t(`cause.verbs.${cause.request}`) });
    case 'scenario':
      return t('cause.scenario', { step: String(cause.step + 1), verb: t(`cause.verbs.${cause.request}`) });
    case 'condition':
      return t('cause.listsExhausted');
    case 'interval':
      return t('cause.interval', { seconds: cause.seconds });
    case 'redelivery':
      return t(cause.edited ? 'cause.redeliveryEdited' : 'cause.redelivery', { row: String(cause.of) });
    case 'duplicate':
      return t('cause.duplicate', { row: String(cause.of) });
    case 'log-file':
      return t('cause.logFile', { line: String(cause.line), file: cause.file });
    case 'unknown':
      return t('cause.unknown');
  }
}
