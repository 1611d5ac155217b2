import type { KnownWord } from '../query/completion.ts';
import { errorWords } from '../reporting/outcome.ts';
import { t } from '../strings/t.ts';

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
    word('change', t('logQuery.words.kind.change')),
    word('periodic', t('logQuery.words.kind.periodic')),
    word('note', t('logQuery.words.kind.note')),
    word('81000', t('logQuery.words.kind.sameAsChange'), 'change'),
    word('81001', t('logQuery.words.kind.sameAsPeriodic'), 'periodic'),
  ],
  action: [
    word('load', t('logQuery.words.action.load'), 7),
    word('unload', t('logQuery.words.action.unload'), 8),
    word('start', t('logQuery.words.action.start'), 9),
    word('stop', t('logQuery.words.action.stop'), 10),
    word('mode', t('logQuery.words.action.mode'), 11),
  ],
  actor: [
    word('client', t('logQuery.words.actor.client'), 1),
    word('schedule', t('logQuery.words.actor.schedule'), 2),
    word('internal', t('logQuery.words.actor.internal'), 3),
    word('unknown', t('logQuery.words.actor.unknown'), 0),
  ],
  outcome: [
    word('accepted', t('logQuery.words.outcome.accepted')),
    word('rejected', t('logQuery.words.outcome.rejected')),
    word('failed', t('logQuery.words.outcome.failed')),
    word('lost', t('logQuery.words.outcome.lost')),
    word('dropped', t('logQuery.words.outcome.dropped')),
    word('skipped', t('logQuery.words.outcome.skipped')),
    word('waiting', t('logQuery.words.outcome.waiting')),
    word('sending', t('logQuery.words.outcome.sending')),
  ],
  error: Object.entries(errorWords).map(([name, { short }]) => word(name, short)),
  receiver: [
    word('understood', t('logQuery.words.receiver.understood')),
    word('problems', t('logQuery.words.receiver.problems')),
    word('rejected', t('logQuery.words.receiver.rejected')),
    word('unreadable', t('logQuery.words.receiver.unreadable')),
    word('nothing', t('logQuery.words.receiver.nothing')),
    word('other', t('logQuery.words.receiver.other')),
    word('pending', t('logQuery.words.receiver.pending')),
  ],
  cause: [
    word('request', t('logQuery.words.cause.request')),
    word('schedule', t('logQuery.words.cause.schedule')),
    word('scenario', t('logQuery.words.cause.scenario')),
    word('condition', t('logQuery.words.cause.condition')),
    word('interval', t('logQuery.words.cause.interval')),
    word('redelivery', t('logQuery.words.cause.redelivery')),
    word('duplicate', t('logQuery.words.cause.duplicate')),
    word('log-file', t('logQuery.words.cause.log-file')),
    word('unknown', t('logQuery.words.cause.unknown')),
  ],
  mark: [
    word('pinned', t('logQuery.words.mark.pinned')),
    word('noted', t('logQuery.words.mark.noted')),
    word('yellow', t('logQuery.words.mark.yellow')),
    word('green', t('logQuery.words.mark.green')),
    word('blue', t('logQuery.words.mark.blue')),
    word('violet', t('logQuery.words.mark.violet')),
    word('grey', t('logQuery.words.mark.grey')),
  ],
} as const satisfies Record<string, readonly QueryWord[]>;
export type WordField = keyof typeof queryWords;

export function isWordField(name: string): name is WordField {
  return Object.hasOwn(queryWords, name);
}
