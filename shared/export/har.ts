import type { CapturedResponse, NotificationDetail, Timing } from '../contract/log.ts';
import { causeText } from '../reporting/cause.ts';
import { filledInNames } from '../reporting/filled-in.ts';
import { headerOf } from './request-headers.ts';
import { kindWord, receiptSentence, wireSentence } from './row-words.ts';
import { utf8Length } from './utf8.ts';

/** The beginning of a HAR 1.2 file; entries follow, separated by commas. */
export function harHead(version: string): string {
  const creator = { name: 'Campaign Group Console', version };
  return `{"log":{"version":"1.2","creator":${JSON.stringify(creator)},"entries":[`;
}

export const harTail = '\n]}}\n';

interface Pair {
  readonly name: string;
  readonly value: string;
}

/** One notification as an entry of a HAR 1.2 file. Without a complete answer the status is 0, and the comment says why. */
export function harEntry(row: NotificationDetail): object {
  const timings = harTimings(row);
  return {
    // Without a split of the time, what it waited before the hand-over is not known.
    startedDateTime: new Date(row.timing === null ? (row.loggedAt ?? row.at) : row.at).toISOString(),
    time: timeOf(timings),
    request: harRequest(row),
    response: harResponse(row.response, wireSentence(row)),
    cache: {},
    timings,
    ...(row.connection === null ? {} : { connection: String(row.connection.localPort) }),
    comment: commentOf(row),
  };
}

function harRequest({ uri, requestHeaders, body }: NotificationDetail): object {
  return {
    method: 'POST',
    url: uri,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(requestHeaders),
    queryString: queryOf(uri),
    postData: { mimeType: headerOf(requestHeaders, 'content-type') ?? '', text: body },
    headersSize: -1,
    bodySize: utf8Length(body),
  };
}

function harResponse(response: CapturedResponse | null, comment: string): object {
  if (response === null)
    return {
      status: 0,
      statusText: '',
      httpVersion: 'unknown',
      cookies: [],
      headers: [],
      content: { size: 0, mimeType: 'x-unknown' },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      comment,
    };
  const { status, headers, body, bodyBytes, bodyCut } = response;
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairsOf(headers),
    content: {
      size: bodyBytes,
      mimeType: headerOf(headers, 'content-type') ?? 'x-unknown',
      text: body,
      ...(bodyCut ? { comment: 'Only the beginning of the body was kept.' } : {}),
    },
    redirectURL: headerOf(headers, 'location') ?? '',
    headersSize: -1,
    bodySize: bodyBytes,
  };
}

/** Phases of HAR, ms: -1 is "not known, or there was none"; `connect` holds `ssl`, and `send`, `wait`, `receive` are never -1. */
interface HarTimings {
  readonly blocked: number;
  readonly dns: number;
  readonly connect: number;
  readonly ssl: number;
  readonly send: number;
  readonly wait: number;
  readonly receive: number;
}

function harTimings({ timing, latencyMs }: NotificationDetail): HarTimings {
  const unknown = { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: latencyMs ?? 0, receive: 0 };
  if (timing === null) return unknown;
  const { queuedMs, connectMs, tlsMs, firstByteMs } = timing;
  const connecting = connectMs === null && tlsMs === null ? -1 : (connectMs ?? 0) + (tlsMs ?? 0);
  const rest = restOf(timing);
  return {
    ...unknown,
    blocked: queuedMs,
    connect: connecting,
    ssl: tlsMs ?? -1,
    wait: firstByteMs ?? rest,
    receive: firstByteMs === null ? 0 : rest,
  };
}

/** What is left of the time from the hand-over to the outcome: reading the answer, or waiting for one that never began. */
export function restOf({ connectMs, tlsMs, firstByteMs, totalMs }: Timing): number {
  return Math.max(0, totalMs - (connectMs ?? 0) - (tlsMs ?? 0) - (firstByteMs ?? 0));
}

function timeOf({ blocked, dns, connect, send, wait, receive }: HarTimings): number {
  return [blocked, dns, connect, send, wait, receive].reduce((sum, ms) => sum + Math.max(0, ms), 0);
}

function commentOf(row: NotificationDetail): string {
  const fault = row.fault === null ? '' : ` Loss laboratory: ${row.fault}.`;
  const names = filledInNames(row.body).join(', ');
  const filledIn = names === '' ? '' : ` Filled in by default: ${names}.`;
  return `${row.id} ${kindWord(row)} of ${row.campaignGroup}, ${row.outcome}; ${causeText(row.cause)}. ${wireSentence(row)}${fault} ${receiptSentence(row.receipt)}${filledIn}`;
}

function pairsOf(headers: Readonly<Record<string, string>>): Pair[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function queryOf(uri: string): Pair[] {
  const query = /\?([^#]*)/.exec(uri)?.[1] ?? '';
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return { name: decoded(name), value: decoded(value.join('=')) };
    });
}

function decoded(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
