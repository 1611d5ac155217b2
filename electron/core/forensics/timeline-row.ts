import type { NoteEntry, NotificationDetail } from '../../../shared/contract/log.ts';
import { untoldDetail } from '../../../shared/contract/log.ts';
import { Actor, ReportedAction } from '../../../shared/domain/enumerations.ts';
import type { BeatBreak } from '../../../shared/forensics/beat-causes.ts';
import type { LoggedNotification, LogRecord } from '../../../shared/forensics/log-record.ts';
import { breakSentence } from './break-sentence.ts';

/** The number of a line's row: even, so that there is one for a note before each. */
export function seqOf({ position }: Pick<LogRecord, 'position'>): number {
  return position * 2;
}

/**
 * A line of the log as a row of the timeline. The log says neither DBID nor action unless a body stands with the line, and never
 * what became of the notification: it stays *sending*, as the line says.
 */
export function rowOf(record: LogRecord, files: readonly string[]): NotificationDetail | NoteEntry {
  const seq = seqOf(record);
  const { at } = record;
  if (record.kind === 'application') {
    const text = `OCS: application ${record.started ? 'started' : 'ended'}.`;
    return { kind: 'note', seq, at, level: 'warning', text };
  }
  if (record.kind === 'group') {
    const text = `${record.campaignGroup} has been ${record.event.replace('-', ' ')}.`;
    return { kind: 'note', seq, at, level: 'info', text };
  }
  const { segment, line, offset, dated, id, campaignGroup, uri } = record;
  return {
    ...untoldDetail,
    kind: 'notification',
    seq,
    at,
    loggedAt: at,
    id,
    campaignGroup,
    uri,
    outcome: 'sending',
    cause: { kind: 'log-file', file: files[segment] ?? '', line, offset, dated },
    receipt: { kind: 'other' },
    requestHeaders: {},
    ...toldBy(record),
  };
}

/** A break of the beat as a note before the line after it. */
export function breakRow(found: BeatBreak): NoteEntry {
  const level = found.kind === 'missing' && found.cause === 'unexplained' ? 'warning' : 'info';
  return { kind: 'note', seq: found.seq - 1, at: found.to, level, text: breakSentence(found) };
}

function toldBy({ body }: LoggedNotification): Pick<NotificationDetail, 'body' | 'dbid' | 'action' | 'actor'> {
  const nothing = { body: body ?? '', dbid: '', action: ReportedAction.none, actor: Actor.unknown };
  if (body === null) return nothing;
  const values = JSON.parse(body) as Record<string, unknown>;
  const { GSW_CAMPAIGN_GROUP_DBID: dbid, GSW_CAMPAIGN_GROUP_ACTION: action, GSW_CAMPAIGN_GROUP_ACTOR: actor } = values;
  return {
    ...nothing,
    dbid: typeof dbid === 'string' ? dbid.slice(0, 32) : '',
    action: Object.values(ReportedAction).find((known) => known === action) ?? ReportedAction.none,
    actor: Object.values(Actor).find((known) => known === actor) ?? Actor.unknown,
  };
}
