import { failure, ok, type Result } from '../../../shared/contract/result.ts';
import { parseOption } from '../../../shared/reporting/option-settings.ts';

const loopback: ReadonlySet<string> = new Set([
  'localhost',
  '127.0.0.1',
  '[::1]',
  '0.0.0.0',
  '[::]',
  '[::ffff:7f00:1]',
]);

/** A URI that requests can be forwarded to, or why not. `port` is the receiver's own. */
export function relayTarget(text: string, port: number | null): Result<string> {
  const parsed = parseOption('campaigngroup-states-uri', text);
  if ('fault' in parsed) return failure('invalid', `The relay's URI ${parsed.fault}.`);
  if (parsed.value === '') return failure('invalid', "The relay's URI must not be empty.");
  if (leadsTo(parsed.value, port))
    return failure('invalid', "The relay's URI leads to this receiver itself; relay to another server.");
  return ok(parsed.value);
}

/** Whether a URI leads to this port of this machine. */
export function leadsTo(uri: string, port: number | null): boolean {
  const url = URL.parse(uri);
  return url !== null && port !== null && isLoopback(url) && portOf(url) === port;
}

function isLoopback({ hostname }: URL): boolean {
  return loopback.has(hostname) || hostname.endsWith('.localhost') || /^127\./.test(hostname);
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}
