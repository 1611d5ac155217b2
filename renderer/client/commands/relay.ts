import { type Console, say, sayError } from '../console.ts';
import { readUri } from '../target.ts';
import { relayMeans, withAgreementTo } from './agreement.ts';

/** Why a relay cannot go there, in a sentence; null when it can. */
export function relayProblem(uri: string): string | null {
  if (uri.trim() === '') return 'The URI of the real server, such as https://receiver.example.com/ocs';
  const isHttp = /^https?:\/\/[^/]/i.test(uri.trim()) && readUri(uri.trim()) !== null;
  return isHttp ? null : 'An absolute URI that begins with http:// or https://';
}

/** Forwards what is received to a real server, after the person has agreed to a host beyond this machine. */
export function relayTo(console: Console, uri: string): void {
  const { engine } = console.store.getState();
  const host = URL.parse(uri)?.host;
  if (host === undefined || engine === null) return say(console, 'refused', 'It is no URI that can be relayed to.');
  const question = { title: `Relay to ${host}?`, verb: 'Relay' };
  withAgreementTo(console, question, uri, relayMeans(engine, uri), () => void setRelay(console, uri));
}

/** Null ends it. */
export async function setRelay(console: Console, uri: string | null): Promise<void> {
  const result = await console.bridge.call('receiver.relay', { uri });
  if (!result.ok) return sayError(console, 'The relay was not changed.', result.error);
  say(console, 'done', uri === null ? 'Nothing is relayed any more' : `What is received is forwarded to ${uri}`);
}
