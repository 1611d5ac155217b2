import { TraceId } from '../reporting/trace-line.ts';
import { readLogTime } from './log-time.ts';

/*
 * What stands behind the time of a log line. Documented (common log option `message-format`):
 *   short   Std 05060 Application started
 *   full    Standard localhost cfg_dbserver GCTI-00-05060 Application started
 * with the levels Std, Int, Trc, Dbg and Standard, Interaction, Trace, Debug. `medium` is named there without a sample: any
 * words are taken between the level and the id. The texts of 81000 and 81001 are those of the Outbound Contact Deployment
 * Guide; an earlier draft of it has another word where the final one has CampaignGroupState, so any word is taken there.
 */

/** A Campaign Group's life as the messages 52000-52004 tell it: from a public log indexer's samples, not from a manual. */
export const groupEvents = ['loaded', 'started', 'stopped', 'force-unloaded', 'unloaded'] as const;
export type GroupEvent = (typeof groupEvents)[number];

/** What a line of the log says, as far as it matters here. */
export type LogMessage =
  | {
      readonly kind: 'notification';
      readonly id: TraceId;
      readonly campaignGroup: string;
      readonly uri: string;
      /** A body on the same line: assumed, no source has one. */
      readonly body: string | null;
    }
  | { readonly kind: 'group'; readonly campaignGroup: string; readonly event: GroupEvent }
  | { readonly kind: 'application'; readonly started: boolean }
  /** `Check point 2014-09-16T13:16:54`: it has the date that other lines lack. */
  | { readonly kind: 'check-point'; readonly day: number; readonly time: number }
  /** It has the id of one of the above, or speaks of such a notification, but not in the words that are known. */
  | { readonly kind: 'not-understood' };

/** Beyond so many characters no id is looked for: host and application stand before it in the full format. */
const idWithin = 400;
const short = /^\s+(?:Std|Int|Trc|Dbg|Alr)\s+(\d{5})(?:\s|$)/i;
const full = /^\s+\S.*?\bGCTI-\d{1,3}-(\d{5})(?:\s|$)/i;
const medium = /^\s+\S+(?:\s+\S+){0,6}?\s+(8100[01]|5200[0-4]|05060|05064)(?:\s|$)/;
/** What a line must have to be looked at closely. */
const hint = /8100[01]|5200[0-4]|0506[04]|Check point|HTTP status notification/;

/** Whether a line may say something that matters; quick. `rest` is what stands behind its time. */
export function mayMatter(rest: string): boolean {
  return hint.test(rest);
}

/** What the line says; null where it is none of ours. */
export function readLogMessage(rest: string): LogMessage | null {
  const head = rest.slice(0, idWithin);
  const found = short.exec(head) ?? full.exec(head) ?? medium.exec(head);
  const text = found ? rest.slice(found[0].length).trim() : rest.trim();
  switch (found?.[1]) {
    case '81000':
      return notification(TraceId.change, text);
    case '81001':
      return notification(TraceId.periodic, text);
    case '52000':
    case '52001':
    case '52002':
    case '52003':
    case '52004':
      return groupEvent(text);
    case '05060':
      return { kind: 'application', started: true };
    case '05064':
      return { kind: 'application', started: false };
  }
  const checkPoint = readLogTime(/\bCheck point (\S+)/.exec(rest)?.[1] ?? '', 'month-first');
  if (checkPoint?.day) return { kind: 'check-point', day: checkPoint.day, time: checkPoint.time };
  return /^Sending (?:periodic )?HTTP status notification/.test(text) ? { kind: 'not-understood' } : null;
}

function notification(id: TraceId, text: string): LogMessage {
  const said = /^Sending (periodic )?HTTP status notification \S+ for Campaign Group (.*)$/.exec(text);
  if (!said || (said[1] !== undefined) !== (id === TraceId.periodic)) return { kind: 'not-understood' };
  const names = said[2] ?? '';
  // A name may have " to " in it, a URI has no blanks: the last one that a URI follows is the border.
  const border = /^(.*) to (\S+)(?:\s+(\{.*))?$/.exec(names);
  const [, campaignGroup = '', uri = '', body = null] = border ?? [];
  if (campaignGroup === '' || uri === '') return { kind: 'not-understood' };
  return { kind: 'notification', id, campaignGroup, uri, body };
}

function groupEvent(text: string): LogMessage {
  const [, campaignGroup = '', said = ''] = /^Campaign Group (.+) has been (\S.*)$/.exec(text) ?? [];
  const words = said.replace(/^force unloaded/, 'force-unloaded');
  const event = groupEvents.find((known) => words === known || words.startsWith(`${known} `));
  return event === undefined || campaignGroup === ''
    ? { kind: 'not-understood' }
    : { kind: 'group', campaignGroup, event };
}
