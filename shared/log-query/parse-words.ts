import type { KnownWord } from '../query/completion.ts';
import { errorWords } from '../reporting/outcome.ts';

/** A word that stands for a value, in the query's text. */
export interface QueryWord extends KnownWord {
  readonly value: string | number;
}

const word = (text: string, meaning: string, value: string | number = text): QueryWord => ({
  word: text,
  value,
  meaning,
});

/** The fields whose values are words. Of several words for one value, the first is the one that is printed. */
export const queryWords = {
  kind: [
    word('change', 'notifications of a change'),
    word('periodic', 'periodic notifications'),
    word('note', 'notes of the console itself'),
    word('81000', 'the same as change', 'change'),
    word('81001', 'the same as periodic', 'periodic'),
  ],
  action: [
    word('load', 'CM_ReqLoadCampaign', 7),
    word('unload', 'CM_ReqUnloadCampaign, also a forced one', 8),
    word('start', 'CM_ReqStartDialing', 9),
    word('stop', 'CM_ReqStopDialing', 10),
    word('mode', 'CM_ReqSetDialingMode', 11),
  ],
  actor: [
    word('client', 'an OCS Client', 1),
    word('schedule', 'an Outbound Schedule', 2),
    word('internal', 'a condition of the Campaign Group', 3),
    word('unknown', 'unknown; all periodic ones', 0),
  ],
  outcome: [
    word('accepted', 'answered with 2xx'),
    word('rejected', 'answered with any other status'),
    word('failed', 'no complete answer'),
    word('lost', 'kept from the wire by the loss laboratory'),
    word('dropped', 'given up before it was sent'),
    word('skipped', 'the periodic one before it had not finished'),
    word('waiting', 'for a connection, or for the one before it'),
    word('sending', 'on the wire now'),
  ],
  error: Object.entries(errorWords).map(([name, { short }]) => word(name, short)),
  receiver: [
    word('understood', 'taken over as it is'),
    word('problems', 'the body breaks the JSON Schema'),
    word('rejected', 'a response rule turned it away'),
    word('unreadable', 'no Campaign Group could be read from it'),
    word('nothing', 'it never reached the built-in receiver'),
    word('other', 'another receiver, which does not tell'),
    word('pending', 'not told yet'),
  ],
  cause: [
    word('request', 'a request of the operator'),
    word('schedule', 'an entry of an Outbound Schedule'),
    word('scenario', 'a step of a scenario'),
    word('condition', 'a condition of the Campaign Group'),
    word('interval', 'campaigngroup-states-interval'),
    word('redelivery', 'sent again by the operator'),
    word('duplicate', 'sent twice by the loss laboratory'),
    word('log-file', 'a line of a log file that was opened'),
    word('unknown', 'not recorded'),
  ],
  mark: [
    word('pinned', 'with a pin'),
    word('noted', 'with a note'),
    word('yellow', 'marked yellow'),
    word('green', 'marked green'),
    word('blue', 'marked blue'),
    word('violet', 'marked violet'),
    word('grey', 'marked grey'),
  ],
} as const satisfies Record<string, readonly QueryWord[]>;
export type WordField = keyof typeof queryWords;

export function isWordField(name: string): name is WordField {
  return Object.hasOwn(queryWords, name);
}
