import type { NotificationDetail } from '../contract/log.ts';

/** A header is one line, whatever its value: what a line break would begin is no header of ours. */
export function headerLine(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** The value of a header by its name in lower case. */
export function headerOf(headers: Readonly<Record<string, string>>, wanted: string): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** Headers that whoever sends a request makes anew: copied, they would be wrong. */
const ownToTheClient = ['host', 'content-length', 'connection', 'transfer-encoding', 'keep-alive', 'expect'];

/** The headers that a copy of the request has to bring along. */
export function headersToCopy({ requestHeaders }: NotificationDetail): [name: string, value: string][] {
  return Object.entries(requestHeaders)
    .filter(([name]) => !ownToTheClient.includes(name.toLowerCase()))
    .map(([name, value]) => [headerLine(name), headerLine(value)]);
}
