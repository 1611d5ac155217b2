/** Message ids of the two log lines: a change, and a periodic notification. */
export const TraceId = { change: 81000, periodic: 81001 } as const;
export type TraceId = (typeof TraceId)[keyof typeof TraceId];

export type TraceFormat = 'short' | 'full';

/** What one log line is written from. */
export interface TraceEvent {
  readonly id: TraceId;
  readonly campaignGroup: string;
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Who writes the full format: host and application. */
export interface TraceOrigin {
  readonly host: string;
  readonly application: string;
}

/** The documented text of the message, without time and level. */
export function traceText({ id, campaignGroup, uri }: Omit<TraceEvent, 'at'>): string {
  const kind = id === TraceId.periodic ? 'periodic HTTP' : 'HTTP';
  return oneLine(
    `Sending ${kind} status notification CampaignGroupState for Campaign Group ${campaignGroup} to ${uri}`,
  );
}

/** A whole log line in OCS's short or full format, without the line end. Times are local: assumed. */
export function traceLine(event: TraceEvent, format: TraceFormat, origin: TraceOrigin): string {
  const time = localTime(event.at);
  return format === 'short'
    ? `${time} Trc ${event.id} ${traceText(event)}`
    : oneLine(`${time} Trace ${origin.host} ${origin.application} GCTI-12-${event.id} ${traceText(event)}`);
}

/** `2026-11-22T14:20:55.851` in the machine's time zone. */
export function localTime(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` +
    `T${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}` +
    `.${String(date.getMilliseconds()).padStart(3, '0')}`
  );
}

/** A name with a line break in it must not forge a second log line, nor command the terminal that shows it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
